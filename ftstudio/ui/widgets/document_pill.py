"""What the pill of a document says, in which colour, with which icon."""

from ftstudio.core.corpus import Reason, State
from ftstudio.viewmodels.documents.rows import Row
from ftstudio.words import copies
from ftstudio.words import documents as words

_ICONS = {
    State.READY: "check",
    State.PARTLY: "warning",
    State.LOCKED: "lock",
    State.TWIN: "copy",
    State.DAMAGED: "close",
    State.ONLINE: "cloud",
    State.CONTAINER: "folder",
}


def pill_of(row: Row) -> tuple[str, str, str]:
    """The word, the state in whose colour it stands, and the icon before it."""
    document, is_ticked = row.document, row.is_ticked
    if document is None:
        return (*words.state(None, is_ticked), "clock")
    if document.state is State.CONTAINER and row.holds:
        is_cut = document.reason is Reason.HOLDS_TOO_MANY
        kind = ("attention", "warning") if is_cut else ("quiet", "folder")
        return words.held(row.holds), *kind
    if row.is_listed_with_copies:
        said, state = copies.likeness(document, is_ticked)
    else:
        said, state = words.state(document, is_ticked)
    if is_ticked and document.state is State.TWIN:
        return said, state, "check"
    if document.is_learnable and not is_ticked:
        return said, state, "minus"
    return said, state, _ICONS.get(document.state, "warning")
