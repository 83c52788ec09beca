"""Word 97 to 2003 (.doc): the text by way of its piece table ([MS-DOC] 2.4.1)."""

import io
import re
import struct
from dataclasses import dataclass

import olefile

from ftstudio.core.corpus import Reason
from ftstudio.documents.extract import CannotRead, Extract

_WORD_97 = 0xC1
_MARK = 0xA5EC
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_SHORTEST_HEADER = 0x1AA
_LENGTHS, _PLACE_OF_CLX = 0x4C, 0x1A2
_PROPERTIES, _PIECES = 1, 2
_EIGHT_BITS = 1 << 30
_FIELD_START, _FIELD_RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_FIELD_MARK = re.compile("([\x13\x14\x15])")
_ROW_END = re.compile("\x07\x07+")
_SETTING = str.maketrans({
    "\x07": "\t", "\x0b": "\n", "\x0c": "\n", "\r": "\n", "\x0e": "\n",
    "\x1e": "\u2011", "\x1f": "", "\xa0": "\xa0",
    **{chr(each): "" for each in (*range(7), 8, *range(15, 19), *range(22, 30))},
})  # fmt: skip
_UNREADABLE = (
    OSError, struct.error, ValueError, IndexError, KeyError, TypeError, RecursionError,
    AttributeError, AssertionError,
)  # fmt: skip


def read_old_word(content: bytes) -> Extract:
    """The main text, notes and text boxes; field results, not their codes.

    Raises CannotRead: NEEDS_PASSWORD, BROKEN_FILE, and OLD_FORMAT for what Word wrote
    before 1997.
    """
    try:
        header, table, stream = _streams(content)
        text = _text(stream, _pieces(table, header))
    except _UNREADABLE as error:
        raise CannotRead(Reason.BROKEN_FILE) from error
    return Extract(_seen("".join(_wanted(text, header.lengths))))


@dataclass(frozen=True, slots=True)
class _Header:
    """What is needed of the FIB; `lengths` are in characters, one a part of the text.

    The parts: main text, footnotes, headers, macros, comments, endnotes, text boxes.
    """

    lengths: tuple[int, ...]
    place: int
    size: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of characters, and where in the stream it is."""

    characters: int
    place: int
    width: int


def _streams(content: bytes) -> tuple[_Header, bytes, bytes]:
    """The header, the table stream and the stream with the text; raises CannotRead."""
    with olefile.OleFileIO(io.BytesIO(content)) as file:
        stream: bytes = file.openstream("WordDocument").read()
        mark, version = struct.unpack_from("<HH", stream)
        if mark != _MARK or version < _WORD_97 or len(stream) < _SHORTEST_HEADER:
            raise CannotRead(Reason.OLD_FORMAT)
        (flags,) = struct.unpack_from("<H", stream, 10)
        if flags & _ENCRYPTED:
            raise CannotRead(Reason.NEEDS_PASSWORD)
        lengths = struct.unpack_from("<7i", stream, _LENGTHS)
        place, size = struct.unpack_from("<2I", stream, _PLACE_OF_CLX)
        header = _Header(lengths, place, size)
        name = "1Table" if flags & _SECOND_TABLE else "0Table"
        table: bytes = file.openstream(name).read()
    return header, table, stream


def _pieces(table: bytes, header: _Header) -> list[_Piece]:
    """The piece table ([MS-DOC] 2.9.38, 2.8.35); raises ValueError, struct.error."""
    at, end = header.place, min(len(table), header.place + header.size)
    while at < end and table[at] == _PROPERTIES:
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    if at >= end or table[at] != _PIECES:
        raise ValueError("no piece table")
    (size,) = struct.unpack_from("<I", table, at + 1)
    count = (min(size, end - at - 5) - 4) // 12
    if count < 1:
        raise ValueError("no pieces")
    starts = struct.unpack_from(f"<{count + 1}I", table, at + 5)
    first = at + 5 + 4 * (count + 1)
    places = [
        struct.unpack_from("<I", table, first + 8 * each + 2)[0]
        for each in range(count)
    ]
    return [
        _piece(after - before, place)
        for before, after, place in zip(starts, starts[1:], places, strict=False)
    ]


def _piece(characters: int, place: int) -> _Piece:
    if characters < 0:
        raise ValueError("pieces out of order")
    at = place & (_EIGHT_BITS - 1)
    if place & _EIGHT_BITS:
        return _Piece(characters, at // 2, 1)
    return _Piece(characters, at, 2)


def _text(stream: bytes, pieces: list[_Piece]) -> str:
    """All parts of the text one after another, bounded by the size of the stream."""
    if sum(each.characters * each.width for each in pieces) > 4 * len(stream):
        raise ValueError("pieces overlap")
    runs = []
    for each in pieces:
        run = stream[each.place : each.place + each.characters * each.width]
        code = "cp1252" if each.width == 1 else "utf-16-le"
        runs.append(run.decode(code, "replace").ljust(each.characters))
    return "".join(runs)


def _wanted(text: str, lengths: tuple[int, ...]) -> list[str]:
    """The parts that are learned: not headers, macros and comments."""
    parts, at = [], 0
    for length in lengths:
        parts.append(text[at : at + max(0, length)])
        at += max(0, length)
    main, footnotes, _, _, _, endnotes, boxes = parts
    return [main, footnotes, endnotes, boxes]


def _seen(text: str) -> str:
    """Without field codes; the ends of cells, rows and paragraphs as usual."""
    seen: list[str] = []
    in_code: list[bool] = []
    for run in _FIELD_MARK.split(text):
        if run == _FIELD_START:
            in_code.append(True)
        elif run == _FIELD_RESULT and in_code:
            in_code[-1] = False
        elif run == _FIELD_END and in_code:
            in_code.pop()
        elif not any(in_code):
            seen.append(run)
    return _ROW_END.sub("\n", "".join(seen)).translate(_SETTING)
