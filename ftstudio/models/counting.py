"""Entry of the child that counts reading units: texts by name in, their units out."""

import json
import os
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from ftstudio.core.errors import ModelIncomplete
from ftstudio.models.tokens import ReadingUnits

_SECONDS_A_BATCH = 0.25
_NICENESS = 10


def main(arguments: Sequence[str]) -> int:
    """Count as the model in the folder `arguments[0]` reads; an exit code.

    The first line of stdin has the texts' files by name, as JSON. Four lines a second
    on stdout have units by name; a text that is gone is left out. When stdin closes,
    it ends at once. Gives 1 where the folder has no tokenizer.
    """
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    texts: dict[str, str] = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with, args=(sys.stdin,), daemon=True).start()
    try:
        units = ReadingUnits(Path(arguments[0]))
    except ModelIncomplete:
        return 1
    for batch in _batches(_counted(units, texts)):
        sys.stdout.write(json.dumps(batch) + "\n")
        sys.stdout.flush()
    return 0


def _end_with(stdin: TextIO) -> None:
    """End this process with the one that started it; there is nothing to tidy up."""
    stdin.read()
    os._exit(0)


def _counted(
    units: ReadingUnits, texts: Mapping[str, str]
) -> Iterator[tuple[str, int]]:
    for name, path in texts.items():
        try:
            text = Path(path).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        yield name, units.count(text)


def _batches(counted: Iterator[tuple[str, int]]) -> Iterator[dict[str, int]]:
    """What has come in a quarter of a second, all that is left in the end."""
    batch: dict[str, int] = {}
    last = time.monotonic()
    for name, units in counted:
        batch[name] = units
        if time.monotonic() - last > _SECONDS_A_BATCH:
            yield batch
            batch, last = {}, time.monotonic()
    yield batch
