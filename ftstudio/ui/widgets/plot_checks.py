"""The drawing of a double-check: every fold on one plot, and what they say together."""

from collections.abc import Iterator, Sequence

import numpy as np

from ftstudio.core.cross_validation import agreed_share, mean_curve
from ftstudio.core.health import course
from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_curves import ceiling_of, held, look_curves
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Mark, Point, Stop
from ftstudio.ui.widgets.plot_looks import told_between
from ftstudio.ui.widgets.plot_turns import marks_of, stretch_of
from ftstudio.words import plotting, turning


def double_check(history: History) -> Drawing:
    """What is drawn of a run with folds, in per cent of what each of them does."""
    going = history.folds[-1] if history.is_in_fold else None
    checks = tuple(look_curves(fold)[0] for fold in history.folds)
    counted, ceiling = _counted(history), ceiling_of(history.folds)
    main = _mean(counted, ceiling)
    said = course(going) if going else ()
    marks = _named(marks_of(going, said), len(history.folds)) if going else ()
    star, star_name = _star(history, counted, main)
    agreed = history.cross_validated
    return Drawing(
        main=main,
        main_name=plotting.mean_of(len(counted)),
        training=look_curves(going)[1] if going else Curve(),
        checks=checks,
        star=star,
        star_name=star_name,
        stretch=stretch_of(going, said) if going else None,
        marks=marks,
        until=100 * agreed.share if agreed else None,
        until_name=plotting.until(is_over=history.kept is not None),
        stops=tuple(_stops(counted, main, star, marks)),
        notice=_notice(history),
        summary=_summary(history, main, len(counted)),
        ceiling=ceiling,
    )


def _counted(history: History) -> tuple[History, ...]:
    """The folds that make up the mean: those that are through.

    One that has just begun would cut the mean short; the first is alone as it goes.
    """
    through = tuple(fold for fold in history.folds if fold.is_through)
    return through if through or not history.folds else history.folds[:1]


def _mean(folds: Sequence[History], ceiling: float) -> Curve:
    curve = mean_curve(folds)
    return Curve(
        tuple(100 * share for share, _ in curve),
        tuple(held(loss, ceiling) for _, loss in curve),
    )


def _named(marks: Sequence[Mark], number: int) -> tuple[Mark, ...]:
    """With the words which check it was."""
    return tuple(
        Mark(m.x, m.tone, m.icon, turning.of_check(number, m.said), m.back_to)
        for m in marks
    )


def _star(
    history: History, counted: Sequence[History], main: Curve
) -> tuple[Point | None, str]:
    """On the point that is best on average; a fold that was stopped keeps its own."""
    if history.is_in_fold and history.kept is not None:
        fold = history.folds[-1]
        return _on(look_curves(fold)[0], fold, history.kept.step), plotting.best()
    if len(main.points) < 2:
        return None, ""
    found = history.cross_validated
    share = found.share if found else agreed_share(counted)
    point = min(main.points, key=lambda each: abs(each[0] - 100 * share))
    is_mean = len(counted) > 1
    return point, plotting.best_on_average() if is_mean else plotting.best()


def _on(curve: Curve, fold: History, step: int) -> Point | None:
    """The point of a fold's curve at a step, where that was looked at."""
    steps = [each.step for each in fold.looks]
    index = steps.index(step) if step in steps else None
    return None if index is None else (curve.x[index], curve.y[index])


def _stops(
    counted: Sequence[History],
    main: Curve,
    star: Point | None,
    marks: Sequence[Mark],
) -> Iterator[Stop]:
    """One a point of the mean."""
    curves = [look_curves(fold)[0].points for fold in counted]
    for index, (x, mean) in enumerate(zip(main.x, main.y, strict=True)):
        losses = [_height(curve, x) for curve in curves if curve]
        lines = [plotting.checks_at(x / 100, mean, losses)]
        lines += told_between(marks, main.x, index)
        if (x, mean) == star:
            is_mean = len(counted) > 1
            lines.append(
                plotting.best_of_checks() if is_mean else plotting.best_so_far()
            )
        yield Stop(x, (mean,), "\n".join(lines))


def _height(points: Sequence[Point], x: float) -> float:
    """On the straight line between the two points around `x`."""
    return float(np.interp(x, [at for at, _ in points], [y for _, y in points]))


def _notice(history: History) -> str:
    """While the training on everything goes on, the curves are not its own."""
    if history.cross_validated is None:
        return ""
    return plotting.checked(is_over=history.kept is not None)


def _summary(history: History, main: Curve, checks: int) -> str:
    """How far the mean has come down, and what is shown."""
    points = main.points
    if not points:
        return ""
    first, lowest = points[0][1], min(y for _, y in points)
    said = plotting.checks_summary(first, lowest, points[-1][0] / 100, checks)
    return "\n".join(each for each in (said, _notice(history)) if each)
