"""What was read, with what a person unticked left out and chosen copies kept."""

from dataclasses import replace

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import Corpus, Document, Reason, State


def chosen(read: Corpus, choices: Choices) -> Corpus:
    """What was read, as the person chose of it."""
    unticked, kept = set(choices.unticked), set(choices.kept)
    return Corpus(tuple(_as_chosen(each, unticked, kept) for each in read.documents))


def _as_chosen(document: Document, unticked: set[str], kept: set[str]) -> Document:
    is_kept = document.key in kept
    if document.key in unticked and (document.is_learnable or is_kept):
        return _with_reason(document, Reason.UNTICKED)
    if is_kept and document.state is State.TWIN:
        return _with_reason(document, None)
    return document


def _with_reason(document: Document, reason: Reason | None) -> Document:
    state = reason.state if reason else State.READY
    return replace(document, state=state, reason=reason)
