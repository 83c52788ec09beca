"""E-mail addresses."""

import re
from collections.abc import Iterator

from ftstudio.core.notes import Finding, PersonalKind
from ftstudio.documents.personal.identity import finding

_LOCAL = 64
"""RFC 5321: so many characters at most before the @."""
_BEFORE = re.compile(r"(?:[\w.+%-]*(?<!\w)[oO]['’])?[\w+%-][\w.+%-]*\Z")
_AFTER = re.compile(
    r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,8}(?:xn--[a-z0-9-]{2,40}|[^\W\d_]{2,24})"
    r"(?![\w@])"
)
_AT = re.compile(r"(?<=[\w%+-])@(?=[^\W_][\w-]{0,62}\.)")
_TOKEN = 200
_USER_OF_A_PLACE = re.compile(r"://[^\s/]*\Z|://\S*/\Z")
_FILE_ENDINGS = frozenset({
    "css", "docx", "gif", "htm", "html", "jpeg", "jpg", "js", "json", "md", "pdf",
    "php", "png", "py", "svg", "ts", "txt", "webp", "xlsx", "zip",
})  # fmt: skip
_A_PATH = re.compile(r":[\w~.-]*/")


def addresses(text: str) -> Iterator[Finding]:
    """All e-mail addresses: each stands around an @."""
    for match in _AT.finditer(text):
        if found := _around(text, match.start()):
            yield found


def _around(text: str, at: int) -> Finding | None:
    after = _AFTER.match(text, at + 1)
    begin = max(0, at - _LOCAL)
    before = _BEFORE.search(text[begin:at])
    if after is None or before is None:
        return None
    if before[0].endswith(".") or ".." in before[0]:
        return None
    start = at - len(before[0])
    ending = after[0].rpartition(".")[2].lower()
    if ending in _FILE_ENDINGS or _is_no_mailbox(text, start, after.end()):
        return None
    value = text[start : after.end()].lower()
    return finding(PersonalKind.EMAIL, start, after.end(), value)


def _is_no_mailbox(text: str, start: int, end: int) -> bool:
    """Whether it is the user in a web address, or a place that programs log in to."""
    token = text[max(0, start - _TOKEN) : start]
    if text[start - 1 : start] == "@" or _USER_OF_A_PLACE.search(token):
        return True
    return _A_PATH.match(text, end) is not None
