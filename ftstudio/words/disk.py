"""What is said of the disk: its errors, and the room that a training takes of it."""

from ftstudio.core import errors
from ftstudio.core.footprint import DiskRoom, Enough
from ftstudio.words.cases import Case
from ftstudio.words.formats import size
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

HAPPENED: dict[Case, str] = {
    errors.DiskFull: QT_TRANSLATE_NOOP(
        "errors", "The disk is full{place}. What was saved before is untouched."
    ),
    errors.DiskNearlyFull: QT_TRANSLATE_NOOP(
        "errors",
        "The disk is nearly full{place}, so the training was stopped while there was "
        "room to save. Nothing of what it has learned is lost.",
    ),
    errors.TooLittleRoom: QT_TRANSLATE_NOOP(
        "errors",
        "The disk has too little room for the training{place}: it will write about "
        "{room}, and {left} are free.",
    ),
    errors.NoPermission: QT_TRANSLATE_NOOP("errors", "You may not open “{path}”."),
    errors.WouldOverwrite: QT_TRANSLATE_NOOP(
        "errors", "“{path}” is there already, and nothing is overwritten."
    ),
    errors.FolderNotWritable: QT_TRANSLATE_NOOP(
        "errors", "Nothing can be written to “{folder}”."
    ),
    errors.NameTooLong: QT_TRANSLATE_NOOP(
        "errors", "The name is too long for this disk: “{folder}”."
    ),
    errors.FolderInTheWay: QT_TRANSLATE_NOOP(
        "errors", "There is a folder of that name: “{folder}”."
    ),
}
"""What happened, by its error; the fields are not filled in."""


def too_little() -> str:
    """That the disk has no room for a training, in a few words."""
    return translate("disk", "Not enough room on the disk")


def just_enough() -> str:
    """That the disk has room for a training but for little else, likewise."""
    return translate("disk", "The disk is nearly full")


def tight(room: DiskRoom) -> str:
    """What that means; "" where there is more room, or less."""
    if room.enough is not Enough.TIGHT:
        return ""
    said = translate(
        "disk",
        "The training will write about {needed}, and {free} are free. That is enough "
        "for it; but to save the model as a folder afterwards, it takes {export} more.",
    )
    return said.format(
        needed=size(room.footprint.training),
        free=size(room.free or 0),
        export=size(room.footprint.export),
    )
