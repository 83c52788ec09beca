"""Step 1: what the model shall do, and what the project is called."""

from dataclasses import dataclass

from ftstudio.core.job import Goal
from ftstudio.core.steps import Missing
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.view_model import ViewModel


@dataclass(frozen=True, slots=True)
class GoalState:
    """`goals` are all that can be chosen; nothing is ever missing here."""

    name: str
    goal: Goal
    goals: tuple[Goal, ...] = tuple(Goal)
    missing: Missing | None = None


class GoalViewModel(ViewModel[GoalState]):
    """The goal and the project's name."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(GoalState(draft.choices.name, draft.choices.goal))
        self._draft = draft
        draft.watch(self._look)

    def choose(self, goal: Goal) -> None:
        """Have the model do that."""
        self._draft.choose(goal=goal)

    def rename(self, name: str) -> None:
        """Call the project otherwise; where only blanks are given it keeps its name."""
        tidy = " ".join(name.split())
        if tidy:
            self._draft.choose(name=tidy)

    def _look(self) -> None:
        choices = self._draft.choices
        self._change(name=choices.name, goal=choices.goal)
