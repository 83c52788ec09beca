"""Gate: where work waits while it is paused; its clock stands still meanwhile."""

import contextlib
import time
from collections.abc import Callable, Iterator

from ftstudio.core.events import Paused, Resumed
from ftstudio.worker.wire import Commands, Tell


class StopNow(Exception):
    """Nothing more of the training is wanted, not even the step that has begun."""


class Gate:
    """Called between two parts of the work; comes back once work may go on.

    Whoever computes calls it about once a second or oftener: between the layers of a
    model, on the way back too, between blocks, between tokens. So the processor is free
    soon after a pause is asked for, wherever in a run that is. It may be called while
    gradients are taken, but not while weights are changed.
    """

    def __init__(
        self,
        commands: Commands,
        tell: Tell,
        heed: Callable[[], None] = lambda: None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Obey `commands`, and call `heed()` at each passing: it takes up other wishes.

        `now` gives seconds.
        """
        self.commands = commands
        self._tell = tell
        self._heed = heed
        self._now = now
        self._rested = 0.0
        self.keep: Callable[[], int] = lambda: 0
        """Sees to it that a kill would cost no whole step; gives the last of them."""
        self.is_in_step = False
        """Whether what is computed now can be left without a loss but its own."""

    def __call__(self) -> None:
        """Wait while paused. Raises StopNow out of a step where all is to end."""
        self._heed()
        if self.commands.is_paused:
            self._rest()
        if self.is_in_step and self.commands.must_end:
            self.keep()
            raise StopNow

    @contextlib.contextmanager
    def keeping(self, keep: Callable[[], int]) -> Iterator[None]:
        """Meanwhile there is something to keep before it waits, and steps to leave."""
        before, self.keep = self.keep, keep
        try:
            yield
        finally:
            self.keep, self.is_in_step = before, False

    def clock(self) -> float:
        """Seconds of work, from any moment on: no pause counts."""
        return self._now() - self._rested

    def _rest(self) -> None:
        began = self._now()
        step = self.keep()
        self._tell(Paused(step))
        self.commands.wait_while_paused()
        self._tell(Resumed(step))
        self._rested += self._now() - began
