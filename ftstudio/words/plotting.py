"""What the plot of a training says: its axes, its curves, and each look in words."""

import math
from collections.abc import Sequence

from ftstudio.core.events import Evaluated
from ftstudio.core.history import History
from ftstudio.words.formats import count, decimals, loss, numbered
from ftstudio.words.translation import translate

_LOSS_DIGITS = 3
"""The decimals that `loss` writes."""


def title() -> str:
    """What the plot is called where it cannot be seen."""
    return translate("plotting", "How the training goes")


def across() -> str:
    """What the horizontal axis shows."""
    return translate("plotting", "how far the training has come")


def upward() -> str:
    """What the vertical axis shows."""
    return translate("plotting", "how surprised it is (lower is better)")


def exam() -> str:
    """The curve of the validation loss."""
    return translate("plotting", "on the exam documents")


def lessons() -> str:
    """The curve of the training loss."""
    return translate("plotting", "on the documents it learns from")


def before() -> str:
    """The level from which it started."""
    return translate("plotting", "before training")


def best() -> str:
    """The look with the lowest validation loss."""
    return translate("plotting", "best version")


def sureness() -> str:
    """What the soft band around the validation loss is."""
    return translate("plotting", "the shaded band is how sure it is")


def unsure(documents: int) -> str:
    """Why there is no such band."""
    return numbered(
        documents,
        translate("plotting", "{n} exam document is too few to say how sure it is"),
        translate("plotting", "{n} exam documents are too few to say how sure it is"),
    )


def calm() -> str:
    """What the mark of a good verdict says."""
    return translate("plotting", "all is well")


def attention() -> str:
    """What the mark of a doubtful verdict says."""
    return translate("plotting", "keep an eye on it")


def danger() -> str:
    """What the mark of a bad verdict says."""
    return translate("plotting", "trouble")


def until(is_over: bool) -> str:
    """Where the training that follows a double-check ends."""
    if is_over:
        return translate("plotting", "it learned up to here")
    return translate("plotting", "it learns up to here")


def each_check() -> str:
    """The thin curves of a double-check."""
    return translate("plotting", "each check")


def mean_of(checks: int) -> str:
    """The bold curve of a double-check."""
    return numbered(
        checks,
        translate("plotting", "first check"),
        translate("plotting", "mean of {n} checks"),
    )


def best_on_average() -> str:
    """Where the mean of the checks is lowest."""
    return translate("plotting", "best on average")


def checked(is_over: bool) -> str:
    """What is shown once the checks are through; `is_over`: so is all after them."""
    if is_over:
        return translate(
            "plotting",
            "The curves are those of the double-check; after it, it learned from "
            "everything.",
        )
    return translate(
        "plotting",
        "The curves are those of the double-check; now it learns from everything.",
    )


def checks_at(share: float, mean: float, losses: Sequence[float]) -> str:
    """What the checks say together at a share of their plan, and how they differ."""
    if len(losses) < 2:
        said = translate("plotting", "{when}: {mean} on the exam documents.")
    else:
        said = translate(
            "plotting",
            "{when}: {mean} on average on the exam documents; the checks lie between "
            "{low} and {high}.",
        )
    return said.format(
        when=_when(share),
        mean=_measured(mean),
        low=_measured(min(losses, default=math.nan)),
        high=_measured(max(losses, default=math.nan)),
    )


def best_of_checks() -> str:
    """Said of the place with the star in a double-check."""
    return translate("plotting", "The checks are best here on average.")


def empty(history: History, is_running: bool) -> str:
    """In place of the plot, where a run that `is_running` or not has no curve."""
    if history.final is not None:
        return nothing()
    if is_running:
        return waiting()
    return unrecorded() if history.present.prepared is None else nothing()


def waiting() -> str:
    """In place of the plot, until there is something to draw."""
    return translate("plotting", "The first measurement is being taken…")


def nothing() -> str:
    """In place of the plot of a run that ended too early."""
    return translate("plotting", "The training ended before anything was measured.")


def unrecorded() -> str:
    """In place of the plot of a run whose record is lost."""
    return translate("plotting", "There is no record of this training.")


def way(share: float) -> str:
    """How far the training is, on the axis: 40 %."""
    said = translate("plotting", "{number} %")
    return said.format(number=count(round(share * 100)))


def level(value: float, digits: int) -> str:
    """A loss on the axis, with 0 to 3 decimals: 3.2."""
    written = loss(value)
    if digits >= _LOSS_DIGITS:
        return written
    return written[: digits - _LOSS_DIGITS - (digits == 0)]


def look(seen: Evaluated, share: float, error: float = math.nan) -> str:
    """Both losses of one look, `share` of the way into the training.

    `error` is how far the validation loss may be off (nan: not known).
    """
    said = translate(
        "plotting",
        "{when}: {exam} on the exam documents, "
        "{lessons} on the documents it learns from.",
    )
    return said.format(
        when=_when(share),
        exam=_measured(seen.validation_loss) + _give_or_take(error),
        lessons=_measured(seen.training_loss),
    )


def best_so_far() -> str:
    """Said of the look with the star."""
    return translate("plotting", "Best version so far.")


def summary(first: float, best: float | None, share: float) -> str:
    """The whole plot in one sentence, `share` of the way into the training.

    `first` is the validation loss before it, `best` the lowest (None: not lower).
    """
    if share <= 0:
        said = translate(
            "plotting", "{when}, surprise on the exam documents is {first}."
        )
    elif best is None:
        said = translate(
            "plotting",
            "{when}, surprise on the exam documents is not lower than the {first} "
            "before training.",
        )
    else:
        said = translate(
            "plotting",
            "{when}, surprise on the exam documents has come down from {first} before "
            "training to {best} for the best version.",
        )
    return said.format(
        when=_when(share),
        first=_measured(first),
        best=_measured(math.nan if best is None else best),
    )


def checks_summary(first: float, lowest: float, share: float, checks: int) -> str:
    """The same of the mean of so many checks, from `first` down to `lowest`."""
    return numbered(
        checks,
        translate(
            "plotting",
            "{when}, surprise on the exam documents of the first check is {first} "
            "before training and {lowest} at best.",
        ),
        translate(
            "plotting",
            "{when}, surprise on the exam documents of {n} checks is on average "
            "{first} before training and {lowest} at best.",
        ),
        when=_when(share),
        first=_measured(first),
        lowest=_measured(lowest),
    )


def _when(share: float) -> str:
    if share <= 0:
        return translate("plotting", "Before training")
    if share >= 1:
        return translate("plotting", "At the end of the training")
    return translate("plotting", "After {share} of the training").format(
        share=way(share)
    )


def _measured(value: float) -> str:
    if math.isnan(value):
        return translate("plotting", "not measured")
    return (
        loss(value)
        if math.isfinite(value)
        else translate("plotting", "too large to measure")
    )


def _give_or_take(error: float) -> str:
    """As exact as it is; nothing where it is nothing, or not known."""
    if not error > 0.0005 or not math.isfinite(error):
        return ""
    return " ±\u00a0" + decimals(error, 3 if error < 0.01 else 2)
