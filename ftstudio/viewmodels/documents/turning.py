"""Ticking in the background, one press after the other."""

from collections import deque
from collections.abc import Callable, Mapping

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background
from ftstudio.viewmodels.documents.choosing import Turn, turned
from ftstudio.viewmodels.documents.view import Snapshot, View

What = Callable[[View], Turn]


class Turner:
    """Finds out what a press means for 20 000 documents; none is lost on the way."""

    def __init__(
        self,
        background: Background,
        snapshot: Callable[[], Snapshot],
        choose: Callable[[Mapping[str, object]], None],
        fail: Callable[[FTStudioError], None],
    ) -> None:
        """`choose` is given the fields of the choices that come of each press."""
        self._background = background
        self._snapshot = snapshot
        self._choose = choose
        self._fail_with = fail
        self._ahead: deque[What] = deque()
        self._is_busy = False

    def turn(self, what: What) -> None:
        """Tick and untick, as soon as earlier presses have been dealt with."""
        self._ahead.append(what)
        self._go_on()

    def _go_on(self) -> None:
        if self._is_busy or not self._ahead:
            return
        self._is_busy = True
        what, snapshot = self._ahead.popleft(), self._snapshot()
        self._background.do(
            lambda: turned(snapshot.choices, what(snapshot.view())),
            self._end,
            self._fail,
        )

    def _end(self, fields: Mapping[str, object]) -> None:
        self._is_busy = False
        self._choose(fields)
        self._go_on()

    def _fail(self, error: FTStudioError) -> None:
        self._is_busy = False
        self._fail_with(error)
        self._go_on()
