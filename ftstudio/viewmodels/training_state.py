"""What the Training step shows: the newest run, and what its worker is doing."""

from dataclasses import dataclass, field
from pathlib import Path

from ftstudio.core.errors import (
    FTStudioError,
    ModelError,
    RunDamaged,
    RunFinished,
    RunNotFound,
    RunTooNew,
    TextMissing,
    TrainingBlewUp,
)
from ftstudio.core.events import Phase, Progressed
from ftstudio.core.figures import Liking
from ftstudio.core.health import State
from ftstudio.core.history import History
from ftstudio.core.pace import Pace
from ftstudio.core.power import Supply, Turn
from ftstudio.core.standing import Standing
from ftstudio.core.steps import Missing
from ftstudio.viewmodels.retrying import Offer
from ftstudio.viewmodels.verdict import Verdict

IDLE: dict[str, object] = {
    "progress": None,
    "is_opening": False,
    "is_running": False,
    "is_starting": False,
    "is_silent": False,
    "is_pausing": False,
    "is_paused": False,
    "is_stopping": False,
    "is_carrying_on": False,
    "is_retrying": False,
    "may_sleep": False,
    "is_saving_power": False,
}
"""The fields as they are while no worker works."""

_UNFINISHED = frozenset({Standing.PAUSED, Standing.INTERRUPTED, Standing.FAILED})
_LOST = (RunDamaged, RunFinished, RunNotFound, RunTooNew, TextMissing, TrainingBlewUp)
"""What going on with the same run would meet again."""
_TONES = {Standing.INTERRUPTED: "attention", Standing.READY: "calm"}
_WANT_DOCUMENTS = frozenset({State.TOO_GOOD, State.TOO_NOISY})


