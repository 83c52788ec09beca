"""What is said of a document and its copies."""

from ftstudio.core.corpus import Document, Reason
from ftstudio.words import copies
from tests.factories import document


def _copy(reason: Reason) -> Document:
    return document(state=reason.state, reason=reason)


def test_each_is_told_by_how_like_it_is() -> None:
    """Unless it is kept; the first may be left out for another one."""
    same, near = _copy(Reason.SAME_AS_ANOTHER), _copy(Reason.NEARLY_THE_SAME)
    assert copies.likeness(same, is_kept=False) == ("the same", "quiet")
    assert copies.likeness(near, is_kept=False) == ("nearly the same", "quiet")
    assert copies.likeness(near, is_kept=True) == ("kept", "calm")
    assert copies.likeness(document(), is_kept=False) == ("left out", "quiet")


def test_it_is_said_that_the_exam_stays_fair() -> None:
    """Whatever is kept."""
    said = copies.families(7)
    assert said.startswith("7 documents have copies")
    assert "never split between learning and exam" in said
    assert copies.families(1).startswith("1 document has copies")


def test_what_is_kept_and_what_can_be_is_said() -> None:
    """For the eye and for the ear."""
    assert copies.keep_all() != copies.keep_one()
    spoken = {copies.kept_one(), copies.kept_some(), copies.kept_all()}
    assert len(spoken | {copies.one_file()}) == 4
    assert copies.number(2) == "2 documents"
