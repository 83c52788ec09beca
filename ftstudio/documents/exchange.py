"""What is asked of a reader process and what it answers: one line each.

A line is JSON; after that of an answer comes a tab, and the texts as they are.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.core.notes import Notes
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_plain
from ftstudio.documents import part_names
from ftstudio.documents.cleaning import LONGEST_TITLE

READY = b"ready\n"
_HASH = re.compile(r"[0-9a-f]{64}|")
_LONGEST_SIGNATURE = 400
_LONGEST_JSON = 32_000_000
_DEEPEST = 10
_LINE_END = "\x1e"  # for a line end in a text: cleaning leaves no such character
MOST_PARTS = 10_000
"""Files that a file may hold, at any depth."""
MOST_FINDINGS = 100_000
"""Pieces of personal data that are noted of a file and of those inside it."""
MOST_REMOVED = 10_000
"""Pieces of text that are noted to have been removed, of all these."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading may use: processes, and for a file seconds, bytes, characters.

    `memory` is that of a reader, in bytes, watched from outside wherever it runs.
    """

    readers: int = field(default_factory=lambda: min(4, os.cpu_count() or 1))
    seconds: float = 30.0
    seconds_per_megabyte: float = 2.0
    file_size: int = 200 << 20
    characters: int = 20_000_000
    memory: int = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the person allows for files that are not simply read.

    `password` opens locked ones, and is kept nowhere; `downloads`: those whose content
    is only in the cloud may be fetched.
    """

    password: str = field(default="", repr=False)
    downloads: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read; `password` opens it if it is locked, and is kept nowhere."""

    path: str
    limits: Limits
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What reading one file gave; the fields are those of a Document.

    `name` is "" for the file itself, else what a file inside it is called. The
    `fingerprint` is the same for the same words; near-copies are found by `signature`.
    `source` is the SHA-256 of the bytes alone, whatever was made of them.
    """

    kind: Kind
    state: State
    reason: Reason | None = None
    content_hash: str = ""
    words: int = 0
    title: str = ""
    language: str = ""
    text: str = ""
    name: str = ""
    pages: int = 0
    pages_without_text: int = 0
    fingerprint: str = ""
    source: str = ""
    signature: str = ""
    notes: Notes = field(default_factory=Notes)
    parts: tuple["Answer", ...] = ()

    def __post_init__(self) -> None:
        """Bound what comes from another process; raises ValueError."""
        hashes = (self.content_hash, self.fingerprint, self.source)
        if not all(map(_HASH.fullmatch, hashes)):
            raise ValueError("hash")
        if not 0 <= self.words <= len(self.text) or len(self.title) > LONGEST_TITLE:
            raise ValueError("words or title")
        if not _is_name(self.name) or len(self.signature) > _LONGEST_SIGNATURE:
            raise ValueError("name or signature")
        if not 0 <= self.pages_without_text <= self.pages:
            raise ValueError("pages")
        if len(self.notes.findings) > MOST_FINDINGS or len(self.parts) > MOST_PARTS:
            raise ValueError("findings or parts")
        if len(self.notes.removed) > MOST_REMOVED:
            raise ValueError("removed")
        if not all(0 <= e.start < e.end <= len(self.text) for e in self.notes.findings):
            raise ValueError("findings")


def _is_name(name: str) -> bool:
    """Whether it can stand in a list of files, under the name of another one."""
    return len(name) <= part_names.LONGEST and "/" not in name and name.isprintable()


def refusal(kind: Kind, reason: Reason, pages: int = 0) -> Answer:
    """The answer for a file without text; `pages` of it are pictures."""
    return Answer(kind, reason.state, reason, pages=pages, pages_without_text=pages)


def longest_answer(limits: Limits) -> int:
    """Bytes an answer line may have: a character takes at most four."""
    return 4 * limits.characters + _LONGEST_JSON


def to_line(message: Request | Answer) -> bytes:
    """The message as one line."""
    if isinstance(message, Request):
        return json.dumps(to_plain(message)).encode("ascii") + b"\n"
    plain = json.dumps(_without_texts(message)).encode("ascii")
    texts = "".join(_texts(message)).replace("\n", _LINE_END)
    return plain + b"\t" + texts.encode("utf-8", errors="replace") + b"\n"


def request_from(line: bytes) -> Request:
    """The request on a line; raises MalformedRecord."""
    return from_plain(Request, from_json(line))


def answer_from(line: bytes) -> Answer:
    """The answer on a line; raises MalformedRecord."""
    plain, _, texts = line.partition(b"\t")
    if len(plain) > _LONGEST_JSON:
        raise MalformedRecord("an endless answer")
    try:
        text = texts.removesuffix(b"\n").decode("utf-8").replace(_LINE_END, "\n")
    except UnicodeDecodeError as error:
        raise MalformedRecord(error.reason) from error
    whole = _with_texts(from_json(plain), _Texts(text), 0)
    return from_plain(Answer, whole)


def _without_texts(answer: Answer) -> dict[str, object]:
    """The answer as JSON can hold it, each text told by its length alone."""
    kept = [f.name for f in fields(answer) if f.name not in ("text", "parts")]
    plain = {name: to_plain(getattr(answer, name)) for name in kept}
    parts = [_without_texts(each) for each in answer.parts]
    return {**plain, "characters": len(answer.text), "parts": parts}


def _texts(answer: Answer) -> Iterator[str]:
    yield answer.text
    for each in answer.parts:
        yield from _texts(each)


@dataclass(slots=True)
class _Texts:
    """The texts of an answer one after the other, and how many were given out."""

    text: str
    place: int = 0
    count: int = 0

    def next(self, characters: object) -> str:
        self.count += 1
        rest = len(self.text) - self.place
        if not isinstance(characters, int) or not 0 <= characters <= rest:
            raise MalformedRecord("characters")
        if self.count > MOST_PARTS + 1:
            raise MalformedRecord("parts")
        self.place += characters
        return self.text[self.place - characters : self.place]


def _with_texts(plain: object, texts: _Texts, depth: int) -> dict[str, object]:
    if not isinstance(plain, dict) or depth > _DEEPEST:
        raise MalformedRecord("an answer")
    text, inside = texts.next(plain.get("characters")), plain.get("parts", [])
    if not isinstance(inside, list):
        raise MalformedRecord("parts")
    parts = [_with_texts(each, texts, depth + 1) for each in inside]
    return {**plain, "text": text, "parts": parts}
