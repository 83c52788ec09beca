"""What is said of documents in the list of them."""

import pytest

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.core.gathering import Filter
from ftstudio.words import documents
from tests.factories import document


@pytest.mark.parametrize("state", State)
def test_each_state_has_a_word(state: State) -> None:
    """And what is left out says so, whatever it is."""
    of = document(state=state, twin_of="Letters/first.txt")
    assert documents.state(of, is_ticked=True)[0]
    if of.is_learnable:
        assert documents.state(of, is_ticked=False) == ("left out", "quiet")


def test_a_copy_names_the_first() -> None:
    """By its name alone on the pill, with its folder in the sentence."""
    of = document(state=State.TWIN, twin_of="Letters/first.txt")
    assert documents.state(of, is_ticked=False)[0] == "copy of first.txt"
    assert "Letters/first.txt" in documents.why(of, is_ticked=False)


def test_a_near_copy_is_told_from_a_copy() -> None:
    """Kept, it is said that it is; the exam stays fair."""
    near = document(
        state=State.TWIN, reason=Reason.NEARLY_THE_SAME, twin_of="Letters/first.txt"
    )
    assert documents.state(near, is_ticked=False)[0] == "like first.txt"
    assert "nearly the same as Letters/first.txt" in documents.why(near, False)
    assert documents.state(near, is_ticked=True) == ("copy, kept", "calm")
    assert "never split" in documents.why(near, is_ticked=True)


def test_what_a_file_holds_is_counted() -> None:
    """A mailbox, an archive."""
    assert (documents.held(1), documents.held(12)) == ("1 document", "12 documents")


def test_facts_tell_what_is_known() -> None:
    """And no more."""
    assert documents.facts(document(words=612, language="fr", kind=Kind.WORD), 820) == (
        "Word · 612 words · about 820 reading units · French"
    )
    assert documents.facts(document(words=0, kind=Kind.PDF), 0) == "PDF"


def test_chips_and_kinds_are_all_named() -> None:
    """None is forgotten."""
    assert [documents.chip(each, 1) for each in Filter][2] == "Copies 1"
    assert all(documents.kind(each) for each in Kind)


def test_progress_is_told_in_files_and_time() -> None:
    """Of very many files it is said that they take a while."""
    assert documents.progress(0, 0) == "Looking for documents…"
    assert documents.progress(3, 12).startswith("Reading 3 of 12.")
    assert "20,000 files" in documents.progress(3, 20_000)
    assert (documents.left(None), documents.left(130)) == ("", "about 2 min left")
