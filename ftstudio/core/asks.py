"""Ask: one request to a model that listens, and how it shall answer; ↔ one line."""

import json
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


def to_line(ask: Ask) -> str:
    """One line of JSON in ASCII, whatever a stdin takes its bytes for."""
    return json.dumps(to_plain(ask))


def from_line(line: str) -> Ask:
    """What `to_line` wrote; raises MalformedRecord for anything else."""
    try:
        return from_plain(Ask, from_json(line))
    except ValueError as error:
        raise MalformedRecord(line[:80]) from error
