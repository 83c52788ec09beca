"""Whether the program is whole: its files beside what was noted when it was made."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.errors import ProgramNotWhole

MANIFEST = "manifest.json"
_LATER = ("cv2/", "opencv", "onnxruntime/", "pandas/", "pyarrow/", "torch/")
"""Where libraries lie that are loaded long after the window is up."""


def wrong_files(
    folder: Path, wanted: Callable[[str], bool] = lambda _name: True
) -> tuple[list[str], int]:
    """Those that are missing in `folder` or cut, and how many there should be.

    Signing may have made a file larger since. Raises OSError or ValueError where the
    manifest itself is not there or cut.
    """
    sizes = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    asked = {name: size for name, size in sizes.items() if wanted(name)}
    wrong = [name for name, size in asked.items() if _size(folder / name) < size]
    return wrong, len(asked)


def require_whole(folder: Path) -> None:
    """See that a built program in `folder` is all there, in a tenth of a second.

    Raises ProgramNotWhole. One that is started from its source has no manifest.
    """
    if getattr(sys, "frozen", False) and (missing := _first_wrong(folder)):
        raise ProgramNotWhole(missing)


def missing_library(folder: Path) -> str:
    """The first library that the window needs and that is missing or cut, "" for none.

    One that is cut would end the program without a word, once it is used.
    """
    return _first_wrong(folder, _is_needed_by_the_window)


def _first_wrong(
    folder: Path, wanted: Callable[[str], bool] = lambda _name: True
) -> str:
    try:
        wrong, _ = wrong_files(folder, wanted)
    except (OSError, ValueError):
        return MANIFEST
    return wrong[0] if wrong else ""


def _is_needed_by_the_window(name: str) -> bool:
    file = name.rpartition("/")[2]
    is_library = file.endswith((".so", ".dll", ".dylib", ".pyd")) or ".so." in file
    return is_library and not name.startswith(_LATER)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
