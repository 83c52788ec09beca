"""What is said of a shown text."""

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.words import preview

_PIECES = (
    *(Removed(RemovedKind.PAGE_NUMBER, str(n)) for n in range(1, 13)),
    Removed(RemovedKind.RUNNING_LINE, "Larch Joinery", 12),
    Removed(RemovedKind.QUOTED_REPLY, "> Dear Ada"),
)


def test_units_are_told_with_their_rate() -> None:
    """And with the model, for each has its own."""
    said = preview.units(312, 184, "SmolLM2")
    assert said == "312 reading units, 1.7 a word with SmolLM2."
    assert "could not" in preview.units(0, 0, "SmolLM2")


def test_what_was_removed_is_counted_by_kind() -> None:
    """A line on many pages is one header."""
    said = preview.removed(_PIECES)
    assert said == "Removed: 12 page numbers, 1 header or footer, 1 quoted mail"
    assert preview.removed_number(_PIECES) == "14 removed…"


def test_all_pieces_are_listed_under_their_kind() -> None:
    """With how often they stood there."""
    said = preview.removed_pieces(_PIECES)
    assert said.startswith("PAGE NUMBERS\n1 · 2 · 3")
    assert "Larch Joinery (12 times)" in said
    assert said.endswith("> Dear Ada")
    assert "SIGNATURES" not in said


def test_it_is_said_what_a_unit_is_and_what_is_missing() -> None:
    """In whole sentences."""
    assert "pieces of words" in preview.what_a_unit_is()
    assert "get the model first" in preview.get_the_model_first()
    assert preview.counting()
