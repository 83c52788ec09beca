"""SplitPicture: how many documents teach, examine and test, drawn as sheets."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.division import Division, Part
from ftstudio.words import plans
from ftstudio.words.translation import translate

_WIDTH, _HEIGHT, _FOLD, _GAP = 13, 17, 4, 4
_MOST_TEACHING, _MOST_IN_EXAM = 120, 72
"""Sheets in the picture; with more documents than that, each stands for several."""


class SplitPicture(Panel):
    """Sheets and counts of each side, in the colours that the curves have later."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        learn, exam = look.colour("training_curve"), look.colour("accent")
        self._learn = _Side(translate("split", "to learn from"), learn)
        self._exam = _Side(translate("split", "kept aside as the exam"), exam)
        self._test = _Side(
            translate("split", "for the test at the end"), look.colour("star")
        )
        self._before_test = _Divider(look.colour("edge"))
        row = QHBoxLayout()
        row.setSpacing(3 * UNIT)
        row.addWidget(self._learn, 3)
        row.addWidget(_Divider(look.colour("edge")))
        row.addWidget(self._exam, 2)
        row.addWidget(self._before_test)
        row.addWidget(self._test, 2)
        self._scale = label(role="small")
        self.body.addLayout(row)
        self.body.addWidget(self._scale)

    def show_division(self, division: Division) -> None:
        """Draw and count each side; there is not always a test."""
        training, exam, test = division.training, division.validation, division.test
        aside = max(exam.documents, test.documents)
        of_each = max(
            1, ceil(training.documents / _MOST_TEACHING), ceil(aside / _MOST_IN_EXAM)
        )
        self._learn.show_side(training, of_each)
        self._exam.show_side(exam, of_each)
        self._test.show_side(test, of_each)
        for each in (self._before_test, self._test):
            each.setHidden(test.documents == 0)
        said = plans.split(training.documents, exam.documents, test.documents)
        self.setAccessibleName(said)
        self._scale.setText(plans.sheet_stands_for(of_each))
        self._scale.setHidden(of_each == 1)


class _Side(QWidget):
    """How many documents, what for, how many words, and as many sheets."""

    def __init__(self, purpose: str, colour: QColor) -> None:
        super().__init__()
        self._count = label(role="title")
        self._words = label(role="muted")
        self._sheets = _Sheets(colour)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for each in (self._count, label(purpose), self._words):
            column.addWidget(each)
        column.addSpacing(UNIT)
        column.addWidget(self._sheets)
        column.addStretch(1)

    def show_side(self, part: Part, of_each: int) -> None:
        """Count it; a sheet stands for `of_each` documents."""
        self._count.setText(plans.documents(part.documents))
        self._words.setText(plans.words(part.words))
        self._sheets.show_count(ceil(part.documents / of_each))


class _Sheets(QWidget):
    """So many small sheets in rows, each with a folded corner."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self._count = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_count(self, count: int) -> None:
        """Draw that many."""
        self._count = count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for a few."""
        return QSize(10 * (_WIDTH + _GAP), self.heightForWidth(10 * (_WIDTH + _GAP)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One sheet."""
        return QSize(_WIDTH, _HEIGHT)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As many rows as the sheets take."""
        rows = ceil(self._count / _in_a_row(width))
        return max(1, rows) * (_HEIGHT + _GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the sheets, filled softly."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 1.2))
        fill = QColor(self._colour)
        fill.setAlphaF(0.18)
        painter.setBrush(fill)
        in_a_row = _in_a_row(self.width())
        for index in range(self._count):
            row, place = divmod(index, in_a_row)
            corner = QPointF(place * (_WIDTH + _GAP) + 1, row * (_HEIGHT + _GAP) + 1)
            painter.drawPolygon(_sheet(corner))


class _Divider(QWidget):
    """The dashed line that no document crosses."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedWidth(2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw it from top to bottom."""
        painter = QPainter(self)
        painter.setPen(QPen(self._colour, 1, Qt.PenStyle.DashLine))
        painter.drawLine(1, 0, 1, self.height())


def _in_a_row(width: int) -> int:
    return max(1, (width + _GAP) // (_WIDTH + _GAP))


def _sheet(corner: QPointF) -> QPolygonF:
    place = QRectF(corner.x(), corner.y(), _WIDTH - 2, _HEIGHT - 2)
    fold = place.topRight() + QPointF(-_FOLD, 0), place.topRight() + QPointF(0, _FOLD)
    return QPolygonF([
        place.topLeft(), *fold, place.bottomRight(), place.bottomLeft(),
    ])  # fmt: skip
