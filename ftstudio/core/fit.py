"""Whether a model fits into this computer's memory: an estimate, not a rehearsal."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

BYTES_A_PARAMETER = 6
"""Four for the weight itself (float32), half as much again for what it computes."""
BYTES_AT_LEAST = 2_300_000_000
"""The libraries and one block; so the starter needs the 3.1 GB that were measured."""
BYTES_TO_SORT = 1_350_000_000
"""The same for learning to sort: with the included encoder 1.5 GB were measured."""
BYTES_A_PARAMETER_ON_A_CARD = 3
"""Two for the weight itself (bfloat16), half as much again for what it computes."""
BYTES_AT_LEAST_ON_A_CARD = 1_500_000_000
"""The card's own code and one block, as `portions` reckons them for known models."""
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
class Card:
    """A graphics card that this program can train on, and the memory of its own.

    `is_half`: it computes in bfloat16, so that weights have two bytes; else four.
    """

    name: str
    memory: Memory
    is_half: bool


@dataclass(frozen=True, slots=True)
class Room:
    """The memory in bytes that training a model takes, beside what there is.

    `is_on_card`: it is a graphics card's memory, else the computer's. `is_measured`: it
    took as much on this computer; else that is an estimate.
    """

    needed: int
    memory: Memory
    is_on_card: bool = False
    is_measured: bool = False

    @property
    def fit(self) -> Fit:
        """Tight is what takes most of what is free, or needs other programs closed."""
        if self.needed <= self.memory.free * _COMFORTABLE_SHARE:
            return Fit.COMFORTABLE
        if self.needed <= self.memory.total * _USABLE_SHARE:
            return Fit.TIGHT
        return Fit.TOO_BIG


def room_for(parameters: int, memory: Memory, card: Card | None = None) -> Room:
    """What training a model of so many parameters needs here.

    On the `card`, or in `memory` where there is none or the model is too big for it:
    then the processor is taken.
    """
    if card is not None:
        room = _room_on(card, parameters)
        if room.fit is not Fit.TOO_BIG:
            return room
    return Room(BYTES_AT_LEAST + BYTES_A_PARAMETER * parameters, memory)


def room_to_sort(parameters: int, memory: Memory) -> Room:
    """What learning to sort with an encoder needs, which the processor does."""
    return Room(BYTES_TO_SORT + BYTES_A_PARAMETER * parameters, memory)


def _room_on(card: Card, parameters: int) -> Room:
    """In float32 it is as much as on the processor."""
    needed = BYTES_AT_LEAST + BYTES_A_PARAMETER * parameters
    if card.is_half:
        needed = BYTES_AT_LEAST_ON_A_CARD + BYTES_A_PARAMETER_ON_A_CARD * parameters
    return Room(needed, card.memory, is_on_card=True)


@dataclass(frozen=True, slots=True)
class Prospect:
    """What can be trained here: the starter's room, and how many of all fit well."""

    starter: Room
    fitting: int
    offered: int


def prospect(
    starter: int, offered: Sequence[int], memory: Memory, card: Card | None = None
) -> Prospect:
    """The same from the parameters of the starter and of all models offered."""
    fits = [room_for(each, memory, card).fit for each in offered]
    fitting = fits.count(Fit.COMFORTABLE)
    return Prospect(room_for(starter, memory, card), fitting, len(offered))
