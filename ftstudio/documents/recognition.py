"""Text recognition as its owner sees it: whether it is there, and what it tells.

A child of its own does it (`recognition_main`); nothing heavy is loaded here.
"""

import json
from dataclasses import dataclass
from importlib.util import find_spec

from ftstudio.core.plain import from_json, from_plain, to_plain
from ftstudio.documents.exchange import Answer, Request, answer_from

FIRST_GUESS = 8.0
"""Seconds a page takes, until this computer has shown how many it needs."""

_PAGE = b'{"page": '
_NEEDED = ("rapidocr", "onnxruntime", "cv2", "PIL")


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page was recognised: the number of `page` among all `pages` of its file."""

    page: int
    pages: int
    seconds: float
    text: str

    def __post_init__(self) -> None:
        """Bound what comes from another process; raises ValueError."""
        if not 1 <= self.page <= self.pages or not 0 <= self.seconds < float("inf"):
            raise ValueError("page or seconds")


@dataclass(frozen=True, slots=True)
class ScanRequest(Request):
    """One scan to recognise: the file itself, or what it holds `inside`.

    The names lead down to it, as the files inside a file are listed.
    """

    inside: tuple[str, ...] = ()


def is_available() -> bool:
    """Whether the extra that recognises text is installed."""
    return all(find_spec(each) is not None for each in _NEEDED)


def page_line(page: PageRead) -> bytes:
    """The page as one line of JSON."""
    return json.dumps(to_plain(page)).encode("ascii") + b"\n"


def scan_request_from(line: bytes) -> ScanRequest:
    """The request on a line; raises MalformedRecord."""
    return from_plain(ScanRequest, from_json(line))


def message_from(line: bytes) -> PageRead | Answer:
    """What is said on a line: a page, or the answer; raises MalformedRecord."""
    if not line.startswith(_PAGE):
        return answer_from(line)
    return from_plain(PageRead, from_json(line))
