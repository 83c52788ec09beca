"""How a training came to its end, where that was out of the ordinary."""

from collections.abc import Sequence

from ftstudio.core.events import Finished
from ftstudio.core.explosions import blew_up
from ftstudio.core.history import History
from ftstudio.core.standing import share_of
from ftstudio.words.formats import count, done
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_EARLY = QT_TRANSLATE_NOOP(
    "results",
    "It ended by itself at {at}, because going on would have made it worse; the best "
    "version was kept.",
)
_AGAIN = QT_TRANSLATE_NOOP(
    "results",
    "It went out of control again at {at}, so it was ended; the best version was kept.",
)
_BACK = QT_TRANSLATE_NOOP(
    "results",
    "In the double-check, {n} of the {turns} trainings went out of control once, and "
    "went on in smaller steps.",
)
_ENDED = QT_TRANSLATE_NOOP(
    "results",
    "In the double-check, {n} of the {turns} trainings ended before the plan did, "
    "because going on would have made it worse.",
)
"""Of the trainings of a double-check."""


def ending(history: History) -> str:
    """What was out of the ordinary in how it ended; "" where nothing was."""
    said = [*_explosion(history.present), *_end(history), *_of_folds(history)]
    return " ".join(said)


def share_at(training: History, step: int) -> str:
    """How far a training was at a step."""
    steps = training.prepared.steps if training.prepared else 0
    return done(step / steps if steps else 0.0)


def _explosion(training: History) -> Sequence[str]:
    if not training.went_back:
        return []
    back = training.went_back[-1]
    said = translate(
        "results",
        "At {at} the training went out of control; it went on from {to} in smaller "
        "steps.",
    )
    at, to = share_at(training, back.step), share_at(training, back.to)
    return [said.format(at=at, to=to)]


def _end(history: History) -> Sequence[str]:
    """By itself, or because it was stopped."""
    training = history.present
    if training.stopped_early is not None:
        said = translate("results", _AGAIN if blew_up(training) else _EARLY)
        return [said.format(at=share_at(training, training.stopped_early.step))]
    if isinstance(history.final, Finished) and history.final.stopped:
        said = translate("results", "It was stopped at {at}.")
        return [said.format(at=done(share_of(history)))]
    return []


def _of_folds(history: History) -> Sequence[str]:
    """What was out of the ordinary in the trainings of a double-check, counted."""
    if history.is_in_fold:
        return []
    turns = len(history.folds)
    lost = sum(map(blew_up, history.folds))
    back = sum(bool(each.went_back) for each in history.folds) - lost
    ended = sum(each.stopped_early is not None for each in history.folds) - lost
    told = (
        (lost, _lost(is_all=lost == turns)),
        (back, translate("results", _BACK)),
        (ended, translate("results", _ENDED)),
    )
    return [said.format(n=count(n), turns=count(turns)) for n, said in told if n]


def _lost(*, is_all: bool) -> str:
    """Trainings of a double-check that exploded twice, and what to do about it."""
    if is_all:
        return translate(
            "results",
            "Every training of the double-check went out of control twice, so they say "
            "little of your documents. Try again with more caution: its steps are "
            "smaller.",
        )
    return translate(
        "results",
        "In the double-check, {n} of the {turns} trainings went out of control twice, "
        "so that they were ended. With more caution the steps are smaller.",
    )
