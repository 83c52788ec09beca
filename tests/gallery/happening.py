"""The Training step, from before its start to its end."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QPushButton

from ftstudio.core.device import Refusal
from ftstudio.core.errors import Field
from ftstudio.core.events import (
    DeviceChosen,
    Event,
    Failed,
    Finished,
    Flaw,
    MemoryRanShort,
    PassedOver,
    Paused,
    Phase,
    PhaseChanged,
    Progressed,
    Started,
    StepTaken,
)
from ftstudio.core.steps import Step
from ftstudio.ui.closing import PausingDialog
from ftstudio.ui.look import Look
from ftstudio.ui.pages.training import TrainingPage
from ftstudio.ui.widgets.plot_panel import PlotPanel
from tests.gallery import joinery
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch, pressing
from tests.viewmodels.trainings import WAIT

_LOADING: list[Event] = [
    Started(process=7, version="1"),
    PhaseChanged(Phase.LOADING, 400_000_000),
]
_PREPARING: list[Event] = [
    *_LOADING,
    PhaseChanged(Phase.PREPARING, 900_000_000),
    Progressed(7, 12),
]
_PASSED_OVER: list[Event] = [
    *joinery.training(9),
    PassedOver(108, 96, Flaw.DAMAGED),
]
_MEASURING: list[Event] = [*joinery.beginning(), Progressed(1, 3)]


def _recorded(stage: Stage, events: Sequence[Event]) -> None:
    stage.open(Step.TRAINING, events)


def _not_begun(stage: Stage) -> None:
    """The plan is made, and the person looks ahead."""
    stage.open(Step.PLAN)
    stage.wizard._step = Step.TRAINING
    stage.wizard.look_again()


def _starting(stage: Stage) -> None:
    _begin(stage, [])


def _silent(stage: Stage) -> None:
    stage.open(Step.PLAN)
    stage.wizard.training._silence._longest = 0.0
    stage.plays([WAIT])
    stage.wizard.go_on()
    stage.until(lambda: stage.wizard.training.state.is_silent)


def _begin(
    stage: Stage, script: Sequence[Event], then: Sequence[Event | str] = ()
) -> None:
    """Start a training in which this happens; look when it has, and before `then`."""
    stage.open(Step.PLAN)
    last = Progressed(99, 100)
    stage.plays([*script, last, WAIT, *then])
    stage.wizard.go_on()
    if script:
        stage.until(lambda: stage.wizard.training.state.progress == last)
        stage.wizard.training._hear(script[-1])


def _pausing(stage: Stage) -> None:
    _begin(stage, joinery.training(9), then=[Paused(108), WAIT])
    stage.wizard.training.pause()


def _paused(stage: Stage) -> None:
    _pausing(stage)
    stage.until(lambda: stage.wizard.training.state.is_paused)


def _stopping(stage: Stage) -> None:
    _begin(stage, joinery.training(9))
    stage.wizard.training.stop_and_keep()


def _stop_early(stage: Stage) -> Touch:
    _begin(stage, joinery.training(0))
    return pressing(lambda: stage.find(TrainingPage)._stop)


def _closing(stage: Stage) -> Touch:
    _begin(stage, joinery.training(9))
    return stage.window.close


def _saving(stage: Stage) -> Touch:
    _begin(stage, joinery.training(9))

    def show() -> None:
        look = Look(stage.preferences.settings.theme)
        PausingDialog(stage.window, look).open()

    return show


def _plot_menu(stage: Stage) -> Touch:
    stage.open(Step.TRAINING, joinery.finished())
    return pressing(lambda: _menu_button(stage))


def _menu_button(stage: Stage) -> QPushButton:
    (panel,) = stage.window.findChildren(PlotPanel)
    return next(each for each in panel.findChildren(QPushButton) if each.menu())


def _again(stage: Stage) -> Touch:
    stage.open(Step.TRAINING, joinery.finished())
    return pressing(lambda: stage.find(TrainingPage)._again)


def _failed(error: str, **fields: Field) -> State:
    return partial(_recorded, events=[*joinery.training(7), Failed(error, fields)])


def _somewhere(device: DeviceChosen, *more: Event) -> State:
    """A training on that device, with what else is to be told of its memory."""

    def make(stage: Stage) -> None:
        started, *steps = [
            replace(each, card_memory=1_900_000_000)
            if isinstance(each, StepTaken) and device.is_on_card
            else each
            for each in joinery.training(9)
        ]
        _begin(stage, [started, device, *steps, *more])

    return make


STATES: Mapping[str, State] = {
    "training-not-begun": _not_begun,
    "training-starting": _starting,
    "training-silent": _silent,
    "training-loading": partial(_begin, script=_LOADING),
    "training-preparing": partial(_begin, script=_PREPARING),
    "training-measuring": partial(_begin, script=_MEASURING),
    "training-early": partial(_begin, script=joinery.training(2)),
    "training-late": partial(_begin, script=joinery.training(17)),
    "training-by-heart": partial(_begin, script=joinery.training(18, worst=0.4)),
    "training-pausing": _pausing,
    "training-paused": _paused,
    "training-on-card": _somewhere(
        DeviceChosen("NVIDIA GeForce RTX 4060 Laptop GPU", 8_585_216_000, 4),
        MemoryRanShort(rows=1, recomputes=False),
    ),
    "training-card-too-old": _somewhere(
        DeviceChosen("Quadro P600", 0, 4, Refusal.TOO_OLD)
    ),
    "training-stopping": _stopping,
    "training-stop-early": _stop_early,
    "training-closing": _closing,
    "training-saving": _saving,
    "training-rested": partial(
        _recorded, events=[*joinery.training(9), Finished(stopped=True, peak_memory=1)]
    ),
    "training-interrupted": partial(_recorded, events=joinery.training(12)),
    "training-interrupted-at-once": partial(_recorded, events=_LOADING),
    "training-blew-up": _failed("TrainingBlewUp", step=84),
    "training-no-memory": _failed("OutOfMemory", needed=9_000_000_000),
    "training-disk-full": _failed("DiskFull", folder="/home/ada", needed=540_000_000),
    "training-disk-nearly-full": _failed(
        "DiskNearlyFull", folder="/home/ada/Projects/Letters", needed=148_000_000
    ),
    "training-too-little-room": _failed(
        "TooLittleRoom",
        folder="/home/ada/Projects/Letters",
        needed=148_000_000,
        free=64_000_000,
    ),
    "training-passed-over": partial(_begin, script=_PASSED_OVER),
    "training-model-gone": _failed("ModelGone", name="smollm2-135m", folder="/models"),
    "training-killed": _failed("WorkerDied", exit_code=-9, signal="SIGKILL"),
    "training-unexpected": _failed(
        "Unexpected", kind="KeyError", log="/tmp/worker.log"
    ),
    "training-finished": partial(_recorded, events=joinery.finished(worst=0.3)),
    "training-plot-menu": _plot_menu,
    "training-again": _again,
}
