"""Steps, timed."""

import pytest
from transformers import TrainerControl, TrainerState, TrainingArguments

from ftstudio.worker.writing.timing import Stopwatch, Times, cost_of, since_the_start


class Steps:
    """Steps that take so many seconds each, timed until the watch ends it."""

    def __init__(self, until: float, must_stop: bool = False) -> None:
        self.now = 100.0
        self.watch = Stopwatch(lambda: self.now, until, lambda: must_stop)

    def take(self, *seconds: float) -> list[float]:
        """What was timed."""
        arguments, state = TrainingArguments(use_cpu=True), TrainerState()
        control = TrainerControl()
        for each in seconds:
            self.watch.on_step_begin(arguments, state, control)
            self.now += each
            self.watch.on_step_end(arguments, state, control)
            if control.should_training_stop:
                break
        return self.watch.seconds


def test_each_step_is_timed() -> None:
    """In its order."""
    assert Steps(until=1000.0).take(2.0, 3.0, 1.0) == [2.0, 3.0, 1.0]


def test_no_step_is_begun_that_would_not_end_in_time() -> None:
    """If it takes as long as the last."""
    assert Steps(until=107.0).take(2.0, 3.0, 1.0) == [2.0, 3.0]
    assert Steps(until=100.5).take(2.0, 3.0, 1.0) == [2.0]


def test_the_first_step_is_the_last_where_it_shall_stop() -> None:
    """However much time there is."""
    assert Steps(until=1000.0, must_stop=True).take(2.0, 3.0) == [2.0]


def _times(one: list[float], two: list[float]) -> Times:
    return Times(size=100, short_size=10, short=[9.0, 0.5, 0.6], one=one, two=two)


def test_a_step_of_two_blocks_tells_what_is_the_same_in_each() -> None:
    """2 s for one block and 3.8 for two: 0.2 are for the step itself."""
    cost = cost_of(_times([5.0, 2.0, 2.0], [3.8, 3.8]))
    assert cost.step == pytest.approx(0.2)
    assert cost.place == pytest.approx(1.8 / 100)


@pytest.mark.parametrize(("double", "step"), [(5.0, 0.0), (2.0, 0.6)])
def test_chance_does_not_become_a_rule(double: float, step: float) -> None:
    """Two blocks cannot take more than twice, nor hardly more than one alone."""
    cost = cost_of(_times([2.0, 2.0], [double, double]))
    assert cost.step == pytest.approx(step)
    assert 3 * 100 * cost.place + 2 * step == pytest.approx(2.0 + double)


def test_without_whole_blocks_short_ones_have_to_do() -> None:
    """The first of them warmed up; nothing is sure."""
    assert cost_of(_times([], [])).place == pytest.approx(0.5 / 10)
    assert cost_of(_times([], [])).spread >= 0.3
    assert cost_of(_times([2.0, 2.0], [])).place == pytest.approx(2.0 / 100)


def test_steps_that_differ_make_it_unsure() -> None:
    """By half their range."""
    assert cost_of(_times([2.0, 3.0, 2.5], [])).spread == pytest.approx(0.2)
    assert cost_of(_times([2.0, 2.0], [4.0])).spread == 0.0


def test_the_next_step_is_foretold_by_those_before() -> None:
    """By the best of the largest."""
    assert _times([], []).expected(1) == pytest.approx(0.05 * 100)
    assert _times([2.0, 1.9], []).expected(2) == pytest.approx(3.8)


def test_its_time_began_with_the_process() -> None:
    """Loading what it needs counts."""
    clock = since_the_start()
    assert 0 < clock() <= clock()
