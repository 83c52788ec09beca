"""Reading units of many texts, by name."""

from pathlib import Path

from ftstudio.models.counting import count_by_name
from ftstudio.models.tokens import ReadingUnits
from tests.fakes.model_files import write_word_counter


def test_texts_are_counted_by_name(tmp_path: Path) -> None:
    """One that is gone, or is no text, is left out."""
    units = ReadingUnits(write_word_counter(tmp_path))
    for name, content in (
        ("long", b"oak and ash"),
        ("odd", b"\xff"),
        ("short", b"elm"),
    ):
        (tmp_path / name).write_bytes(content)
    texts = {name: str(tmp_path / name) for name in ("long", "gone", "odd", "short")}
    counted: dict[str, int] = {}
    for batch in count_by_name(texts, units):
        counted |= batch
    assert counted == {"long": 3, "short": 1}
