"""Awake: keeps the computer awake while a worker trains."""

import contextlib
from collections.abc import Callable

from ftstudio.core.events import FINAL, Event, Paused, Resumed, Started

Deliver = Callable[[Event], None]


class Awake:
    """Passes a training's events on; between them the system is held awake.

    Held from the first event or the end of a pause, let go at a pause and before the
    last event: all in the thread that delivers. The screen may still go dark.
    """

    def __init__(self, deliver: Deliver, tell: Callable[[bool], None]) -> None:
        """`tell` hears, each time it was tried, whether the system can be held awake.

        Where it cannot, the training goes on all the same.
        """
        self._deliver = deliver
        self._tell = tell
        self._held = contextlib.ExitStack()
        self._is_trying = False

    def __call__(self, event: Event) -> None:
        """Take in an event, and deliver it."""
        match event:
            case Started() | Resumed():
                self._hold()
            case Paused():
                self._let_go()
            case _ if isinstance(event, FINAL):
                self._let_go()
        self._deliver(event)

    def _hold(self) -> None:
        if self._is_trying:
            return
        self._is_trying = True
        from wakepy import keep  # only now: the window opens without it

        mode = self._held.enter_context(keep.running(on_fail="pass"))
        self._tell(mode.active)

    def _let_go(self) -> None:
        self._is_trying = False
        with contextlib.suppress(RuntimeError):  # who held it has gone meanwhile
            self._held.close()
