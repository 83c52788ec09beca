"""Windows' numbers of code pages → Python's names of encodings."""

import codecs

_NAMES = {
    0: "cp1252", 936: "gbk", 10000: "mac-roman", 20127: "cp1252", 20866: "koi8-r",
    21866: "koi8-u", 50220: "iso-2022-jp", 51932: "euc-jp", 51949: "euc-kr",
    54936: "gb18030", 65001: "utf-8",
    **{28590 + part: f"iso-8859-{part}" for part in range(1, 17)},
}  # fmt: skip


def encoding_of(code_page: int) -> str:
    """The encoding behind a number; that of Western Windows where it is not known."""
    try:
        return codecs.lookup(_NAMES.get(code_page, f"cp{code_page}")).name
    except LookupError:
        return "cp1252"
