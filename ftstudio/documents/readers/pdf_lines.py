"""The lines of a page as PDFium finds them, and where each stands."""

import ctypes
import math
import re

import pypdfium2
from pypdfium2 import raw

from ftstudio.documents.paragraphs import HYPHEN, Line

_LINE = re.compile(rf"[^\r{HYPHEN}]+{HYPHEN}?")
_MARK = "\ufffe"  # PDFium's of a hyphen at a line's end; in places it is HYPHEN itself


def lines_on(textpage: pypdfium2.PdfTextPage, text: str) -> list[Line]:
    """The lines of `text`, which is all that is on the page, as they are read.

    A hyphen at a line's end may be there for the end alone; PDFium does not break the
    line there.
    """
    lines = []
    wide = 0  # letters beyond the first plane of Unicode are two to PDFium
    for match in _LINE.finditer(text.replace(_MARK, HYPHEN)):
        line, start = match[0].rstrip(), match.start() + wide
        if not text.isascii():
            wide += sum(each > "\uffff" for each in match[0])
        words = line.rstrip(HYPHEN).split()
        if words:
            first = start + line.index(words[0])
            last = start + len(line.rstrip(HYPHEN)) - 1
            ends = (first, first + len(words[0]) - 1, last)
            lines.append(_line(textpage, " ".join(line.split()), ends))
    return lines


def _line(
    textpage: pypdfium2.PdfTextPage, text: str, ends: tuple[int, int, int]
) -> Line:
    """A line by the places of its first letter, its first word's last, and its last.

    Right is where the writing goes, however the page is turned.
    """
    start, word, last = (
        raw.FPDFText_GetCharIndexFromTextIndex(textpage, each) for each in ends
    )
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(textpage, start, x, y)
    raw.FPDFText_GetMatrix(textpage, start, matrix)
    length = math.hypot(matrix.a, matrix.b) or 1
    along = (matrix.a / length, matrix.b / length)
    left = x.value * along[0] + y.value * along[1]
    size = raw.FPDFText_GetFontSize(textpage, start)
    return Line(
        text,
        left=left,
        right=_end(textpage, last, along),
        base=y.value * along[0] - x.value * along[1],
        height=size * math.hypot(matrix.c, matrix.d),
        first=_end(textpage, word, along) - left,
    )


def _end(
    textpage: pypdfium2.PdfTextPage, index: int, along: tuple[float, float]
) -> float:
    """How far along the line a character reaches."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(textpage, index, box)
    across = box.right if along[0] > 0 else box.left
    up = box.top if along[1] > 0 else box.bottom
    return float(across * along[0] + up * along[1])
