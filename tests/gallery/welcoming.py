"""The welcome, step by step, on several computers; and what did not open."""

from collections.abc import Mapping
from dataclasses import replace

from ftstudio.core.computer import Computer
from ftstudio.core.errors import FolderNotFound, OtherWindowSilent
from ftstudio.core.fit import Memory
from ftstudio.core.steps import Step
from ftstudio.viewmodels.welcome import WelcomeStep, WelcomeViewModel
from tests.gallery.beginning import State
from tests.gallery.stage import COMPUTER, Stage, Touch

_WORKSTATION = Computer(
    "AMD Ryzen Threadripper PRO 5975WX",
    32,
    Memory(128_000_000_000, 110_000_000_000),
    graphics=("NVIDIA GeForce RTX 4090", "NVIDIA GeForce RTX 4090"),
    uses_graphics=True,
    free_disk=1_840_000_000_000,
)
_LIKE_IT = replace(_WORKSTATION, graphics=("NVIDIA RTX A2000",), uses_graphics=False)
_OLD = Computer(
    "", 0, Memory(2_100_000_000, 700_000_000), free_disk=1_200_000_000, has_battery=True
)
_BUSY = replace(COMPUTER, memory=Memory(8_000_000_000, 2_200_000_000))


def _welcome(stage: Stage, step: WelcomeStep) -> WelcomeViewModel:
    stage.go_home()
    stage.studio.welcome()
    welcome = stage.studio.state.welcome
    assert welcome is not None
    while welcome.state.step is not step:
        welcome.go_on()
    return welcome


def _at(step: WelcomeStep) -> State:
    def show(stage: Stage) -> None:
        _welcome(stage, step)

    return show


def _on(computer: Computer) -> State:
    def show(stage: Stage) -> None:
        stage.computer = computer
        welcome = _welcome(stage, WelcomeStep.COMPUTER)
        stage.until(lambda: welcome.state.computer is not None)

    return show


def _silent(stage: Stage) -> None:
    stage.go_home()
    stage.studio.tell(OtherWindowSilent())


def _gone(stage: Stage) -> Touch:
    """Over a project, something else was to be opened that is not there."""
    stage.open(Step.GOAL)
    return lambda: stage.studio.tell(FolderNotFound("/home/ada/Offers 2019"))


STATES: Mapping[str, State] = {
    "welcome-what": _at(WelcomeStep.WHAT),
    "welcome-looking": _at(WelcomeStep.COMPUTER),
    "welcome-computer": _on(COMPUTER),
    "welcome-workstation": _on(_WORKSTATION),
    "welcome-card-unused": _on(_LIKE_IT),
    "welcome-busy": _on(_BUSY),
    "welcome-old": _on(_OLD),
    "welcome-how": _at(WelcomeStep.HOW),
    "home-other-window": _silent,
    "goal-not-opened": _gone,
}
