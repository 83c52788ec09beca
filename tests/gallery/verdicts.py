"""The plot of the Training step: what is shaded, starred and marked, and how sure."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ftstudio.core.events import Event, Progressed
from ftstudio.core.steps import Step
from ftstudio.ui.widgets.loss_plot import LossPlot
from tests.gallery.beginning import State
from tests.gallery.stage import Stage, Touch
from tests.losses import BY_HEART, TRAININGS, checks, one
from tests.viewmodels.trainings import WAIT

_OVER = ("done", "ended", "carried-on")
_CHECKED = ("first-check", "checks", "checked", "done")


def _going(stage: Stage, events: Sequence[Event], *, has_folds: bool = False) -> None:
    """A training that goes on, in which this has happened."""
    stage.open(Step.PLAN, double_check=has_folds)
    last = Progressed(99, 100)
    stage.plays([*events, last, WAIT])
    stage.wizard.go_on()
    stage.until(lambda: stage.wizard.training.state.progress == last)
    stage.wizard.training._hear(events[-1])


def _over(stage: Stage, events: Sequence[Event], *, has_folds: bool = False) -> None:
    stage.open(Step.TRAINING, events, double_check=has_folds)


def _state(name: str) -> State:
    show = _over if name in _OVER else _going
    return partial(show, events=TRAININGS[name], has_folds=name in _CHECKED)


def _pointed_at(stage: Stage, events: Sequence[Event], keys: int) -> Touch:
    """The look so many before the last one, by keyboard."""
    _going(stage, events)

    def point() -> None:
        plot = stage.find(LossPlot)
        for _key in range(keys):
            QTest.keyClick(plot, Qt.Key.Key_Left)

    return point


def _zoomed(stage: Stage, events: Sequence[Event]) -> Touch:
    _going(stage, events)
    return lambda: QTest.keyClick(stage.find(LossPlot), Qt.Key.Key_Plus)


STATES: Mapping[str, State] = {
    **{f"plot-{name}": _state(name) for name in TRAININGS},
    "plot-look": partial(_pointed_at, events=one(BY_HEART, 18), keys=4),
    "plot-check-look": partial(_pointed_at, events=checks(2.5), keys=12),
    "plot-zoomed": partial(_zoomed, events=one(BY_HEART, 18)),
}
