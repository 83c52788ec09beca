"""What a file really is, by its first bytes; its name decides only among texts."""

import io
import re
import zipfile
from pathlib import PurePath

from ftstudio.core.corpus import Kind, Reason
from ftstudio.documents.decoding import decode, looks_like_text
from ftstudio.documents.extract import CannotRead

_HEAD = 2_000
_ZIP_END = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HTML_START = re.compile(
    r"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_NAMES = frozenset({".htm", ".html", ".xhtml"})
_MARKDOWN_NAMES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_WORD_NAMES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_DOCUMENT_NAMES = _WORD_NAMES | {
    ".pdf", ".doc", ".odt", ".rtf", ".epub", ".ppt", ".pptx", ".odp",
    ".xls", ".xlsx", ".ods", ".msg",
}  # fmt: skip
_OTHER_TEXTS = frozenset({
    ".csv", ".tsv", ".tab", ".eml", ".mbox", ".mbx", ".vcf", ".ics", ".rtf",
    ".json", ".jsonl", ".ndjson", ".xml", ".svg", ".yaml", ".yml", ".toml", ".ini",
    ".cfg", ".conf", ".css", ".js", ".ts", ".py", ".java", ".c", ".h", ".cpp", ".cs",
    ".php", ".sql", ".sh", ".bat", ".ps1", ".vbs",
})  # fmt: skip


def kind_of(content: bytes, name: str) -> Kind:
    """The kind of a file; raises CannotRead for what cannot be any we read."""
    suffix = PurePath(name).suffix.lower()
    if _is_pdf(content):
        return Kind.PDF
    if content.startswith(_OLE):
        return _inside_ole(content, suffix)
    if content.startswith(b"PK") or (suffix in _WORD_NAMES and _ZIP_END in content):
        return _inside_zip(content, suffix)
    if not looks_like_text(content):
        raise CannotRead(_reason_for_junk(suffix))
    return _text_kind(content, suffix)


def promised_kind(name: str) -> Kind:
    """The kind that the name promises, for files that cannot be looked into."""
    suffix = PurePath(name).suffix.lower()
    if suffix in _WORD_NAMES:
        return Kind.WORD
    if suffix in _HTML_NAMES:
        return Kind.HTML
    if suffix in _MARKDOWN_NAMES:
        return Kind.MARKDOWN
    return {".pdf": Kind.PDF, ".txt": Kind.TEXT}.get(suffix, Kind.OTHER)


def _is_pdf(content: bytes) -> bool:
    """Its mark may have up to 1 024 bytes of junk before it (ISO 32000-1, annex H)."""
    return content.startswith(b"%PDF-") or (
        b"%PDF-" in content[:1024] and b" obj" in content[:_HEAD]
    )


def _inside_ole(content: bytes, suffix: str) -> Kind:
    if _ENCRYPTED in content:
        raise CannotRead(Reason.NEEDS_PASSWORD)
    if suffix in _WORD_NAMES:
        raise CannotRead(Reason.NOT_ITS_FORMAT)
    return Kind.OTHER


def _inside_zip(content: bytes, suffix: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        if suffix in _DOCUMENT_NAMES:
            raise CannotRead(Reason.BROKEN_FILE) from error
        return Kind.OTHER
    is_word = any(name.startswith("word/") for name in names)
    return Kind.WORD if is_word else Kind.OTHER


def _text_kind(content: bytes, suffix: str) -> Kind:
    if content.startswith(b"{\\rtf"):
        return Kind.OTHER
    head = decode(content[:_HEAD])
    if suffix in _HTML_NAMES or _HTML_START.match(head):
        return Kind.HTML
    if suffix in _MARKDOWN_NAMES:
        return Kind.MARKDOWN
    if suffix in _OTHER_TEXTS:
        return Kind.OTHER
    if suffix in _DOCUMENT_NAMES:
        raise CannotRead(Reason.NOT_ITS_FORMAT)
    return Kind.TEXT


def _reason_for_junk(suffix: str) -> Reason:
    if suffix in _DOCUMENT_NAMES:
        return Reason.NOT_ITS_FORMAT
    if suffix in {".txt", ".text", ".csv", *_HTML_NAMES, *_MARKDOWN_NAMES}:
        return Reason.NOT_TEXT
    return Reason.UNKNOWN_FORMAT
