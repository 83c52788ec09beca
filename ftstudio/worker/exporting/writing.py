"""What all forms share: a writer, and the wish that it end."""

from collections.abc import Callable
from pathlib import Path

from ftstudio.worker.exporting.checking import Check

Heed = Callable[[], None]
"""Raises Unwanted where nobody wants it any more; called every now and then."""
Write = Callable[[Path, Heed], Check]
"""Writes a model into an empty folder, and tells how it did when opened again."""


class Unwanted(Exception):
    """It was cancelled: what was written goes."""
