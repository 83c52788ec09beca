"""TurnsPicture: the trainings of a double-check, and what examines in each of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.division import Division
from ftstudio.words import plans
from ftstudio.words.translation import translate

_THICK, _GAP, _ROUND = 12, 3, 3
_KEY = 26


class TurnsPicture(Panel):
    """A row a training: the block that examines in it is full, those that teach light.

    The last row is the training on everything.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._colours = look.colour("training_curve"), look.colour("accent")
        self._count = label(role="title")
        self._words = label(role="muted")
        self._rows: list[tuple[QLabel, _Blocks, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(2 * UNIT)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(4 * UNIT)
        row.addLayout(self._said(), 2)
        row.addLayout(self._grid, 5)
        self.body.addLayout(row)

    def show_division(self, division: Division) -> None:
        """Draw a row for each of its turns, and one for all documents."""
        exams = [each.documents for each in division.turns]
        self._count.setText(plans.documents(division.training.documents))
        self._words.setText(plans.words(division.training.words))
        self.setAccessibleName(plans.turns(division.training.documents, exams))
        while len(self._rows) <= len(exams):
            self._add_row()
        for number, (name, blocks, count) in enumerate(self._rows):
            is_turn = number < len(exams)
            for each in (name, blocks, count):
                each.setHidden(number > len(exams))
            name.setText(plans.turn(number + 1) if is_turn else plans.last_turn())
            count.setText(plans.in_the_exam(exams[number]) if is_turn else "")
            blocks.show_blocks(exams, number if is_turn else None)

    def _said(self) -> QVBoxLayout:
        """How many there are, and what the two kinds of block mean."""
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._count)
        column.addWidget(label(translate("turns", "in the exam by turns")))
        column.addWidget(self._words)
        column.addStretch(1)
        for text, is_exam in (
            (translate("turns", "in the exam"), True),
            (translate("turns", "to learn from"), False),
        ):
            key = _Blocks(*self._colours)
            key.setFixedWidth(_KEY)
            key.show_blocks([1], 0 if is_exam else None)
            row = QHBoxLayout()
            row.setSpacing(UNIT)
            row.addWidget(key)
            row.addWidget(label(text, "small"), 1)
            column.addLayout(row)
        return column

    def _add_row(self) -> None:
        name, count = short_label(role="small"), short_label(role="small")
        row = (name, _Blocks(*self._colours), count)
        for column, each in enumerate(row):
            self._grid.addWidget(each, len(self._rows), column)
        self._rows.append(row)


class _Blocks(QWidget):
    """A bar in as many blocks as there are exams, each as wide as it has documents."""

    def __init__(self, teaches: QColor, examines: QColor) -> None:
        super().__init__()
        self._teaches, self._examines = teaches, examines
        self._exams: Sequence[int] = ()
        self._examining: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_blocks(self, exams: Sequence[int], examining: int | None) -> None:
        """Draw them; number `examining` sits the exam, None: all teach."""
        self._exams, self._examining = exams, examining
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """High enough for a line of small text beside it."""
        return QSize(_KEY, _THICK + UNIT // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """One that examines is full; one that teaches is light, with an outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - 1 - _GAP * (len(self._exams) - 1)
        left, top = 0.5, (self.height() - _THICK) / 2
        for number, documents in enumerate(self._exams):
            width = room * documents / max(sum(self._exams), 1)
            self._put_on(painter, is_exam=number == self._examining)
            block = QRectF(left, top, width, _THICK)
            painter.drawRoundedRect(block, _ROUND, _ROUND)
            left += width + _GAP

    def _put_on(self, painter: QPainter, *, is_exam: bool) -> None:
        if is_exam:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._examines)
            return
        fill = QColor(self._teaches)
        fill.setAlphaF(0.18)
        painter.setPen(QPen(self._teaches, 1))
        painter.setBrush(fill)
