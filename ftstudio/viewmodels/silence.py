"""Silence: notices a worker that was started and never speaks."""

import threading
from collections.abc import Callable

Call = Callable[[], None]


class Silence:
    """Calls `notice` by `post`, once `longest` seconds have passed and nobody spoke."""

    def __init__(self, post: Callable[[Call], None], longest: float) -> None:
        self._post = post
        self._longest = longest
        self._timer: threading.Timer | None = None

    def wait(self, notice: Call) -> None:
        """Begin to wait."""
        self.end()
        timer = threading.Timer(self._longest, lambda: self._post(notice))
        timer.daemon = True
        timer.start()
        self._timer = timer

    def end(self) -> None:
        """It spoke, or will not: wait no longer."""
        if self._timer:
            self._timer.cancel()
