"""What the losses of a training say, as a person reads it."""

from ftstudio.core.health import Health, State
from ftstudio.words.formats import count, numbered, per_cent
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_REASONS = {
    State.LEARNING: QT_TRANSLATE_NOOP(
        "health",
        "The validation loss is {rise} above its lowest, and wobbles by {wobble}.",
    ),
    State.WATCHING: QT_TRANSLATE_NOOP(
        "health",
        "The validation loss is {rise} above that of step {since}, and wobbles by "
        "{wobble}: it is too early to be sure.",
    ),
    State.MEMORISING: QT_TRANSLATE_NOOP(
        "health",
        "Since step {since} the validation loss has risen by {rise}, while the "
        "training loss has not: it is learning by heart.",
    ),
    State.RECOVERED: QT_TRANSLATE_NOOP(
        "health", "It recovered: the validation loss is {rise} above its lowest."
    ),
    State.UNSTABLE: QT_TRANSLATE_NOOP("health", "The losses exploded at step {since}."),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "health",
        "Both losses rise; that of validation is {rise} above its lowest: the "
        "learning rate is too high.",
    ),
    State.NOT_LEARNING: QT_TRANSLATE_NOOP(
        "health", "Neither loss has fallen so far by more than chance."
    ),
    State.TOO_GOOD: QT_TRANSLATE_NOOP(
        "health",
        "The validation loss is as low as only copies of the training documents can "
        "make it.",
    ),
    State.TOO_NOISY: QT_TRANSLATE_NOOP(
        "health",
        "The validation loss wobbles by {wobble} from look to look: too much to tell.",
    ),
}


def reason(health: Health) -> str:
    """Why a state is said, with its numbers, in a sentence or two."""
    said = _sentence(health).format(
        rise=per_cent(health.evidence.rise),
        wobble=per_cent(health.evidence.wobble),
        since=count(health.since),
    )
    return f"{said} {_documents(health)}".rstrip()


def _sentence(health: Health) -> str:
    evidence = health.evidence
    if health.state is State.PLATEAU and evidence.looks == 0:
        return translate("health", "The validation loss hardly falls any more.")
    if health.state is State.PLATEAU:
        return numbered(
            evidence.looks,
            translate("health", "No clear gain for {n} look."),
            translate("health", "No clear gain for {n} looks."),
        )
    if evidence.looks == 0 and health.state in {State.LEARNING, State.RECOVERED}:
        return translate("health", "The validation loss is the lowest so far.")
    if health.state is State.TOO_NOISY and 0 < evidence.documents < 5:
        return numbered(
            evidence.documents,
            translate("health", "{n} validation document is too few to be sure."),
            translate("health", "{n} validation documents are too few to be sure."),
        )
    return translate("health", _REASONS[health.state])


def _documents(health: Health) -> str:
    """How many documents got worse, beside what is said of a rise."""
    evidence = health.evidence
    rising = {State.WATCHING, State.MEMORISING, State.RATE_TOO_HIGH}
    if health.state not in rising or not evidence.documents:
        return ""
    said = translate("health", "Documents that got worse: {worse} of {documents}.")
    return said.format(worse=count(evidence.worse), documents=count(evidence.documents))
