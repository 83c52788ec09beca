"""What the plot of a training says: its axes, its curves, and each look in words."""

import math

from ftstudio.core.events import Evaluated
from ftstudio.core.history import History
from ftstudio.words.formats import count, loss
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


def empty(history: History, is_running: bool) -> str:
    """In place of the plot, where a run that `is_running` or not has no curve."""
    if history.final is not None:
        return nothing()
    if is_running:
        return waiting()
    return unrecorded() if history.prepared is None else nothing()


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


def look(seen: Evaluated, share: float, is_best: bool) -> str:
    """Both losses of one look, `share` of the way into the training."""
    said = translate(
        "plotting",
        "{when}: {exam} on the exam documents, "
        "{lessons} on the documents it learns from.",
    ).format(
        when=_when(share),
        exam=_measured(seen.validation_loss),
        lessons=_measured(seen.training_loss),
    )
    return said + (
        " " + translate("plotting", "Best version so far.") if is_best else ""
    )


def summary(first: Evaluated, best: Evaluated | None, share: float) -> str:
    """The whole plot in one sentence, `share` of the way into the training."""
    if share <= 0:
        said = translate(
            "plotting", "{when}, surprise on the exam documents is {first}."
        )
    elif best is None or best.step == first.step:
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
    lowest = best.validation_loss if best else math.nan
    return said.format(
        when=_when(share),
        first=_measured(first.validation_loss),
        best=_measured(lowest),
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
