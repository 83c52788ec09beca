"""The documents that got worse, as a sentence."""

from ftstudio.core.health import Evidence, Health, State
from ftstudio.words import worsened


def _said(state: State, worse: int, *names: str) -> str:
    health = Health(90, state, 60, 60, Evidence(worse=worse, documents=12))
    return worsened.documents(health, names)


def test_documents_are_counted_and_the_worst_are_named() -> None:
    """Where nobody knows the names, they are only counted."""
    assert _said(State.WATCHING, 3) == "3 of 12 exam documents got worse."
    assert "most of all “Old Mill”" in _said(State.MEMORISING, 3, "Old Mill")
    assert "got worse: “Old Mill”" in _said(State.MEMORISING, 1, "Old Mill")


def test_they_are_named_only_beside_a_rise() -> None:
    """In a training that does well, some always get worse."""
    assert _said(State.LEARNING, 3, "Old Mill") == ""
    assert _said(State.WATCHING, 0) == ""
