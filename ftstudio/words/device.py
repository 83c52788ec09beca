"""Where a training computes: what one can choose, what is chosen, and why no card."""

from ftstudio.core.device import DeviceWish, Refusal
from ftstudio.core.events import DeviceChosen, RanksChanged
from ftstudio.words.formats import numbered, size
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_WISHES = {
    DeviceWish.AUTO: QT_TRANSLATE_NOOP("device", "Automatic"),
    DeviceWish.CPU: QT_TRANSLATE_NOOP("device", "Processor"),
    DeviceWish.GPU: QT_TRANSLATE_NOOP("device", "Graphics card"),
}
_REFUSALS = {
    Refusal.NOT_BUILT: QT_TRANSLATE_NOOP(
        "device", "This installation was made without the parts for graphics cards."
    ),
    Refusal.NONE_THERE: QT_TRANSLATE_NOOP(
        "device", "No graphics card with a working driver was found."
    ),
    Refusal.TOO_OLD: QT_TRANSLATE_NOOP(
        "device", "{card} is too old for this version of the program."
    ),
    Refusal.TOO_NEW: QT_TRANSLATE_NOOP(
        "device", "{card} is newer than this version of the program knows."
    ),
    Refusal.FAILED: QT_TRANSLATE_NOOP(
        "device", "{card} could not compute; a newer driver may help."
    ),
    Refusal.TOO_SMALL: QT_TRANSLATE_NOOP(
        "device", "{card} has too little memory free for this model."
    ),
    Refusal.RAN_OUT: QT_TRANSLATE_NOOP("device", "{card} ran out of memory."),
}


def title() -> str:
    """What is to be chosen."""
    return translate("device", "Where to train")


def means() -> str:
    """What each choice does, and from when on."""
    return translate(
        "device",
        "A graphics card is usually faster. Automatic takes it where there is one that "
        "works and has room for the model, and else the processor. It holds for every "
        "project, from the next start of a training.",
    )


def wish(wanted: DeviceWish) -> str:
    """One of the choices."""
    return translate("device", _WISHES[wanted])


def told(chosen: DeviceChosen) -> str:
    """Where it trains; where a card is not used that is there or was wanted, why."""
    if chosen.is_on_card:
        said = translate(
            "device", "It trains on the graphics card {card} with {memory} of memory."
        )
        return said.format(card=chosen.card, memory=size(chosen.card_memory))
    if chosen.refusal is None:
        return numbered(
            chosen.threads,
            translate("device", "It trains on the processor, with {n} core."),
            translate("device", "It trains on the processor, with {n} cores."),
        )
    why = translate("device", _REFUSALS[chosen.refusal])
    card = translate("device", "The graphics card")
    if chosen.card:
        named = translate("device", "The graphics card {name}")
        card = named.format(name=chosen.card)
    instead = numbered(
        chosen.threads,
        translate("device", "The processor trains instead, with {n} core."),
        translate("device", "The processor trains instead, with {n} cores."),
    )
    return f"{why.format(card=card)} {instead}"


def ranks(changed: RanksChanged) -> str:
    """How many compute together, or that this one is left."""
    if changed.processes == 1:
        return translate(
            "device",
            "The other processes are gone, so this one goes on alone. That takes "
            "longer, and what is learned is the same.",
        )
    return numbered(
        changed.processes,
        translate("device", "{n} process computes each step."),
        translate("device", "{n} processes compute each step together."),
    )


def ran_short() -> str:
    """What is done about memory that ran out, and what it means."""
    return translate(
        "device",
        "Memory ran short, so from here on it computes less at once. That takes "
        "longer, and what is learned is the same.",
    )
