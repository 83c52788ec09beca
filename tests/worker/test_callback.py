"""Between two steps. Pause, stop and looks are seen whole in test_pipeline."""

import math

import pytest
from transformers import TrainerControl, TrainerState, TrainingArguments

from ftstudio.core.events import StepTaken
from ftstudio.worker.callback import Between, Exploded, Watch
from ftstudio.worker.gate import Gate
from tests.worker.making import Ear


class Steps:
    """Counts what is asked for between steps."""

    def __init__(self, loss: float = 2.0) -> None:
        self.asked: list[tuple[str, int]] = []
        self._loss = loss

    def between(self, ear: Ear) -> Between:
        """What the callback may do here."""
        return Between(
            begin=lambda: self.asked.append(("begin", 0)),
            look=lambda step: self.asked.append(("look", step)),
            save=lambda step: self.asked.append(("save", step)),
            count=lambda: (self._loss, 7),
            hear=lambda: None,
            is_over=lambda: False,
            gate=Gate(ear.commands, ear.hear),
        )


def test_a_long_time_without_a_look_saves(arguments: TrainingArguments) -> None:
    """A crash never costs more than some minutes."""
    steps, ear = Steps(), Ear()
    watch = Watch(ear.hear, ear.commands, steps.between(ear), (0, 2), save_every=0)
    _take(watch, arguments, 3)
    assert steps.asked == [("begin", 0), ("save", 1), ("look", 2), ("look", 3)]


def test_looks_alone_save_in_a_quick_run(arguments: TrainingArguments) -> None:
    """There is no checkpoint between looks that are minutes apart."""
    steps, ear = Steps(), Ear()
    watch = Watch(ear.hear, ear.commands, steps.between(ear), (0, 2), save_every=999)
    _take(watch, arguments, 3)
    assert steps.asked == [("begin", 0), ("look", 2), ("look", 3)]


def test_each_step_tells_its_loss_rate_and_tokens(arguments: TrainingArguments) -> None:
    """Speed can be read off the events."""
    ear = Ear()
    _take(Watch(ear.hear, ear.commands, Steps().between(ear), (9,)), arguments, 1)
    (step,) = ear.all(StepTaken)
    assert (step.step, step.loss, step.learning_rate, step.tokens) == (1, 2.0, 0.5, 7)
    assert step.seconds >= 0
    assert step.memory > 10**6


def test_a_loss_that_is_no_number_is_told_first(arguments: TrainingArguments) -> None:
    """The record shows where the numbers exploded."""
    ear = Ear()
    watch = Watch(ear.hear, ear.commands, Steps(math.nan).between(ear), (9,))
    with pytest.raises(Exploded):
        _take(watch, arguments, 1)
    assert math.isnan(ear.all(StepTaken)[0].loss)


@pytest.fixture
def arguments(tmp_path_factory: pytest.TempPathFactory) -> TrainingArguments:
    """What the Trainer hands over; nothing of it matters here."""
    folder = tmp_path_factory.mktemp("out")
    return TrainingArguments(output_dir=str(folder), use_cpu=True, report_to=[])


def _take(watch: Watch, arguments: TrainingArguments, steps: int) -> None:
    optimizer = type("Optimizer", (), {"param_groups": [{"lr": 0.5}]})()
    state, control = TrainerState(max_steps=3), TrainerControl()
    watch.on_train_begin(arguments, state, control)
    for step in range(1, steps + 1):
        watch.on_step_begin(arguments, state, control)
        state.global_step = step
        watch.on_step_end(arguments, state, control, optimizer=optimizer)
