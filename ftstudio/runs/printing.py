"""A page as PDF, made by a child: only what draws loads what draws."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.errors import NotPrinted
from ftstudio.core.plain import to_json
from ftstudio.core.replacing import replace
from ftstudio.core.sheet import Sheet
from ftstudio.runs.launch import command, environment

_PATIENCE = 60.0
"""Seconds: it takes one."""
_BEGINS = b"%PDF-"


def keep_sheet(
    sheet: Sheet, file: Path, as_pdf: bool, child: Sequence[str] | None = None
) -> None:
    """Write a page to `file`, as PDF or as one web page; what is there is replaced.

    Blocks. Raises NotPrinted, and what `replace` raises.
    """
    replace(file, printed(sheet, child) if as_pdf else sheet.whole.encode())


def printed(sheet: Sheet, child: Sequence[str] | None = None) -> bytes:
    """A page as PDF. Blocks; `child` is a command line. Raises NotPrinted."""
    try:
        done = subprocess.run(
            child or command("--print"),
            input=to_json(sheet).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment() | _without_a_screen(),
            timeout=_PATIENCE,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotPrinted from error
    if done.returncode or not done.stdout.startswith(_BEGINS):
        raise NotPrinted
    return done.stdout


def _without_a_screen() -> dict[str, str]:
    """Windows has one always, and its fonts belong to it."""
    return {} if sys.platform == "win32" else {"QT_QPA_PLATFORM": "offscreen"}
