"""ChoiceCard: one of several answers, drawn as a card."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.pill import Pill
from ftstudio.ui.widgets.roles import with_role

_DOT = 18
_TITLE = 24  # as high as a pill, so that lines start level with and without one


class ChoiceCard(QRadioButton):
    """A radio button with a title, lines of text, a pill and room for more in `body`.

    Cards of the same parent exclude each other; arrows move between them; `clicked`
    tells that the person chose it. `title`, `pill` and the labels of `add_line` may be
    set again at any time.
    """

    def __init__(self, title: str = "") -> None:
        super().__init__()
        with_role(self, "choice")
        self.title: QLabel = label(role="subtitle")
        self.pill = Pill()
        self.body = QVBoxLayout()
        self._arrange()
        self.name(title)

    def name(self, title: str) -> None:
        """Show that title, and let screen readers say it."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def add_line(self, text: str = "", role: str = "muted") -> QLabel:
        """One more line of text under the title."""
        line = label(text, role)
        self.body.addWidget(line)
        return line

    def _arrange(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.title.setMinimumHeight(_TITLE)
        top = QHBoxLayout()
        top.setSpacing(UNIT)
        top.addWidget(self.title, 1)
        top.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addLayout(top)
        column.addLayout(self.body)
        column.addStretch(1)
        self.body.setSpacing(UNIT // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[CARD_PADDING] * 4)
        row.setSpacing(0)
        row.addSpacing(_DOT + UNIT + UNIT // 2)
        row.addLayout(column)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as what is in it."""
        return QWidget.sizeHint(self)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never smaller than what is in it."""
        return QWidget.minimumSizeHint(self)

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802
        """The whole card can be clicked, not the dot alone."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the surface and the dot as the style sheet says."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
        dot = QRect(CARD_PADDING, CARD_PADDING + (_TITLE - _DOT) // 2, _DOT, _DOT)
        option.rect = QStyle.visualRect(self.layoutDirection(), self.rect(), dot)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorRadioButton, option)
