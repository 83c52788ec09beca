"""What is said of a training on a computer that runs on its battery."""

from ftstudio.core.power import VERY_LOW, Supply, Turn
from ftstudio.words import formats
from ftstudio.words.translation import translate

Message = tuple[str, str]
"""A title and a sentence."""


def asks(supply: Supply) -> Message:
    """That a training would begin on the battery; the person says what to do."""
    if supply.is_very_low:
        sentence = translate(
            "power",
            "That is too little for a training. Plug the computer in, and it starts by "
            "itself.",
        )
    else:
        sentence = translate(
            "power",
            "A training soon empties it. Plug the computer in, and it starts by "
            "itself. On the battery, it pauses by itself at {low}.",
        )
    return _filled(_on_battery(), sentence, supply)


def wait() -> str:
    """The button that waits."""
    return translate("power", "Start once it is plugged in")


def all_the_same() -> str:
    """The button that does not."""
    return translate("power", "Start all the same")


def not_now() -> str:
    """The button that gives it up."""
    return translate("power", "Not now")


def waits() -> Message:
    """That a training begins by itself."""
    return (
        translate("power", "Waiting for the computer to be plugged in"),
        translate(
            "power", "The training then starts by itself. Leave this window open."
        ),
    )


def unplugged(supply: Supply) -> Message:
    """That a training goes on, on the battery."""
    if supply.may_drain:
        sentence = translate(
            "power", "The training goes on. Plug the computer in before it is empty."
        )
    else:
        sentence = translate(
            "power",
            "The training goes on, and pauses by itself at {low}. Plug the "
            "computer in if you can.",
        )
    return _filled(_on_battery(), sentence, supply)


def very_low(supply: Supply) -> Message:
    """That a training has paused by itself."""
    return _filled(
        translate("power", "Paused: the battery is nearly empty ({left} left)"),
        translate(
            "power",
            "All that was learned is saved. It goes on by itself once the computer is "
            "plugged in.",
        ),
        supply,
    )


def plugged_in() -> Message:
    """That a training goes on that had paused by itself."""
    return (
        translate("power", "The computer is plugged in again"),
        translate("power", "The training goes on."),
    )


def turned(turn: Turn, supply: Supply) -> Message:
    """What is new, for a person who looks elsewhere or reads along."""
    if turn is Turn.PLUGGED_IN:
        return plugged_in()
    return very_low(supply) if turn is Turn.VERY_LOW else unplugged(supply)


def _on_battery() -> str:
    return translate("power", "The computer runs on its battery ({left} left)")


def _filled(title: str, sentence: str, supply: Supply) -> Message:
    left, low = formats.done(supply.share), formats.done(VERY_LOW / 100)
    return title.format(left=left), sentence.format(low=low)
