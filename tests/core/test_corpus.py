"""What was found in a person's folders."""

import pytest

from ftstudio.core.corpus import Corpus, Reason, State
from tests.factories import document


def test_only_text_counts() -> None:
    """Totals are of what can be learned from, partly read documents among it."""
    corpus = Corpus((
        document(1, words=10),
        document(2, words=5, state=State.PARTLY),
        document(3, words=7, state=State.TWIN),
        document(4, words=0, state=State.LOCKED),
    ))  # fmt: skip
    assert [each.name for each in corpus.learnable] == ["1.txt", "2.txt"]
    assert corpus.words == 15


@pytest.mark.parametrize("reason", list(Reason))
def test_a_reason_stands_for_one_state_that_needs_explaining(reason: Reason) -> None:
    """What is ready has none, unless a machine guessed its text from a picture."""
    is_ready = reason.state is State.READY
    assert is_ready is (reason is Reason.RECOGNISED)


def test_what_has_no_state_of_its_own_cannot_be_read() -> None:
    """A file that vanished or may not be opened, for instance."""
    assert Reason.VANISHED.state is State.DAMAGED
    assert Reason.NEEDS_PASSWORD.state is State.LOCKED
