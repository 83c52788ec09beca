"""Text in the encodings that lie about on people's disks."""

import pytest

from ftstudio.documents.decoding import decode
from ftstudio.documents.extract import CannotRead

_FRENCH = "« L’été à Noël », dit le maître : cœur brisé, 12 € le kilo. Où ça ?\n"
_LETTER = "L'été où l'hôtel était fermé, le garçon a mangé à la crêperie.\nNoël\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac-roman"],
)
def test_french_comes_out_right(encoding: str) -> None:
    """Quotes, accents, ligatures and currency included."""
    assert decode(_FRENCH.encode(encoding)) == _FRENCH


@pytest.mark.parametrize(
    "encoding", ["utf-16-le", "utf-16-be", "latin-1", "iso-8859-15", "cp850"]
)
def test_plain_accents_come_out_right(encoding: str) -> None:
    """Also in encodings that have no curly quotes, and without a byte order mark."""
    assert decode(_LETTER.encode(encoding)) == _LETTER


def test_an_oe_ligature_tells_latin_9() -> None:
    """Its byte is ½ in the code page that is otherwise the same."""
    text = "Le chœur des sœurs a coûté 12 €.\n"
    assert decode(text.encode("iso-8859-15")) == text


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        ("Счёт за услуги и договор поставки.\n", "cp1251 koi8-r cp866"),
        ("Τιμολόγιο και σύμβαση εργασίας.\n", "iso-8859-7 cp1253"),
        (
            "日本語の文書です。請求書と見積書を整理する。",
            "shift-jis euc-jp iso-2022-jp",
        ),
        ("这是一份中文合同和发票，媒体也有。", "gb18030"),
        ("이것은 한국어로 쓴 계약서입니다.", "euc-kr"),
        ("في قرية من القرى كان هناك رجل حكيم", "cp1256 iso-8859-6"),
        ("זהו חוזה עבודה בעברית", "cp1255"),
    ],
)
def test_other_scripts_come_out_right(text: str, encodings: str) -> None:
    """By the letters that are commonest in them."""
    for encoding in encodings.split():
        assert decode(text.encode(encoding) * 3) == text * 3


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_what_was_encoded_twice_is_read_as_it_was_meant(encoding: str) -> None:
    """UTF-8 that a program took for a code page: "Ã©"."""
    twice = _LETTER.encode().decode(encoding).encode()
    assert decode(twice) == _LETTER


def test_letters_that_only_look_encoded_twice_stay() -> None:
    """Where true accents stand beside them, they are meant."""
    assert decode("Ã© veut dire é, à l’été.".encode()) == "Ã© veut dire é, à l’été."


def test_an_end_in_utf_8_does_not_spoil_a_code_page() -> None:
    """Files are put together from others."""
    assert decode("déçu à Noël\n".encode("cp1252") * 9 + "été".encode()) == (
        "déçu à Noël\n" * 9 + "été"
    )


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_newlines_are_made_plain(newline: str) -> None:
    """Windows' and the old Macintosh's alike."""
    assert decode(f"one{newline}two{newline}".encode()) == "one\ntwo\n"


def test_a_stray_byte_does_not_spoil_utf_8() -> None:
    """Only that byte is read as Windows would."""
    assert decode("élève ".encode() * 9 + b"No\xebl") == "élève " * 9 + "Noël"


def test_a_few_control_characters_are_still_text() -> None:
    """An old printer's form feeds and bells."""
    assert "end" in decode(b"plain words " * 9 + b"\x07\x00 end")


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 9, b"\x00" * 99, b"\x7fELF\x01"]
)
def test_binary_is_refused(content: bytes) -> None:
    """More than one control character in twenty is no text."""
    with pytest.raises(CannotRead):
        decode(content)
