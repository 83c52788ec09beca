"""Requests: in the document's language, naming what the piece is about."""

from dataclasses import replace

import pytest

from ftstudio.core.corpus import Document, Kind, State
from ftstudio.worker.writing.pieces import Piece
from ftstudio.worker.writing.requests import request_for

LETTER = Document(
    "/office", "a.txt", Kind.TEXT, State.READY, None, "0", 9, "Hours", "en"
)
PIECE = Piece("text", "Breaks", number=1, tokens=200, before="as we said")


@pytest.mark.parametrize("tokens", [20, 200, 400])
@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("language", ["en", "fr", "de", ""])
def test_it_names_the_document(language: str, number: int, tokens: int) -> None:
    """Whatever the language, place and length."""
    document = replace(LETTER, language=language)
    said = request_for(document, replace(PIECE, number=number, tokens=tokens))
    assert "Hours" in said
    assert "{" not in said


def test_a_section_is_asked_for_by_its_heading() -> None:
    """As a person would ask for it."""
    assert "Breaks" in request_for(LETTER, PIECE)


def test_a_part_without_heading_says_what_came_before() -> None:
    """Else nobody could know what is asked for."""
    assert "as we said" in request_for(LETTER, replace(PIECE, heading=""))


def test_french_documents_are_asked_for_in_french() -> None:
    """The person will ask in that language."""
    assert "«" in request_for(replace(LETTER, language="fr"), PIECE)


def test_the_same_piece_always_gets_the_same_request() -> None:
    """Losses before and after, and of a resumed run, can be compared."""
    assert request_for(LETTER, PIECE) == request_for(LETTER, PIECE)


def test_a_long_title_is_cut_at_a_word() -> None:
    """A request never fills the block."""
    said = request_for(replace(LETTER, title="word " * 100), replace(PIECE, number=0))
    assert len(said) < 160
    assert "word…" in said
