"""The welcome: three steps at the first start, and what this computer has."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from ftstudio.core.computer import Computer
from ftstudio.core.errors import FTStudioError
from ftstudio.core.fit import Prospect, prospect
from ftstudio.models.catalogue import CATALOGUE
from ftstudio.runs.background import Background
from ftstudio.viewmodels.view_model import ViewModel


class WelcomeStep(Enum):
    """What is told, in this order."""

    WHAT = auto()
    COMPUTER = auto()
    HOW = auto()


STEPS = tuple(WelcomeStep)


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """`computer` and `prospect` are None until it was looked at.

    `is_unknown` tells that nothing could be found out.
    """

    step: WelcomeStep = WelcomeStep.WHAT
    computer: Computer | None = None
    prospect: Prospect | None = None
    is_unknown: bool = False

    @property
    def number(self) -> int:
        """Which step it is, counted from 1."""
        return STEPS.index(self.step) + 1


class WelcomeViewModel(ViewModel[WelcomeState]):
    """Goes from step to step; meanwhile the computer is looked at."""

    def __init__(self, background: Background, look: Callable[[], Computer]) -> None:
        """`look` finds out what this computer has; it may take its time."""
        super().__init__(WelcomeState())
        background.do(look, self._take, self._fail)

    def go_on(self) -> None:
        """Show the next step; the last one stays."""
        self._show(self.state.number)

    def go_back(self) -> None:
        """Show the step before; the first one stays."""
        self._show(self.state.number - 2)

    def _show(self, index: int) -> None:
        self._change(step=STEPS[min(max(index, 0), len(STEPS) - 1)])

    def _take(self, computer: Computer) -> None:
        starter = next(each for each in CATALOGUE if each.is_starter)
        sizes = [each.parameters for each in CATALOGUE]
        memory, card = computer.memory, computer.card
        found = prospect(starter.parameters, sizes, memory, card)
        self._change(computer=computer, prospect=found)

    def _fail(self, _error: FTStudioError) -> None:
        self._change(is_unknown=True)
