"""Which language a text is in."""

import pytest

from ftstudio.documents.language import Languages


@pytest.fixture(scope="module")
def languages() -> Languages:
    """Loaded once, as in a reader."""
    return Languages()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The meeting was moved to Thursday because of the strike.", "en"),
        ("La réunion a été déplacée à jeudi en raison de la grève.", "fr"),
        ("Die Sitzung wurde wegen des Streiks auf Donnerstag verlegt.", "de"),
        ("La reunión se ha aplazado al jueves a causa de la huelga.", "es"),
        ("La riunione è stata spostata a giovedì per via dello sciopero.", "it"),
    ],
)
def test_a_sentence_is_enough(languages: Languages, text: str, language: str) -> None:
    """For the languages most of our users write in."""
    assert languages.of(text) == language


def test_a_few_words_are_not_enough(languages: Languages) -> None:
    """Better no language than a wrong one."""
    assert languages.of("Invoice 2024-117") == ""
