"""What is said of a drop that is no folder of documents."""

import pytest

from ftstudio.core.gathering import Refusal, Refused
from ftstudio.words import drops


def test_a_drop_that_cannot_be_used_says_what_can_be() -> None:
    """A text selection, a whole drive."""
    assert "folder" in drops.not_files()
    assert "C:\\{x}" in drops.whole_drive("C:\\{x}")
    assert "/proc" in drops.system_folder("/proc")
    assert "a folder or documents" in drops.what_to_drop()[1]


def test_very_many_files_are_counted() -> None:
    """So that one sees why it takes so long."""
    said = drops.very_many(20_000)
    assert "20,000" in said
    assert "go on ticking" in said
    assert "keeps what was read" in said


@pytest.mark.parametrize("why", Refused)
def test_each_refusal_is_a_sentence_of_its_own(why: Refused) -> None:
    """It leaves no place unfilled."""
    said = drops.refusal(Refusal(why, "/home/ada/Letters", "/home/ada"))
    assert said.endswith(".")
    assert "{" not in said


def test_many_refusals_are_counted() -> None:
    """Three are told in full."""
    gone = (Refusal(Refused.NOT_THERE, "/a/b.txt"),) * 5
    assert drops.refusals(gone).endswith("2 more were not added either.")
    assert drops.refusals(gone).count("“b.txt”") == 3


def test_what_is_there_already_was_looked_through() -> None:
    """That is no refusal; a real one is said before it."""
    known = Refusal(Refused.ALREADY_THERE, "/home/ada/Offers")
    gone = Refusal(Refused.NOT_THERE, "/a/b.txt")
    assert drops.refusal(known) == (
        "“Offers” is in the list already; it was looked through for what is new."
    )
    said = drops.refusals((known,) * 4 + (gone,))
    assert said.startswith("“b.txt” is no longer there.")
    assert said.endswith("2 more are in the list already.")
