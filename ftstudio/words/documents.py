"""What is said on the page of documents."""

from pathlib import PurePath

from ftstudio.core.corpus import Document, Kind, State
from ftstudio.core.gathering import Filter, Refusal, Refused, Totals
from ftstudio.words import drops, reasons
from ftstudio.words.formats import count, duration, numbered
from ftstudio.words.languages import language as language_name
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_FILTERS = {
    Filter.ALL: QT_TRANSLATE_NOOP("documents", "All {n}"),
    Filter.READY: QT_TRANSLATE_NOOP("documents", "Ready {n}"),
    Filter.COPIES: QT_TRANSLATE_NOOP("documents", "Copies {n}"),
    Filter.NEED_A_LOOK: QT_TRANSLATE_NOOP("documents", "Need a look {n}"),
}
_KINDS = {
    Kind.TEXT: QT_TRANSLATE_NOOP("documents", "Text"),
    Kind.MARKDOWN: QT_TRANSLATE_NOOP("documents", "Markdown"),
    Kind.HTML: QT_TRANSLATE_NOOP("documents", "Web page"),
    Kind.WORD: QT_TRANSLATE_NOOP("documents", "Word"),
    Kind.PDF: QT_TRANSLATE_NOOP("documents", "PDF"),
    Kind.OTHER: QT_TRANSLATE_NOOP("documents", "Other"),
}
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
        "“{path}” is in the list already; nothing is added twice. “Read again” looks "
        "for what is new in it.",
    ),
    Refused.INSIDE: QT_TRANSLATE_NOOP(
        "documents",
        "“{path}” lies in “{inside}”, which is in the list already; nothing is added "
        "twice.",
    ),
}
_STATES_OF_PILL = {
    State.READY: "calm",
    State.PARTLY: "attention",
    State.NO_TEXT: "attention",
    State.EMPTY: "attention",
    State.UNSUPPORTED: "attention",
    State.TOO_BIG: "attention",
    State.LOCKED: "danger",
    State.DAMAGED: "danger",
}
_ROUGH = 3
_MANY = 5_000
_SAID = 3


def summary(totals: Totals) -> str:
    """All there is to learn from, and what is left aside, with <b> marks."""
    documents = numbered(
        totals.documents,
        translate("documents", "{n} document"),
        translate("documents", "{n} documents"),
    )
    words = numbered(
        totals.words,
        translate("documents", "{n} word"),
        translate("documents", "{n} words"),
    )
    units = about_units(totals.units)
    aside = _aside(totals)
    return f"<b>{documents}</b> · {words} · {units}." + (f" {aside}" if aside else "")


def about_units(units: int) -> str:
    """Reading units, to three digits: about 283,000 reading units."""
    return numbered(
        rounded(units),
        translate("documents", "about {n} reading unit"),
        translate("documents", "about {n} reading units"),
    )


def rounded(number: int) -> int:
    """A number to three digits: 283,417 → 283,000."""
    return round(number, _ROUGH - len(str(number))) if number >= 1000 else number


def chip(which: Filter, number: int) -> str:
    """A filter with the number of documents that it lists."""
    return translate("documents", _FILTERS[which]).format(n=count(number))


def kind(of: Kind) -> str:
    """What a file is, in a word."""
    return translate("documents", _KINDS[of])


def state(document: Document | None, is_ticked: bool) -> tuple[str, str]:
    """The word on a document's pill, and the state in whose colour it stands."""
    if document is None:
        return translate("documents", "waiting"), "quiet"
    if document.is_learnable and not is_ticked:
        return reasons.state(State.LEFT_OUT), "quiet"
    if document.state is State.TWIN:
        said = translate("documents", "copy of {name}")
        return said.format(name=document.twin_of.rpartition("/")[2]), "quiet"
    return reasons.state(document.state), _STATES_OF_PILL.get(document.state, "quiet")


def why(document: Document, is_ticked: bool) -> str:
    """Why a document is not learned from, or not all of it; "" where it is."""
    if document.is_learnable and not is_ticked:
        return translate(
            "documents", "You left it out. Tick it to have it learned from again."
        )
    if document.state is State.TWIN:
        said = translate(
            "documents",
            "It says the same as {name}. Each text is learned once, so the copy is "
            "left aside.",
        )
        return said.format(name=document.twin_of)
    said = reasons.reason(document)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def facts(document: Document, units: int) -> str:
    """What is known of a document, in one line."""
    known = [kind(document.kind)]
    if document.words:
        known += [words(document.words), about_units(units)]
    if document.language:
        known.append(language_name(document.language))
    return " · ".join(known)


