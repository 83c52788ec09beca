"""Operation: one file on its way, as a line of the journal tells it."""

from dataclasses import dataclass
from enum import StrEnum

FORMAT = 1
"""Of what a line says: raised with every change that older versions do not know."""


class Kind(StrEnum):
    """What is done with a file; REMOVE takes a copy away again."""

    COPY = "copy"
    MOVE = "move"
    REMOVE = "remove"


class Stage(StrEnum):
    """How far it is; each is written before what it speaks of is done, or after."""

    BEGUN = "begun"
    DONE = "done"
    TAKEN_BACK = "taken_back"
    LEFT = "left"
    """It was done and cannot be undone for good: the file is the person's now."""


@dataclass(frozen=True, slots=True)
class Seal:
    """By what a file is known to be unchanged; `sha256` is "" where it was not read."""

    size: int
    mtime_ns: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """All that is needed to finish one operation, to take it back, or to undo it.

    `part` is what a copy is called until it is whole. `target` is the name that is
    being given, or was; "" before that. `is_reserved`: an empty file may hold that
    name until the real one takes its place. `made`: the folders that are not there
    before, outermost first. `undoes` is the number of an earlier operation, or 0.

    `filing` tells which ones are undone at once, and by it the newest is known: it is
    when that filing began, in nanoseconds since 1970. With one that `is_last` it went
    on no more. `is_tried`: it could not be undone, but perhaps another time.
    """

    number: int
    kind: Kind
    source: str
    folder: str
    stage: Stage = Stage.BEGUN
    part: str = ""
    target: str = ""
    is_reserved: bool = False
    seal: Seal | None = None
    made: tuple[str, ...] = ()
    undoes: int = 0
    filing: int = 0
    is_last: bool = False
    is_tried: bool = False
    format: int = FORMAT
