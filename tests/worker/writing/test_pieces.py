"""A document in pieces: nothing lost, nothing too long, headings where they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.worker.writing.pieces import cut, is_heading

LETTERS = st.text(st.sampled_from("ab. \n#"), max_size=400)


@given(LETTERS, st.integers(8, 60))
def test_nothing_is_lost(text: str, room: int) -> None:
    """The pieces together hold every word, in order."""
    together = " ".join(piece.text for piece in cut(text, len, room))
    assert together.replace(" ", "").replace("\n", "") == "".join(text.split())


@given(LETTERS, st.integers(8, 60))
def test_no_piece_is_longer_than_its_room(text: str, room: int) -> None:
    """A long line is cut at sentences, a long sentence at a blank."""
    assert all(len(piece.text) <= room for piece in cut(text, len, room))


def test_a_heading_begins_a_new_piece() -> None:
    """So the request can name it."""
    text = "Title\n\n" + "Long text. " * 6 + "\n\nWorking hours\n\n" + "More text. " * 6
    pieces = cut(text, len, 100)
    assert [each.heading for each in pieces] == ["Title", "Working hours"]


def test_headings_are_found_without_blank_lines() -> None:
    """As the text of a Word file comes."""
    text = "Title\n" + "Long text. " * 6 + "\nWorking hours\n" + "More text. " * 6
    assert cut(text, len, 100)[1].heading == "Working hours"


def test_a_later_piece_knows_what_came_before() -> None:
    """The last words of the piece before tell where it goes on."""
    first, second = cut("One two three.\nFour five six.", len, 16)
    assert first.before == ""
    assert second.before == "One two three."


@pytest.mark.parametrize("line", ["# Anything", "Working hours", "À ne pas oublier"])
def test_what_looks_like_a_heading(line: str) -> None:
    """Marked as one, or short and without an end."""
    assert is_heading(line)


@pytest.mark.parametrize(
    "line", ["", "Dear Madam,", "It is done.", "oak", "Oak\t12 €", "Oak " * 30 + "x"]
)
def test_what_does_not(line: str) -> None:
    """Sentences, greetings, rows of a table, parts of lists."""
    assert not is_heading(line)
