"""Where a project stands, by the record of its newest run."""

import pytest

from ftstudio.core.events import (
    BestKept,
    CrossValidated,
    Event,
    Failed,
    Finished,
    FoldBegan,
)
from ftstudio.core.standing import Standing, share_of, standing_of
from tests.factories import (
    cross_validated,
    fold,
    history,
    in_full,
    prepared,
    step,
    told,
    told_with_folds,
)

STOPPED = Finished(stopped=True, peak_memory=1)


def test_a_run_without_an_end_was_interrupted() -> None:
    """Whether or not it had begun."""
    cut_off = history(told([3.0, 2.0])[:-1])
    assert standing_of(cut_off, is_settled=False) == Standing.INTERRUPTED
    assert standing_of(history([]), is_settled=False) == Standing.INTERRUPTED


def test_a_run_that_failed_says_so() -> None:
    """It has an end."""
    failed = history([Failed("TrainingBlewUp", {"step": 1})])
    assert standing_of(failed, is_settled=False) == Standing.FAILED


@pytest.mark.parametrize(
    "error",
    [
        "WorkerDied",
        "OutOfMemory",
        "DiskFull",
        "DiskNearlyFull",
        "TooLittleRoom",
        "FolderNotWritable",
    ],
)
def test_a_run_that_was_ended_from_outside_was_interrupted(error: str) -> None:
    """It can go on from where it was, once what is lacking is there."""
    killed = history([prepared(2), step(1), Failed(error, {})])
    assert standing_of(killed, is_settled=False) == Standing.INTERRUPTED


@pytest.mark.parametrize(
    ("losses", "standing"),
    [([3.0, 2.0], Standing.READY), ([3.0, 3.5], Standing.NO_GAIN)],
)
def test_a_whole_run_is_ready_if_it_gained(
    losses: list[float], standing: Standing
) -> None:
    """Against the original, in full."""
    assert standing_of(history(told(losses)), is_settled=False) == standing


def test_a_run_that_was_stopped_before_its_plan_rests() -> None:
    """Nothing is kept that could be a result; the same run can go on."""
    assert standing_of(history([STOPPED]), is_settled=True) == Standing.PAUSED


def test_a_gain_that_would_read_as_nothing_is_none() -> None:
    """Nobody should look for 0.0 %."""
    known = history([in_full(0, 3.0), in_full(1, 2.999), BestKept(1), STOPPED])
    assert standing_of(known, is_settled=True) == Standing.NO_GAIN


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        (cross_validated(), Standing.READY),
        (cross_validated(low=-0.02), Standing.READY),
        (cross_validated(share=0.0), Standing.NO_GAIN),
        (cross_validated(gain=-0.01, low=-0.03, high=0.01), Standing.NO_GAIN),
    ],
)
def test_a_double_checked_run_is_ready_unless_nothing_was_gained(
    found: CrossValidated, standing: Standing
) -> None:
    """What may be luck can be used all the same; its line says so."""
    known = history(told_with_folds([(3.0, 2.0)] * 2, found))
    assert standing_of(known, is_settled=False) == standing


def test_what_was_settled_before_it_learned_anything_can_go_on() -> None:
    """After a double-check only the original is kept then; later it is a version."""
    folded = told_with_folds([(3.0, 2.0)] * 2, cross_validated())[:-2]
    for kept, standing in ((0, Standing.PAUSED), (8, Standing.READY)):
        known = history([*folded, BestKept(kept), STOPPED])
        assert standing_of(known, is_settled=True) == standing


def test_a_stopped_run_waits_unless_the_person_settled_it() -> None:
    """Then its kept version is the result."""
    stopped = history([*told([3.0, 2.0])[:-1], STOPPED])
    assert standing_of(stopped, is_settled=False) == Standing.PAUSED
    assert standing_of(stopped, is_settled=True) == Standing.READY


@pytest.mark.parametrize(
    ("events", "share"),
    [
        ([], 0.0),
        ([prepared(steps=0)], 0.0),
        ([prepared(steps=10), step(4)], 0.4),
        ([prepared(steps=10, resumed_from=5)], 0.5),
        ([prepared(steps=10), step(11)], 1.0),
    ],
)
def test_the_share_that_is_done(events: list[Event], share: float) -> None:
    """A run that goes on counts from where it was."""
    assert share_of(history(events)) == share


def test_a_double_check_is_done_by_its_trainings() -> None:
    """Two folds and the training on everything: a third each."""
    first: list[Event] = [FoldBegan(0, 2), *fold(3.0, 2.5, 2.0)]
    begun = [*first, FoldBegan(1, 2), *fold(3.0, 2.5)[:1]]
    whole = told_with_folds([(3.0, 2.0)] * 2, cross_validated())
    shares = [share_of(history(each)) for each in (first, begun, whole[:-8], whole)]
    assert shares == pytest.approx([1 / 3, 1 / 3, 2 / 3 + 0.4 / 3, 1])
