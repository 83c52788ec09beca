"""Signatures, by which near copies are found."""

import base64

from hypothesis import given, settings
from hypothesis import strategies as st

from ftstudio.documents.twins import signature
from tests.documents.prose import prose


def test_a_signature_never_changes() -> None:
    """Those that were kept are compared with new ones, on any computer."""
    made = signature(f"{' '.join(map(str, range(30)))} Été ﬁn")
    assert (len(made), made[:16]) == (336, "x6cs6vlT8W224Uct")


def test_only_the_words_count() -> None:
    """Not how they stand on the page."""
    text = prose(1)
    again = text.upper().replace(" ", ",\n", 20)
    assert signature(again) == signature(text)


def test_a_short_text_has_none() -> None:
    """What two short notes share says little."""
    assert signature(prose(1, 19)) == ""
    assert signature(prose(1, 20))


def test_a_long_text_is_signed_piece_by_piece() -> None:
    """Of each lane the smallest counts, wherever in the text it is."""
    short, more = signature(prose(1, 900)), signature(prose(1, 5000))
    kept = sum(
        one == other for one, other in zip(_lanes(short), _lanes(more), strict=True)
    )
    assert 0.1 < kept / 126 < 0.3


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=400))
def test_any_text_has_one(text: str) -> None:
    """ASCII, and never longer than an answer may hold."""
    assert len(signature(text).encode("ascii")) in {0, 336}


def _lanes(made: str) -> list[bytes]:
    content = base64.b64decode(made)
    return [content[at : at + 2] for at in range(0, len(content), 2)]
