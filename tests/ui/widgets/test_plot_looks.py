"""The drawing of one training."""

import math

from ftstudio.core.history import History
from ftstudio.ui.widgets.plot_looks import one_training
from ftstudio.words import plotting, turning
from tests.factories import history, look, told
from tests.losses import BY_HEART, FEW, HEALTHY, carried_on, one


def test_the_band_is_around_the_curve_and_closes_at_the_star() -> None:
    """Wide where it is less sure."""
    drawing = one_training(history(one(BY_HEART, 18)))
    assert drawing.band is not None
    assert drawing.star is not None
    below, above = (curve.y for curve in drawing.band)
    best = drawing.main.x.index(drawing.star[0])
    assert below[best] == drawing.main.y[best] == above[best]
    assert below[-1] < drawing.main.y[-1] < above[-1]


def test_a_tiny_exam_has_no_band_and_says_why() -> None:
    """Three documents tell nothing of themselves."""
    drawing = one_training(history(one(FEW, 12)))
    assert drawing.band is None
    assert drawing.doubt == plotting.unsure(3)


def test_an_old_record_without_documents_has_neither() -> None:
    """There is nothing to give a reason for."""
    known = history([look(0, 3.0)]).looks[0]
    bare = History(looks=(known.__class__(0, 3.0, 3.0, (), 0.1),))
    assert one_training(bare).band is None
    assert one_training(bare).doubt == ""


def test_each_look_tells_its_losses_its_band_and_the_verdict() -> None:
    """In words, for those who do not see the plot."""
    stops = one_training(history(one(BY_HEART, 18))).stops
    assert "±" in stops[-1].said
    assert "by heart" in stops[-1].said
    assert "of 12 documents got worse" in stops[-1].said
    assert "±" not in stops[10].said
    assert plotting.best_so_far() in stops[10].said


def test_what_happened_is_told_at_the_look_it_led_to() -> None:
    """So the keyboard reaches it, and once."""
    stops = one_training(history(carried_on())).stops
    warned = turning.carried_on("71 %")
    where = [n for n, each in enumerate(stops) if warned in each.said]
    assert where == [17]
    assert turning.stopped_early("92 %") in stops[-1].said


def test_one_look_has_no_star_and_no_verdict() -> None:
    """There is nothing to choose from yet."""
    drawing = one_training(history(one(HEALTHY, 0)))
    assert drawing.star is None
    assert len(drawing.stops[0].said.splitlines()) == 1


def test_the_summary_ends_with_the_verdict() -> None:
    """It is what is heard first."""
    summary = one_training(history(one(BY_HEART, 18))).summary
    assert "by heart" in summary.splitlines()[-1]


def test_no_loss_is_no_word() -> None:
    """A run of which nothing could be measured has no summary."""
    assert one_training(history(told([math.nan]))).summary == ""
