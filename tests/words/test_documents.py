"""What is said on the page of documents."""

import pytest

from ftstudio.core.corpus import Kind, State
from ftstudio.core.gathering import Filter, Refusal, Refused, Totals
from ftstudio.words import documents
from tests.factories import document


def test_the_summary_counts_what_is_learned_and_what_is_not() -> None:
    """Reading units to three digits."""
    totals = Totals(124, 212_000, 283_417, unreadable=3, copies=7)
    assert documents.summary(totals) == (
        "<b>124 documents</b> · 212,000 words · about 283,000 reading units. "
        "3 can’t be read, 7 are copies."
    )


def test_one_of_each_is_said_as_one() -> None:
    """Nothing that is left aside is not spoken of."""
    assert documents.summary(Totals(1, 1, 1, copies=1, left_out=1)).endswith(
        "1 is a copy, 1 is left out."
    )
    assert documents.summary(Totals(2, 3, 4)).endswith("reading units.")


@pytest.mark.parametrize("why", Refused)
def test_each_refusal_is_a_sentence_of_its_own(why: Refused) -> None:
    """It leaves no place unfilled."""
    said = documents.refusal(Refusal(why, "/home/ada/Letters", "/home/ada"))
    assert said.endswith(".")
    assert "{" not in said


def test_many_refusals_are_counted() -> None:
    """Three are told in full."""
    gone = (Refusal(Refused.NOT_THERE, "/a/b.txt"),) * 5
    assert documents.refusals(gone).endswith("2 more were not added either.")
    assert documents.refusals(gone).count("“b.txt”") == 3


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
