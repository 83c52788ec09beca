"""A training that is over corrects what a rehearsal has measured."""

from dataclasses import replace

import pytest

from ftstudio.core.events import (
    EvaluatedInFull,
    Event,
    Failed,
    Finished,
    FoldBegan,
    Prepared,
    StepTaken,
)
from ftstudio.core.experience import experienced
from ftstudio.core.figures import Figures, rough_figures
from ftstudio.core.history import History
from tests.factories import figures, fold, history, job, prepared, step

JOB = job()
PLACES = JOB.hyperparameters.block_size * JOB.hyperparameters.blocks_per_step
KNOWN = figures(step=0.0, train=1.0 / PLACES)
"""A step takes a second."""


def _step(number: int, seconds: float) -> StepTaken:
    return replace(step(number), seconds=seconds)


def _run(*seconds: float, more: tuple[Event, ...] = ()) -> History:
    steps = [_step(number, each) for number, each in enumerate(seconds, start=1)]
    final = Finished(stopped=False, peak_memory=2_000_000_000)
    return history([prepared(len(steps)), *steps, *more, final])


def _learned(told: History, known: Figures = KNOWN) -> Figures:
    found = experienced(known, JOB, told)
    assert found is not None
    return found


def test_slower_steps_make_all_that_is_trained_slower() -> None:
    """And what is read as well, where that was not measured."""
    found = _learned(_run(*[2.0] * 10))
    assert found.train == pytest.approx(2 * KNOWN.train)
    assert found.read == pytest.approx(2 * KNOWN.read)
    assert found.memory == 2_000_000_000
    assert found.runs == 1


def test_reading_is_known_from_whole_documents() -> None:
    """A thousand tokens, with their requests, in three seconds."""
    seen = EvaluatedInFull(0, 3.0, (3.0,), 3.0, (1_000,))
    found = _learned(_run(*[1.0] * 10, more=(seen,)))
    assert found.read == pytest.approx(3.0 / (1_000 * KNOWN.read_a_token))
    assert found.train == pytest.approx(KNOWN.train)


def test_later_trainings_are_averaged_with_those_before() -> None:
    """The second counts half, those after the third a third."""
    for runs, weight in ((1, 1 / 2), (2, 1 / 3), (9, 1 / 3)):
        found = _learned(_run(*[2.0] * 10), replace(KNOWN, runs=runs))
        assert found.train == pytest.approx((1 + weight) * KNOWN.train)


def test_a_night_in_mid_step_is_not_its_speed() -> None:
    """The computer slept."""
    assert _learned(_run(*[1.0] * 10, 30_000.0)).train == pytest.approx(KNOWN.train)


def test_steps_of_folds_count_too() -> None:
    """A double-check takes most of its time there."""
    slow = [_step(number, 3.0) for number in range(1, 10)]
    events = [FoldBegan(0, 2), *fold(4.0)[:1], *slow, Finished(False, 1)]
    assert _learned(history(events)).train == pytest.approx(3 * KNOWN.train)


def test_what_an_earlier_worker_did_is_not_this_computers_speed() -> None:
    """The project may have come from another one."""
    old = [_step(number, 50.0) for number in range(1, 6)]
    new = [_step(number, 1.0) for number in range(6, 16)]
    resumed = Prepared(10, 2, 1000, 150, 15, (0, 15), resumed_from=5)
    told = history([prepared(15), *old, resumed, *new, Finished(False, 1)])
    assert _learned(told).train == pytest.approx(KNOWN.train)


def test_words_are_as_long_as_they_were() -> None:
    """A thousand tokens were learned of the words that teach."""
    words = sum(each.words for each in JOB.training)
    found = _learned(_run(*[1.0] * 10))
    assert found.tokens_a_word == pytest.approx(1000 / words)


def test_rough_figures_are_rough_no_more() -> None:
    """One training is worth more than a rule of thumb."""
    found = _learned(_run(*[1.0] * 10), rough_figures(800, 2))
    assert not found.is_rough
    assert PLACES * found.train + found.step == pytest.approx(1.0)


@pytest.mark.parametrize("steps", [0, 5])
def test_of_too_few_steps_nothing_is_learned(steps: int) -> None:
    """The first ones are slower than the others."""
    assert experienced(KNOWN, JOB, _run(*[9.0] * steps)) is None


def test_of_a_training_that_failed_nothing_is_learned() -> None:
    """Nobody knows what went on there."""
    steps = [_step(number, 9.0) for number in range(1, 20)]
    told = history([prepared(20), *steps, Failed("OutOfMemory", {"needed": 0})])
    assert experienced(KNOWN, JOB, told) is None
