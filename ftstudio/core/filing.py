"""Filing: which file goes into which folder, and what has become of it."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How a file gets into its folder."""

    COPY = "copy"
    MOVE = "move"


class Reason(StrEnum):
    """Why a file was not filed, or not taken back; it is as it was."""

    GONE = "gone"
    """It is not there; of a copy that is not taken back: its original is not."""
    NOT_A_FILE = "not_a_file"
    """A folder, or something that is not on a disk at all."""
    NO_PERMISSION = "no_permission"
    IN_USE = "in_use"
    """Another program holds it (Windows)."""
    NO_ROOM = "no_room"
    LEADS_OUT = "leads_out"
    """A link in the destination leads to a folder outside of it."""
    CHANGED_SINCE = "changed_since"
    """It was written to: while it was copied, or, of a copy, since it was filed."""
    ORIGINAL_CHANGED = "original_changed"
    """Of a copy that is not taken back: its original is not what was copied."""
    PLACE_TAKEN = "place_taken"
    """Something lies where it came from, or a file lies where its folder should be."""
    NOT_WHOLE = "not_whole"
    """What was written is not what was read: the disk is unwell."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Placement:
    """A file, and the folder that it goes into, which need not be there yet.

    The folder lies within `destination`, which the person chose; where that is not
    told, it is the folder above. No link below it is followed out of it.
    """

    source: str
    folder: str
    destination: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """A file that lies in its folder now: where it was, and where it is.

    The way is COPY for a link that was to be moved: it stays, and what it points to is
    copied. It is not new where it lay there before, or was filed before.
    """

    source: str
    target: str
    way: Way
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class NotFiled:
    """A file that was not filed and why; in an undo, also where it lies still."""

    source: str
    reason: Reason
    target: str = ""
