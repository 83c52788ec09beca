"""The drawing of one training: its two curves, and what its looks say."""

import math
from collections.abc import Iterator, Sequence

from ftstudio.core.events import Evaluated
from ftstudio.core.health import Health, course
from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_band import are_too_few, documents, widths
from ftstudio.ui.widgets.plot_curves import (
    best_look,
    ceiling_of,
    look_curves,
    planned,
)
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Mark, Point, Stop, Tone
from ftstudio.ui.widgets.plot_turns import has_changed, marks_of, stretch_of
from ftstudio.words import plotting, turning


def one_training(history: History) -> Drawing:
    """What is drawn of a training whose looks are of one exam."""
    said, looks = course(history), history.looks
    validation, training = look_curves(history)
    marks, errors = marks_of(history, said), widths(looks, best_look(history))
    few = bool(looks) and are_too_few(looks[-1])
    return Drawing(
        main=validation,
        main_name=plotting.exam(),
        training=training,
        band=_band(validation, errors),
        star=_star(history, validation),
        star_name=plotting.best(),
        stretch=stretch_of(history, said),
        marks=marks,
        stops=tuple(_stops(history, said, errors, marks)),
        doubt=plotting.unsure(documents(looks[-1])) if few else "",
        summary=_summary(history, said) if validation.points else "",
        ceiling=ceiling_of([history]),
    )


def told_between(marks: Sequence[Mark], xs: Sequence[float], index: int) -> list[str]:
    """What of the marks is told at one of several places: what led up to it.

    At the last, what came after it as well.
    """
    begin = xs[index - 1] if index else -math.inf
    end = xs[index] if index < len(xs) - 1 else math.inf
    return [each.said for each in marks if begin < each.x <= end]


def _band(validation: Curve, errors: Sequence[float]) -> tuple[Curve, Curve] | None:
    """The edges below and above; None where it is nowhere known how sure it is."""
    if not any(map(math.isfinite, errors)):
        return None
    pairs = list(zip(validation.y, errors, strict=True))
    return (
        Curve(validation.x, tuple(y - error for y, error in pairs)),
        Curve(validation.x, tuple(y + error for y, error in pairs)),
    )


def _star(history: History, validation: Curve) -> Point | None:
    """Where the star stands; with one look alone there is nothing to choose."""
    best = best_look(history)
    if best is None or len(history.looks) < 2:
        return None
    index = history.looks.index(best)
    return validation.x[index], validation.y[index]


def _stops(
    history: History,
    said: Sequence[Health],
    errors: Sequence[float],
    marks: Sequence[Mark],
) -> Iterator[Stop]:
    """One a look."""
    plan, best = planned(history), best_look(history)
    deeds = [each for each in marks if each.tone is Tone.QUIET]
    validation, training = look_curves(history)
    for index, look in enumerate(history.looks):
        lines = [plotting.look(look, look.step / plan, errors[index])]
        lines += _verdict(look, said, index)
        lines += told_between(deeds, validation.x, index)
        if look is best and len(history.looks) > 1:
            lines.append(plotting.best_so_far())
        heights = (training.y[index], validation.y[index])
        yield Stop(validation.x[index], heights, "\n".join(lines))


def _verdict(look: Evaluated, said: Sequence[Health], index: int) -> list[str]:
    """What the looks said then; before the training there is nothing to say."""
    if has_changed(said, index):
        return [turning.here(said[index])]
    return [turning.going_on(said[index])] if look.step > 0 else []


def _summary(history: History, said: Sequence[Health]) -> str:
    looks, best = history.looks, best_look(history)
    share = looks[-1].step / planned(history)
    has_come_down = best is not None and best.step != looks[0].step
    lowest = best.validation_loss if best is not None and has_come_down else None
    summed = plotting.summary(looks[0].validation_loss, lowest, share)
    return "\n".join([summed, *_verdict(looks[-1], said, len(looks) - 1)])
