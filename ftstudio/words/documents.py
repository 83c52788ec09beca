"""What is said of documents in the list of them."""

from ftstudio.core.corpus import Document, Kind, Reason, State
from ftstudio.core.gathering import Filter
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
    Kind.OPENDOCUMENT: QT_TRANSLATE_NOOP("documents", "OpenDocument"),
    Kind.RTF: QT_TRANSLATE_NOOP("documents", "RTF"),
    Kind.OLD_WORD: QT_TRANSLATE_NOOP("documents", "Old Word"),
    Kind.SLIDES: QT_TRANSLATE_NOOP("documents", "Slides"),
    Kind.SHEET: QT_TRANSLATE_NOOP("documents", "Spreadsheet"),
    Kind.TABLE: QT_TRANSLATE_NOOP("documents", "Table"),
    Kind.EPUB: QT_TRANSLATE_NOOP("documents", "E-book"),
    Kind.MAIL: QT_TRANSLATE_NOOP("documents", "E-mail"),
    Kind.MAILBOX: QT_TRANSLATE_NOOP("documents", "Mailbox"),
    Kind.PICTURE: QT_TRANSLATE_NOOP("documents", "Picture"),
    Kind.ARCHIVE: QT_TRANSLATE_NOOP("documents", "Archive"),
    Kind.OTHER: QT_TRANSLATE_NOOP("documents", "Other"),
}
_STATES_OF_PILL = {
    State.READY: "calm",
    State.PARTLY: "attention",
    State.NO_TEXT: "attention",
    State.EMPTY: "attention",
    State.UNSUPPORTED: "attention",
    State.TOO_BIG: "attention",
    State.ONLINE: "attention",
    State.LOCKED: "danger",
    State.DAMAGED: "danger",
}
_ROUGH = 3
_MANY = 5_000


def lead(has_folders: bool) -> str:
    """What stands under the page's question."""
    if has_folders:
        return translate(
            "documents",
            "Untick what should not be learned. Your files are only read, "
            "never changed.",
        )
    return translate(
        "documents",
        "Your files are only read, never changed, and they stay on this computer.",
    )


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
        return _copy(document, is_ticked)
    return reasons.state(document.state), _STATES_OF_PILL.get(document.state, "quiet")


def why(document: Document, is_ticked: bool) -> str:
    """Why a document is not learned from, or not all of it; "" where it is."""
    if document.is_learnable and not is_ticked:
        return translate(
            "documents", "You left it out. Tick it to have it learned from again."
        )
    if document.state is State.TWIN:
        return _why_copy(document, is_ticked)
    said = reasons.reason(document)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _copy(document: Document, is_ticked: bool) -> tuple[str, str]:
    if is_ticked:
        return translate("documents", "copy, kept"), "calm"
    said = translate("documents", "copy of {name}")
    if document.reason is Reason.NEARLY_THE_SAME:
        said = translate("documents", "like {name}")
    return said.format(name=document.twin_of.rpartition("/")[2]), "quiet"


def _why_copy(document: Document, is_ticked: bool) -> str:
    is_near = document.reason is Reason.NEARLY_THE_SAME
    if is_ticked:
        said = translate(
            "documents",
            "You keep it, though it says the same as {name}. The two are never split "
            "between learning and exam.",
        )
        near = translate(
            "documents",
            "You keep it, though it says nearly the same as {name}. The two are never "
            "split between learning and exam.",
        )
    else:
        said = translate(
            "documents",
            "It says the same as {name}; one of the two is enough. Tick it to keep it "
            "too.",
        )
        near = translate(
            "documents",
            "It says nearly the same as {name}; one of the two is enough. Tick it to "
            "keep it too.",
        )
    return (near if is_near else said).format(name=document.twin_of)


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


def held(number: int) -> str:
    """How many documents a file holds: a mailbox, an archive, a mail."""
    return numbered(
        number,
        translate("documents", "{n} document"),
        translate("documents", "{n} documents"),
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
