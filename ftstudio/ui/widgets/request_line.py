"""RequestLine: what is asked of both models, ideas for it, and the button that asks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.words.translation import translate

_LONGEST_IN_MENU = 70


class RequestLine(QWidget):
    """A line to write in; Enter asks as the button does."""

    written = Signal(str)
    """The person changed the request."""

    asked = Signal(str)
    """The person wants this request answered."""

    stopped = Signal()
    """The person wants the answers to end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(
            translate("request_line", "What should both of them write?")
        )
        self.field.setAccessibleName(translate("request_line", "Request to both"))
        self.ideas = button(translate("request_line", "Ideas"), "link")
        self._menu = QMenu(self.ideas)
        self.ideas.setMenu(self._menu)
        self._offered: tuple[str, ...] = ()
        self.ask = button_with_icon(
            look, "play", translate("request_line", "Ask both"), "primary"
        )
        self.stop = button_with_icon(look, "stop", translate("request_line", "Stop"))
        self._arrange()
        self.field.textChanged.connect(self.written)  # by a screen reader too
        self.field.returnPressed.connect(lambda: self.asked.emit(self.field.text()))
        self.ask.clicked.connect(lambda: self.asked.emit(self.field.text()))
        self.stop.clicked.connect(self.stopped)

    def show_request(self, request: str, *, can_ask: bool, is_asking: bool) -> None:
        """Show the request, and what can be done with it."""
        if self.field.text() != request:
            self.field.setText(request)
        self.ask.setEnabled(can_ask)
        self.ask.setHidden(is_asking)
        self.stop.setHidden(not is_asking)

    def offer(self, ideas: Sequence[str], *, can_ask: bool) -> None:
        """Have these requests to choose from."""
        self.ideas.setHidden(not ideas)
        self.ideas.setEnabled(can_ask)
        if tuple(ideas) == self._offered:
            return
        self._offered = tuple(ideas)
        self._menu.clear()
        for idea in ideas:
            action = self._menu.addAction(_short(idea))
            action.triggered.connect(lambda _on=False, idea=idea: self.asked.emit(idea))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.field, 1)
        for each in (self.ideas, self.ask, self.stop):
            row.addWidget(each)


def _short(idea: str) -> str:
    """Short enough for a menu; an ampersand would underline what follows it."""
    cut = idea if len(idea) <= _LONGEST_IN_MENU else idea[:_LONGEST_IN_MENU] + "…"
    return cut.replace("&", "&&")
