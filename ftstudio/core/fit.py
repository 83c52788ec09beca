"""Whether a model fits into this computer's memory: an estimate, not a rehearsal."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

BYTES_A_PARAMETER = 6
"""Four for the weight itself (float32), half as much again for what it computes."""
BYTES_AT_LEAST = 2_300_000_000
"""The libraries and one block; so the starter needs the 3.1 GB that were measured."""
_COMFORTABLE_SHARE = 0.7
_USABLE_SHARE = 0.9


class Fit(StrEnum):
    """How a model fits."""

    COMFORTABLE = "comfortable"
    TIGHT = "tight"
    TOO_BIG = "too_big"


@dataclass(frozen=True, slots=True)
class Memory:
    """This computer's memory in bytes, and how much of it is `free` for a program."""

    total: int
    free: int


@dataclass(frozen=True, slots=True)
class Room:
    """The memory in bytes that training a model takes, beside what there is."""

    needed: int
    memory: Memory

    @property
    def fit(self) -> Fit:
        """Tight is what takes most of what is free, or needs other programs closed."""
        if self.needed <= self.memory.free * _COMFORTABLE_SHARE:
            return Fit.COMFORTABLE
        if self.needed <= self.memory.total * _USABLE_SHARE:
            return Fit.TIGHT
        return Fit.TOO_BIG


def room_for(parameters: int, memory: Memory) -> Room:
    """What training a model of so many parameters needs here."""
    return Room(BYTES_AT_LEAST + BYTES_A_PARAMETER * parameters, memory)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What can be trained here: the starter's room, and how many of all fit well."""

    starter: Room
    fitting: int
    offered: int


def prospect(starter: int, offered: Sequence[int], memory: Memory) -> Prospect:
    """The same from the parameters of the starter and of all models offered."""
    fits = [room_for(each, memory).fit for each in offered]
    fitting = fits.count(Fit.COMFORTABLE)
    return Prospect(room_for(starter, memory), fitting, len(offered))
