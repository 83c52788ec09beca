"""The verdict on a training that goes on: what its losses say, and what that means."""

import math
from collections.abc import Sequence

from ftstudio.core.events import WentBack
from ftstudio.core.health import Health, State
from ftstudio.core.history import History
from ftstudio.core.pace import seconds_since
from ftstudio.core.readings import FEWEST_DOCUMENTS
from ftstudio.words import worsened
from ftstudio.words.formats import ago, count, duration, numbered, per_cent
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_TITLES = {
    State.LEARNING: QT_TRANSLATE_NOOP("verdict", "Learning well"),
    State.PLATEAU: QT_TRANSLATE_NOOP("verdict", "Improvement is slowing down"),
    State.WATCHING: QT_TRANSLATE_NOOP(
        "verdict", "Watching: the last looks were a little worse"
    ),
    State.MEMORISING: QT_TRANSLATE_NOOP(
        "verdict", "It is learning your documents by heart"
    ),
    State.RECOVERED: QT_TRANSLATE_NOOP(
        "verdict", "It recovered: the warning is withdrawn"
    ),
    State.UNSTABLE: QT_TRANSLATE_NOOP("verdict", "The training is out of control"),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "verdict", "It learns too fast, and gets worse at everything"
    ),
    State.NOT_LEARNING: QT_TRANSLATE_NOOP("verdict", "Nothing is being learnt yet"),
    State.TOO_GOOD: QT_TRANSLATE_NOOP("verdict", "Too good to be true"),
    State.TOO_NOISY: QT_TRANSLATE_NOOP("verdict", "The looks differ too much to tell"),
}
_MEANINGS = {
    State.LEARNING: QT_TRANSLATE_NOOP(
        "verdict", "It has become better on the exam documents lately."
    ),
    State.PLATEAU: QT_TRANSLATE_NOOP(
        "verdict",
        "The exam documents show no clear gain any more. You may stop, or let it go "
        "on: the best version is kept either way.",
    ),
    State.WATCHING: QT_TRANSLATE_NOOP(
        "verdict",
        "The exam documents surprise it {rise} more than at its best. That may be "
        "chance, so there is nothing to do yet.",
    ),
    State.MEMORISING: QT_TRANSLATE_NOOP(
        "verdict",
        "For {time} it has been getting worse on documents it does not know (+{rise}), "
        "while it still improves on its own.",
    ),
    State.RECOVERED: QT_TRANSLATE_NOOP(
        "verdict", "It gets better on the exam documents again."
    ),
    State.UNSTABLE: QT_TRANSLATE_NOOP(
        "verdict",
        "Its numbers exploded: what it learns from there on is worth nothing.",
    ),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "verdict",
        "It gets worse even on the documents it learns from, so its steps are too "
        "large. With more caution they are smaller.",
    ),
    State.NOT_LEARNING: QT_TRANSLATE_NOOP(
        "verdict",
        "After {looks} looks it is no better on any documents, not even on those it "
        "learns from. A plan with larger steps or more passes may help.",
    ),
    State.TOO_GOOD: QT_TRANSLATE_NOOP(
        "verdict",
        "It does as well on the exam documents as if it had learned from them. The "
        "same text may be on both sides: look through the copies on the Documents "
        "screen.",
    ),
    State.TOO_NOISY: QT_TRANSLATE_NOOP(
        "verdict",
        "The exam documents surprise it now more, now less, by {wobble} from look to "
        "look. With more documents one can tell.",
    ),
}
_IN_A_CHECK = {
    State.PLATEAU: QT_TRANSLATE_NOOP(
        "verdict", "The exam documents of this check show no clear gain any more."
    ),
    State.TOO_NOISY: QT_TRANSLATE_NOOP(
        "verdict",
        "The exam documents surprise it now more, now less, by {wobble} from look to "
        "look. All checks together tell more.",
    ),
}
"""What is other in one of the checks of a double-check."""
_WITHOUT_BEST = frozenset({State.NOT_LEARNING, State.TOO_GOOD, State.TOO_NOISY})
_MANY = 3
"""Looks without a gain that are worth counting."""


def title(health: Health) -> str:
    """What is the matter, in one plain sentence."""
    is_plateau = health.state is State.PLATEAU and not _is_the_best(health)
    if is_plateau and health.evidence.looks >= _MANY:
        return numbered(
            health.evidence.looks,
            translate("verdict", "No further gain for {n} look"),
            translate("verdict", "No further gain for {n} looks"),
        )
    if _has_few_documents(health):
        return translate("verdict", "Too few exam documents to be sure")
    return translate("verdict", _TITLES[health.state])


def meaning(health: Health, history: History) -> str:
    """What that means and since when, and which version is the best.

    `history` is the whole run's: in a double-check there is other advice.
    """
    training = history.present
    said = _meaning(health, history).format(**_figures(health, training))
    if health.state in _WITHOUT_BEST:
        return said
    return f"{said} {_best(health, training)}".rstrip()


