"""What is said of a drop that is no folder of documents, or none to be added."""

from pathlib import PurePath

from ftstudio.core.gathering import Refusal, Refused
from ftstudio.words.formats import count, numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_REFUSED = {
    Refused.NOT_THERE: QT_TRANSLATE_NOOP(
        "documents",
        "“{path}” is no longer there. Look where it is now, and add it again.",
    ),
    Refused.NO_FILES: QT_TRANSLATE_NOOP(
        "documents",
        "There are no files in “{path}”. Choose a folder that holds your documents.",
    ),
    Refused.NO_PERMISSION: QT_TRANSLATE_NOOP(
        "documents",
        "You may not open “{path}”. Ask for the right to, or choose another folder.",
    ),
    Refused.WHOLE_HOME: QT_TRANSLATE_NOOP(
        "documents",
        "“{path}” holds everything of yours, photos and programs too. Choose the "
        "folders in it that hold your documents.",
    ),
    Refused.ALREADY_THERE: QT_TRANSLATE_NOOP(
        "documents",
        "“{path}” is in the list already; it was looked through for what is new.",
    ),
    Refused.INSIDE: QT_TRANSLATE_NOOP(
        "documents",
        "“{path}” lies in “{inside}”, which is in the list already; that was looked "
        "through for what is new.",
    ),
}
_THERE = frozenset({Refused.ALREADY_THERE, Refused.INSIDE})
_SAID = 3


def not_files() -> str:
    """Text or a picture was dropped out of another program."""
    return translate(
        "drops", "That is neither a file nor a folder. Drop a folder, or choose one."
    )


def what_to_drop() -> tuple[str, str]:
    """The same where there is no project yet, as a title and what to do."""
    return (
        translate("home", "That is not a file"),
        translate("home", "Drop a folder or documents from your file manager."),
    )


def whole_drive(path: str) -> str:
    """A drive was dropped: the system's files are no documents."""
    said = translate(
        "drops",
        "“{path}” is a whole drive. Choose the folders in it that hold your documents.",
    )
    return said.format(path=path)


def system_folder(path: str) -> str:
    """One of the folders in which the system shows its devices and processes."""
    said = translate(
        "drops",
        "“{path}” belongs to the system; there are no documents in it. Choose the "
        "folders that hold yours.",
    )
    return said.format(path=path)


def very_many(files: int) -> str:
    """So many files that reading them takes a while."""
    said = translate(
        "drops",
        "{files} files: reading them takes a while. You can go on ticking meanwhile. "
        "“Cancel” keeps what was read.",
    )
    return said.format(files=count(files))


def refusal(refused: Refusal) -> str:
    """Why something was not added, and what to do instead."""
    if refused.why is Refused.NOT_FILES:
        return not_files()
    if refused.why is Refused.WHOLE_DRIVE:
        return whole_drive(refused.path)
    if refused.why is Refused.SYSTEM_FOLDER:
        return system_folder(refused.path)
    said = translate("documents", _REFUSED[refused.why])
    return said.format(path=_name(refused.path), inside=_name(refused.inside))


def refusals(refused: tuple[Refusal, ...]) -> str:
    """The same for several: the first three, and how many more; what is there last."""
    in_order = sorted(refused, key=lambda each: each.why in _THERE)
    said = [refusal(each) for each in in_order[:_SAID]]
    rest = [each.why for each in in_order[_SAID:]]
    if rest:
        said.append(_more(len(rest), is_there=_THERE.issuperset(rest)))
    return " ".join(said)


def _more(number: int, *, is_there: bool) -> str:
    if is_there:
        return numbered(
            number,
            translate("documents", "{n} more is in the list already."),
            translate("documents", "{n} more are in the list already."),
        )
    return numbered(
        number,
        translate("documents", "{n} more was not added either."),
        translate("documents", "{n} more were not added either."),
    )


def _name(path: str) -> str:
    """What a path is called, the folder it lies in left away."""
    return PurePath(path).name or path
