"""Foot: what has been gathered so far, and where to go next."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.labels import rich_label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role

_EDGE = 14
_SPACE = UNIT + UNIT // 2
_LEAST_WORDS = 160


class Foot(QFrame):
    """The strip under a page: a summary at the start, buttons at the end.

    Where the buttons leave too little room beside them, the summary stands above.
    Where not all buttons fit in one line, what was inserted stands in a line above.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        with_role(self, "foot")
        self._look = look
        self._inserted: list[tuple[QWidget, QPushButton]] = []
        self._has_two_lines = False
        self._summary = rich_label(role="summary")
        self._summary.hide()
        self._above, self._row = QHBoxLayout(), QHBoxLayout()
        for each in (self._above, self._row):
            each.setSpacing(_SPACE)
            each.addStretch(1)
        line = BesideLayout(look.px(_LEAST_WORDS))
        line.setSpacing(_SPACE)
        line.addWidget(self._summary, 1)
        line.addLayout(self._row)
        line.setAlignment(self._row, Qt.AlignmentFlag.AlignRight)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAGE_MARGIN, _EDGE, PAGE_MARGIN, _EDGE)
        whole.setSpacing(_SPACE)
        whole.addLayout(self._above)
        whole.addLayout(line)

    def say(self, summary: str) -> None:
        """Show that summary; <b> is allowed, what a person wrote must be escaped."""
        self._summary.setText(summary)
        self._summary.setHidden(not summary)

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
        self._inserted.append((widget, button))
        self._put(widget, button)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the wider of the two lines of buttons."""
        inserted, others = self._widths()
        taken = _in_a_line(max(inserted, others, key=sum))
        return QSize(taken + 2 * PAGE_MARGIN, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """See whether the buttons fit in one line, when they or the room change."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        inserted, others = self._widths()
        room = self.width() - 2 * PAGE_MARGIN
        has_two_lines = _in_a_line(inserted + others) > room
        if has_two_lines is not self._has_two_lines:
            self._has_two_lines = has_two_lines
            for widget, button in self._inserted:
                self._put(widget, button)

    def _put(self, widget: QWidget, button: QPushButton) -> None:
        if self._has_two_lines:
            self._above.addWidget(widget)
        else:
            self._row.insertWidget(self._row.indexOf(button), widget)

    def _widths(self) -> tuple[list[int], list[int]]:
        """Of the buttons that are shown, those inserted first.

        They are asked themselves: layouts learn of it only later.
        """
        inserted, others = list[int](), list[int]()
        for each in self.findChildren(QPushButton):
            if each.isVisibleTo(self):
                each.ensurePolished()
                is_inserted = any(
                    widget is each or widget.isAncestorOf(each)
                    for widget, _ in self._inserted
                )
                widths = inserted if is_inserted else others
                widths.append(each.sizeHint().width())
        return inserted, others


def _in_a_line(widths: list[int]) -> int:
    return sum(widths) + max(0, len(widths) - 1) * _SPACE
