"""Cards: what belongs together on one surface, to look at or to press."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QLayout,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QStylePainter,
    QVBoxLayout,
)

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.roles import with_role


class Panel(QFrame):
    """A surface with a hairline around it; what is in it goes into `body`."""

    def __init__(self, role: str = "card") -> None:
        """`role` is "card", or "panel" for the soft ground inside a card."""
        super().__init__()
        with_role(self, role)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[CARD_PADDING] * 4)
        self.body.setSpacing(UNIT)

    def be_slim(self, look: Look, row: QLayout) -> None:
        """Hold that row alone, as high as its buttons; large text may need more."""
        self.body.addLayout(row)
        self.body.setContentsMargins(CARD_PADDING, 2, UNIT, 2)
        policies = QSizePolicy.Policy
        high = policies.Minimum if look.type_scale > 1 else policies.Maximum
        self.setSizePolicy(policies.Preferred, high)


class Card(QAbstractButton):
    """The same as one large button: `clicked` by mouse, Enter or Space.

    `name` is what a screen reader says; buttons may lie inside.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        with_role(self, "card")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[CARD_PADDING] * 4)
        self.body.setSpacing(UNIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter does what Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Draw the surface as the style sheet says."""
        option = QStyleOption()
        option.initFrom(self)
        if self.isDown():
            option.state |= QStyle.StateFlag.State_Sunken
        QStylePainter(self).drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option)
