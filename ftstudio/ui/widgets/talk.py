"""Talk: the turns of a talk under each other; it follows what is being written."""

from PySide6.QtWidgets import QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.ui.widgets.turn import Turn
from ftstudio.viewmodels.chat_state import ChatState
from ftstudio.words import chatting, story


class Talk(Scroll):
    """The newest turn is in sight, until the person scrolls back."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._turns: list[Turn] = []
        self._forgotten = label(chatting.forgotten(), "small")
        self._forgotten.hide()
        self._follows = True
        self.column.setContentsMargins(*[CARD_PADDING] * 4)
        self.column.setSpacing(2 * UNIT)
        self.column.addStretch(1)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._look_where)
        bar.rangeChanged.connect(self._follow)

    def show_talk(self, state: ChatState) -> None:
        """Show all its turns."""
        self._have(len(state.turns))
        waiting = story.phase(state.phase) + "…" if state.phase else ""
        for turn, exchange in zip(self._turns, state.turns, strict=True):
            turn.show_turn(exchange, waiting)
        self._mark(state.forgotten)

    def _have(self, count: int) -> None:
        while len(self._turns) > count:
            turn = self._turns.pop()
            self.column.removeWidget(turn)
            turn.deleteLater()
        while len(self._turns) < count:
            self._follows = True
            turn = Turn(self._look)
            turn.copied.connect(lambda turn=turn: self._tell_copied(turn))
            self.column.insertWidget(self.column.count() - 1, turn)
            self._turns.append(turn)

    def _mark(self, forgotten: int) -> None:
        """Say under which turn the model's memory begins."""
        is_wanted = 0 < forgotten < len(self._turns)
        self._forgotten.setVisible(is_wanted)
        if is_wanted:
            first: QWidget = self._turns[forgotten]
            self.column.removeWidget(self._forgotten)
            self.column.insertWidget(self.column.indexOf(first), self._forgotten)

    def _tell_copied(self, copied: Turn) -> None:
        for each in self._turns:
            each.show_copied(is_copied=each is copied)

    def _look_where(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum() - UNIT

    def _follow(self, _least: int, most: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(most)
