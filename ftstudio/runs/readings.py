"""What was read before, kept beside the texts, so that nothing is read twice."""

import os
from collections.abc import Iterable
from pathlib import Path

from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.core.run_folder import writing_to
from ftstudio.runs.reading import Reading

FILE = "readings.jsonl"
UNFINISHED = "unfinished"
"""An empty file beside it: reading was broken off, and is to go on."""


def load_readings(texts: Path) -> dict[str, Reading]:
    """The readings kept in a folder of texts, by `Document.key`.

    None where there is no record; a file whose line is garbled is read anew.
    """
    try:
        lines = (texts / FILE).read_bytes().split(b"\n")
    except OSError:
        return {}
    found = (_reading(line) for line in lines)
    return {each.document.key: each for each in found if each is not None}


def save_readings(texts: Path, readings: Iterable[Reading]) -> None:
    """Keep what was read; raises FolderNotWritable or DiskFull."""
    file = texts / FILE
    beside = file.with_suffix(".part")
    with writing_to(texts):
        texts.mkdir(exist_ok=True)
        with beside.open("wb") as lines:
            for each in readings:
                lines.write(to_json(each).encode("utf-8") + b"\n")
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


def _reading(line: bytes) -> Reading | None:
    try:
        return from_plain(Reading, from_json(line.decode("utf-8")))
    except (MalformedRecord, UnicodeDecodeError):
        return None
