"""`python -m tests.gallery FOLDER [--only NAME]`: draws every screen into FOLDER.

Pictures lie in FOLDER/<colours>-<language>[-small]/<state>.png; those of a screen with
twice as many dots below FOLDER/double.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gallery.drawing import AT_DOUBLE, STATES, VIEWS, View, drawn

_QUALITY = 80  # little packing, for speed
_AT_DOUBLE = (
    "home-a-few",
    "goal",
    "documents-ready",
    "model-here",
    "plan",
    "training-late",
    "result-answered",
)


def main() -> int:
    """Draw what was asked for; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="names that contain this")
    parser.add_argument("--double", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.double:
        _draw(
            filter(_AT_DOUBLE.__contains__, STATES), AT_DOUBLE, given.folder / "double"
        )
        return 0
    double = _at_double(given.folder)
    _draw([name for name in STATES if given.only in name], VIEWS, given.folder)
    return double.wait()


def _at_double(folder: Path) -> subprocess.Popen[bytes]:
    """Draw with twice as many dots beside this: the scale holds for a whole process."""
    line = [sys.executable, "-m", "tests.gallery", str(folder), "--double"]
    return subprocess.Popen(line, env=os.environ | {"QT_SCALE_FACTOR": "2"})


def _draw(names: Iterable[str], views: Sequence[View], folder: Path) -> None:
    app = QApplication(["ftstudio"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    for name in names:
        for view, picture in drawn(name, app, views):
            place = folder / view.name
            place.mkdir(parents=True, exist_ok=True)
            picture.save(str(place / f"{name}.png"), quality=_QUALITY)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
