"""What is said of a double-check while it goes on, and of what it came to."""

import math

from ftstudio.core.events import CrossValidated
from ftstudio.core.gain import SMALLEST_GAIN
from ftstudio.core.history import History
from ftstudio.words.formats import count, done, per_cent, per_cents
from ftstudio.words.translation import translate


def check(history: History) -> str:
    """Which of the checks goes on, in a few words."""
    said = translate("checking", "Check {number} of {of}")
    return _numbered(said, history)


def training(history: History) -> tuple[str, str]:
    """What is going on while the checks are taken."""
    said = translate("checking", "Double-check: training {number} of {of}")
    return (
        _numbered(said, history),
        translate("checking", "Each time, other documents sit the exam."),
    )


def agreed(found: CrossValidated) -> str:
    """On how much training the checks agreed, and what happens now."""
    if found.share <= 0:
        return translate(
            "checking", "The checks found no version better than the original model"
        )
    said = translate(
        "checking",
        "The checks agreed on {share} of the plan: now it learns from everything",
    )
    return said.format(share=done(found.share))


def expected(found: CrossValidated) -> str:
    """The gain to be expected, with its range; and that none is measured any more."""
    has_range = math.isfinite(found.low) and math.isfinite(found.high)
    if found.share <= 0 or found.gain < SMALLEST_GAIN:
        said = translate("checking", "No gain is to be expected on new documents.")
    elif has_range and found.low > 0:
        low, high = per_cents(found.low, found.high)
        said = translate(
            "checking",
            "New documents will surprise it {gain} less, most probably {low} to "
            "{high}.",
        ).format(gain=per_cent(found.gain), low=low, high=high)
    elif not has_range:
        said = translate(
            "checking",
            "New documents will surprise it about {gain} less; there are too few "
            "documents to say how sure that is.",
        ).format(gain=per_cent(found.gain))
    else:
        said = translate(
            "checking",
            "New documents will surprise it {gain} less, but the checks are too far "
            "apart to be sure of a gain.",
        ).format(gain=per_cent(found.gain))
    return said if found.is_stable else f"{said} {_unstable()}"


def no_exam() -> str:
    """Why there are no looks after the checks."""
    return translate(
        "checking", "Every document has sat the exam, so none is kept aside any more."
    )


def stopped(history: History) -> tuple[str, str]:
    """What stopping before its end means, as a question and what to know first."""
    if history.is_in_fold:
        said = translate(
            "checking",
            "The best version of training {number} of {of} is kept. It has not learned "
            "from the documents that sit the exam this time, and how good it is, only "
            "that exam can say.",
        )
        return (
            translate("checking", "Stop in the middle of the double-check?"),
            _numbered(said, history),
        )
    return (
        translate("checking", "Stop before it has learned from everything?"),
        translate(
            "checking",
            "What it has learned until now is kept. The checks measured a longer "
            "training, so this version may do less well than they promise.",
        ),
    )


def _unstable() -> str:
    return translate("checking", "The checks do not agree with each other.")


def _numbered(said: str, history: History) -> str:
    number, of = count(len(history.folds)), count(history.fold_count)
    return said.format(number=number, of=of)
