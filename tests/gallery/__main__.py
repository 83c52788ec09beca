"""`python -m tests.gallery FOLDER [--only NAME]`: draws every screen into FOLDER.

Pictures lie in FOLDER/<colours>-<language>[-small]/<state>.png; those of a screen with
twice as many dots below FOLDER/double.
"""

import argparse
import logging
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gallery.drawing import AT_DOUBLE, STATES, VIEWS, View, drawn

_QUALITY = 80  # little packing, for speed
_PARTS = 2
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
    parser.add_argument("--part", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.part is None:
        parts = [_child(part, sys.argv[1:]) for part in range(_PARTS + 1)]
        return max(each.wait() for each in parts)
    names = [name for name in STATES if given.only in name]
    if given.part < _PARTS:
        _draw(names[given.part :: _PARTS], VIEWS, given.folder)
    else:
        _draw(
            filter(_AT_DOUBLE.__contains__, names), AT_DOUBLE, given.folder / "double"
        )
    return 0


def _child(part: int, arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Draw a part of it beside the others; the last one has twice as many dots.

    That scale holds for a whole process.
    """
    line = [sys.executable, "-m", "tests.gallery", *arguments, "--part", str(part)]
    scale = {"QT_SCALE_FACTOR": "2"} if part == _PARTS else {}
    return subprocess.Popen(line, env=os.environ | scale)


def _draw(names: Iterable[str], views: Sequence[View], folder: Path) -> None:
    logging.getLogger("ftstudio").addHandler(logging.NullHandler())
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
    os.environ.setdefault("WAKEPY_FAKE_SUCCESS", "1")
    sys.exit(main())
