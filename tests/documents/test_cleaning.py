"""Text made fit to learn from."""

import pytest

from ftstudio.documents.cleaning import (
    clean,
    count_words,
    first_short_line,
    pretty_stem,
    short_title,
    without_ligatures,
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a  \r\nb\rc", "a\nb\nc"),
        ("a\n\n\n\n\n\nb", "a\n\n\nb"),
        ("col umn   two", "col umn two"),
        ("    indented\n\tstays", "indented\n\tstays"),
        ("so\u00adft\u200b \x07be\ufeffll\x00", "soft bell"),
        ("page\x0cbreak", "page\nbreak"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("10\u00a0000\u202f€", "10\u00a0000\u202f€"),
    ],
)
def test_blanks_and_invisible_characters(raw: str, cleaned: str) -> None:
    """What nobody sees goes; what the writer set stays."""
    assert clean(raw) == cleaned


def test_words_are_runs_of_letters_and_digits() -> None:
    """The same count everywhere in the program."""
    assert count_words("L'été 2024: e-mail, naïve_1") == 6


def test_the_first_candidate_with_a_word_is_the_title() -> None:
    """Lines of marks and blanks are none."""
    assert short_title("", " *** ", "\u200bOffer\n No.\t3 ", "x") == "Offer No. 3"


def test_a_long_title_is_cut_between_words() -> None:
    """It stays within 120 characters."""
    title = short_title("word, " * 40)
    assert title.endswith("word…")
    assert len(title) <= 120


def test_a_first_line_is_a_title_only_if_short() -> None:
    """A paragraph is not."""
    assert first_short_line("---\nMinutes\nWe met.") == "Minutes"
    assert first_short_line("long " * 50) == ""


def test_a_file_name_reads_as_a_title() -> None:
    """When the text has none."""
    assert pretty_stem("offer_2024-final") == "Offer 2024 final"


@pytest.mark.parametrize(
    ("raw", "spelled"),
    [
        ("oﬃce", "office"),
        ("spéci昀椀que", "spécifique"),
        ("昀椀nancer", "financer"),
        ("di昀昀iculté", "difficulté"),
        ("昀椀", "昀椀"),
        ("a昀", "a昀"),
    ],
)
def test_ligatures_are_spelled_out(raw: str, spelled: str) -> None:
    """Also those whose bytes were swapped; Chinese that only looks so stays."""
    assert without_ligatures(raw) == spelled
