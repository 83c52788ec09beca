"""States of files, and the reasons for them, as a person reads them."""

from ftstudio.core.corpus import Document, Reason, State
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_STATES = {
    State.READY: QT_TRANSLATE_NOOP("states", "ready"),
    State.PARTLY: QT_TRANSLATE_NOOP("states", "partly read"),
    State.EMPTY: QT_TRANSLATE_NOOP("states", "empty"),
    State.NO_TEXT: QT_TRANSLATE_NOOP("states", "no text in it"),
    State.LOCKED: QT_TRANSLATE_NOOP("states", "locked"),
    State.DAMAGED: QT_TRANSLATE_NOOP("states", "can't be read"),
    State.UNSUPPORTED: QT_TRANSLATE_NOOP("states", "not supported"),
    State.TOO_BIG: QT_TRANSLATE_NOOP("states", "too big"),
    State.LEFT_OUT: QT_TRANSLATE_NOOP("states", "left out"),
    State.TWIN: QT_TRANSLATE_NOOP("states", "copy"),
}

_REASONS = {
    Reason.ZERO_BYTES: QT_TRANSLATE_NOOP("reasons", "the file has no content"),
    Reason.ONLY_BLANKS: QT_TRANSLATE_NOOP("reasons", "there are no words in it"),
    Reason.ONLY_PICTURES: QT_TRANSLATE_NOOP(
        "reasons", "its pages are pictures; they would need text recognition"
    ),
    Reason.SOME_PAGES_WITHOUT_TEXT: QT_TRANSLATE_NOOP(
        "reasons", "some of its pages are pictures"
    ),
    Reason.CUT_AT_LIMIT: QT_TRANSLATE_NOOP(
        "reasons", "it is so long that only its beginning is used"
    ),
    Reason.NEEDS_PASSWORD: QT_TRANSLATE_NOOP(
        "reasons", "it needs a password; save a copy without one"
    ),
    Reason.BROKEN_FILE: QT_TRANSLATE_NOOP(
        "reasons", "the file is damaged; open it and save it anew"
    ),
    Reason.NOT_ITS_FORMAT: QT_TRANSLATE_NOOP(
        "reasons", "its content is not what its name says"
    ),
    Reason.READER_DIED: QT_TRANSLATE_NOOP(
        "reasons", "reading it failed; the file may be damaged"
    ),
    Reason.TOOK_TOO_LONG: QT_TRANSLATE_NOOP("reasons", "reading it took too long"),
    Reason.TOOK_TOO_MUCH_MEMORY: QT_TRANSLATE_NOOP(
        "reasons", "reading it would take too much memory"
    ),
    Reason.UNPACKS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "reasons", "it unpacks to far more than a document can be"
    ),
    Reason.FILE_TOO_LARGE: QT_TRANSLATE_NOOP("reasons", "the file is too large"),
    Reason.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "reasons", "this kind of file is not read yet; save it as PDF, Word or text"
    ),
    Reason.NOT_TEXT: QT_TRANSLATE_NOOP("reasons", "it holds no text"),
    Reason.SAME_AS_ANOTHER: QT_TRANSLATE_NOOP("reasons", "the same as {twin_of}"),
    Reason.VANISHED: QT_TRANSLATE_NOOP("reasons", "it was moved or deleted meanwhile"),
    Reason.NO_PERMISSION: QT_TRANSLATE_NOOP("reasons", "you may not open it"),
    Reason.NOT_A_FILE: QT_TRANSLATE_NOOP("reasons", "it is not a file"),
    Reason.PATH_TOO_LONG: QT_TRANSLATE_NOOP(
        "reasons", "its name and path are too long"
    ),
    Reason.UNTICKED: QT_TRANSLATE_NOOP("reasons", "you left it out"),
}


def state(of: State) -> str:
    """The state in a word or two."""
    return translate("states", _STATES[of])


def reason(document: Document) -> str:
    """Why a document has its state; "" where there is nothing to explain."""
    if document.reason is None:
        return ""
    said = translate("reasons", _REASONS[document.reason])
    return said.format(twin_of=document.twin_of)
