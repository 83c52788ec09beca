"""Foot: what has been gathered so far, and where to go next."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.labels import rich_label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role

_EDGE = 14
_LEAST_WORDS = 120


class Foot(QFrame):
    """The strip under a page: a summary at the start, buttons at the end.

    Where the buttons leave too little room beside them, the summary stands above.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        with_role(self, "foot")
        self._look = look
        self._summary = rich_label(role="summary")
        self._buttons = QWidget()
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(UNIT + UNIT // 2)
        self._row.addStretch(1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(PAGE_MARGIN, _EDGE, PAGE_MARGIN, _EDGE)
        self._whole.setSpacing(UNIT + UNIT // 2)
        self._whole.addWidget(self._summary, 1)
        self._whole.addWidget(self._buttons)

    def say(self, summary: str) -> None:
        """Show that summary, once the buttons beside it are as they shall be.

        <b> is allowed, what a person wrote must be escaped.
        """
        self._summary.setText(summary)
        self._fit()

    def add_button(self, text: str, role: str = "plain", icon: str = "") -> QPushButton:
        """One more button at the end."""
        made = (
            button_with_icon(self._look, icon, text, role)
            if icon
            else button(text, role)
        )
        self._row.addWidget(made)
        return made

    def insert_before(self, button: QPushButton, widget: QWidget) -> None:
        """Put a widget right before one of the buttons."""
        self._row.insertWidget(self._row.indexOf(button), widget)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the buttons."""
        return QSize(self._taken(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """See where the summary has room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() - self._taken() < self._look.px(_LEAST_WORDS)
        directions = QBoxLayout.Direction
        is_above = is_narrow and bool(self._summary.text())
        wanted = directions.TopToBottom if is_above else directions.LeftToRight
        if self._whole.direction() is not wanted:
            self._whole.setDirection(wanted)
            self._whole.activate()

    def _taken(self) -> int:
        """The width of the buttons that are shown: layouts learn of it only later."""
        buttons = self._buttons.findChildren(QPushButton)
        shown = [each for each in buttons if each.isVisibleTo(self._buttons)]
        for each in shown:
            each.ensurePolished()
        widths = sum(each.sizeHint().width() for each in shown)
        return widths + len(shown) * self._row.spacing() + 2 * PAGE_MARGIN
