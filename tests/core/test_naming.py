"""Folder names after what a person wrote."""

import pytest

from ftstudio.core.naming import folder_name


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
