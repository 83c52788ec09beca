"""The drawing of a double-check."""

import pytest

from ftstudio.core.events import BestKept
from ftstudio.ui.widgets.plot_checks import double_check
from ftstudio.words import plotting
from tests.factories import history
from tests.losses import checked, checks


def test_each_check_is_a_curve_over_the_whole_plan() -> None:
    """The one that goes on as far as it is."""
    drawing = double_check(history(checks(2.5)))
    assert [each.x[-1] for each in drawing.checks] == [100, 100, 50]
    assert drawing.training.x[-1] == 50


def test_the_mean_is_of_those_that_are_through() -> None:
    """One that just began would cut it short."""
    drawing = double_check(history(checks(2.5)))
    assert drawing.main_name == plotting.mean_of(2)
    assert drawing.main.x[-1] == 100
    ends = [each.y[-1] for each in drawing.checks[:2]]
    assert drawing.main.y[-1] == pytest.approx(sum(ends) / 2)


def test_the_first_is_alone_as_it_goes() -> None:
    """It is not called a mean."""
    drawing = double_check(history(checks(0.5)))
    assert drawing.main_name == plotting.mean_of(1)
    assert drawing.star_name == plotting.best()
    assert drawing.main.x[-1] == 50


def test_the_star_is_where_they_are_best_on_average() -> None:
    """The lowest of the mean, and its words say so."""
    drawing = double_check(history(checks(3)))
    assert drawing.star is not None
    here = drawing.main.x.index(drawing.star[0])
    assert drawing.star[1] <= min(drawing.main.y) + 0.02
    assert plotting.best_of_checks() in drawing.stops[here].said


def test_then_it_is_shown_how_far_the_training_on_everything_goes() -> None:
    """And whose the curves are."""
    known = history(checked(0.5))
    drawing = double_check(known)
    assert known.cross_validated is not None
    assert drawing.until == pytest.approx(100 * known.cross_validated.share)
    assert drawing.star is not None
    assert drawing.star[0] == pytest.approx(drawing.until)
    assert drawing.notice == plotting.checked(is_over=False)
    assert double_check(history(checked(1))).notice == plotting.checked(is_over=True)


def test_each_place_tells_how_the_checks_differ() -> None:
    """Between which losses they lie."""
    stop = double_check(history(checks(3))).stops[-1]
    losses = [fold.looks[-1].validation_loss for fold in history(checks(3)).folds]
    mean = sum(losses) / 3
    assert stop.said == plotting.checks_at(1.0, mean, losses)


def test_stopped_in_a_check_the_star_is_on_what_was_kept() -> None:
    """That version is the result."""
    known = history([*checks(1.5), BestKept(120)])
    drawing = double_check(known)
    assert drawing.star_name == plotting.best()
    look = next(each for each in known.folds[1].looks if each.step == 120)
    assert drawing.star == pytest.approx((100 * 120 / 288, look.validation_loss))


def test_a_check_that_gets_worse_is_marked_by_its_number() -> None:
    """The verdict is that of the check which goes on."""
    drawing = double_check(history(checks(0.6)))
    assert drawing.stretch is not None
    assert drawing.marks
    assert all(each.said.startswith("Check 1.") for each in drawing.marks)


def test_a_check_without_a_look_is_no_curve() -> None:
    """And nothing is said of it."""
    drawing = double_check(history(checks(1)[:3]))
    assert (drawing.main.points, drawing.stops, drawing.summary) == ((), (), "")
