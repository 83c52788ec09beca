"""What view-models work with: the background, the models here, workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ftstudio.core.events import Event
from ftstudio.core.figures import Liking
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.power import Power
from ftstudio.core.sorting_estimate import steps_and_time
from ftstudio.core.tasks import Task, Train
from ftstudio.models.store import ModelStore
from ftstudio.runs.awake import Awake
from ftstudio.runs.background import Background
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.runs.power import EVERY, Look, PowerWatch, power_here
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Workshop:
    """Given to each view-model; `worker` is a worker's command line before the task.

    `preferences` tell how the person likes the work to be done, `power` where the
    computer's power comes from; it is asked anew after `power_every` seconds. Without
    `figures`, what a training takes is neither measured nor kept.
    """

    background: Background
    store: ModelStore
    worker: Sequence[str] | None = field(default=None)
    preferences: Preferences = field(default_factory=Preferences)
    power: Look = power_here
    power_every: float = EVERY
    figures: KeptFigures | None = None

    def start(
        self,
        task: Task,
        hear: Callable[[Event], None],
        patience: Patience | None = None,
    ) -> TrainingThread:
        """A started thread that does `task`; `hear` is called in the window's."""
        thread = TrainingThread(
            task,
            lambda event: self.background.post(partial(hear, event)),
            self.worker,
            patience,
        )
        thread.start()
        return thread

    def train(
        self, run: Path, hear: Callable[[Event], None], awake: Callable[[bool], None]
    ) -> TrainingThread:
        """A started thread that trains in `run`, as the person likes it.

        `awake` is called in the window's thread as well: whether the computer is kept
        awake, where that is wished.
        """
        liking, post = self.preferences.settings, self.background.post
        task = Train(str(run), liking.threads, liking.device, liking.gentle)

        def deliver(event: Event) -> None:
            post(partial(hear, event))

        vigil = Awake(deliver, lambda is_kept: post(partial(awake, is_kept)))
        delivers = vigil if liking.keep_awake else deliver
        thread = TrainingThread(task, delivers, self.worker)
        thread.start()
        return thread

    def watch_power(self, hear: Callable[[Power], None]) -> PowerWatch:
        """A started watch of the power; `hear` is called in the window's thread."""
        watch = PowerWatch(
            self.power,
            lambda power: self.background.post(partial(hear, power)),
            self.power_every,
        )
        watch.start()
        return watch

    def measured(self) -> dict[str, int]:
        """The bytes that training took here, by the models' fingerprints."""
        if self.figures is None:
            return {}
        return self.figures.memory_by_model(self.preferences.settings.of_trainings)

    def expected(self, job: Job) -> float | None:
        """The seconds that a training takes here; None where that is not known."""
        if self.figures is None:
            return None
        plan, liking = job.hyperparameters, self.preferences.settings.of_trainings
        found = self.figures.find(job.model, plan, liking)
        if found is None:
            return None
        return steps_and_time(job, found)[1].seconds

    def learn(self, job: Job, history: History, began: Liking) -> None:
        """Have what a training has taken kept for the next ones, in the background.

        Unless the person liked it otherwise when it `began`: it was two trainings then.
        """
        liking = self.preferences.settings.of_trainings
        if self.figures is not None and liking == began:
            learn = partial(self.figures.learn, job, history, liking)
            self.background.do(learn, lambda _done: None, lambda _error: None)
