"""Scans are shown to who can read them; here it only measures what it sees."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.page_pictures import recognised
from ftstudio.documents.reading_order import Piece
from ftstudio.documents.recogniser import Picture
from ftstudio.documents.recognition import PageRead

_FILES = Path(__file__).parent.parent / "data" / "documents"


class _Reader:
    """Reads these words on every picture, and keeps what it was shown and told."""

    def __init__(self, *words: str) -> None:
        self._words = words
        self.shapes: list[tuple[int, ...]] = []
        self.middles: list[tuple[int, ...]] = []
        self.pages: list[PageRead] = []

    def read(self, content: bytes, kind: Kind = Kind.PICTURE) -> Extract:
        return recognised(content, kind, "", self._pieces, self.pages.append)

    def _pieces(self, picture: Picture) -> list[Piece]:
        height, width, _ = picture.shape
        self.shapes.append(picture.shape)
        self.middles.append(tuple(picture[height // 2, width // 2].tolist()))
        return [Piece(each, 0, i, 9, i + 1) for i, each in enumerate(self._words)]


def _picture(kind: str, mode: str, size: tuple[int, int], colour: object) -> bytes:
    image = pytest.importorskip("PIL.Image")
    content = io.BytesIO()
    image.new(mode, size, colour).save(content, kind)
    return content.getvalue()


def _page(width: int, height: int) -> bytes:
    """A PDF of one page of nothing but shapes, in points."""
    drawn = "0 0 9 9 re f\n" * 200
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents 4 0 R>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
    )
    numbered = enumerate(objects, start=1)
    body = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in numbered)
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode()


def test_only_pages_without_text_are_looked_at() -> None:
    """The others keep theirs, and every one stays at its place."""
    reader = _Reader("Recognised words")
    extract = reader.read((_FILES / "partly-scanned.pdf").read_bytes(), Kind.PDF)
    assert extract.reason is Reason.RECOGNISED
    assert "Four thousand people" in extract.text
    assert "Recognised words" in extract.text
    assert (extract.pages, extract.pages_without_text) == (3, 0)
    (page,) = reader.pages
    assert (page.pages, page.text) == (3, "Recognised words")


def test_a_page_is_looked_at_as_printed() -> None:
    """With 200 dots an inch, in colour; with fewer where it is huge or endless."""
    reader = _Reader("Words")
    for size in ((540, 720), (14_000, 14_000), (14_000, 10)):
        reader.read(_page(*size), Kind.PDF)
    assert reader.shapes[0] == (2_000, 1_500, 3)
    assert all(each[0] * each[1] <= 12_100_000 for each in reader.shapes)
    assert max(reader.shapes[2]) <= 10_001


def test_words_are_made_whole_across_lines_and_pages() -> None:
    """As in any other document."""
    reader = _Reader("Its keeper has a part-time con-", "tract. It is a contract.")
    assert reader.read(_page(540, 720), Kind.PDF).text == (
        "Its keeper has a part-time contract. It is a contract."
    )
    assert reader.pages[0].text.startswith("Its keeper has a part-time con-\n")


def test_pictures_without_words_are_what_they_were() -> None:
    """It is not an error, but nothing to learn from."""
    with pytest.raises(CannotRead) as caught:
        _Reader().read(_page(540, 720), Kind.PDF)
    assert (caught.value.reason, caught.value.pages) == (Reason.ONLY_PICTURES, 1)
    with pytest.raises(CannotRead) as caught:
        _Reader().read(_picture("PNG", "L", (60, 40), 255))
    assert (caught.value.reason, caught.value.pages) == (Reason.IS_PICTURE, 1)


def test_other_kinds_are_not_for_it() -> None:
    """They have their readers."""
    with pytest.raises(CannotRead):
        _Reader("Words").read(b"text", Kind.TEXT)


@pytest.mark.parametrize(
    ("kind", "mode", "colour", "seen"),
    [
        ("PNG", "RGB", (250, 120, 10), (10, 120, 250)),
        ("PNG", "RGBA", (0, 0, 0, 0), (255, 255, 255)),
        ("PNG", "P", 0, (0, 0, 0)),
        ("PNG", "I;16", 120 << 8, (120, 120, 120)),
        ("TIFF", "1", 1, (255, 255, 255)),
        ("TIFF", "CMYK", (0, 0, 0, 255), (0, 0, 0)),
        ("JPEG", "L", 120, (120, 120, 120)),
        ("BMP", "RGB", (255, 255, 255), (255, 255, 255)),
        ("GIF", "P", 0, (0, 0, 0)),
        ("WEBP", "RGB", (255, 255, 255), (255, 255, 255)),
    ],
)
def test_pictures_of_all_kinds_are_shown_as_one_sees_them(
    kind: str, mode: str, colour: object, seen: Sequence[int]
) -> None:
    """Blue comes first."""
    reader = _Reader("Words")
    assert reader.read(_picture(kind, mode, (60, 40), colour)).text == "Words"
    assert reader.shapes == [(40, 60, 3)]
    assert reader.middles == [pytest.approx(seen, abs=2)]


def test_all_pages_of_a_fax_are_read() -> None:
    """And made smaller where they are enormous."""
    image = pytest.importorskip("PIL.Image")
    content = io.BytesIO()
    pages = [image.new("1", (200, 100)), image.new("1", (9_000, 4_000))]
    pages[0].save(content, "TIFF", save_all=True, append_images=pages[1:])
    reader = _Reader("Words")
    assert reader.read(content.getvalue()).pages == 2
    assert [each.page for each in reader.pages] == [1, 2]
    assert reader.shapes[1][0] * reader.shapes[1][1] <= 12_000_000


def test_a_photo_is_turned_as_the_camera_says() -> None:
    """It was held upright."""
    image = pytest.importorskip("PIL.Image")
    turned = image.Exif()
    turned[0x112] = 6
    content = io.BytesIO()
    image.new("L", (60, 40)).save(content, "JPEG", exif=turned)
    reader = _Reader("Words")
    reader.read(content.getvalue())
    assert reader.shapes == [(60, 40, 3)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\0\0\0\x18ftypheic" + bytes(99), Reason.IS_PICTURE),
        (b"", Reason.BROKEN_FILE),
    ],
)
def test_a_picture_that_does_not_open_says_why(content: bytes, reason: Reason) -> None:
    """Broken, or of a kind that is not read."""
    whole = _picture("PNG", "RGB", (300, 300), "white")
    with pytest.raises(CannotRead) as caught:
        _Reader("Words").read(content or whole[: len(whole) // 2])
    assert caught.value.reason is reason


@pytest.mark.parametrize("side", [9_600, 13_600])
def test_a_picture_that_would_fill_the_memory_is_refused(side: int) -> None:
    """A few bytes can claim to be any size."""
    content = _picture("PNG", "1", (side, side), 1)
    with pytest.raises(CannotRead) as caught:
        _Reader("Words").read(content)
    assert caught.value.reason is Reason.UNPACKS_TOO_LARGE
