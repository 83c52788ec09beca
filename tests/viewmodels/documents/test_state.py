"""Whether anything is left of what was read."""

from dataclasses import replace

from ftstudio.core.corpus import Corpus, Reason
from ftstudio.viewmodels.documents.state import texts_gone
from tests.factories import document


def test_texts_are_gone_when_none_is_left() -> None:
    """One that is left is listed with the others; nothing read is nothing lost."""
    lost = Reason.VANISHED
    gone = replace(document(1), state=lost.state, reason=lost)
    assert texts_gone(Corpus((gone,)))
    assert not texts_gone(Corpus((gone, document(2))))
    assert not texts_gone(Corpus(()))
