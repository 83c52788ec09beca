"""`python -m tests.benchmarks.start`: how soon the window is up.

From the start of the process to the end of its first painting, offscreen, everything on
disk read before; beside a bare window with a plot, started in turn with ours.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.surroundings import environment, make_home, said_by, start

_TIMES = 5
_WANTED = 1.0


def main() -> int:
    """0 where the median is as wanted, else 1."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        env = environment(folder, make_home(folder))
        for kind in ("ours", "bare"):  # warms the disk
            _seconds(kind, env)
        taken = [(_seconds("ours", env), _seconds("bare", env)) for _ in range(_TIMES)]
    ours, bare = zip(*taken, strict=True)
    print(f"seconds to the first painting   median   best  worst   ({_TIMES} times)")
    for name, each in (("FT Studio", ours), ("bare Qt and pyqtgraph", bare)):
        middle = statistics.median(each)
        print(f"{name:30} {middle:7.2f} {min(each):6.2f} {max(each):6.2f}")
    print(f"wanted: under {_WANTED:.2f}")
    return int(statistics.median(ours) >= _WANTED)


def _seconds(kind: str, env: dict[str, str]) -> float:
    began = time.monotonic()
    return said_by(start(f"window_{kind}", [str(began)], env))["seconds"]


if __name__ == "__main__":
    sys.exit(main())