@dataclass(frozen=True, slots=True)
class News:
    """What a person who looks elsewhere should hear of: a verdict, or the end.

    Where there is a `turn`, it is what is new of the computer's power.
    """

    verdict: Verdict | None
    history: History
    standing: Standing
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class TrainingState:
    """The newest run of the project, and what its worker is doing now.

    `standing` is DRAFT while there is no run. `is_running`: a worker works or is being
    started; `is_silent`: it should long since have said something. `progress` is how
    far the present phase is; `total_memory` is the computer's, in bytes; `sample` is
    the number of the sample that is looked back at, None for the latest. `offer` is
    another try with more caution, where that is called for; `new_plan` is one that was
    taken, and not started yet. `is_retrying`: it is stopping for that;
    `is_carrying_on`: the worker has not answered yet. `news` is the last of this
    worker's. `may_sleep`: the computer could not be kept awake for it. `expected` is
    how many seconds all of it should take, None where that is not known; `began_as` is
    how the person liked it when this worker was started. A training has
    so many `threads` of the computer's `cores`, a gentle one fewer. `supply` is where
    its power comes from. `asks_about_power`: whether to begin on the battery;
    `waits_for_power`: it begins once the computer is plugged in; `is_saving_power`: it
    has paused by itself, for the battery is nearly empty.
    """

    run: Path | None = None
    history: History = field(default_factory=History)
    standing: Standing = Standing.DRAFT
    progress: Progressed | None = None
    pace: Pace | None = None
    is_opening: bool = False
    is_running: bool = False
    is_starting: bool = False
    is_silent: bool = False
    is_pausing: bool = False
    is_paused: bool = False
    is_stopping: bool = False
    problem: FTStudioError | None = None
    total_memory: int = 0
    sample: int | None = None
    verdict: Verdict = field(default_factory=Verdict)
    offer: Offer | None = None
    new_plan: Offer | None = None
    is_carrying_on: bool = False
    is_retrying: bool = False
    news: News | None = None
    may_sleep: bool = False
    is_gentle: bool = False
    threads: int = 1
    cores: int = 1
    supply: Supply = field(default_factory=Supply)
    asks_about_power: bool = False
    waits_for_power: bool = False
    is_saving_power: bool = False
    expected: float | None = None
    began_as: Liking = field(default_factory=Liking)

    @property
    def seconds_left(self) -> float | None:
        """By its own pace; before that is known, by what was expected."""
        if self.pace is not None and self.pace.seconds_left is not None:
            return self.pace.seconds_left
        if self.expected is None:
            return None
        return self.expected * (1 - (self.pace.share if self.pace else 0.0))

    @property
    def missing(self) -> Missing | None:
        """What the result waits for."""
        if self.run is None and not self.is_running:
            return Missing.START
        has_version = self.history.kept is not None and not self.is_starting
        return None if has_version else Missing.VERSION

    @property
    def is_held(self) -> bool:
        """Whether it does not begin yet, for the computer runs on its battery."""
        return self.asks_about_power or self.waits_for_power

    @property
    def is_continuable(self) -> bool:
        """Whether the run can go on from its newest checkpoint."""
        is_idle = self.run is not None and not (self.is_running or self.is_held)
        is_unfinished = self.standing in _UNFINISHED
        return is_idle and is_unfinished and not isinstance(self.problem, _LOST)

    @property
    def can_start_again(self) -> bool:
        """Whether a new run with the same plan can take the place of this one."""
        is_busy = self.is_running or self.is_opening or self.is_held
        return self.run is not None and not is_busy

    @property
    def can_pause(self) -> bool:
        """Whether there is work that can be paused."""
        is_working = self.is_running and not self.is_starting and not self.is_paused
        return is_working and not self.is_stopping and not self.is_pausing

    @property
    def drains_battery(self) -> bool:
        """Whether it goes on while the computer runs on its battery."""
        is_at_work = self.is_running and not (self.is_starting or self.is_paused)
        return self.supply.is_battery and is_at_work and not self.is_stopping

    @property
    def can_stop(self) -> bool:
        """Whether there is a worker that can be asked to stop and keep the best."""
        return self.is_running and not self.is_starting and not self.is_stopping

    @property
    def has_better_version(self) -> bool:
        """Whether stopping now would keep more than the original model.

        After the folds nothing is looked at any more: there it is what was learned.
        """
        present = self.history.present
        if self.history.cross_validated is not None:
            return bool(present.steps)
        return present.best is not None and present.best.step > 0

    @property
    def wants_answer(self) -> bool:
        """Whether a warning waits for the person to say what shall become of it."""
        return self._is_learning and self.verdict.alarm is not None

    @property
    def can_carry_on(self) -> bool:
        """Whether the person can say that the training shall go on all the same."""
        return self.wants_answer and self.can_pause and not self.is_carrying_on

    @property
    def can_retry(self) -> bool:
        """Whether to try again with more caution is called for."""
        is_over = self.can_start_again and self.new_plan is None
        return (self._is_learning or is_over) and self.offer is not None

    @property
    def wants_documents(self) -> bool:
        """Whether looking through the documents is the way on."""
        is_over = not self.is_running and self.standing is Standing.READY
        is_of_use = self._is_learning or is_over
        return is_of_use and self.verdict.state in _WANT_DOCUMENTS

    @property
    def wants_model(self) -> bool:
        """Whether choosing another model is the way on."""
        return isinstance(self.problem, ModelError) and not self.is_running

    @property
    def wants_plan(self) -> bool:
        """Whether another plan is the way on."""
        if self.is_running:
            return self._is_learning and self.verdict.state is State.NOT_LEARNING
        return isinstance(self.problem, _LOST)

    @property
    def tone(self) -> str:
        """How serious it is where no worker works: as the states of a banner."""
        if isinstance(self.problem, _LOST):
            return "danger"
        return "attention" if self.problem else _TONES.get(self.standing, "quiet")

    @property
    def _is_learning(self) -> bool:
        """Whether there is a training to which something can still be done."""
        phase, is_early = self.history.phase, self.history.present.stopped_early
        is_training = phase is not None and phase.phase is Phase.TRAINING
        return self.can_stop and is_training and not is_early
