"""Which texts are looked through for a project's vocabulary, and how far."""

from pathlib import Path

import pytest

from ftstudio.core.vocabulary import VocabularyWord
from ftstudio.models.surveying import fair_share, survey
from ftstudio.models.tokens import ReadingUnits
from tests.fakes.model_files import write_speller


@pytest.mark.parametrize(
    ("sizes", "room", "share"),
    [
        ([1, 2, 3], 100, 3),
        ([10, 10, 10], 15, 5),
        ([1, 100, 1, 100], 20, 9),
        ([7, 7], 14, 7),
        ([5, 5], 1, 0),
        ([], 10, 10),
    ],
)
def test_long_texts_give_way_first(sizes: list[int], room: int, share: int) -> None:
    """All together fit."""
    assert fair_share(sizes, room) == share
    assert sum(min(size, share) for size in sizes) <= room


def test_words_of_files_are_found(tmp_path: Path) -> None:
    """A file that is gone is left out; what is no character is passed over."""
    units = ReadingUnits(write_speller(tmp_path, "the"))
    for name in ("one", "two"):
        content = b"the " * 80 + b"muntin " * 3 + b"\xc3"
        (tmp_path / name).write_bytes(content)
    languages = {str(tmp_path / name): "en" for name in ("one", "gone", "two")}
    assert survey(languages, units).words == (VocabularyWord("muntin", 6, 6),)
