"""`python -m tests.benchmarks.meter`: how long the health meter takes for one look."""

import random
import statistics
import sys
import time

from ftstudio.core.health import Look, Meter

_LOOKS, _DOCUMENTS, _MOST_SECONDS = 700, 80, 0.001
_FROM = 600


def main() -> int:
    """0 where a look after 600 others takes less than a millisecond, else 1."""
    chance, meter, seconds = random.Random(0), Meter(), []
    for step in range(_LOOKS):
        loss = 2 + 1 / (1 + step) + chance.gauss(0, 0.01)
        documents = [loss + chance.gauss(0, 0.3) for _each in range(_DOCUMENTS)]
        look = Look(step, loss - step / 1000, loss, documents)
        start = time.perf_counter()
        meter = meter.with_look(look)
        seconds.append(time.perf_counter() - start)
    late = seconds[_FROM:]
    typical, worst = statistics.median(late), max(late)
    print(f"after {_FROM} looks: {typical * 1e6:.0f} µs, at most {worst * 1e6:.0f} µs")
    return int(typical >= _MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
