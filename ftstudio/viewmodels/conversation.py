"""Conversation: a model that is loaded once and asked again and again."""

from collections.abc import Callable
from pathlib import Path

from ftstudio.core.asks import Ask
from ftstudio.core.events import FINAL, Event
from ftstudio.core.tasks import Talk
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.workshop import Workshop

_SHORT_OF_PATIENCE = Patience(asked=2.0)
"""Nothing is lost when a talk ends at once."""


class Conversation:
    """With the kept version of one run at a time, in a worker that stays.

    `hear` gets all that it says, but for the end of one that was asked to rest.
    """

    def __init__(self, workshop: Workshop, hear: Callable[[Event], None]) -> None:
        self._workshop = workshop
        self._hear = hear
        self._thread: TrainingThread | None = None
        self._run: Path | None = None

    @property
    def is_awake(self) -> bool:
        """Whether a model is in memory, or on its way there."""
        return self._thread is not None

    def wake(self, run: Path) -> None:
        """Have the model of `run` loaded; at once where it is already."""
        if self._thread is not None and self._run == run:
            return
        self.rest()
        device = self._workshop.preferences.settings.device
        task = Talk(str(run), device=device, stays=True)
        self._run = run

        def hear(event: Event) -> None:
            if self._thread is not thread:
                return  # one that was sent to rest has nothing to say any more
            if isinstance(event, FINAL):
                self._thread = None
            self._hear(event)

        thread = self._workshop.start(task, hear, _SHORT_OF_PATIENCE)
        self._thread = thread

    def ask(self, run: Path, ask: Ask) -> None:
        """Put a request to the model of `run`."""
        self.wake(run)
        assert self._thread is not None
        self._thread.ask(ask)

    def hush(self) -> None:
        """Have it say no more; it stays."""
        if self._thread is not None:
            self._thread.hush()

    def rest(self) -> None:
        """End it and give back its memory."""
        if self._thread is not None:
            self._thread.end()
            self._thread = None
