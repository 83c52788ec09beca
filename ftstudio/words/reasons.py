"""States of files, and the reasons for them, as a person reads them."""

from ftstudio.core.corpus import Document, Kind, Reason, State
from ftstudio.words.formats import count, numbered
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
    State.ONLINE: QT_TRANSLATE_NOOP("states", "only online"),
    State.CONTAINER: QT_TRANSLATE_NOOP("states", "holds documents"),
}

_REASONS = {
    Reason.ZERO_BYTES: QT_TRANSLATE_NOOP("reasons", "the file has no content"),
    Reason.ONLY_BLANKS: QT_TRANSLATE_NOOP("reasons", "there are no words in it"),
    Reason.ONLY_PICTURES: QT_TRANSLATE_NOOP(
        "reasons", "its pages are pictures; they would need text recognition"
    ),
    Reason.SOME_PAGES_WITHOUT_TEXT: QT_TRANSLATE_NOOP(
        "reasons", "some of its pages are pictures; they would need text recognition"
    ),
    Reason.CUT_AT_LIMIT: QT_TRANSLATE_NOOP(
        "reasons", "it is so long that only its beginning is used"
    ),
    Reason.RECOGNISED: QT_TRANSLATE_NOOP(
        "reasons",
        "its text was read from pictures by text recognition; look it through",
    ),
    Reason.IS_PICTURE: QT_TRANSLATE_NOOP(
        "reasons", "it is a picture; it would need text recognition"
    ),
    Reason.NEEDS_PASSWORD: QT_TRANSLATE_NOOP(
        "reasons", "it needs a password; save a copy without one"
    ),
    Reason.WRONG_PASSWORD: QT_TRANSLATE_NOOP(
        "reasons", "that password does not open it; try again, or save a copy without"
    ),
    Reason.BROKEN_FILE: QT_TRANSLATE_NOOP(
        "reasons", "the file is damaged; open it and save it anew"
    ),
    Reason.NOT_ITS_FORMAT: QT_TRANSLATE_NOOP(
        "reasons",
        "its content is not what its name says; open it and save it anew",
    ),
    Reason.READER_DIED: QT_TRANSLATE_NOOP(
        "reasons", "reading it failed; if you can open it, save it anew"
    ),
    Reason.TOOK_TOO_LONG: QT_TRANSLATE_NOOP(
        "reasons", "reading it took too long; look again, or save it in parts"
    ),
    Reason.TOOK_TOO_MUCH_MEMORY: QT_TRANSLATE_NOOP(
        "reasons", "reading it would take too much memory; save it in parts"
    ),
    Reason.UNPACKS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "reasons",
        "it unpacks to far more than a document can be; unpack it yourself, and add "
        "what you need",
    ),
    Reason.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "reasons", "the file is too large; save it in parts"
    ),
    Reason.BEYOND_LIMIT: QT_TRANSLATE_NOOP(
        "reasons",
        "the file that it is in holds more text than is read of one; take it out, and "
        "add it by itself",
    ),
    Reason.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "reasons", "this kind of file is not read yet; save it as PDF, Word or text"
    ),
    Reason.OLD_FORMAT: QT_TRANSLATE_NOOP(
        "reasons",
        "its format is an old one that is not read; open it and save it as .docx, "
        ".xlsx, .pptx or PDF",
    ),
    Reason.PACKED: QT_TRANSLATE_NOOP(
        "reasons",
        "it is packed in a way that is not opened here; unpack it, and add the folder "
        "you get",
    ),
    Reason.MAIL_STORE: QT_TRANSLATE_NOOP(
        "reasons",
        "it is a mailbox of Outlook, which is not read; export its mails as .eml, .msg "
        "or .mbox",
    ),
    Reason.NOT_TEXT: QT_TRANSLATE_NOOP("reasons", "it holds no text"),
    Reason.SAME_AS_ANOTHER: QT_TRANSLATE_NOOP("reasons", "the same as {twin_of}"),
    Reason.NEARLY_THE_SAME: QT_TRANSLATE_NOOP(
        "reasons", "nearly the same as {twin_of}"
    ),
    Reason.HOLDS_DOCUMENTS: QT_TRANSLATE_NOOP(
        "reasons", "what it holds is listed below it"
    ),
    Reason.HOLDS_TOO_MANY: QT_TRANSLATE_NOOP(
        "reasons",
        "it holds too many documents, or too deep in one another; not all are listed "
        "below it: unpack it or split it",
    ),
    Reason.ONLINE_ONLY: QT_TRANSLATE_NOOP(
        "reasons",
        "it is only in the cloud (OneDrive and the like); open it once, or ask for it "
        "here",
    ),
    Reason.VANISHED: QT_TRANSLATE_NOOP(
        "reasons", "it was moved or deleted meanwhile; look again once it is back"
    ),
    Reason.NO_PERMISSION: QT_TRANSLATE_NOOP(
        "reasons", "you may not open it; ask for the right to, then look again"
    ),
    Reason.NOT_A_FILE: QT_TRANSLATE_NOOP("reasons", "it is not a file"),
    Reason.PATH_TOO_LONG: QT_TRANSLATE_NOOP(
        "reasons",
        "its name and path are too long; give it a shorter name, or move it up",
    ),
    Reason.UNTICKED: QT_TRANSLATE_NOOP("reasons", "you left it out"),
}

_OF_PAGES = frozenset({Reason.ONLY_PICTURES, Reason.SOME_PAGES_WITHOUT_TEXT})


def state(of: State) -> str:
    """The state in a word or two."""
    return translate("states", _STATES[of])


def reason(document: Document) -> str:
    """Why a document has its state; "" where there is nothing to explain."""
    if document.reason is None:
        return ""
    if document.reason in _OF_PAGES and document.pages_without_text:
        return _pages(document)
    if document.reason is Reason.ONLY_PICTURES and document.kind is not Kind.PDF:
        return translate(
            "reasons", "there are only pictures in it; print it as PDF, and add that"
        )
    if document.state is State.LOCKED and not document.opens_with_password:
        return _closed(document)
    said = translate("reasons", _REASONS[document.reason])
    return said.format(twin_of=document.twin_of)


def _closed(document: Document) -> str:
    """What opens a locked file that no password opens here."""
    if document.kind is Kind.ARCHIVE:
        return translate(
            "reasons", "it needs a password; unpack it, and add the folder you get"
        )
    if document.kind is Kind.EPUB:
        return translate(
            "reasons", "it is protected against copying; add a copy that is not"
        )
    return translate(
        "reasons",
        "it needs a password; open it where it was made, and save a copy without the "
        "password",
    )


def _pages(document: Document) -> str:
    """How many pages are pictures, where they were counted."""
    said = numbered(
        document.pages_without_text,
        translate(
            "reasons",
            "{n} of {pages} pages is a picture; it would need text recognition",
        ),
        translate(
            "reasons",
            "{n} of {pages} pages are pictures; they would need text recognition",
        ),
        pages=count(document.pages),
    )
    if document.pages == 1:
        said = translate("reasons", "it is a scan; it would need text recognition")
    return said
