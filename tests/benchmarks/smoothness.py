"""`python -m tests.benchmarks.smoothness [--why]`: how long the window stands still.

A timer of one millisecond in the event loop of the program's own window, offscreen,
while it reads 500 files, and while it trains the starter with its Training page shown;
beside a bare event loop in another process at the same time.
"""

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from ftstudio import paths
from ftstudio.models.catalogue import STARTER
from tests.benchmarks.surroundings import (
    environment,
    make_documents,
    make_home,
    said_by,
    start,
)

_FILES = 500
_SECONDS_OF_TRAINING = 90
_P99, _WORST = 16.0, 50.0


def main(arguments: list[str]) -> int:
    """0 where no stall is longer than wanted, else 1."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        home = make_home(folder)
        files = make_documents(folder / "documents", _FILES)
        env = environment(folder, home)
        rows = _measured([str(files), "", "0", *arguments], "reading", env)
        if (paths.models() / STARTER).is_dir():
            few = make_documents(folder / "few", 3)
            lessons = str(paths.resource("samples"))
            seconds = str(_SECONDS_OF_TRAINING)
            rows |= _measured([str(few), lessons, seconds, *arguments], "training", env)
    print(f"milliseconds late{'':16}    p50    p99  worst  over 16  over 50    ticks")
    for name, each in rows.items():
        print(
            f"{name:32} {each['p50']:7.2f}{each['p99']:7.2f}{each['worst']:7.1f}"
            f"{each['over_16']:9}{each['over_50']:9}{each['ticks']:9}"
        )
    if "training" not in rows:
        print(f"No training: {STARTER} is not on this computer (ftstudio models).")
    print(f"wanted: p99 under {_P99:.0f}, worst under {_WORST:.0f}")
    ours = [each for name, each in rows.items() if not name.startswith("bare")]
    return int(any(e["p99"] >= _P99 or e["worst"] >= _WORST for e in ours))


def _measured(
    arguments: list[str], phase: str, env: dict[str, str]
) -> dict[str, dict[str, Any]]:
    """The stalls of our window in a phase, and of a bare loop meanwhile."""
    bare = start("stalls", [], env)
    time.sleep(0.5)
    told: dict[str, Any] = said_by(start("driving", arguments, env))
    beside = said_by(bare)
    if told.get("problem"):
        raise SystemExit(f"the training failed: {told['problem']}")
    details = {k: v for k, v in told.items() if k not in ("reading", "training")}
    print(f"{phase}: {details}")
    return {phase: told[phase], f"bare loop beside {phase}": beside}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
