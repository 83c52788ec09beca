"""How long a training will take and what memory it needs, before it starts."""

from ftstudio.core.errors import FTStudioError, OutOfMemory, WorkerDied
from ftstudio.core.estimate import Estimate
from ftstudio.core.figures import Figures
from ftstudio.core.fit import Room
from ftstudio.core.presets import Effort
from ftstudio.words import models, plans
from ftstudio.words.formats import duration, numbered, span
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_WIDE = 1.8
"""Where the longest is so many times the shortest, both are said."""


def time(found: Estimate) -> str:
    """How long it takes: Takes about 25 min, or Takes 20 to 50 min."""
    if found.high > _WIDE * found.low:
        takes = span(found.low, found.high)
    else:
        takes = duration(found.seconds)
    return translate("estimates", "Takes {time}").format(time=takes)


def line(effort: Effort, found: Estimate, room: Room) -> str:
    """Time and memory of an effort, for the terminal."""
    said = translate("estimates", "{effort}: {time}; {memory} ({fit})")
    return said.format(
        effort=plans.effort(effort),
        time=time(found).lower(),
        memory=models.room(room),
        fit=models.fit(room).lower(),
    )


def measuring() -> str:
    """What goes on while a few steps are timed."""
    return translate("estimates", "Measuring this computer…")


def measuring_means() -> str:
    """What that is for, and how long it takes at most."""
    return translate(
        "estimates",
        "A few steps on your documents show how long a training takes here. This takes "
        "a minute at most, and you can start without waiting for it.",
    )


def measures_now() -> str:
    """The same in the terminal."""
    return translate(
        "estimates",
        "Measuring this computer: a few steps on your documents, a minute at most. "
        "Ctrl-C ends it.",
    )


def how_known(figures: Figures, *, is_too_slow: bool = False) -> str:
    """By what the times are known, and what they are worth."""
    if is_too_slow:
        return translate(
            "estimates",
            "These times are a rough estimate: a minute was too short to measure this "
            "computer. A smaller model would be quicker.",
        )
    if figures.is_rough:
        return translate(
            "estimates",
            "These times are a rough estimate: this computer was not measured.",
        )
    if not figures.runs:
        return translate("estimates", "Measured on this computer by a few real steps.")
    return numbered(
        figures.runs,
        translate("estimates", "Known from {n} training on this computer."),
        translate("estimates", "Known from {n} trainings on this computer."),
    )


def has_failed() -> str:
    """The title over why nothing could be measured."""
    return translate("estimates", "This computer could not be measured")


def why_failed(error: FTStudioError) -> str:
    """The sentence under it, with what to do."""
    if not isinstance(error, OutOfMemory | WorkerDied):
        return on_screen(error)
    return translate(
        "estimates",
        "The few steps broke off, most often because memory ran out. Close other "
        "programs, or choose a smaller model: a training would break off as well.",
    )
