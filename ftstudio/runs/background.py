"""Short work away from the window; one of the places that catch everything."""

import logging
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from ftstudio.core.code_places import about
from ftstudio.core.errors import FTStudioError, Unexpected

_LOG = logging.getLogger(__name__)
T = TypeVar("T")

Call = Callable[[], None]
Post = Callable[[Call], None]


def in_a_thread(work: Call) -> None:
    """Do `work` in a thread of its own that does not hold up the end of the program."""
    threading.Thread(target=work, name="background", daemon=True).start()


def wait_for_the_rest(seconds: float) -> None:
    """Let the threads that are still at work end, at most so long.

    The program is closing, and they know; one that is cut off in the middle of a
    library's call can bring the whole program down, or leave a temporary folder behind.
    """
    until = time.monotonic() + seconds
    for thread in threading.enumerate():
        if thread.daemon and thread is not threading.current_thread():
            thread.join(max(0.0, until - time.monotonic()))


class Background:
    """Does work elsewhere and brings what comes of it back to the window's thread."""

    def __init__(self, post: Post, start: Callable[[Call], None] = in_a_thread) -> None:
        """`post(call)` has `call` made in the window's thread, soon and in order."""
        self.post = post
        self._start = start

    def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[FTStudioError], None],
    ) -> None:
        """Do `work` elsewhere; then call `then` with its result, or `failed`, here."""

        def run() -> None:
            try:
                result = work()
            except FTStudioError as error:
                self._post_error(failed, error)
            except Exception as error:  # noqa: BLE001
                _LOG.warning("background work failed: %s", about(error))
                self._post_error(failed, Unexpected(type(error).__name__, log=""))
            else:
                self.post(lambda: then(result))

        self._start(run)

    def _post_error(
        self, failed: Callable[[FTStudioError], None], error: FTStudioError
    ) -> None:
        self.post(lambda: failed(error))
