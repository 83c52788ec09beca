"""Where this computer has its power from: asked once, or again and again."""

import contextlib
import threading
from collections.abc import Callable

import psutil

from ftstudio.core.power import Power

EVERY = 10.0
"""Seconds between two looks: a person sees soon that it was noticed."""

Look = Callable[[], Power | None]


def power_here() -> Power | None:
    """None without a battery, or where the system does not tell, or garbles it."""
    with contextlib.suppress(AttributeError, OSError, RuntimeError, ValueError):
        found = psutil.sensors_battery()
        if found is not None and found.power_plugged is not None:
            return Power(bool(found.power_plugged), float(found.percent))
    return None


class PowerWatch(threading.Thread):
    """Tells where the power is from, at once and then again and again until its end.

    A look that finds nothing tells nothing; where the first does, there is no other.
    """

    def __init__(
        self, look: Look, tell: Callable[[Power], None], every: float = EVERY
    ) -> None:
        """`tell` is called in this thread."""
        super().__init__(name="power", daemon=True)
        self._look = look
        self._tell = tell
        self._every = every
        self._is_over = threading.Event()

    def run(self) -> None:
        """Look and tell."""
        power = self._look()
        if power is None:
            return
        while not self._is_over.is_set():
            if power is not None:
                self._tell(power)
            self._is_over.wait(self._every)
            power = self._look()

    def end(self) -> None:
        """Look no more. Does not wait."""
        self._is_over.set()
