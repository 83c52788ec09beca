"""What is said of documents and the copies of them."""

from ftstudio.core.corpus import Document, Reason, State
from ftstudio.words.formats import numbered
from ftstudio.words.translation import translate


def number(of: int) -> str:
    """How many a document and its copies are."""
    return numbered(
        of, translate("copies", "{n} document"), translate("copies", "{n} documents")
    )


def likeness(document: Document, is_kept: bool) -> tuple[str, str]:
    """The word on the pill of one of them, and the state in whose colour it stands."""
    if is_kept:
        return translate("copies", "kept"), "calm"
    if document.state is not State.TWIN:
        return translate("copies", "left out"), "quiet"
    if document.reason is Reason.NEARLY_THE_SAME:
        return translate("copies", "nearly the same"), "quiet"
    return translate("copies", "the same"), "quiet"


def families(of: int) -> str:
    """What was found, and what happens with it."""
    found = numbered(
        of,
        translate("copies", "{n} document has copies or near-copies."),
        translate("copies", "{n} documents have copies or near-copies."),
    )
    said = translate(
        "copies",
        "One of each is enough. Whatever you keep, a document and its copies are never "
        "split between learning and exam.",
    )
    return f"{found} {said}"


def keep_all() -> str:
    """The words to press where one is kept."""
    return translate("copies", "Keep all")


def keep_one() -> str:
    """The words to press where all are kept."""
    return translate("copies", "Keep one")


def one_file() -> str:
    """Why there is nothing to press: the same bytes several times."""
    return translate("copies", "the very same file")


def kept_all() -> str:
    """What is learned of them, for who cannot see it."""
    return translate("copies", "all are learned")


def kept_one() -> str:
    """The same where it is one of them."""
    return translate("copies", "one of them is learned")


def kept_some() -> str:
    """The same where it is several, but not all."""
    return translate("copies", "some of them are learned")
