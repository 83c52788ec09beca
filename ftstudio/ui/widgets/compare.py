"""Compare: one request, the two answers beside each other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.answer_card import AnswerCard
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.manner_line import MannerLine
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.request_line import RequestLine
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.result_state import Answer, ResultState
from ftstudio.words import running, story
from ftstudio.words.translation import translate


class Compare(Squeezable):
    """The request line, and under it ideas to begin with, later the answers."""

    asked = Signal(str)
    """The person wants this request answered."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.line = RequestLine(look)
        self.manner = MannerLine(look)
        self._original = AnswerCard(translate("compare", "Original model"))
        self._tuned = AnswerCard(translate("compare", "Your model"), is_own=True)
        self._tuned.name(translate("compare", "taught by your documents"))
        self._idea_row = FlowLayout(None, spacing=UNIT)
        self._ideas: list[QPushButton] = []
        self._invitation = label(_invitation(has_ideas=False), "muted")
        self._leaves = QStackedWidget()
        self._arrange()
        self.line.asked.connect(self.asked)

    def show_result(self, state: ResultState) -> None:
        """Show the request, the ideas and the answers of that state."""
        ideas = [running.request(e.title, e.language) for e in state.suggestions]
        self.line.show_request(
            state.request, can_ask=state.can_ask, is_asking=state.is_asking
        )
        self.line.offer(ideas, can_ask=state.can_work)
        self._offer(ideas, can_ask=state.can_work)
        is_unasked = state.original == Answer() and state.tuned == Answer()
        self._leaves.setCurrentIndex(0 if is_unasked else 1)
        self.manner.show_manner(state.temperature, state.max_tokens)
        self._original.name(state.model)
        waiting = story.phase(state.phase) + "…" if state.phase else ""
        for card, answer in (
            (self._original, state.original),
            (self._tuned, state.tuned),
        ):
            time = "" if answer.seconds is None else running.seconds(answer.seconds)
            card.show_answer(answer.text.strip(), time, _note(answer, waiting))

    def _offer(self, ideas: list[str], *, can_ask: bool) -> None:
        if [each.text().replace("&&", "&") for each in self._ideas] != ideas:
            for old in self._ideas:
                self._idea_row.removeWidget(old)
                old.deleteLater()
            self._ideas = [self._idea(each) for each in ideas]
            self._invitation.setText(_invitation(has_ideas=bool(ideas)))
        for each in self._ideas:
            each.setEnabled(can_ask)

    def _idea(self, text: str) -> QPushButton:
        made = button(text.replace("&", "&&"), "chip")
        made.clicked.connect(lambda: self.asked.emit(text))
        self._idea_row.addWidget(made)
        return made

    def _arrange(self) -> None:
        answers = QWidget()
        row = QHBoxLayout(answers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._original, 1)
        row.addWidget(self._tuned, 1)
        self._leaves.addWidget(self._beginning())
        self._leaves.addWidget(answers)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, UNIT + UNIT // 2, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self.line)
        column.addWidget(self.manner)
        column.addWidget(self._leaves, 1)

    def _beginning(self) -> QWidget:
        """What to do here, and the ideas; they scroll where the window is low."""
        scroll = Scroll()
        column = scroll.column
        column.setContentsMargins(*[CARD_PADDING] * 4)
        column.setSpacing(UNIT)
        column.addStretch(1)
        title = translate("compare", "The same request to both")
        column.addWidget(label(title, "title"))
        column.addWidget(self._invitation)
        column.addLayout(self._idea_row)
        column.addStretch(1)
        made = Panel()
        made.body.setContentsMargins(0, 0, 0, 0)
        made.body.addWidget(scroll)
        return made


def _invitation(*, has_ideas: bool) -> str:
    if has_ideas:
        return translate(
            "compare",
            "See what the original writes, and what yours makes of it. Write a "
            "request above, or take one of these:",
        )
    return translate(
        "compare",
        "See what the original writes, and what yours makes of it. Write a request "
        "above.",
    )


def _note(answer: Answer, waiting: str) -> str:
    """What stands under an answer that has not ended by itself."""
    if answer.is_awaited:
        return "" if answer.text else waiting
    is_cut = answer.seconds is not None and not answer.by_itself
    return running.cut(answer.was_stopped) if is_cut or answer.was_stopped else ""