def beginning(characters: int) -> str:
    """A text is shown in part only."""
    said = translate(
        "documents",
        "Only the first {n} characters are shown here. All of it is learned from.",
    )
    return said.format(n=count(characters))


def files(number: int) -> str:
    """How many files a folder holds."""
    return numbered(
        number,
        translate("documents", "{n} file"),
        translate("documents", "{n} files"),
    )


def words(number: int) -> str:
    """How many words a document or a folder holds; "" for none."""
    if not number:
        return ""
    return numbered(
        number,
        translate("documents", "{n} word"),
        translate("documents", "{n} words"),
    )


def progress(done: int, total: int) -> str:
    """How far reading is; `total` is 0 while the folders are looked through."""
    if not total:
        return translate("documents", "Looking for documents…")
    said = translate("documents", "Reading {done} of {total}").format(
        done=count(done), total=count(total)
    )
    if total >= _MANY:
        return f"{said}. {drops.very_many(total)}"
    return f"{said}. " + translate("documents", "You can go on ticking meanwhile.")


def left(seconds: float | None) -> str:
    """How long reading will take, "" while that is not known."""
    if seconds is None:
        return ""
    return translate("documents", "{time} left").format(time=duration(seconds))


def refusal(refused: Refusal) -> str:
    """Why something was not added, and what to do instead."""
    if refused.why is Refused.NOT_FILES:
        return drops.not_files()
    if refused.why is Refused.WHOLE_DRIVE:
        return drops.whole_drive(refused.path)
    if refused.why is Refused.SYSTEM_FOLDER:
        return drops.system_folder(refused.path)
    said = translate("documents", _REFUSED[refused.why])
    return said.format(path=_name(refused.path), inside=_name(refused.inside))


def refusals(refused: tuple[Refusal, ...]) -> str:
    """The same for several: the first three, and how many more."""
    said = [refusal(each) for each in refused[:_SAID]]
    if len(refused) > _SAID:
        more = numbered(
            len(refused) - _SAID,
            translate("documents", "{n} more was not added either."),
            translate("documents", "{n} more were not added either."),
        )
        said.append(more)
    return " ".join(said)


def removed(name: str) -> str:
    """A folder was taken off the list."""
    said = translate(
        "documents", "“{name}” was taken off the list. The folder itself is untouched."
    )
    return said.format(name=name)


def stopped(read: int, total: int) -> str:
    """Reading was cancelled."""
    said = translate(
        "documents", "Reading was stopped: {read} of {total} files were read and kept."
    )
    return said.format(read=count(read), total=count(total))


def little(totals: Totals) -> str:
    """There is too little to learn much from."""
    said = translate(
        "documents",
        "From {words} the model can pick up a little of your style, hardly more. Ten "
        "documents and 3,000 words are a beginning; a hundred documents are better.",
    )
    return said.format(words=words(totals.words))


def foreign(language: str) -> tuple[str, str, str]:
    """Most documents are in a language the model does not know: title, text, button."""
    name = language_name(language)
    title = translate("documents", "Most of your documents are in {language}")
    text = translate(
        "documents",
        "The chosen model knows hardly any {language}: it would copy words more than "
        "write sentences. A model for several languages does better.",
    )
    choose = translate("documents", "Choose a model for {language}")
    return (
        title.format(language=name),
        text.format(language=name),
        choose.format(language=name),
    )


def _name(path: str) -> str:
    """What a path is called, the folder it lies in left away."""
    return PurePath(path).name or path


def _aside(totals: Totals) -> str:
    parts = []
    if totals.unreadable:
        parts.append(
            numbered(
                totals.unreadable,
                translate("documents", "{n} can’t be read"),
                translate("documents", "{n} can’t be read"),
            )
        )
    if totals.copies:
        parts.append(
            numbered(
                totals.copies,
                translate("documents", "{n} is a copy"),
                translate("documents", "{n} are copies"),
            )
        )
    if totals.left_out:
        parts.append(
            numbered(
                totals.left_out,
                translate("documents", "{n} is left out"),
                translate("documents", "{n} are left out"),
            )
        )
    return ", ".join(parts) + "." if parts else ""
