"""What kind a file promises to be by its name, for those that cannot be looked into."""

from pathlib import PurePath

from ftstudio.core.corpus import Kind

_NAMES = {
    Kind.HTML: (".htm", ".html", ".xhtml"),
    Kind.MARKDOWN: (".md", ".markdown", ".mdown", ".mkd"),
    Kind.TEXT: (".txt", ".text"),
    Kind.WORD: (".docx", ".docm", ".dotx", ".dotm"),
    Kind.PDF: (".pdf",),
    Kind.OPENDOCUMENT: (".odt", ".ott"),
    Kind.RTF: (".rtf",),
    Kind.OLD_WORD: (".doc", ".dot"),
    Kind.SLIDES: (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".odp", ".otp"),
    Kind.SHEET: (".xlsx", ".xlsm", ".xltx", ".xlsb", ".xls", ".xlt", ".ods", ".ots"),
    Kind.TABLE: (".csv", ".tsv", ".tab"),
    Kind.EPUB: (".epub",),
    Kind.MAIL: (".eml", ".msg", ".mht", ".mhtml"),
    Kind.MAILBOX: (".mbox", ".mbx"),
    Kind.PICTURE: (
        ".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic",
        ".heif", ".avif", ".jp2",
    ),
    Kind.ARCHIVE: (".zip",),
}  # fmt: skip
_WITHOUT_TEXT = frozenset({
    ".3gp", ".aac", ".aif", ".aiff", ".amr", ".avi", ".flac", ".m4a", ".m4v", ".mid",
    ".mkv", ".mov", ".mp3", ".mp4", ".mpeg", ".mpg", ".oga", ".ogg", ".ogv", ".opus",
    ".wav", ".webm", ".wma", ".wmv",
    ".apk", ".app", ".com", ".dll", ".dmg", ".exe", ".iso", ".jar", ".lnk",
    ".msi", ".ocx", ".pyc", ".so", ".sys",
    ".accdb", ".accde", ".db", ".dbf", ".fdb", ".frm", ".ibd", ".ldb", ".mdb", ".mdf",
    ".myd", ".sqlite", ".sqlite3",
    ".eot", ".fon", ".otf", ".ttc", ".ttf", ".woff", ".woff2",
})  # sounds and films, programs, databases, typefaces  # fmt: skip
_PROMISED = {name: kind for kind, names in _NAMES.items() for name in names}


def promised_kind(name: str) -> Kind:
    """The kind that the name promises, for files that cannot be looked into."""
    return _PROMISED.get(PurePath(name).suffix.lower(), Kind.OTHER)


def promises_no_text(name: str) -> bool:
    """Whether the name is that of something nobody could learn a text from."""
    return PurePath(name).suffix.lower() in _WITHOUT_TEXT
