"""What the welcome says: what the program does, what this computer has, how it goes."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ftstudio.core.computer import Computer
from ftstudio.core.fit import Fit, Prospect
from ftstudio.words.formats import numbered, size
from ftstudio.words.translation import translate

LITTLE_DISK = 3_000_000_000
"""Bytes: the starter, one training with its versions and one saved model take less."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that this computer has: the picture it gets, its name, and more."""

    icon: str
    name: str
    value: str
    note: str = ""


def facts(computer: Computer) -> tuple[Fact, ...]:
    """What was found out, in plain words; what is not known is not told."""
    found = (
        _processor(computer),
        _memory(computer),
        _graphics(computer),
        _disk(computer),
        _battery(computer),
    )
    return tuple(each for each in found if each is not None)


def what_it_means(prospect: Prospect) -> tuple[str, str, str]:
    """How much one can do here: "calm" or "attention", a title, a sentence."""
    if prospect.starter.fit is Fit.COMFORTABLE:
        title = translate("welcome", "The small model trains comfortably here")
        return "calm", title, _about_larger(prospect)
    if prospect.starter.fit is Fit.TIGHT:
        return (
            "attention",
            translate("welcome", "The small model just fits"),
            translate("welcome", "Close other programs while it trains."),
        )
    said = translate(
        "welcome",
        "Even the small model needs about {needed} of memory, and this computer has "
        "{total}. You can look around and prepare documents here, but train elsewhere.",
    )
    memory = size(prospect.starter.memory.total)
    return (
        "attention",
        translate("welcome", "Too little memory to train"),
        said.format(needed=size(prospect.starter.needed), total=memory),
    )


def unknown() -> tuple[str, str]:
    """That nothing could be found out, and where it is told later."""
    return (
        translate("welcome", "What this computer has could not be found out"),
        translate(
            "welcome",
            "That does no harm: each model tells what it needs before you choose it.",
        ),
    )


def way() -> tuple[tuple[str, str], ...]:
    """How it goes, in three lines: each a title and a sentence."""
    return (
        (
            translate("welcome", "Choose a folder"),
            translate(
                "welcome",
                "Letters, offers, mails, reports. They are read and never changed.",
            ),
        ),
        (
            translate("welcome", "Let it learn"),
            translate(
                "welcome",
                "You see what to expect before it starts, and watch it while it "
                "learns. You can pause at any time.",
            ),
        ),
        (
            translate("welcome", "Compare, then use it"),
            translate(
                "welcome",
                "Your model writes beside the one it came from. Keep it only if it is "
                "better.",
            ),
        ),
    )


def step(number: int, of: int) -> str:
    """Where one is: 1 of 3."""
    return translate("welcome", "{number} of {of}").format(number=number, of=of)


def _about_larger(prospect: Prospect) -> str:
    if prospect.fitting == prospect.offered:
        return translate(
            "welcome",
            "All others on offer fit comfortably too. The larger the model, the longer "
            "it takes.",
        )
    if prospect.fitting <= 1:
        return translate(
            "welcome", "Larger ones need more memory than is free at the moment."
        )
    said = translate(
        "welcome",
        "{n} of the {all} models on offer fit comfortably into its memory. The larger "
        "the model, the longer it takes.",
    )
    return said.format(n=prospect.fitting, all=prospect.offered)


def _processor(computer: Computer) -> Fact | None:
    cores = numbered(
        computer.cores,
        translate("welcome", "{n} core"),
        translate("welcome", "{n} cores"),
    )
    known = [each for each in (computer.processor, computer.cores and cores) if each]
    return Fact("memory", translate("welcome", "Processor"), *known) if known else None


def _memory(computer: Computer) -> Fact:
    free = translate("welcome", "{free} of it is free now")
    return Fact(
        "ram",
        translate("welcome", "Memory"),
        size(computer.memory.total),
        free.format(free=size(computer.memory.free)),
    )


def _graphics(computer: Computer) -> Fact:
    value = ", ".join(_counted(computer.graphics))
    if not computer.graphics:
        value = translate("welcome", "None that helps to train")
        note = translate("welcome", "No graphics card is needed.")
    elif computer.uses_graphics:
        note = translate("welcome", "Trainings are quicker with it.")
    else:
        note = translate(
            "welcome", "This installation does without it; none is needed."
        )
    return Fact("graphics", translate("welcome", "Graphics card"), value, note)


def _counted(names: Sequence[str]) -> Iterator[str]:
    """Each name once: 2 × NVIDIA GeForce RTX 4090."""
    for name, number in Counter(names).items():
        yield name if number == 1 else f"{number} × {name}"


def _disk(computer: Computer) -> Fact | None:
    if computer.free_disk is None:
        return None
    name = translate("welcome", "Room on the disk")
    value = translate("welcome", "{free} free").format(free=size(computer.free_disk))
    if computer.free_disk >= LITTLE_DISK:
        return Fact("disk", name, value)
    note = translate(
        "welcome", "That is little: a model and its training need {needed}."
    )
    return Fact("disk", name, value, note.format(needed=size(LITTLE_DISK)))


def _battery(computer: Computer) -> Fact | None:
    if not computer.has_battery:
        return None
    return Fact(
        "battery",
        translate("welcome", "Battery"),
        translate("welcome", "Keep it plugged in while it trains"),
    )
