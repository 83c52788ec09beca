"""What is asked of a reader process and what it answers: one JSON line each."""

import json
import os
import re
from dataclasses import dataclass, field

from ftstudio.core.corpus import Kind, Reason, State
from ftstudio.core.plain import MalformedRecord, from_plain, to_plain

READY = b"ready\n"
_HASH = re.compile(r"[0-9a-f]{64}|")
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading may use: processes, and for a file seconds, bytes, characters."""

    readers: int = field(default_factory=lambda: min(4, os.cpu_count() or 1))
    seconds: float = 30.0
    seconds_per_megabyte: float = 2.0
    file_size: int = 200 << 20
    characters: int = 20_000_000


@dataclass(frozen=True, slots=True)
class Request:
    """One file to read."""

    path: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class Answer:
    """What reading one file gave; the fields are those of a Document."""

    kind: Kind
    state: State
    reason: Reason | None = None
    content_hash: str = ""
    words: int = 0
    title: str = ""
    language: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        """Bound what comes from another process; raises ValueError."""
        if not _HASH.fullmatch(self.content_hash):
            raise ValueError("content_hash")
        if not 0 <= self.words <= len(self.text) or len(self.title) > _LONGEST_TITLE:
            raise ValueError("words or title")


def refusal(kind: Kind, reason: Reason) -> Answer:
    """The answer for a file without text."""
    return Answer(kind, reason.state, reason)


def longest_answer(limits: Limits) -> int:
    """Bytes an answer line may have: a character takes at most twelve in JSON."""
    return 12 * limits.characters + 10_000


def to_line(message: Request | Answer) -> bytes:
    """The message as one line of JSON."""
    return json.dumps(to_plain(message)).encode("ascii") + b"\n"


def request_from(line: bytes) -> Request:
    """The request on a line; raises MalformedRecord."""
    return from_plain(Request, _json(line))


def answer_from(line: bytes) -> Answer:
    """The answer on a line; raises MalformedRecord."""
    return from_plain(Answer, _json(line))


def _json(line: bytes) -> object:
    try:
        plain: object = json.loads(line)
    except ValueError as error:
        raise MalformedRecord(str(error)) from error
    return plain
