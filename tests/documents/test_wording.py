"""What is left of a text that was typed anew."""

import pytest

from ftstudio.documents.wording import numbers_in, pieces_in


def test_a_wrong_letter_spoils_a_few_pieces_of_a_word_alone() -> None:
    """The others are still those of the word."""
    right, wrong = pieces_in("invoice"), pieces_in("invoicc")
    assert right == {" inv", "invo", "nvoi", "voic", "oice", "ice "}
    assert right - wrong == {"oice", "ice "}


def test_capitals_and_accents_are_left_out() -> None:
    """A scan loses them."""
    assert pieces_in("Été, DÉJÀ") == pieces_in("ete deja")


def test_a_short_word_is_a_piece_of_its_own() -> None:
    """With the blanks around it."""
    assert pieces_in("a to") == {" a ", " to "}


@pytest.mark.parametrize("text", ["", " \n", "…!"])
def test_what_has_no_words_has_no_pieces(text: str) -> None:
    """And no numbers."""
    assert pieces_in(text) == numbers_in(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4,250.00 pounds by 11 April", {"4250", "11"}),
        ("4 250,00 euros le 6", {"4250", "6"}),
        ("3\u00a0870 and 3\u202f870,5", {"3870", "38705"}),
        ("invoice 2024-318", {"2024", "318"}),
        ("in 1981, 1982 and 12 345", {"1981", "1982", "12345"}),
        ("0.38 a km", {"038"}),
    ],
)
def test_numbers_are_the_same_however_they_are_written(
    text: str, expected: set[str]
) -> None:
    """Thousands apart or not, with cents or without."""
    assert numbers_in(text) == expected
