"""The Training step on a computer that runs on its battery, and one that is gentle."""

from collections.abc import Mapping

from ftstudio.core.events import Event, Paused
from ftstudio.core.power import Power
from ftstudio.core.steps import Step
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage
from tests.viewmodels.trainings import WAIT


def _asked(stage: Stage) -> None:
    """Start was pressed while the computer was not plugged in."""
    stage.power = Power(is_plugged=False, percent=63)
    stage.open(Step.PLAN)
    stage.wizard.go_on()
    stage.until(lambda: stage.wizard.training.state.asks_about_power)


def _asked_again(stage: Stage) -> None:
    """The same where something was trained before."""
    stage.power = Power(is_plugged=False, percent=8)
    stage.open(Step.TRAINING, joinery.training(9))
    stage.wizard.training.go_on()
    stage.until(lambda: stage.wizard.training.state.asks_about_power)


def _waits(stage: Stage) -> None:
    _asked(stage)
    stage.wizard.training.power.wait()


def _begun(stage: Stage, *then: Event | str) -> None:
    stage.open(Step.PLAN)
    stage.plays([*joinery.training(9), WAIT, *then])
    stage.wizard.go_on()
    stage.until(lambda: len(stage.wizard.training.state.history.looks) > 9)


def _unplugged(stage: Stage) -> None:
    _begun(stage)
    stage.wizard.training.power.hear(Power(is_plugged=False, percent=63))


def _nearly_empty(stage: Stage) -> None:
    _begun(stage, Paused(108), WAIT)
    stage.wizard.training.power.hear(Power(is_plugged=False, percent=9))
    stage.until(lambda: stage.wizard.training.state.is_paused)


def _gentle(stage: Stage) -> None:
    stage.preferences.choose(gentle=True)
    _begun(stage)


STATES: Mapping[str, State] = {
    "training-on-battery-asked": _asked,
    "training-on-battery-asked-again": _asked_again,
    "training-on-battery-waits": _waits,
    "training-on-battery": _unplugged,
    "training-on-battery-empty": _nearly_empty,
    "training-gentle": _gentle,
}
