# ruff: noqa: INP001  # run by the built program, in no package
"""Runs first in the program built by PyInstaller: what only a built program needs."""

import os
import sys


def give_back_the_library_path() -> None:
    """Have other programs, such as the file manager, find their own libraries.

    PyInstaller's start puts the program's folder before the system's; by now what that
    is for has been done, and the program's own children do it again for themselves.
    """
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif sys.platform == "linux":
        os.environ.pop("LD_LIBRARY_PATH", None)


give_back_the_library_path()
