"""What was read before, kept beside the texts, so that nothing is read twice."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.plain import from_json, from_plain, to_json
from ftstudio.core.run_folder import writing_to
from ftstudio.runs.reading import Reading

FILE = "readings.json"
UNFINISHED = "unfinished"
"""An empty file beside it: reading was broken off, and is to go on."""


@dataclass(frozen=True, slots=True)
class _Record:
    readings: tuple[Reading, ...]


def load_readings(texts: Path) -> dict[str, Reading]:
    """The readings kept in a folder of texts, by `Document.key`.

    None where there is no record, or a garbled one: then everything is read anew.
    """
    try:
        plain = from_json((texts / FILE).read_text(encoding="utf-8"))
        readings = from_plain(_Record, plain).readings
    except (OSError, ValueError):
        return {}
    return {each.document.key: each for each in readings}


def save_readings(texts: Path, readings: Iterable[Reading]) -> None:
    """Keep what was read; raises FolderNotWritable or DiskFull."""
    file = texts / FILE
    beside = file.with_suffix(".part")
    with writing_to(texts):
        texts.mkdir(exist_ok=True)
        beside.write_text(to_json(_Record(tuple(readings))), encoding="utf-8")
        os.replace(beside, file)


def is_unfinished(texts: Path) -> bool:
    """Whether reading was broken off by the end of the program."""
    return (texts / UNFINISHED).exists()


def mark_unfinished(texts: Path, *, is_unfinished: bool) -> None:
    """Remember that, or forget it; raises FolderNotWritable or DiskFull."""
    with writing_to(texts):
        if is_unfinished:
            texts.mkdir(exist_ok=True)
            (texts / UNFINISHED).touch()
        else:
            (texts / UNFINISHED).unlink(missing_ok=True)
