"""What view-models work with: the background, the models here, workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from ftstudio.core.events import Event
from ftstudio.core.tasks import Task, Train
from ftstudio.models.store import ModelStore
from ftstudio.runs.awake import Awake
from ftstudio.runs.background import Background
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.settings import Settings


def _forget(**_changes: object) -> None:
    """Nobody keeps what is chosen."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Given to each view-model; `worker` is a worker's command line before the task.

    `liking` tells how the person likes the work to be done; `like` changes that, with
    fields of the settings.
    """

    background: Background
    store: ModelStore
    worker: Sequence[str] | None = field(default=None)
    liking: Callable[[], Settings] = Settings
    like: Callable[..., None] = _forget

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
        liking, post = self.liking(), self.background.post
        task = Train(str(run), liking.threads, liking.device)

        def deliver(event: Event) -> None:
            post(partial(hear, event))

        vigil = Awake(deliver, lambda is_kept: post(partial(awake, is_kept)))
        delivers = vigil if liking.keep_awake else deliver
        thread = TrainingThread(task, delivers, self.worker)
        thread.start()
        return thread
