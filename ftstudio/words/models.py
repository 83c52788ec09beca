"""Models in plain words: how large, for which languages, where, whether they fit."""

from ftstudio.core.base_model import ModelKind
from ftstudio.core.fit import Fit, Room
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.words.formats import count, size
from ftstudio.words.languages import language, languages
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_SIZES = (  # up to so many parameters, for one language, for several
    (
        200_000_000,
        QT_TRANSLATE_NOOP("models", "Small and quick, {language}"),
        QT_TRANSLATE_NOOP("models", "Small and quick, {n} languages"),
    ),
    (
        500_000_000,
        QT_TRANSLATE_NOOP("models", "Small, {language}"),
        QT_TRANSLATE_NOOP("models", "Small, {n} languages"),
    ),
    (
        1_000_000_000,
        QT_TRANSLATE_NOOP("models", "Medium, {language}"),
        QT_TRANSLATE_NOOP("models", "Medium, {n} languages"),
    ),
    (
        2_500_000_000,
        QT_TRANSLATE_NOOP("models", "Large, {language}"),
        QT_TRANSLATE_NOOP("models", "Large, {n} languages"),
    ),
)
_LARGEST = (
    QT_TRANSLATE_NOOP("models", "Very large, {language}"),
    QT_TRANSLATE_NOOP("models", "Very large, {n} languages"),
)

_FITS = {
    Fit.COMFORTABLE: QT_TRANSLATE_NOOP("models", "Comfortable"),
    Fit.TIGHT: QT_TRANSLATE_NOOP("models", "Tight"),
    Fit.TOO_BIG: QT_TRANSLATE_NOOP("models", "Too big"),
}
_ROOMS = {
    Fit.COMFORTABLE: QT_TRANSLATE_NOOP(
        "models", "needs about {needed} of memory, {free} is free"
    ),
    Fit.TIGHT: QT_TRANSLATE_NOOP(
        "models", "needs about {needed} of memory, {free} of {total} is free"
    ),
    Fit.TOO_BIG: QT_TRANSLATE_NOOP(
        "models", "needs about {needed} of memory, this computer has {total}"
    ),
}
_ROOMS_ON_CARD = {
    Fit.COMFORTABLE: QT_TRANSLATE_NOOP(
        "models", "needs about {needed} of the graphics card, {free} is free"
    ),
    Fit.TIGHT: QT_TRANSLATE_NOOP(
        "models", "needs about {needed} of the graphics card, {free} of {total} is free"
    ),
}
"""One that is too big for the card is trained on the processor."""


def learns(kind: ModelKind) -> str:
    """What a model brings along, and what it is to learn."""
    if kind is ModelKind.ENCODER:
        return translate(
            "model", "It knows a language already; it learns your folders on top."
        )
    return translate(
        "model", "It knows a language already; it learns your style on top."
    )


def name(card: ModelCard) -> str:
    """The model in plain words: Small and quick, English. Its title for one's own."""
    if not card.languages:
        return card.title
    one, many = _LARGEST
    for most, for_one, for_several in reversed(_SIZES):
        if card.parameters <= most:
            one, many = for_one, for_several
    if len(card.languages) > 1:
        return translate("models", many).format(n=len(card.languages))
    return translate("models", one).format(language=language(card.languages[0]))


def maker(card: ModelCard) -> str:
    """The name its makers gave it, or that it is a person's own."""
    if card.is_own:
        return translate("models", "A model of your own")
    return card.title


def fit(room: Room) -> str:
    """The badge: whether it fits this computer."""
    return translate("models", _FITS[room.fit])


def room(needed: Room) -> str:
    """The memory it needs beside what there is; an estimate."""
    rooms = _ROOMS_ON_CARD if needed.is_on_card else _ROOMS
    said = translate("models", rooms[needed.fit])
    return said.format(
        needed=size(needed.needed),
        free=size(needed.memory.free),
        total=size(needed.memory.total),
    )


def about_the_estimate(needed: Room) -> str:
    """How the memory was reckoned, for the tooltip."""
    if needed.is_measured:
        return translate(
            "models",
            "What a training with this model was measured to take on this computer.",
        )
    if needed.is_on_card:
        return translate(
            "models",
            "An estimate from the number of the model's parameters, for training on "
            "the graphics card.",
        )
    return translate(
        "models",
        "An estimate from the number of the model's parameters, for training on the "
        "processor.",
    )


def parameters(number: int) -> str:
    """How large the model is in the field's term, for the tooltip."""
    said = translate("models", "{n} million parameters")
    return said.format(n=count(max(1, round(number / 1_000_000))))


