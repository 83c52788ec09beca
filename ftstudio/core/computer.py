"""Computer: what this computer has, as far as it can be found out."""

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ftstudio.core.fit import Card, Memory

_MARKS = re.compile(r"\((?:R|TM|C)\)|\bCPU\b|\bProcessor\b", re.IGNORECASE)
_MIB = 1024 * 1024
_FIRST_WITH_HALF = 8.0
_ASIDE = re.compile(r"\s*@.*$|\s+with .*Graphics.*$|\s+\d+-Core\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Computer:
    """`processor` is "" and `cores` 0 where that is not known.

    `graphics` are cards of a kind that can help to train; `uses_graphics` tells whether
    this installation was built for them; `card` is the one on which it trains by
    itself, None where it shares the computer's memory. `free_disk` is in bytes, None if
    not known.
    """

    processor: str
    cores: int
    memory: Memory
    graphics: tuple[str, ...] = ()
    uses_graphics: bool = False
    free_disk: int | None = None
    has_battery: bool = False
    card: Card | None = None


def plain_name(processor: str) -> str:
    """A processor's name without marks, speed and what else it carries along.

    "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz" → "Intel Core i5-8250U".
    """
    short = _MARKS.sub(" ", _ASIDE.sub("", processor))
    return " ".join(short.split())


def processor_in(cpuinfo: str) -> str:
    """The processor's name in the text of Linux's /proc/cpuinfo; "" if it has none."""
    return _first(cpuinfo, "model name")


def card_in(information: str) -> str:
    """The card's name in what NVIDIA's driver tells of it below /proc; "" if none."""
    return _first(information, "Model")


def cards_in(answer: str) -> tuple[Card, ...]:
    """What NVIDIA's driver tells of each card, a line each.

    Name, memory in all and memory free (both in MiB), and compute capability, with
    commas between. From 8.0 on cards compute in bfloat16 (CUDA C++ Programming Guide,
    "Compute Capabilities"). A line that is not understood is passed over.
    """
    found = []
    for line in answer.splitlines():
        name, *numbers = (each.strip() for each in line.rsplit(",", 3))
        with contextlib.suppress(ValueError):
            total, free, capability = map(float, numbers)
            memory = Memory(round(total * _MIB), round(free * _MIB))
            found.append(Card(name, memory, is_half=capability >= _FIRST_WITH_HALF))
    return tuple(found)


def best_card(cards: Iterable[Card]) -> Card | None:
    """The one that CUDA would name first, which is the fastest: as far as one can tell.

    None of none.
    """
    return max(cards, key=lambda e: (e.is_half, e.memory.total), default=None)


def _first(text: str, name: str) -> str:
    """What stands behind the colon of the first line that begins with `name`."""
    for line in text.splitlines():
        key, _colon, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return ""
