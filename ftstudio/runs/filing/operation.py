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
    format: int = FORMAT
