"""Lines on paper become paragraphs."""

from dataclasses import replace

from ftstudio.documents.paragraphs import HYPHEN, Line, lines_of, paragraphs

_WIDE = "The committee met on Monday and talked about nothing but the new"
_PAGE = lines_of(f"{_WIDE}\nlighthouse.\n{_WIDE}\nBridge.")


def _joined(*pages: list[Line]) -> list[str]:
    return list(paragraphs(pages))


def test_a_line_goes_on_where_the_next_word_had_no_room() -> None:
    """Where it would have fitted, the writer broke the line."""
    assert _joined(_PAGE) == [f"{_WIDE} lighthouse.", f"{_WIDE} Bridge."]


def test_a_gap_ends_a_paragraph() -> None:
    """Even if its last line is full."""
    lines = lines_of("\n".join([_WIDE] * 5))
    low = [replace(each, base=each.base - 0.5) for each in lines[3:]]
    assert [len(each) for each in _joined(lines[:3] + low)] == [194, 129]


def test_an_indent_begins_a_paragraph() -> None:
    """Books have no gaps."""
    full, indented = lines_of(f"{_WIDE[:-1]}.\n{_WIDE}")
    assert len(_joined([full, replace(indented, left=2)])) == 2


def test_letters_of_another_size_are_another_paragraph() -> None:
    """A heading over a text."""
    lines = lines_of(f"{_WIDE}\n{_WIDE}")
    assert len(_joined([replace(lines[0], height=1.5), lines[1]])) == 2


def test_a_bullet_begins_a_line_and_hangs() -> None:
    """What follows it may stand further to the right."""
    lines = lines_of(f"{_WIDE}\n• {_WIDE}\n{_WIDE}")
    assert _joined([*lines[:2], replace(lines[2], left=2)]) == [
        _WIDE,
        f"• {_WIDE} {_WIDE}",
    ]


def test_a_number_begins_a_line_only_after_an_end() -> None:
    """Else it is part of a sentence, as in "article L. 1234"."""
    assert _joined(lines_of(f"{_WIDE}\na) of {_WIDE}"))[0].endswith(_WIDE)
    assert len(_joined(lines_of(f"{_WIDE}\na) of it"))) == 1
    assert len(_joined(lines_of(f"{_WIDE[:-1]}:\na) of it"))) == 2


def test_pieces_of_a_row_stay_together() -> None:
    """A word may be set a little higher than its line."""
    line = lines_of("A small word")[0]
    raised = replace(line, text="raised", left=7, right=9, base=line.base + 0.3)
    assert _joined([line, raised]) == ["A small word raised"]


def test_columns_are_as_wide_as_their_own_lines() -> None:
    """What stands beside them does not count."""
    left = lines_of("Half of a page is as wide\nas this column, and full.")
    right = [replace(each, left=40, right=40 + each.right) for each in left]
    assert [len(each) for each in _joined([*left, *right])] == [51, 51]


def test_a_sentence_goes_on_over_a_page() -> None:
    """A heading there does not."""
    assert len(_joined(lines_of(_WIDE), lines_of("lighthouse."))) == 1
    assert len(_joined(lines_of(f"{_WIDE[:-1]}."), lines_of("Bridges"))) == 2


def test_a_hyphenated_word_stays_together() -> None:
    """Whatever else its halves look like."""
    assert _joined(lines_of(f"light{HYPHEN}\nhouse")) == [f"light{HYPHEN} house"]
