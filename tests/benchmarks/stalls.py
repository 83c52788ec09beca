"""How late a timer of one millisecond comes: what a person feels as a stall."""

import faulthandler
import json
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

PERIOD = 0.001
_SUSPICIOUS = 0.012


@dataclass(frozen=True, slots=True)
class Stalls:
    """Milliseconds by which the ticks came later than one millisecond."""

    ticks: int
    p50: float
    p99: float
    worst: float
    over_16: int
    over_50: int


class StallMeter(QObject):
    """Measures from `begin` to `end`, in the thread whose event loop is measured."""

    def __init__(self, *, is_curious: bool = False) -> None:
        """`is_curious`: write to stderr what every thread does while a tick is late."""
        super().__init__()
        self._is_curious = is_curious
        self._late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        """Measure from now on."""
        self._late = []
        self._last = time.perf_counter()
        self._timer.start(round(1000 * PERIOD))

    def end(self) -> Stalls:
        """Measure no longer; what came of it."""
        self._timer.stop()
        if self._is_curious:
            faulthandler.cancel_dump_traceback_later()
        return stalls_of(self._late)

    def _tick(self) -> None:
        now = time.perf_counter()
        late = now - self._last - PERIOD
        if self._is_curious:
            if late > _SUSPICIOUS:
                sys.stderr.write(f"== late by {1000 * late:.0f} ms\n")
            faulthandler.dump_traceback_later(_SUSPICIOUS + PERIOD)
        self._last = now
        self._late.append(late)


def stalls_of(late: Sequence[float]) -> Stalls:
    """The figures of lateness in seconds, at least one of them."""
    ordered = sorted(1000 * max(each, 0.0) for each in late)
    return Stalls(
        ticks=len(ordered),
        p50=ordered[len(ordered) // 2],
        p99=ordered[int(0.99 * (len(ordered) - 1))],
        worst=ordered[-1],
        over_16=sum(each > 16 for each in ordered),
        over_50=sum(each > 50 for each in ordered),
    )


def main() -> int:
    """A bare event loop, measured until stdin closes: what this computer can do now."""
    app = QCoreApplication([])
    meter = StallMeter()

    def wait() -> None:
        sys.stdin.read()
        app.quit()

    threading.Thread(target=wait, daemon=True).start()
    meter.begin()
    app.exec()
    print(json.dumps(asdict(meter.end())))
    return 0


if __name__ == "__main__":
    sys.exit(main())
