"""Where in the program an error happened, told without a folder of this computer."""

import re
import traceback
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import TracebackType

_PACKAGE = Path(__file__).parent.parent
_LIBRARIES = re.compile(r"(?:site-packages|dist-packages|python\d[\d.]*)[/\\]")


def places(trace: TracebackType | None) -> tuple[str, ...]:
    """The calls that led to an error, outermost first: "ftstudio/app.py:12 main"."""
    return tuple(
        f"{short(each.filename)}:{each.lineno} {each.name}"
        for each in traceback.extract_tb(trace)
    )


def about(error: BaseException | None) -> str:
    """The kind of an error and where it came up, innermost first, for the log."""
    if error is None:
        return ""
    where = reversed(places(error.__traceback__))
    return " ← ".join([type(error).__name__, *where])


def short(file: str) -> str:
    """A file of the program or of a library, from its package on.

    Of any other file its last name alone: what lies above it is the person's.
    """
    path = PureWindowsPath(file)  # which knows both kinds of slashes
    if Path(file).is_relative_to(_PACKAGE):
        return Path(file).relative_to(_PACKAGE.parent).as_posix()
    if not (path.is_absolute() or PurePosixPath(file).is_absolute()):
        return path.as_posix()  # as it stands in a program that was frozen
    found = list(_LIBRARIES.finditer(file))
    return file[found[-1].end() :].replace("\\", "/") if found else path.name
