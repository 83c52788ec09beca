"""Rich text (RTF 1.9): a flat list of words, marks and groups, read in one go."""

import re
from dataclasses import dataclass, field, replace

from ftstudio.core.corpus import Reason
from ftstudio.documents.code_pages import encoding_of
from ftstudio.documents.extract import CannotRead, Extract

_DEEPEST = 100_000
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,40})(-?\d{1,9})?[ ]?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n\0]+"
    r"|([^\\{}\r\n\0]+)|\\",
    re.DOTALL,
)
_UNSEEN = frozenset({
    "*", "annotation", "atnauthor", "atndate", "atnid", "atnref", "author",
    "background", "bkmkend", "bkmkstart", "colortbl", "comment", "do", "filetbl",
    "fldinst", "footer", "footerf", "footerl", "footerr", "footnote", "header",
    "headerf", "headerl", "headerr", "info", "listoverridetable", "listtable",
    "listtext", "nonesttables", "objalias", "objclass", "objdata", "objname", "objsect",
    "operator", "pict", "pntext", "pntxta", "pntxtb", "private", "revtbl", "rsidtbl",
    "rxe", "shpinst", "shprslt", "sn", "stylesheet", "sv", "tc", "template", "upr",
    "xe",
})  # fmt: skip
_WRITTEN = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "column": "\n",
    "softline": "\n", "tab": "\t", "cell": "\t", "nestcell": "\t", "row": "\n",
    "nestrow": "\n", "emdash": "—", "endash": "–", "bullet": "•", "emspace": " ",
    "enspace": " ", "qmspace": " ", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "~": "\xa0", "_": "\u2011", "\n": "\n", "\r": "\n", "\\": "\\",
    "{": "{", "}": "}",
}  # fmt: skip
_CHARSETS = {
    0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab",
    134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def read_rich_text(content: bytes) -> Extract:
    """The text in order, cells split by tabs; titled by its first top-level heading.

    Notes, comments, headers, footers, deleted and hidden text are left out. What ends
    before its time gives what there is. Raises CannotRead where groups nest too deeply.
    """
    reading = _Reading()
    source = content.decode("latin-1")
    place = max(0, source.find("{\\rtf"))
    while (token := _TOKEN.match(source, place)) and not reading.is_over:
        place = token.end()
        word, number, byte, mark, brace, text = token.groups()
        if word == "bin":
            place += max(0, int(number or 0))
        elif word:
            reading.obey(word, None if number is None else int(number))
        elif byte:
            reading.take(bytes.fromhex(byte))
        elif mark:
            reading.obey(mark, None)
        elif brace:
            reading.nest(brace)
        elif text:
            reading.take(text.encode("latin-1"))
    return Extract(reading.text(), reading.title)


@dataclass(slots=True)
class _Group:
    """What holds within a pair of braces, and ends with it.

    `unseen_around` is whether what stands around a shape is unseen.
    """

    unseen: bool = False
    unseen_around: bool = True
    hidden: bool = False
    in_fonts: bool = False
    font: int = -1
    skipped: int = 1


@dataclass(slots=True)
class _Reading:
    """The text so far; bytes wait until it is known where a run of them ends."""

    title: str = ""
    is_over: bool = False
    _group: _Group = field(default_factory=_Group)
    _outer: list[_Group] = field(default_factory=list)
    _code_page: str = "cp1252"
    _fonts: dict[int, str] = field(default_factory=dict)
    _default_font: int = -1
    _written: list[str] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _to_skip: int = 0
    _heading: int = -1

    def text(self) -> str:
        """All that is to be seen."""
        self._decode()
        text = "".join(self._written).replace("\t\n", "\n")
        return _PAIR.sub(_joined, text)

    def take(self, run: bytes) -> None:
        """A run of bytes as they stand in the file."""
        skipped = min(self._to_skip, len(run))
        self._to_skip -= skipped
        if self._is_seen:
            self._bytes += run[skipped:]

    def nest(self, brace: str) -> None:
        """A group begins or ends; all is over where the first one ends."""
        self._decode()
        self._to_skip = 0
        if brace == "{":
            if len(self._outer) == _DEEPEST:
                raise CannotRead(Reason.BROKEN_FILE)
            self._outer.append(self._group)
            self._group = replace(self._group)
        elif self._outer:
            self._group = self._outer.pop()
            self.is_over = not self._outer

    def obey(self, word: str, number: int | None) -> None:
        r"""A word such as "par" or "u" with its number, or a mark such as "~"."""
        self._decode()
        self._to_skip = 0
        if word == "u":
            self._write(chr((number or 0) % 0x10000))
            self._to_skip = self._group.skipped
        elif word in _WRITTEN:
            self._write(_WRITTEN[word])
        else:
            self._show_or_hide(word, number)
            self._set(word, number)
        self._follow_heading(word, number)

    def _show_or_hide(self, word: str, number: int | None) -> None:
        group = self._group
        if word in {"shp", "upr"}:
            group.unseen_around = group.unseen
        if word in {"shptxt", "ud"}:
            group.unseen = group.unseen_around
        elif word == "nesttableprops":
            group.unseen = self._outer[-1].unseen if self._outer else False
        elif word in _UNSEEN:
            group.unseen = True
        elif word in {"v", "deleted", "plain"}:
            group.hidden = word != "plain" and number != 0

    def _set(self, word: str, number: int | None) -> None:
        group = self._group
        if word == "fonttbl":
            group.in_fonts = True
        elif word == "f":
            group.font = number or 0
        elif word == "fcharset" and group.in_fonts:
            self._fonts[group.font] = _CHARSETS.get(number or 0, "")
        elif word == "uc":
            group.skipped = max(0, number or 0)
        elif word == "deff":
            self._default_font = number or 0
        elif word in _PAGES:
            self._code_page = _PAGES[word]
        elif word == "ansicpg":
            self._code_page = encoding_of(number or 0)

    def _follow_heading(self, word: str, number: int | None) -> None:
        """The first paragraph of the outermost level is the title."""
        if word == "outlinelevel" and number == 0 and self._is_seen:
            self._heading = len(self._written)
        elif word in {"pard", "outlinelevel"}:
            self._heading = -1
        elif word == "par" and self._heading >= 0 and not self.title:
            self.title = "".join(self._written[self._heading :]).strip()

    @property
    def _is_seen(self) -> bool:
        group = self._group
        return not (group.unseen or group.hidden or group.in_fonts)

    def _write(self, text: str) -> None:
        if self._is_seen:
            self._written.append(text)

    def _decode(self) -> None:
        if self._bytes:
            font = self._default_font if self._group.font < 0 else self._group.font
            page = self._fonts.get(font) or self._code_page
            self._written.append(self._bytes.decode(page, "replace"))
            self._bytes.clear()


def _joined(pair: re.Match[str]) -> str:
    return pair.group().encode("utf-16", "surrogatepass").decode("utf-16")
