"""Bytes → text: byte order mark, then UTF-8, then the likeliest Western code page."""

import codecs
import re

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # the mark of UTF-16-LE begins that of UTF-32-LE, so the longer one comes first
_CODE_PAGES = ("cp1252", "iso-8859-15", "mac-roman", "cp850")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_MOST_CONTROLS = 0.05
_SAMPLE = 200_000
_LETTERS = "a-zA-ZéèêëàâäçùûüîïôöœæñÉÈÊÀÂÇÔÖÜÎŒßáíóúìòãõåø"
_PLAUSIBLE = re.compile(
    rf"(?<=[{_LETTERS}\s'’(«])[éèêëàâäçùûüîïôöœæñßáíóúìòãõåø](?=[{_LETTERS}\s.,;:!?)»'’])"
    rf"|(?<![a-zß-ÿ])[ÉÈÊÀÂÇÔÖÜÎŒ](?=[{_LETTERS}\s])"
    rf"|(?<=[{_LETTERS}])[’](?=[{_LETTERS}])"
    r"|(?<=\s)[«“„–—•](?=[\s\w])|(?<=[\w\s.!?])[»”…](?=[\s.,;:!?)])"
    r"|(?<=\d)[\s\xa0]?€|€(?=\d)|n°|§(?=[\s\xa0\d])|(?<=\w)\xa0(?=[:;!?»€%\d])"
)


def decode(content: bytes) -> str:
    r"""The text of `content`, newlines as "\n"; raises CannotRead for what is no text.

    Text in no known encoding at all still comes out, by the likeliest code page; what
    has more than 5 % control characters is no text.
    """
    text = _by_mark(content) or _by_zeros(content)
    if text is None:
        if _share_of_controls(content[:_SAMPLE]) > _MOST_CONTROLS:
            raise CannotRead(Reason.NOT_TEXT)
        text = _by_utf_8(content) or _by_code_page(content)
    if len(_CONTROLS.findall(text[:_SAMPLE])) > _MOST_CONTROLS * len(text[:_SAMPLE]):
        raise CannotRead(Reason.NOT_TEXT)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def looks_like_text(content: bytes) -> bool:
    """Whether `decode` would take it."""
    try:
        decode(content[:_SAMPLE])
    except CannotRead:
        return False
    return True


def _share_of_controls(content: bytes) -> float:
    kept = len(content.translate(None, delete=_CONTROL_BYTES))
    return 1 - kept / max(1, len(content))


def _by_mark(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    return None


def _by_zeros(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[odd::2].count(0), sample[1 - odd :: 2].count(0)
        if half and zeros > 0.6 * half and others < 0.05 * half:
            return content.decode(encoding, errors="replace")
    return None


def _by_utf_8(content: bytes) -> str | None:
    """UTF-8, also where a few bytes are of another encoding or were damaged."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="surrogateescape")
    strays = re.findall("[\udc80-\udcff]", text)
    if 2 * len(strays) > sum(not each.isascii() for each in text):
        return None
    return re.sub("[\udc80-\udcff]+", _stray_bytes, text)


def _stray_bytes(match: re.Match[str]) -> str:
    stray = match[0].encode("ascii", errors="surrogateescape")
    return stray.decode("cp1252", errors="replace")


def _by_code_page(content: bytes) -> str:
    """The code page that puts most accents and marks where Western languages do."""
    sample = content[:_SAMPLE]

    def plausible(encoding: str) -> int:
        return len(_PLAUSIBLE.findall(sample.decode(encoding, errors="replace")))

    return content.decode(max(_CODE_PAGES, key=plausible), errors="replace")
