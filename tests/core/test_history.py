"""The fold of events."""

import math
from itertools import pairwise

import pytest

from ftstudio.core.errors import RunInUse
from ftstudio.core.events import (
    BestKept,
    CheckpointSaved,
    Event,
    Failed,
    Finished,
    Phase,
    PhaseChanged,
    Said,
    Started,
)
from ftstudio.core.history import MOST_POINTS, History, history_of
from tests.factories import history, in_full, look, prepared, sample, step, told


def test_a_run_that_went_well_knows_all_of_it() -> None:
    """Its plan, steps, looks, best version and end."""
    known = history(told([3.0, 2.5, 2.0, 2.2]))
    assert known.prepared == prepared(steps=3)
    assert [each.step for each in known.steps] == [1, 2, 3]
    assert [each.step for each in known.looks] == [0, 1, 2, 3]
    assert known.best == look(2, 2.0)
    assert known.final == Finished(stopped=False, peak_memory=1000)


def test_the_gain_compares_full_measurements() -> None:
    """Of the original and of the version that was kept."""
    known = history(told([4.0, 3.0, 3.5]))
    assert known.before_and_after == (4.0, 3.0)
    assert known.gain == pytest.approx(0.25)


def test_a_run_that_made_nothing_better_has_no_gain() -> None:
    """The original is the best version."""
    known = history(told([3.0, 3.1, 3.2]))
    assert known.kept == BestKept(0)
    assert known.gain == 0


@pytest.mark.parametrize("without", [BestKept, type(in_full(0, 1.0))])
def test_what_was_not_measured_has_no_gain(without: type[object]) -> None:
    """None means: not yet known."""
    events = told([3.0, 2.0])
    known = history(each for each in events if not isinstance(each, without))
    assert known.before_and_after is None
    assert known.gain is None


def test_a_loss_that_is_no_number_is_never_the_best() -> None:
    """Nor does it make a gain."""
    known = history([look(0, 3.0), look(1, math.nan), look(2, math.inf)])
    assert known.best == look(0, 3.0)
    known = history([in_full(0, math.nan), in_full(1, 2.0), BestKept(1)])
    assert known.gain is None


def test_a_loss_of_nothing_cannot_be_improved() -> None:
    """And divides nothing."""
    assert history([in_full(0, 0.0), in_full(1, 0.0), BestKept(1)]).gain == 0


def test_a_resumed_run_forgets_what_came_after_its_checkpoint() -> None:
    """That part is trained again."""
    before: list[Event] = [prepared(), in_full(0, 3.0), *map(step, range(1, 9))]
    before += [look(4, 2.0), look(8, 1.0), in_full(8, 1.0), BestKept(8)]
    before += [sample(0), sample(4), sample(8)]
    known = history([*before, Started(1, "0"), prepared(resumed_from=4)])
    assert [each.step for each in known.steps] == [1, 2, 3, 4]
    assert known.looks == (look(4, 2.0),)
    assert known.samples == (sample(0), sample(4))
    assert known.in_full == (in_full(0, 3.0),)


def test_a_run_begun_anew_forgets_all_but_its_start() -> None:
    """Where no checkpoint was left to go on from."""
    known = history([*told([3.0, 2.0]), Started(1, "0"), prepared(), look(0, 3.0)])
    assert (known.steps, known.kept) == ((), None)
    assert {each.step for each in known.in_full} <= {0}
    assert known.looks == (look(0, 3.0),)


def test_a_look_made_up_for_stands_in_its_place() -> None:
    """The curve goes from left to right, with one point a step."""
    known = history([prepared(), look(2, 2.0), look(0, 3.0), look(2, 1.5)])
    assert known.looks == (look(0, 3.0), look(2, 1.5))


def test_samples_stand_in_the_order_of_their_steps() -> None:
    """One a step, the newest; that of the start may have been made up for later."""
    known = history([sample(2), sample(0), sample(2, "Dear Ada")])
    assert known.samples == (sample(0), sample(2, "Dear Ada"))


def test_a_worker_that_starts_again_is_not_at_its_end() -> None:
    """The failure before is over."""
    failed = Failed("RunInUse", RunInUse("/runs/a").fields())
    assert history([failed]).final == failed
    assert history([failed, Started(1, "0")]).final is None


def test_a_worker_that_starts_again_has_kept_nothing_yet() -> None:
    """Nor is it in the chapter in which the worker before it ended."""
    ended = [*told([3.0, 2.0]), PhaseChanged(Phase.SAVING, 5)]
    again = history([*ended, Started(2, "0")])
    assert (again.phase, again.kept, again.final) == (None, None, None)
    assert again.looks == history(ended).looks


def test_a_long_run_keeps_few_points_evenly_spread() -> None:
    """From the first step to the last; looks are never thinned."""
    many = 5 * MOST_POINTS
    steps = [each.step for each in history(map(step, range(many))).steps]
    gaps = [after - before for before, after in pairwise(steps)]
    assert MOST_POINTS / 4 <= len(steps) <= MOST_POINTS
    assert (steps[0], steps[-1]) == (0, many - 1)
    assert max(gaps) <= 2 * many / (MOST_POINTS / 2)


def test_events_that_say_nothing_lasting_change_nothing() -> None:
    """A checkpoint, for instance."""
    assert History().with_event(CheckpointSaved(3)) == History()


def test_a_record_is_folded_in_its_order() -> None:
    """As a run that is opened again."""
    events = told([3.0, 2.0])
    assert history_of(Said(each, 1.0) for each in events) == history(events)
