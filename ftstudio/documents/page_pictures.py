"""Scans → text: pages without text, and pictures, are shown to who can read them."""

import contextlib
import io
import struct
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from types import ModuleType
from typing import Protocol

import numpy as np
import pypdfium2

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.extract import CannotRead, Extract
from ftstudio.documents.pages import joined_pages, without_line_end_hyphens
from ftstudio.documents.paragraphs import HYPHEN, Line
from ftstudio.documents.readers.pdf import read_pdf
from ftstudio.documents.reading_order import Piece, page_lines
from ftstudio.documents.recogniser import Picture
from ftstudio.documents.recognition import PageRead

Pieces = Callable[[Picture], list[Piece]]
OnPage = Callable[[PageRead], None]

_DOTS_PER_POINT = 200 / 72
_MOST_PIXELS = 12_000_000
_LONGEST_SIDE = 10_000
_MOST_FRAMES = 2_000
_COARSE = {"1": "L", "I": "L", "I;16": "L", "P": "RGBA", "PA": "RGBA"}
_FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "GIF", "WEBP")


def recognised(
    content: bytes, kind: Kind, password: str, pieces: Pieces, on_page: OnPage
) -> Extract:
    """The text of a file, its pictures of text found by `pieces`; raises CannotRead.

    `on_page` hears of each page that was a picture. Pages that have text keep it.
    """
    read = _Reading(pieces, on_page)
    if kind is Kind.PDF:
        extract = read_pdf(content, password, read.page)
        is_whole = extract.reason is not Reason.CUT_AT_LIMIT
        has_read = read.has_read and is_whole
        return replace(extract, reason=Reason.RECOGNISED) if has_read else extract
    if kind is Kind.PICTURE:
        return _of_pictures(content, read)
    raise CannotRead(Reason.UNKNOWN_FORMAT)


class _Image(Protocol):
    """An opened picture of Pillow's."""

    mode: str
    size: tuple[int, int]

    def point(self, change: Callable[[float], float]) -> "_Image":
        """Each dot's value changed, by a linear function."""

    def convert(self, mode: str) -> "_Image":
        """The same in another mode."""

    def resize(self, size: tuple[int, int]) -> "_Image":
        """The same made larger or smaller."""


class _Reading:
    """Pages of one file as they are read."""

    def __init__(self, pieces: Pieces, on_page: OnPage) -> None:
        self.has_read = False
        self._pieces = pieces
        self._on_page = on_page

    def page(self, page: pypdfium2.PdfPage, number: int, pages: int) -> list[Line]:
        """The lines on a page of a PDF, looked at as a picture."""
        return self.picture(_rendered(page), number, pages)

    def picture(self, picture: Picture, number: int, pages: int) -> list[Line]:
        """The lines on a picture; tells of the page."""
        start = time.monotonic()
        lines = page_lines(self._pieces(picture))
        seconds = time.monotonic() - start
        self.has_read |= bool(lines)
        text = "\n".join(line.text for line in lines).replace(HYPHEN, "-")
        self._on_page(PageRead(number, pages, seconds, text))
        return lines


def _rendered(page: pypdfium2.PdfPage) -> Picture:
    """A page as it is printed, with fewer dots where it is huge."""
    width, height = (max(1.0, each) for each in page.get_size())
    wide, high = _within((width * _DOTS_PER_POINT, height * _DOTS_PER_POINT))
    scale = min(wide / width, high / height)
    with contextlib.closing(page.render(scale=scale)) as bitmap:
        dots = np.atleast_3d(bitmap.to_numpy())
    if dots.shape[2] < 3:
        dots = np.repeat(dots[:, :, :1], 3, axis=2)
    return np.array(dots[:, :, :3])


def _of_pictures(content: bytes, read: _Reading) -> Extract:
    """The text of a picture, or of all pages of a fax; raises CannotRead."""
    pages = [read.picture(*each) for each in _pictures(content)]
    if not read.has_read:
        raise CannotRead(Reason.IS_PICTURE, len(pages))
    text, removed = joined_pages(pages)
    return Extract(
        without_line_end_hyphens(text, HYPHEN),
        reason=Reason.RECOGNISED,
        removed=removed,
        pages=len(pages),
        pages_without_text=sum(not each for each in pages),
    )


def _pictures(content: bytes) -> Iterator[tuple[Picture, int, int]]:
    """The pictures in a file, the number of each and of all; raises CannotRead."""
    pillow = import_module("PIL.Image")
    with _refusing(pillow):
        image = pillow.open(io.BytesIO(content), formats=_FORMATS)
        is_fax = image.format == "TIFF"
        frames = min(getattr(image, "n_frames", 1), _MOST_FRAMES) if is_fax else 1
    for index in range(frames):
        with _refusing(pillow):
            image.seek(index)
            image.draft("RGB", _within(image.size))  # decodes no more of a photo
            picture = _dots(image)
        yield picture, index + 1, frames


@contextlib.contextmanager
def _refusing(pillow: ModuleType) -> Iterator[None]:
    """What can be wrong with a picture, as CannotRead; 90 million dots are enough."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", pillow.DecompressionBombWarning)
        try:
            yield
        except (pillow.DecompressionBombWarning, pillow.DecompressionBombError) as e:
            raise CannotRead(Reason.UNPACKS_TOO_LARGE) from e
        except pillow.UnidentifiedImageError as e:
            raise CannotRead(Reason.IS_PICTURE, 1) from e
        except (OSError, SyntaxError, ValueError, EOFError, struct.error) as e:
            raise CannotRead(Reason.BROKEN_FILE) from e


def _within(size: tuple[float, float]) -> tuple[int, int]:
    """The width and height that a picture of `size` may have."""
    width, height = size
    most = (_MOST_PIXELS / (width * height)) ** 0.5
    share = min(1.0, most, _LONGEST_SIDE / max(width, height))
    return max(1, int(width * share)), max(1, int(height * share))


def _dots(image: _Image) -> Picture:
    """A picture upright, on white where it is transparent, and not too large."""
    pillow, operations = import_module("PIL.Image"), import_module("PIL.ImageOps")
    if image.mode.startswith("I"):  # 16 bits a dot
        image = image.point(lambda dot: dot / 256)
    if image.mode in _COARSE:  # would be made smaller by leaving dots out
        image = image.convert(_COARSE[image.mode])
    upright = operations.exif_transpose(image.resize(_within(image.size)))
    if upright.has_transparency_data:
        white = pillow.new("RGBA", upright.size, "white")
        upright = pillow.alpha_composite(white, upright.convert("RGBA"))
    return np.array(np.asarray(upright.convert("RGB"))[:, :, ::-1])
