"""Step 1: what the model shall do, and what the project is called."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.job import Goal
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.choice_card import ChoiceCard
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.page_column import page_column
from ftstudio.viewmodels.goal import GoalViewModel
from ftstudio.words import cards
from ftstudio.words.translation import translate

_ICON = 20
_LONGEST_NAME = 80
_ANSWER_WIDTH = 220


class GoalPage(Page[GoalViewModel]):
    """What can be done stands on cards; one is chosen already."""

    def _build(self) -> None:
        self._cards = {goal: self._card(goal) for goal in self.view_model.state.goals}
        group = QButtonGroup(self)  # a single card could be unchosen without it
        for card in self._cards.values():
            group.addButton(card)
        title = label(translate("goal", "Name of this project"), "subtitle")
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setAccessibleName(title.text())
        title.setBuddy(self._name)
        beside = QVBoxLayout()
        beside.setSpacing(2 * UNIT)
        named = Panel()
        named.body.addWidget(title)
        named.body.addWidget(self._name)
        note = translate("goal", "You will find it under this name on the first page.")
        named.body.addWidget(label(note, "small"))
        beside.addWidget(named)
        beside.addWidget(self._promises())
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        goals = QVBoxLayout()
        goals.setSpacing(2 * UNIT)
        for card in self._cards.values():
            goals.addWidget(card)
        row.addLayout(goals, 3)
        row.addLayout(beside, 2)
        column = page_column(
            self,
            translate("goal", "What should the model do for you?"),
            translate("goal", "It is chosen already; go on when you like."),
        )
        column.addLayout(row)
        column.addStretch(1)

    def _card(self, goal: Goal) -> ChoiceCard:
        said = cards.goal(goal)
        card = ChoiceCard(said.title)
        card.add_line(said.example, "")
        card.body.addSpacing(UNIT)
        card.body.addWidget(_EXAMPLES[goal](self))
        card.body.addSpacing(UNIT)
        card.body.addLayout(self._line("info", "attention", said.explanation))
        return card

    def _sorting_example(self) -> QWidget:
        """What it does with letters that come in, sure of some of them."""
        letters = FlowLayout(
            None, spacing=UNIT + UNIT // 2, least=self.look.px(_ANSWER_WIDTH)
        )
        for name, where, sure in (
            (
                translate("goal", "Letter of 3 May.pdf"),
                translate("goal", "Invoices"),
                translate("goal", "97 % sure"),
            ),
            (
                translate("goal", "scan-0412.pdf"),
                translate("goal", "for you to say"),
                translate("goal", "perhaps Insurance"),
            ),
        ):
            letter = Panel("panel")
            letter.body.addWidget(label(name, "small"))
            letter.body.addWidget(label(where, "strong"))
            letter.body.addWidget(label(sure, "muted"))
            letters.addWidget(letter)
        whole = QWidget()
        whole.setLayout(letters)
        return whole

    def _writing_example(self) -> QWidget:
        """The same request to a model as it comes, and to one that has learnt."""
        asked = translate("goal", "“A reminder for an unpaid invoice, please.”")
        answers = FlowLayout(
            None, spacing=UNIT + UNIT // 2, least=self.look.px(_ANSWER_WIDTH)
        )
        for title, text in (
            (
                translate("goal", "A model as it comes"),
                translate(
                    "goal",
                    "“Hello, I hope this e-mail finds you well. I am writing to remind "
                    "you that you have not paid.”",
                ),
            ),
            (
                translate("goal", "After learning from letters"),
                translate(
                    "goal",
                    "“Dear Mrs Hale, our invoice for the larch windows is still open. "
                    "It has surely escaped your attention.”",
                ),
            ),
        ):
            answer = Panel("panel")
            answer.body.addWidget(label(title, "small"))
            answer.body.addWidget(label(text, "serif"))
            answer.body.addStretch(1)
            answers.addWidget(answer)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        example = translate("goal", "For example: {request}").format(request=asked)
        column.addWidget(label(example, "strong"))
        column.addLayout(answers)
        return whole

    def _promises(self) -> Panel:
        panel = Panel()
        title = translate("goal", "What you need")
        panel.body.addWidget(label(title, "subtitle"))
        for text in (
            translate("goal", "A folder of documents: ten are a beginning."),
            translate("goal", "Your files are only read, never changed."),
            translate("goal", "Everything stays on this computer."),
        ):
            panel.body.addLayout(self._line("check", "calm", text))
        panel.body.addStretch(1)
        return panel

    def _line(self, icon: str, colour: str, text: str) -> QLayout:
        line = QHBoxLayout()
        line.setSpacing(UNIT + UNIT // 2)
        drawn = picture(self.look, icon, _ICON, colour)
        line.addWidget(drawn, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(text), 1)
        return line

    def _connect(self) -> None:
        for goal, card in self._cards.items():
            card.clicked.connect(partial(self._choose, goal))
        self._name.editingFinished.connect(self._rename)

    def refresh(self) -> None:
        """Show what is chosen."""
        state = self.view_model.state
        for goal, card in self._cards.items():
            card.setChecked(goal is state.goal)
        if self._name.text() != state.name:
            self._name.setText(state.name)

    def _choose(self, goal: Goal, _is_checked: bool = True) -> None:
        self.view_model.choose(goal)

    def _rename(self) -> None:
        self.view_model.rename(self._name.text())
        self.refresh()


_EXAMPLES: dict[Goal, Callable[[GoalPage], QWidget]] = {
    Goal.WRITE: GoalPage._writing_example,  # noqa: SLF001  # of this file
    Goal.SORT: GoalPage._sorting_example,  # noqa: SLF001
}