def evidence(health: Health, worst: Sequence[str] = ()) -> str:
    """The documents that show it, and whether they are enough; "" where none do.

    `worst` are the titles of those that got worst.
    """
    said = [worsened.documents(health, worst)]
    if not health.evidence.is_sure and health.state is not State.TOO_NOISY:
        said.append(translate("verdict", "Too few exam documents to be sure."))
    return " ".join(each for each in said if each)


def countdown(looks_left: int | None, *, is_in_fold: bool) -> str:
    """When it stops by itself; "" where it waits for ever."""
    if looks_left is None:
        return ""
    if looks_left == 0:
        return translate("verdict", "It stops by itself now.")
    if is_in_fold:
        return numbered(
            looks_left,
            translate(
                "verdict",
                "If you do nothing, the next check begins after {n} more look.",
            ),
            translate(
                "verdict",
                "If you do nothing, the next check begins after {n} more looks.",
            ),
        )
    return numbered(
        looks_left,
        translate(
            "verdict", "It stops by itself after {n} more look if you do nothing."
        ),
        translate(
            "verdict", "It stops by itself after {n} more looks if you do nothing."
        ),
    )


def carrying_on() -> str:
    """The person wants to go on, and the worker has not answered yet."""
    return translate("verdict", "It carries on after the step it is in.")


def carried_on() -> str:
    """The person was warned and wanted to go on."""
    return translate(
        "verdict", "You carried on: you are asked again if it gets clearly worse."
    )


def went_back(back: WentBack) -> str:
    """It exploded, and what was done about it."""
    said = translate(
        "verdict",
        "It got out of control at step {step} and went back to step {to} with smaller "
        "steps",
    )
    return said.format(step=count(back.step), to=count(back.to))


def _meaning(health: Health, history: History) -> str:
    in_fold, is_newest = history.is_in_fold, health.evidence.looks == 0
    if health.state is State.LEARNING and is_newest and _fall(history.present) > 0:
        return translate(
            "verdict",
            "The last look is the best so far: the exam documents surprise it {fall} "
            "less than at the start.",
        )
    if health.state is State.PLATEAU and _is_the_best(health):
        return _hardly_better(in_fold)
    if _has_few_documents(health):
        return _few_documents(health.evidence.documents, in_fold)
    by_state = _MEANINGS | _IN_A_CHECK if in_fold else _MEANINGS
    return translate("verdict", by_state[health.state])


def _hardly_better(in_fold: bool) -> str:
    """It slows down, and yet the last look is the best."""
    if in_fold:
        return translate(
            "verdict",
            "The last look is still the best so far, but hardly better than before.",
        )
    return translate(
        "verdict",
        "The last look is still the best so far, but hardly better than before. You "
        "may stop, or let it go on: the best version is kept either way.",
    )


def _few_documents(documents: int, in_fold: bool) -> str:
    """Why nothing can be told, and what would help."""
    if not in_fold:
        return numbered(
            documents,
            translate(
                "verdict",
                "Only {n} document sits the exam. With more documents, or with the "
                "double-check in the plan, one can tell.",
            ),
            translate(
                "verdict",
                "Only {n} documents sit the exam. With more documents, or with the "
                "double-check in the plan, one can tell.",
            ),
        )
    return numbered(
        documents,
        translate(
            "verdict",
            "Only {n} document sits the exam in this check. All checks together tell "
            "more.",
        ),
        translate(
            "verdict",
            "Only {n} documents sit the exam in this check. All checks together tell "
            "more.",
        ),
    )


def _figures(health: Health, training: History) -> dict[str, str]:
    evidence = health.evidence
    return {
        "rise": per_cent(evidence.rise),
        "wobble": per_cent(evidence.wobble),
        "time": duration(seconds_since(training, health.since)),
        "looks": count(len(training.looks)),
        "fall": per_cent(_fall(training)),
    }


def _fall(training: History) -> float:
    """How far the best look is below the first, as a share."""
    start, best = training.looks[0].validation_loss, training.best
    if best is None or not (math.isfinite(start) and start > 0):
        return 0.0
    return 1 - best.validation_loss / start


def _best(health: Health, training: History) -> str:
    """Which version would be kept now."""
    if health.best_step == 0:
        return translate(
            "verdict", "No version is better than the original model so far."
        )
    if _is_the_best(health):
        return ""
    minutes = round(seconds_since(training, health.best_step) / 60)  # as `duration`
    since = ago(minutes * 60)
    return translate("verdict", "Best version: {ago}.").format(ago=since)


def _is_the_best(health: Health) -> bool:
    """Whether the newest version is the one that would be kept."""
    return health.best_step == health.step > 0


def _has_few_documents(health: Health) -> bool:
    documents = health.evidence.documents
    return health.state is State.TOO_NOISY and 0 < documents < FEWEST_DOCUMENTS
