"""What view-models work with: the background, the models here, workers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from ftstudio.core.events import Event
from ftstudio.core.tasks import Task
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience


@dataclass(frozen=True, slots=True)
class Workshop:
    """Given to each view-model; `worker` is a worker's command line before the task."""

    background: Background
    store: ModelStore
    worker: Sequence[str] | None = field(default=None)

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
