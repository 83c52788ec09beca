"""Word documents of 1997 to 2003."""

import struct

import pytest

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead
from ftstudio.documents.readers.old_word import read_old_word
from tests.documents.compound import compound_file, old_word_file


def _text(main: str, boxes: str = "") -> str:
    return read_old_word(compound_file(old_word_file(main, boxes))).text


def _reason(content: bytes) -> Reason:
    with pytest.raises(CannotRead) as caught:
        read_old_word(content)
    return caught.value.reason


def test_text_of_both_widths_comes_in_order() -> None:
    """Wide and narrow pieces, whatever their code page; the text boxes at the end."""
    assert _text("Prix : 12 € 中\r", "Encadré à part\r") == (
        "Prix : 12 € 中\nEncadré à part\n"
    )


def test_what_a_field_shows_is_read_and_not_its_code() -> None:
    """A link has its words, a field without a result has none, even one in another."""
    text = "See \x13 HYPERLINK \x13 x \x14u\x15 \x14our site\x15 on \x13 DATE \x15it.\r"
    assert _text(text) == "See our site on it.\n"


def test_tables_keep_rows_and_cells() -> None:
    """Cells are split by tabs, a row ends its line."""
    assert _text("a\x07b\x07\x07c\x07d\x07\x07After\r") == "a\tb\nc\td\nAfter\n"


def test_older_and_broken_files_are_told_apart() -> None:
    """What Word 6 wrote can be saved anew; what is cut off cannot."""
    streams = old_word_file("text\r")
    older = struct.pack("<HH", 0xA5DC, 101) + streams["WordDocument"][4:]
    assert _reason(compound_file({"WordDocument": older})) is Reason.OLD_FORMAT
    assert _reason(compound_file(streams)[:1_100]) is Reason.BROKEN_FILE
    cut = streams | {"0Table": streams["0Table"][:12]}
    assert _reason(compound_file(cut)) is Reason.BROKEN_FILE


def test_a_locked_document_says_so() -> None:
    """It can be unlocked first."""
    locked = old_word_file("Only for us\r", flags=0x0100)
    assert _reason(compound_file(locked)) is Reason.NEEDS_PASSWORD
