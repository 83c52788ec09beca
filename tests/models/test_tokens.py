"""Reading units, counted as the model's own tokenizer would."""

from pathlib import Path

import pytest
from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors

from ftstudio.core.errors import ModelIncomplete
from ftstudio.models.tokens import ReadingUnits
from tests.fakes.model_files import write_speller


def test_words_of_a_text_are_counted(folder: Path) -> None:
    """The text alone, without the marks a model puts around it."""
    assert ReadingUnits(folder).count("oak and oak") == 3
    assert ReadingUnits(folder).count("") == 0


def test_a_long_text_is_counted_to_its_end(folder: Path) -> None:
    """Whatever the model's files say of cutting and filling up."""
    assert ReadingUnits(folder).count("oak " * 5000) == 5000


def test_marks_in_a_text_are_plain_text(folder: Path) -> None:
    """As when it is learned from."""
    assert ReadingUnits(folder).count("<end>") == 3


def test_a_word_is_counted_as_it_stands_in_a_text(tmp_path: Path) -> None:
    """Without what the words around it take."""
    units = ReadingUnits(write_speller(tmp_path, "oak"))
    assert units.count_within("oak") == 1
    assert units.count_within("ash") == 3


def test_tokens_begin_in_characters(tmp_path: Path) -> None:
    """The blanks between words belong to neither, and accents are one character."""
    units = ReadingUnits(write_speller(tmp_path, "oak"))
    assert units.starts("oak  hé oak") == (0, 5, 6, 8)
    assert units.starts("") == ()


def test_a_character_of_several_tokens_begins_once(tmp_path: Path) -> None:
    """As where a tokenizer goes down to bytes."""
    tokenizer = Tokenizer(
        models.BPE({"<0xC3>": 0, "<0xA9>": 1}, [], byte_fallback=True)
    )
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    assert ReadingUnits(tmp_path).count("éé") == 4
    assert ReadingUnits(tmp_path).starts("éé") == (0, 1)


@pytest.mark.parametrize("content", [None, b"", b"{}", b"[]", b"nonsense", b"\xff"])
def test_a_file_that_makes_no_tokenizer_is_named(
    tmp_path: Path, content: bytes | None
) -> None:
    """Or that is not there."""
    if content is not None:
        (tmp_path / "tokenizer.json").write_bytes(content)
    with pytest.raises(ModelIncomplete) as raised:
        ReadingUnits(tmp_path)
    assert raised.value.fields() == {
        "folder": str(tmp_path),
        "missing": "tokenizer.json",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a tokenizer that cuts, fills up and marks the end."""
    vocabulary = {"?": 0, "oak": 1, "and": 2, "<": 3, "end": 4, ">": 5}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="?"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.add_special_tokens([AddedToken("<end>")])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="$A <end>", special_tokens=[("<end>", 6)]
    )
    tokenizer.enable_truncation(10)
    tokenizer.enable_padding(length=10)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    return tmp_path
