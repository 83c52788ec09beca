"""Ask: one request to a model that listens, and how it shall answer; ↔ one line."""

import json
import unicodedata
from dataclasses import dataclass

from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_plain

COMMAND = "ask "
"""What a worker is told a request with: the line comes after it."""
TEMPERATURE = 0.3
"""Nearly the likeliest words: a letter is no poem."""
MOST_TOKENS = 300
"""How long an answer may become, where nobody chose otherwise."""
HOTTEST = 2.0
LONGEST = 2000
MOST_CHARACTERS = 20_000
"""Of a request: more than most models can read, and little enough to be shown."""
MOST_OF_INSTRUCTION = 2_000
_WRITTEN = "\n\t"
"""The control characters that people write."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What was asked before in the same talk, and what was answered."""

    request: str
    answer: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A request to the kept version, to `compare` to the original first.

    An answer has at most `max_tokens`; at a `temperature` of 0 each word is the
    likeliest. `instruction` stands over the whole talk, and `before` is its turns so
    far, the oldest first.
    """

    request: str
    compare: bool = False
    max_tokens: int = MOST_TOKENS
    temperature: float = TEMPERATURE
    instruction: str = ""
    before: tuple[Turn, ...] = ()


def as_text(typed: str) -> str:
    """What was typed, as text that can go anywhere.

    Without blanks around it and without control characters but ends of lines and tabs;
    half characters, which no file can hold, become question marks.
    """
    whole = typed.encode("utf-8", errors="replace").decode("utf-8")
    lines = "\n".join(whole.splitlines())
    return "".join(
        each for each in lines if each in _WRITTEN or unicodedata.category(each) != "Cc"
    ).strip()


def to_line(ask: Ask) -> str:
    """One line of JSON in ASCII, whatever a stdin takes its bytes for."""
    return json.dumps(to_plain(ask))


def from_line(line: str) -> Ask:
    """What `to_line` wrote; raises MalformedRecord for anything else."""
    try:
        return from_plain(Ask, from_json(line))
    except ValueError as error:
        raise MalformedRecord(line[:80]) from error
