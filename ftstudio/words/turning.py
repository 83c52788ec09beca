"""What the plot says where the verdict on a training changed, and of what followed."""

from ftstudio.core.health import Health, State
from ftstudio.words.formats import count, numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_TURNS = {
    State.LEARNING: QT_TRANSLATE_NOOP("turning", "it is learning well"),
    State.PLATEAU: QT_TRANSLATE_NOOP("turning", "its improvement slows down"),
    State.WATCHING: QT_TRANSLATE_NOOP(
        "turning", "it gets a little worse, which may be chance"
    ),
    State.MEMORISING: QT_TRANSLATE_NOOP("turning", "it starts to learn by heart"),
    State.RECOVERED: QT_TRANSLATE_NOOP("turning", "it recovered"),
    State.UNSTABLE: QT_TRANSLATE_NOOP("turning", "it gets out of control"),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "turning", "it learns too fast, and gets worse at everything"
    ),
    State.NOT_LEARNING: QT_TRANSLATE_NOOP("turning", "nothing is learnt yet"),
    State.TOO_GOOD: QT_TRANSLATE_NOOP("turning", "it is too good to be true"),
    State.TOO_NOISY: QT_TRANSLATE_NOOP("turning", "the looks differ too much to tell"),
}
"""What begins at a look."""
_STATES = {
    State.LEARNING: QT_TRANSLATE_NOOP("turning", "It is learning well"),
    State.PLATEAU: QT_TRANSLATE_NOOP("turning", "Its improvement slows down"),
    State.WATCHING: QT_TRANSLATE_NOOP(
        "turning", "It got a little worse, which may be chance"
    ),
    State.MEMORISING: QT_TRANSLATE_NOOP("turning", "It is learning by heart"),
    State.RECOVERED: QT_TRANSLATE_NOOP("turning", "It recovered"),
    State.UNSTABLE: QT_TRANSLATE_NOOP("turning", "It is out of control"),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "turning", "It learns too fast, and gets worse at everything"
    ),
    State.NOT_LEARNING: QT_TRANSLATE_NOOP("turning", "Nothing is learnt yet"),
    State.TOO_GOOD: QT_TRANSLATE_NOOP("turning", "It is too good to be true"),
    State.TOO_NOISY: QT_TRANSLATE_NOOP("turning", "The looks differ too much to tell"),
}
"""What goes on at a look."""
_CALM = frozenset({State.LEARNING, State.PLATEAU, State.RECOVERED})
"""What single documents do is no reason for these; it stands beside them."""
_ONSETS = {
    State.WATCHING: QT_TRANSLATE_NOOP("turning", "since here it may be getting worse"),
    State.MEMORISING: QT_TRANSLATE_NOOP("turning", "since here it gets worse"),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "turning", "since here it gets worse at everything"
    ),
    State.UNSTABLE: QT_TRANSLATE_NOOP("turning", "since here it is out of control"),
}


def onset(state: State) -> str | None:
    """What is written where a trouble began; None where a state is no trouble."""
    return translate("turning", _ONSETS[state]) if state in _ONSETS else None


def going_on(health: Health) -> str:
    """The verdict of a look where it is the same as before, as a sentence or two."""
    said = translate("turning", _STATES[health.state])
    if health.state not in _CALM:
        return said + _in_brackets(health) + "."
    worse = _worse(health)
    if not worse:
        return f"{said}."
    since = translate("turning", "Since the best version, {worse}.")
    return f"{said}. {since.format(worse=worse)}"


def here(health: Health) -> str:
    """The same of a look where it changed."""
    said = translate("turning", "Here {what}.")
    return said.format(what=_turn(health))


def turned(way: str, health: Health) -> str:
    """The verdict changed, `way` (43 %) into the training."""
    return _at(way, _turn(health))


def went_back(way: str, to: str) -> str:
    """The losses exploded, and training went on from before that."""
    said = translate(
        "turning",
        "it got out of control, and went back to {to} with smaller steps",
    )
    return _at(way, said.format(to=to))


def carried_on(way: str) -> str:
    """The person was warned and wanted to go on."""
    return _at(way, translate("turning", "you were warned, and carried on"))


def stopped_early(way: str) -> str:
    """The training ended before its plan, without being asked to."""
    return _at(way, translate("turning", "the training ended by itself"))


def of_check(number: int, said: str) -> str:
    """Something that is said of one of the checks of a double-check."""
    whole = translate("turning", "Check {number}. {said}")
    return whole.format(number=count(number), said=said)


def _at(way: str, what: str) -> str:
    return translate("turning", "At {share}: {what}.").format(share=way, what=what)


def _turn(health: Health) -> str:
    said = translate("turning", _TURNS[health.state])
    return said if health.state in _CALM else said + _in_brackets(health)


def _in_brackets(health: Health) -> str:
    worse = _worse(health)
    return f" ({worse})" if worse else ""


def _worse(health: Health) -> str:
    """How many documents have got worse; nothing where none did."""
    evidence = health.evidence
    if not evidence.worse:
        return ""
    return numbered(
        evidence.worse,
        translate("turning", "{n} of {documents} documents got worse"),
        translate("turning", "{n} of {documents} documents got worse"),
        documents=count(evidence.documents),
    )
