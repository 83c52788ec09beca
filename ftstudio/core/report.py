"""Report: what is known of an end or an error nobody foresaw, without any words."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """What a report is about."""

    UNFORESEEN = "unforeseen"
    """An error in Python that has no name of ours; the program goes on."""
    CRASHED = "crashed"
    """A library brought the program down, the last time it ran."""
    KILLED = "killed"
    """The system, or a person, ended the program from outside."""


@dataclass(frozen=True, slots=True)
class Report:
    """`what` is the name of an error or of a signal; `places` are in the code.

    `versions` are of the program and of what it stands on, by name. `memory` and
    `disk` are free bytes and all bytes. `log` are the last lines of the log.
    """

    trouble: Trouble
    what: str
    places: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    system: str
    processors: int
    memory: tuple[int, int]
    disk: tuple[int, int]
    log: tuple[str, ...]
