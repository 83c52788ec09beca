"""Turn: what the person asked in a talk, and under it what the model answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import ICON, button, put_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.whole_writing import WholeWriting
from ftstudio.viewmodels.chat_state import Exchange
from ftstudio.viewmodels.result_state import Answer
from ftstudio.words import chatting, running
from ftstudio.words.translation import translate

_IN = 6 * UNIT  # by which the person's words stand in from the model's


class Turn(QWidget):
    """Both as plain text, whatever marks are in them; the answer can be copied."""

    copied = Signal()
    """The answer lies in the clipboard now."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._request = WholeWriting(translate("turn", "You asked"))
        self._answer = WholeWriting(translate("turn", "Your model answered"))
        self._note = label(role="small")
        self._time = tabular(short_label(role="small"))
        self.copy = button("", "link")
        self.copy.clicked.connect(self._copy)
        self.show_copied(is_copied=False)
        self._arrange()

    def show_turn(self, turn: Exchange, waiting: str) -> None:
        """Show it so far; `waiting` says what goes on before the first word."""
        answer = turn.answer
        self._request.show_text(turn.request)
        self._answer.show_text(answer.text.strip())
        self._answer.setHidden(not answer.text.strip())
        time = "" if answer.seconds is None else running.seconds(answer.seconds)
        self._time.setText(time)
        self._note.setText(_note(answer, waiting))
        is_over = not answer.is_awaited
        self.copy.setVisible(is_over and bool(answer.text.strip()))

    def show_copied(self, *, is_copied: bool) -> None:
        """Whether the clipboard has this answer."""
        done, offered = translate("turn", "Copied"), translate("turn", "Copy")
        self.copy.setText(done if is_copied else offered)
        icon = "check" if is_copied else "copy"
        put_icon(self.copy, self._look, icon, "accent", self._look.px(ICON))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._answer.toPlainText())
        self.copied.emit()

    def _arrange(self) -> None:
        asked = Panel("panel")
        asked.body.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        asked.body.addWidget(self._request)
        above = QHBoxLayout()
        above.setContentsMargins(_IN, 0, 0, 0)
        above.addWidget(asked)
        under = QHBoxLayout()
        under.setSpacing(UNIT)
        under.addWidget(self._note, 1)
        under.addWidget(self._time)
        under.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(above)
        answered = QVBoxLayout()
        answered.setSpacing(0)  # the button has air of its own
        answered.addWidget(self._answer)
        answered.addLayout(under)
        column.addLayout(answered)


def _note(answer: Answer, waiting: str) -> str:
    """What stands under an answer that has not ended by itself."""
    if answer.is_awaited:
        return "" if answer.text else waiting
    if answer.was_stopped or not answer.by_itself:
        return running.cut(answer.was_stopped)
    return "" if answer.text.strip() else chatting.no_words()