def presence(card: ModelCard) -> str:
    """Where the model is, with its size."""
    match card.presence:
        case Presence.HERE:
            said = _here(card)
        case Presence.PARTLY:
            said = translate("models", "{arrived} of {size} has arrived")
        case Presence.COMING:
            said = translate("models", "{arrived} of {size}")
        case Presence.CONVERTING:
            said = translate("models", "Unpacking the model…")
        case Presence.GONE:
            said = translate("models", "No longer on this computer")
        case Presence.OUTDATED:
            said = translate("models", "From an older version of the program")
        case _:
            said = translate("models", "To download, {size}")
    return said.format(size=size(card.bytes), arrived=size(card.arrived))


def _here(card: ModelCard) -> str:
    if card.is_included:
        return translate("models", "Included")
    if card.bytes:
        return translate("models", "On this computer, {size}")
    return translate("models", "On this computer")


def state_and_licence(card: ModelCard) -> str:
    """Where the model is, and under which licence it may be used.

    Not that it can be downloaded: there is a button that says so.
    """
    is_to_get = card.presence is Presence.TO_GET
    where = "" if is_to_get else presence(card)
    return " · ".join(each for each in (where, card.licence) if each)


def get(card: ModelCard) -> str:
    """What the button says that fetches the model."""
    left = size(max(0, card.bytes - card.arrived))
    match card.presence:
        case Presence.PARTLY:
            said = translate("models", "Download the rest, {size}")
        case Presence.GONE | Presence.OUTDATED:
            said = translate("models", "Download again, {size}")
        case _:
            said = translate("models", "Download {size}")
    return said.format(size=left)


def foreign_title(code: str) -> str:
    """That the documents are in a language the chosen model was not made for."""
    said = translate("models", "Most of your documents are in {language}")
    return said.format(language=language(code))


def foreign(code: str, chosen: ModelCard, better: ModelCard | None) -> str:
    """What to expect of that model, and which one to take instead."""
    said = translate(
        "models",
        "{title} was made for {known}. It would pick up your vocabulary, but make "
        "many mistakes in {language}.",
    ).format(
        title=chosen.title,
        known=languages(chosen.languages),
        language=language(code),
    )
    if better is None:
        more = translate(
            "models",
            "None of the models that write it fits into this computer's memory: try "
            "this one, or use a model of your own.",
        )
    elif code in better.languages:
        more = translate("models", "{better} writes {language}.")
        more = more.format(better=better.title, language=language(code))
    else:
        more = translate("models", "{better} knows several languages.")
        more = more.format(better=better.title)
    return f"{said} {more}"


def take_better(better: ModelCard) -> str:
    """What the button says that takes it: with the size where it must be fetched."""
    if better.presence is Presence.HERE:
        return translate("models", "Use {title}").format(title=better.title)
    said = translate("models", "Download {title}, {size}")
    return said.format(title=better.title, size=size(better.bytes - better.arrived))


def gone_title(card: ModelCard) -> str:
    """That the chosen model is not where it was, or not as it must be."""
    if card.presence is Presence.OUTDATED:
        said = translate("models", "{title} is not as this version needs it")
        return said.format(title=card.title)
    said = translate("models", "{title} is no longer on this computer")
    return said.format(title=card.title)


def gone(card: ModelCard) -> str:
    """What to do about it."""
    if card.presence is Presence.OUTDATED:
        return translate(
            "models",
            "An older version of the program may have left it so, and nothing of it "
            "was deleted. Download it again, or choose another model.",
        )
    if card.is_own:
        return translate(
            "models",
            "It was in “{place}”. Put it back, or choose another model.",
        ).format(place=card.name)
    return translate(
        "models",
        "Your project keeps all else. Download it again, or choose another model.",
    )


def too_big(card: ModelCard) -> str:
    """What to expect of a chosen model that does not fit."""
    if card.room is None:
        return ""
    return translate(
        "models",
        "By our estimate it needs {needed} of memory, and this computer has {total}. "
        "The training would probably run out of memory. Choose a smaller model.",
    ).format(needed=size(card.room.needed), total=size(card.room.memory.total))


def remove_question(card: ModelCard) -> str:
    """The question before a model is removed."""
    said = translate("models", "Remove {title} from this computer?")
    return said.format(title=card.title)


def remove_consequence(card: ModelCard) -> str:
    """What removing frees, and what it means for projects."""
    freed = card.bytes if card.presence is Presence.HERE else card.arrived
    if card.is_own:
        said = translate(
            "models",
            "This frees {size}. Your own file stays where it is. Projects that start "
            "from this model need it again before they can be trained.",
        )
    else:
        said = translate(
            "models",
            "This frees {size}. Projects that start from this model need it again "
            "before they can be trained.",
        )
    return said.format(size=size(freed))
