"""Folder names after what a person wrote."""

import pytest

from ftstudio.core.naming import folder_name, isolated, shown_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Letters 2026", "Letters 2026"),
        ("Büro & Söhne", "Büro & Söhne"),
        ("a/b\\c:d*e", "abcde"),
        ("..", "new"),
        ("  .hidden. ", "hidden"),
        ("line\nbreak\0", "linebreak"),
        ("half a \udcff letter", "half a  letter"),
        ("", "new"),
    ],
)
def test_a_name_becomes_a_folder(name: str, expected: str) -> None:
    """Nothing in it can lead elsewhere."""
    assert folder_name(name, otherwise="new") == expected


def test_a_long_name_is_cut_between_letters() -> None:
    """File systems count bytes."""
    assert folder_name("é" * 500, otherwise="new") == "é" * 60


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Letters", "Letters"),
        ("  two \n lines\t", "two lines"),
        ("a\0b\x1b[31mred", "a b [31mred"),
        ("\u202etxt.exe\u2066", "txt.exe"),
        ("half \udcff", "half"),
        ("رسائل", "رسائل"),
        ("", "new"),
        ("\u200e\u2069", "new"),
    ],
)
def test_a_name_is_shown_on_one_line(name: str, expected: str) -> None:
    """Nothing in it acts on what stands around it."""
    assert shown_name(name, "new") == expected


def test_a_long_name_is_shown_in_part() -> None:
    """However long it is."""
    assert shown_name("x" * 100_000) == "x" * 79 + "…"
    assert shown_name("x" * 80) == "x" * 80


def test_a_name_from_right_to_left_turns_nothing_beside_it() -> None:
    """It is set apart; others are left as they are."""
    assert isolated("Letters\u202e") == "Letters"
    assert isolated("מכתבים") == "\u2068מכתבים\u2069"
    assert isolated("\u202e", "Model") == "Model"
