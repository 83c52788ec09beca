"""Reading units, as the one who wants to know them gets them."""

from pathlib import Path

from ftstudio.runs.counting import count_units
from tests.fakes.model_files import write_word_counter


def test_units_come_by_the_names_of_the_texts(tmp_path: Path) -> None:
    """However many texts there are; one that is gone is missing."""
    model = write_word_counter(tmp_path)
    (tmp_path / "text").write_text("oak and ash")
    texts = {f"{number:064}": tmp_path / "text" for number in range(2000)}
    counted: dict[str, int] = {}
    for each in count_units(model, texts | {"gone": tmp_path / "gone"}):
        counted |= each
    assert counted == dict.fromkeys(texts, 3)


def test_a_child_that_cannot_count_tells_nothing(tmp_path: Path) -> None:
    """Its end is no problem: there is an estimate."""
    assert list(count_units(tmp_path, {"a": tmp_path / "a"})) == []
