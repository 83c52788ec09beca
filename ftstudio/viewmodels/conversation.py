"""Conversation: a model that is loaded once and asked again and again."""

from collections.abc import Callable
from pathlib import Path

from ftstudio.core.asks import Ask
from ftstudio.core.events import FINAL, Event, Finished, Listening
from ftstudio.core.tasks import Talk
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.workshop import Workshop

_SHORT_OF_PATIENCE = Patience(asked=2.0)
"""Nothing is lost when a talk ends at once."""

Hear = Callable[[Event], None]


class Conversation:
    """With the kept version of one run at a time, in a worker that stays.

    Several pages may use it, one after the other: whoever woke it or asked last hears
    what it says. Promise: the end of what was asked is told once, by Listening, or by
    Finished or Failed where the model has gone as well.
    """

    def __init__(
        self, workshop: Workshop, make_way: Callable[[], None] = lambda: None
    ) -> None:
        """`make_way()` is called before a model is loaded: it takes memory."""
        self._workshop = workshop
        self._make_way = make_way
        self._hear: Hear = _nobody
        self._thread: TrainingThread | None = None
        self._run: Path | None = None
        self._owed = 0
        self._is_loaded = False

    @property
    def is_awake(self) -> bool:
        """Whether a model is in memory, or on its way there."""
        return self._thread is not None

    @property
    def is_loaded(self) -> bool:
        """Whether it is in memory, so that an answer begins at once."""
        return self.is_awake and self._is_loaded

    def wake(self, run: Path, hear: Hear) -> None:
        """Have the model of `run` loaded; at once where it is already."""
        if self._thread is not None and self._run == run:
            self._hear = hear
            return
        self.rest()
        self._make_way()
        device = self._workshop.preferences.settings.device
        task = Talk(str(run), device=device, stays=True)
        self._run, self._hear = run, hear
        self._owed, self._is_loaded = 1, False

        def take(event: Event) -> None:
            if self._thread is thread:  # one that rests has nothing to say any more
                self._take(event)

        thread = self._workshop.start(task, take, _SHORT_OF_PATIENCE)
        self._thread = thread

    def ask(self, run: Path, ask: Ask, hear: Hear) -> None:
        """Put a request to the model of `run`."""
        self.wake(run, hear)
        assert self._thread is not None
        self._owed += 1
        self._thread.ask(ask)

    def hush(self) -> None:
        """Have it say no more; it stays."""
        if self._thread is not None:
            self._thread.hush()

    def rest(self) -> None:
        """End it and give back its memory."""
        if self._thread is None:
            return
        self._thread.end()
        self._thread = None
        is_asked = self._owed > (0 if self._is_loaded else 1)
        self._owed = 0
        if is_asked:
            self._hear(Finished(stopped=True, peak_memory=0))

    def _take(self, event: Event) -> None:
        """It listens once when it is loaded, and once after each request."""
        if isinstance(event, FINAL):
            self._thread = None
        elif isinstance(event, Listening):
            self._is_loaded = True
            self._owed -= 1
            if self._owed > 0:
                return
        self._hear(event)


def _nobody(_event: Event) -> None: ...
