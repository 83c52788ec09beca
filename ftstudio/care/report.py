"""Makes a report of an error or an end that nobody foresaw, and keeps it as a file."""

import contextlib
import os
import platform
import shutil
from importlib import metadata
from pathlib import Path

import psutil

from ftstudio import __version__
from ftstudio.care.log import last_lines
from ftstudio.core.code_places import places
from ftstudio.core.replacing import replace
from ftstudio.core.report import Report, Trouble
from ftstudio.core.run_folder import writing_to

_STANDS_ON = ("PySide6", "torch", "transformers", "peft", "tokenizers", "pypdfium2")
_LINES = 40


def report_of(error: BaseException, logs: Path) -> Report:
    """What is known of an error; neither its message nor what it was about."""
    where = places(error.__traceback__)
    return make_report(Trouble.UNFORESEEN, type(error).__name__, where, logs)


def make_report(
    trouble: Trouble, what: str, where: tuple[str, ...], logs: Path
) -> Report:
    """What is known of a trouble; `logs` is the folder in which the log lies."""
    memory = psutil.virtual_memory()
    return Report(
        trouble=trouble,
        what=what,
        places=where,
        versions=tuple(_versions()),
        system=platform.platform(),
        processors=os.cpu_count() or 0,
        memory=(memory.available, memory.total),
        disk=_disk(logs.parent),
        log=last_lines(logs, _LINES),
    )


def save(text: str, file: Path) -> None:
    """Write a report, whole or not at all; raises FolderNotWritable or DiskFull."""
    with writing_to(file.parent):
        file.parent.mkdir(parents=True, exist_ok=True)
    replace(file, text.encode())


def _versions() -> list[tuple[str, str]]:
    found = [("FT Studio", __version__), ("Python", platform.python_version())]
    for name in _STANDS_ON:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found.append((name, metadata.version(name)))
    return found


def _disk(folder: Path) -> tuple[int, int]:
    """Free and all bytes of the disk on which the program keeps everything."""
    with contextlib.suppress(OSError):
        room = shutil.disk_usage(folder)
        return room.free, room.total
    return 0, 0
