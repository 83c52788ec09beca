"""What is said of files that were copied or moved into folders, and taken back."""

from collections.abc import Sequence

from ftstudio.core.filing import Filed, NotFiled, Reason, Way
from ftstudio.words.formats import numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_REASONS = {
    Reason.GONE: QT_TRANSLATE_NOOP("filing", "it is no longer there"),
    Reason.NOT_A_FILE: QT_TRANSLATE_NOOP("filing", "it is not a file"),
    Reason.NO_PERMISSION: QT_TRANSLATE_NOOP("filing", "there is no permission"),
    Reason.IN_USE: QT_TRANSLATE_NOOP("filing", "another program has it open"),
    Reason.NO_ROOM: QT_TRANSLATE_NOOP("filing", "the disk is full"),
    Reason.LEADS_OUT: QT_TRANSLATE_NOOP(
        "filing", "its folder is a link that leads somewhere else"
    ),
    Reason.CHANGED_SINCE: QT_TRANSLATE_NOOP(
        "filing", "it has been changed in the meantime"
    ),
    Reason.ORIGINAL_CHANGED: QT_TRANSLATE_NOOP(
        "filing", "this copy was kept, since its original has been changed"
    ),
    Reason.PLACE_TAKEN: QT_TRANSLATE_NOOP("filing", "its place is taken"),
    Reason.NOT_WHOLE: QT_TRANSLATE_NOOP(
        "filing", "what was written is not what was read: check the disk"
    ),
    Reason.OTHER: QT_TRANSLATE_NOOP("filing", "the disk refused it"),
}


def way(chosen: Way) -> str:
    """What is done with the files."""
    if chosen is Way.MOVE:
        return translate("filing", "Move them")
    return translate("filing", "Copy them")


def put(number: int, chosen: Way) -> str:
    """The button that does it."""
    if chosen is Way.MOVE:
        one = translate("filing", "Move {n} file into its folder…")
        many = translate("filing", "Move {n} files into their folders…")
    else:
        one = translate("filing", "Copy {n} file into its folder…")
        many = translate("filing", "Copy {n} files into their folders…")
    return numbered(number, one, many)


def filed(done: Sequence[Filed], way: Way) -> str:
    """How many files were put into folders, and how many lay there before."""
    new = sum(each.is_new for each in done)
    if way is Way.MOVE:
        one = translate("filing", "{n} file was moved.")
        said = numbered(new, one, translate("filing", "{n} files were moved."))
    else:
        one = translate("filing", "{n} file was copied.")
        said = numbered(new, one, translate("filing", "{n} files were copied."))
    return f"{said} {_there_already(len(done) - new)}" if new < len(done) else said


def _there_already(number: int) -> str:
    return numbered(
        number,
        translate("filing", "{n} file was there already."),
        translate("filing", "{n} files were there already."),
    )


def undone(done: Sequence[Filed]) -> str:
    """How many files are as they were before."""
    return numbered(
        len(done),
        translate("filing", "{n} file was taken back."),
        translate("filing", "{n} files were taken back."),
    )


def not_filed(what: NotFiled, name: str) -> str:
    """Why a file stays as it is."""
    reason = translate("filing", _REASONS[what.reason])
    return translate("filing", "{name}: {reason}").format(name=name, reason=reason)


def nothing_to_undo() -> str:
    """That nothing was sorted by this run, or all of it was taken back."""
    return translate("filing", "There is nothing to undo.")


def left(number: int) -> str:
    """How many files are left to the person."""
    return numbered(
        number,
        translate("filing", "{n} file stays where it is: it is for you to say."),
        translate("filing", "{n} files stay where they are: they are for you to say."),
    )


def progress(way: Way) -> str:
    """What goes on."""
    if way is Way.MOVE:
        return translate("filing", "Moving")
    return translate("filing", "Copying")


def undoing() -> str:
    """What goes on."""
    return translate("filing", "Undoing")
