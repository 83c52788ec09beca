"""Names that are free."""

import itertools
import os
from pathlib import Path

import pytest

from ftstudio.runs.filing.names import free_places, longest_name, numbered


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("letter.txt", 1, "letter.txt"),
        ("letter.txt", 2, "letter (2).txt"),
        ("letter (2).txt", 2, "letter (2) (2).txt"),
        ("no suffix", 3, "no suffix (3)"),
        (".hidden", 2, ".hidden (2)"),
        ("x" * 300 + ".pdf", 1, "x" * 251 + ".pdf"),
        ("é" * 125 + ".txt", 2, "é" * 123 + " (2).txt"),
        ("a" + " " * 300, 1, "a"),
        ("a." + "b" * 300, 2, "a." + "b" * 249 + " (2)"),
    ],
)
def test_a_number_keeps_the_suffix_and_a_long_name_is_shortened(
    name: str, number: int, expected: str
) -> None:
    """To as many bytes as a disk takes."""
    assert numbered(name, number) == expected
    assert len(os.fsencode(expected)) <= 255


def test_where_something_lies_is_passed_over(tmp_path: Path) -> None:
    """Be it a folder."""
    (tmp_path / "a.txt").touch()
    (tmp_path / "a (3).txt").mkdir()
    places = itertools.islice(free_places("a.txt", tmp_path), 2)
    assert [each.name for each in places] == ["a (2).txt", "a (4).txt"]


def test_a_folder_that_is_not_there_has_names_as_long_as_most(tmp_path: Path) -> None:
    """As on a system that does not tell."""
    assert longest_name(tmp_path / "nowhere") == 255
