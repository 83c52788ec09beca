"""What the Training step says of a run that rests or is over, and why it is."""

from ftstudio.core.explosions import blew_up
from ftstudio.core.gain import gain_of
from ftstudio.core.health import State
from ftstudio.core.history import History
from ftstudio.core.standing import Standing, share_of
from ftstudio.words import formats
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_TITLES = {
    Standing.PAUSED: QT_TRANSLATE_NOOP("resting", "Paused"),
    Standing.INTERRUPTED: QT_TRANSLATE_NOOP("resting", "The training was cut off"),
    Standing.FAILED: QT_TRANSLATE_NOOP("resting", "The training could not go on"),
    Standing.READY: QT_TRANSLATE_NOOP("resting", "The training is finished"),
    Standing.NO_GAIN: QT_TRANSLATE_NOOP("resting", "Finished, without a gain"),
}
_ENDS = {
    Standing.READY: QT_TRANSLATE_NOOP(
        "resting", "The best version is kept. See the result to compare it."
    ),
    Standing.NO_GAIN: QT_TRANSLATE_NOOP(
        "resting",
        "No version did better on the exam documents than the original model. See the "
        "result for what to try next.",
    ),
}
_REASONS = {
    State.MEMORISING: QT_TRANSLATE_NOOP(
        "resting",
        "It was learning your documents by heart, and nobody answered the warning.",
    ),
    State.RATE_TOO_HIGH: QT_TRANSLATE_NOOP(
        "resting",
        "It was getting worse at everything, and nobody answered the warning.",
    ),
}
"""Why a training ended by itself, by what was said of it last."""


def title(standing: Standing) -> str:
    """Where a run stands that nobody works on, in a few words."""
    return translate("resting", _TITLES[standing])


def rest(standing: Standing, history: History, state: State | None = None) -> str:
    """What has come of a run that rests, or how much is done, and what to do with it.

    `state` is what was said of it last.
    """
    if standing not in _ENDS:
        return _so_much(history)
    said = [_went_back(history), by_itself(history, state), _end(standing, history)]
    return " ".join(each for each in said if each)


def ended_by_itself(*, is_in_fold: bool = False) -> str:
    """A run came to its end before the plan did, in a few words; or one check did."""
    if is_in_fold:
        return translate("resting", "This check ended by itself")
    return translate("resting", "The training ended by itself")


def by_itself(training: History, state: State | None) -> str:
    """Why one training ended by itself; "" where it did not.

    `state` is what was said of it last.
    """
    if training.stopped_early is None:
        return ""
    if state in _REASONS and not blew_up(training):
        return translate("resting", _REASONS[state])
    said = translate(
        "resting", "At step {step} it got out of control again, so it was ended."
    )
    return said.format(step=formats.count(training.stopped_early.step))


def damaged() -> str:
    """What has become of a run whose files cannot be understood, in a few words."""
    return translate("resting", "The record of the training is damaged")


def _so_much(history: History) -> str:
    if not (history.folds or history.steps):
        return translate(
            "resting", "It had not begun to learn yet. Nothing of yours is lost."
        )
    if history.cross_validated and history.kept and history.kept.step == 0:
        return translate(
            "resting",
            "The double-check is done, and nothing was learned after it yet: what is "
            "kept is the original model. It can go on from there.",
        )
    said = translate(
        "resting",
        "{done} of the training is done, and everything up to the last look is saved. "
        "It can go on from there.",
    )
    return said.format(done=formats.done(share_of(history)))


def _end(standing: Standing, history: History) -> str:
    """What was kept, and where to see how good it is."""
    plan, kept = history.prepared, history.kept
    if history.cross_validated and kept and gain_of(history) is None:
        return translate(
            "resting",
            "What it had learned until it was stopped is kept. See the result to "
            "compare it.",
        )
    is_early = history.stopped_early is not None and standing is Standing.READY
    if not (is_early and plan and kept and plan.steps):
        return translate("resting", _ENDS[standing])
    said = translate(
        "resting",
        "The best version, from {done} of the training, is kept. See the result to "
        "compare it.",
    )
    return said.format(done=formats.done(kept.step / plan.steps))


def _went_back(history: History) -> str:
    if not history.went_back:
        return ""
    said = translate(
        "resting",
        "At step {step} it had got out of control and gone back to step {to}, with "
        "smaller steps since.",
    )
    back = history.went_back[-1]
    return said.format(step=formats.count(back.step), to=formats.count(back.to))
