"""The fold of events."""

import math
from itertools import pairwise

from ftstudio.core.device import Refusal
from ftstudio.core.errors import RunInUse
from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    CheckpointSaved,
    DeviceChosen,
    Event,
    Failed,
    Finished,
    Flaw,
    FoldBegan,
    MemoryRanShort,
    PassedOver,
    Phase,
    PhaseChanged,
    Said,
    Started,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.history import MOST_POINTS, History, history_of
from tests.factories import (
    cross_validated,
    final_test,
    fold,
    history,
    in_full,
    look,
    prepared,
    sample,
    step,
    told,
    told_with_folds,
)


def test_a_run_that_went_well_knows_all_of_it() -> None:
    """Its plan, steps, looks, best version and end."""
    known = history(told([3.0, 2.5, 2.0, 2.2, 2.6]))
    assert known.prepared == prepared(steps=4)
    assert [each.step for each in known.steps] == [1, 2, 3, 4]
    assert [each.step for each in known.looks] == [0, 1, 2, 3, 4]
    assert known.best == look(2, 2.0)
    assert known.final == Finished(stopped=False, peak_memory=1000)


def test_one_lucky_look_is_not_the_best() -> None:
    """Its neighbours have a say."""
    known = history(
        look(at, x) for at, x in enumerate([3.0, 2.5, 2.4, 2.5, 2.9, 2.3, 3])
    )
    assert known.best == look(2, 2.4)
    assert History().best is None


def test_a_loss_that_is_no_number_is_never_the_best() -> None:
    """Whatever kind it is."""
    known = history([look(0, 3.0), look(1, math.nan), look(2, math.inf)])
    assert known.best == look(0, 3.0)


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


def test_a_checkpoint_that_was_passed_over_is_this_worker_s_alone() -> None:
    """The next one looks anew."""
    flawed = PassedOver(8, 4, Flaw.DAMAGED)
    known = history([prepared(), look(4, 2.0), prepared(resumed_from=4), flawed])
    assert known.passed_over == flawed
    assert known.with_event(prepared(resumed_from=4)).passed_over is None


def test_a_test_of_the_original_outlives_a_resume() -> None:
    """That of a version that is trained again does not."""
    known = history([prepared(), final_test(0, 3.0), final_test(8, 2.0)])
    again = known.with_event(prepared(resumed_from=4))
    assert again.tested == (final_test(0, 3.0),)


def test_a_run_that_went_back_forgets_the_explosion() -> None:
    """But not that there was one, nor what it went on from."""
    before: list[Event] = [prepared(), *map(step, range(1, 9)), look(4, 2.0)]
    known = history([*before, look(8, 90.0), WentBack(8, 4, 2e-4)])
    assert (known.looks, known.steps[-1].step) == ((look(4, 2.0),), 4)
    assert known.went_back == (WentBack(8, 4, 2e-4),)
    assert known.prepared == prepared()


def test_answers_and_an_early_end_are_known() -> None:
    """An answer until its part is trained again; an end for good."""
    said: list[Event] = [prepared(), CarriedOn(3), CarriedOn(6), StoppedEarly(8)]
    known = history(said)
    assert (known.carried_on, known.is_through) == ((CarriedOn(3), CarriedOn(6)), True)
    again = known.with_event(prepared(resumed_from=4))
    assert (again.carried_on, again.stopped_early) == ((CarriedOn(3),), StoppedEarly(8))
    assert again.is_through


def test_in_a_double_check_each_fold_has_its_own_history() -> None:
    """What is said belongs to the last of them; the run itself has not begun."""
    known = history([FoldBegan(0, 5), *fold(3.0, 2.0), FoldBegan(1, 5), *fold(3.5)])
    assert known.is_in_fold
    assert (known.fold_count, len(known.folds)) == (5, 2)
    assert (known.prepared, known.looks, known.steps) == (None, (), ())
    assert known.present == known.folds[1]
    assert known.folds[0].is_through
    assert known.folds[0].best == look(1, 2.0)


def test_after_the_double_check_the_run_itself_is_trained() -> None:
    """The folds stay known."""
    found = cross_validated()
    known = history(told_with_folds([(3.0, 2.0)] * 2, found))
    assert not known.is_in_fold
    assert known.present == known
    assert (known.cross_validated, len(known.folds)) == (found, 2)
    assert (known.steps[-1].step, known.kept) == (10, BestKept(10))


def test_a_fold_that_was_cut_off_goes_on() -> None:
    """From its checkpoint, as a run does; the folds before it stay."""
    begun: list[Event] = [FoldBegan(0, 2), *fold(3.0, 2.0), FoldBegan(1, 2)]
    cut_off = history([*begun, *fold(3.0, 2.5, 2.4), BestKept(2)])
    known, on = cut_off, prepared(steps=2, resumed_from=1)
    again: list[Event] = [Started(2, "0"), FoldBegan(1, 2), on]
    for each in again:
        known = known.with_event(each)
    assert known.folds[0] == cut_off.folds[0]
    assert known.folds[1].looks == (look(0, 3.0), look(1, 2.5))
    assert known.kept is None


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


def test_where_it_computes_is_this_workers() -> None:
    """The next one may do it elsewhere; one device's memory says nothing of others'."""
    on_card, short = DeviceChosen("NVIDIA", 12, 4), MemoryRanShort(1, recomputes=False)
    known = history([on_card, short])
    assert (known.device, known.ran_short) == (on_card, short)
    elsewhere = DeviceChosen("NVIDIA", 0, 4, Refusal.RAN_OUT)
    assert known.with_event(elsewhere).ran_short is None
    assert known.with_event(Started(1, "1")).device is None
