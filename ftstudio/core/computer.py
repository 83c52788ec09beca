"""Computer: what this computer has, as far as it can be found out."""

import re
from dataclasses import dataclass

from ftstudio.core.fit import Memory

_MARKS = re.compile(r"\((?:R|TM|C)\)|\bCPU\b|\bProcessor\b", re.IGNORECASE)
_ASIDE = re.compile(r"\s*@.*$|\s+with .*Graphics.*$|\s+\d+-Core\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Computer:
    """`processor` is "" and `cores` 0 where that is not known.

    `graphics` are cards of a kind that can help to train; `uses_graphics` tells whether
    this installation was built for them. `free_disk` is in bytes, None if not known.
    """

    processor: str
    cores: int
    memory: Memory
    graphics: tuple[str, ...] = ()
    uses_graphics: bool = False
    free_disk: int | None = None
    has_battery: bool = False


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


def _first(text: str, name: str) -> str:
    """What stands behind the colon of the first line that begins with `name`."""
    for line in text.splitlines():
        key, _colon, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return ""
