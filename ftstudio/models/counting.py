"""Counting the reading units of many texts, told some at a time."""

import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from ftstudio.models.tokens import ReadingUnits

_SECONDS_A_BATCH = 0.25


def count_by_name(
    texts: Mapping[str, str], units: ReadingUnits
) -> Iterator[dict[str, int]]:
    """Units of the texts in these files by name, four times a second.

    A text that is gone is left out.
    """
    batch: dict[str, int] = {}
    last = time.monotonic()
    for name, count in _counted(texts, units):
        batch[name] = count
        if time.monotonic() - last > _SECONDS_A_BATCH:
            yield batch
            batch, last = {}, time.monotonic()
    yield batch


def _counted(
    texts: Mapping[str, str], units: ReadingUnits
) -> Iterator[tuple[str, int]]:
    for name, path in texts.items():
        try:
            text = Path(path).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        yield name, units.count(text)
