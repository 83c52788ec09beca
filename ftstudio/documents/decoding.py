"""Bytes → text: byte order mark, UTF-8, what is declared, the likeliest code page."""

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
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
_NEVER_DECLARED = re.compile(r"utf|unicode|idna|punycode|mbcs|oem|undefined")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH_CONTROLS = re.compile("[\x80-\x9f]")
_CONTROL_BYTES = bytes([*range(9), *range(14, 27), *range(28, 32), 127])
_MOST_CONTROLS = 0.05
_SAMPLE = 200_000
_LETTERS = "a-zA-ZéèêëàâäçùûüîïôöœæñÉÈÊÀÂÇÔÖÜÎŒßáíóúìòãõåø"
_PLAUSIBLE = re.compile(
    rf"(?<=[{_LETTERS}])[éèêëàâäçùûüîïôöœæñßáíóúìòãõåø](?=[{_LETTERS}\s.,;:!?)»'’])"
    rf"|(?<=[\s'’(«])[éèêàâäçîôöœæáíóúåø](?=[{_LETTERS}\s.,;:!?)»'’])"
    rf"|(?<![a-zß-ÿ])[ÉÈÊÀÂÇÔÖÜÎŒ](?=[{_LETTERS}\s])"
    rf"|(?<=[{_LETTERS}])[’](?=[{_LETTERS}])"
    r"|(?<=\s)[«“„–—•](?=[\s\w])|(?<=[\w\s.!?])[»”…](?=[\s.,;:!?)])"
    r"|(?<=\d)[\s\xa0]?€|€(?=\d)|n°|§(?=[\s\xa0\d])|(?<=\w)\xa0(?=[:;!?»€%\d])"
)
_ACCENT_IN_UTF_8 = re.compile("[À-ÿ]")
_STRAY = re.compile("[\udc80-\udcff]+")
_MOST_STRAYS = 0.1
_SHIFTED_JAPANESE = b"\x1b$"  # how ISO-2022-JP goes over to two bytes a letter
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_LONG_RUN = re.compile(rb"[\x80-\xff]{3,}")
_NOT_ASCII_RUN = re.compile(r"[^\x00-\x7f]+")
_NOT_ASCII = bytes(range(128, 256))
_FEWEST_FOREIGN = 12
_MOST_BROKEN = 0.01
_SCRIPTS = (
    ("cp932", re.compile("[ぁ-ん]"), 0.2),
    ("euc_jp", re.compile("[ぁ-ん]"), 0.2),
    ("cp949", re.compile("[가-힣]"), 0.9),
    ("gb18030", re.compile("[一-龥，。、；：！？（）“”《》]"), 0.9),
    ("cp1251", re.compile("[оеаинтсрлві]"), 0.45),
    ("koi8_u", re.compile("[оеаинтсрлві]"), 0.45),
    ("cp866", re.compile("[оеаинтсрлві]"), 0.45),
    ("cp1253", re.compile("[αοιετσνηυρςκμλπάέήίόύώΆΈΉΊΌΎΏ]"), 0.6),
    ("iso8859_7", re.compile("[αοιετσνηυρςκμλπάέήίόύώΆΈΉΊΌΎΏ]"), 0.6),
    ("cp1256", re.compile("[اليمنتربوةعدسفهحك]"), 0.6),
    ("iso8859_6", re.compile("[اليمنتربوةعدسفهحك]"), 0.6),
    ("cp1255", re.compile("[יוהלאמרתבש]"), 0.55),
)  # the commonest letters, and how much of a text they make up at least
_WINDOWS = {
    bytes([byte]).decode("cp1252"): byte
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
_TWICE_ENCODED = re.compile(
    f"[\xc2-\xf4][\x80-\xbf{''.join(map(re.escape, _WINDOWS))}]{{1,3}}"
)
_FEWEST_TWICE = 3


def decode(content: bytes, declared: str = "") -> str:
    r"""The text of `content`, newlines as "\n"; raises CannotRead for what is no text.

    What is no UTF-8 is taken for what was `declared` where that can be. Text in no
    known encoding at all still comes out, by the likeliest code page; what has more
    than 5 % control characters is no text.
    """
    text = by_mark(content) or _by_zeros(content)
    if text is None:
        if _share_of_controls(content[:_SAMPLE]) > _MOST_CONTROLS:
            raise CannotRead(Reason.NOT_TEXT)
        text = (
            _by_escapes(content)
            or _as_declared(content, declared)
            or _by_utf_8(content)
            or _by_script(content)
            or _by_code_page(content)
        )
    if len(_CONTROLS.findall(text[:_SAMPLE])) > _MOST_CONTROLS * len(text[:_SAMPLE]):
        raise CannotRead(Reason.NOT_TEXT)
    return _once_encoded(text).replace("\r\n", "\n").replace("\r", "\n")


def looks_like_text(content: bytes) -> bool:
    """Whether `decode` would take it, by its beginning."""
    sample = content[:_SAMPLE]
    text = by_mark(sample) or _by_zeros(sample)
    if text is None:
        return _share_of_controls(sample) <= _MOST_CONTROLS
    return len(_CONTROLS.findall(text)) <= _MOST_CONTROLS * len(text)


def by_mark(content: bytes) -> str | None:
    """The text behind a byte order mark; None where there is none."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    return None


def _share_of_controls(content: bytes) -> float:
    kept = len(content.translate(None, delete=_CONTROL_BYTES))
    return 1 - kept / max(1, len(content))


def _by_zeros(content: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    for odd, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[odd::2].count(0), sample[1 - odd :: 2].count(0)
        if half and zeros > 0.6 * half and others < 0.05 * half:
            return content.decode(encoding, errors="replace")
    return None


def _by_escapes(content: bytes) -> str | None:
    """ISO-2022-JP, which is ASCII with escapes into other sets of letters."""
    if _SHIFTED_JAPANESE not in content or not content.isascii():
        return None
    return content.decode("iso2022_jp_2", errors="replace")


def _as_declared(content: bytes, declared: str) -> str | None:
    """By the encoding of that name, if it is one of bytes that are not UTF-8."""
    if not declared or _are_few_strays(content.decode("utf-8", "surrogateescape")):
        return None
    try:
        name = codecs.lookup(declared).name
        if _NEVER_DECLARED.search(name):
            return None
        text = content.decode(_AS_BROWSERS_DO.get(name, name))
    except (LookupError, ValueError):
        return None
    return None if _HIGH_CONTROLS.search(text) else text


def _are_few_strays(text: str) -> bool:
    return len(_STRAY.findall(text)) <= _MOST_STRAYS * _not_ascii(text)


def _by_utf_8(content: bytes) -> str | None:
    """UTF-8, also where some bytes are of a Western code page or were damaged.

    An accent in UTF-8 is two bytes that hardly follow each other in a code page.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", errors="surrogateescape")
    is_mixed = _ACCENT_IN_UTF_8.search(text) and not _is_foreign(content)
    if not _are_few_strays(text) and not is_mixed:
        return None
    return _STRAY.sub(_stray_bytes, text)


def _stray_bytes(match: re.Match[str]) -> str:
    stray = match[0].encode("ascii", errors="surrogateescape")
    return stray.decode("cp1252", errors="replace")


def _by_script(content: bytes) -> str | None:
    """Text in letters other than Latin ones, by how often the commonest ones are in it.

    Western text never gets here: its accents stand alone, or in twos.
    """
    if not _is_foreign(content):
        return None
    sample = content[:_SAMPLE]
    fits = {
        encoding: _share(sample, encoding, letters) / least
        for encoding, letters, least in _SCRIPTS
    }
    best = max(fits, key=lambda encoding: fits[encoding])
    return content.decode(best, errors="replace") if fits[best] >= 1 else None


def _is_foreign(content: bytes) -> bool:
    """Whether most bytes that are not ASCII stand in rows, as in words they make up."""
    sample = content[:_SAMPLE]
    in_rows = sum(map(len, _LONG_RUN.findall(sample)))
    not_ascii = len(sample) - len(sample.translate(None, delete=_NOT_ASCII))
    return in_rows >= max(_FEWEST_FOREIGN, not_ascii / 2)


def _share(sample: bytes, encoding: str, letters: re.Pattern[str]) -> float:
    """The share of `letters` in all that is not ASCII; 0 where decoding fails."""
    text = sample.decode(encoding, errors="replace")
    others = _not_ascii(text)
    if text.count("\ufffd") > max(1, _MOST_BROKEN * others):
        return 0.0
    return len(letters.findall(text)) / max(1, others)


def _not_ascii(text: str) -> int:
    return sum(map(len, _NOT_ASCII_RUN.findall(text)))


def _once_encoded(text: str) -> str:
    """The text as it was before its UTF-8 was taken for a code page, if it was.

    That is certain where nearly all that is not ASCII reads as UTF-8: "Ã©", "â€™".
    """
    if text.isascii():
        return text
    found = [each for each in _TWICE_ENCODED.findall(text) if _once(each)]
    if len(found) < _FEWEST_TWICE:
        return text
    others = _not_ascii(text) - sum(map(len, found))
    if others > len(found) / 10:
        return text
    return _TWICE_ENCODED.sub(lambda match: _once(match[0]) or match[0], text)


def _once(letters: str) -> str | None:
    twice = bytes(_WINDOWS.get(each, ord(each) & 0xFF) for each in letters)
    try:
        return twice.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _by_code_page(content: bytes) -> str:
    """The code page that puts most accents and marks where Western languages do."""
    places = _HIGH_BYTES.finditer(content[:_SAMPLE])
    seen = {content[max(0, p.start() - 2) : p.end() + 2] for p in places}
    sample = b"\n".join(sorted(seen))

    def plausible(encoding: str) -> int:
        text = sample.decode(encoding, errors="replace")
        return len(_PLAUSIBLE.findall(f"\n{text}\n"))

    return content.decode(max(_CODE_PAGES, key=plausible), errors="replace")
