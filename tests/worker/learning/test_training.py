"""How a training ends: cut off in different places, exploding, or warned of."""

import math
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch

from ftstudio.core.alarm import alarm_of
from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    Evaluated,
    EvaluatedInFull,
    Prepared,
    Said,
    StepTaken,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State, course
from ftstudio.core.history import History
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import Device
from ftstudio.worker.gate import Gate
from ftstudio.worker.learning.lesson import Lesson
from ftstudio.worker.learning.trainer import arguments_of
from ftstudio.worker.learning.training import Training
from ftstudio.worker.pipeline import train
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.material import prepare
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from ftstudio.worker.writing.trainer import WritingTrainer
from tests.worker.making import QUICK, Ear, make_run

MEMORISING = [5.0, 4.0, 3.8, 3.9, 4.1, 4.3, 4.5, 4.7, 4.9, 5.1, 5.3, 5.5]
"""Validation losses that turn at step 2, while the training loss goes on falling."""


def test_a_kill_after_the_last_step_costs_no_step(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Only what was not done yet is done: the best is kept and measured."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=4)
    first = Ear()
    train(run, job, first.hear, first.commands)
    shutil.rmtree(run.model)
    second = Ear()
    finished = train(run, job, second.hear, second.commands)
    assert not finished.stopped
    assert second.all(StepTaken) == []
    assert second.all(BestKept) == first.all(BestKept)
    assert _in_full(second).items() <= _in_full(first).items()
    assert (run.model / "adapter_model.safetensors").is_file()


def test_keeping_again_replaces_the_kept_version(
    tmp_path: Path, tiny_model: Path
) -> None:
    """A run that was stopped, gone on with and finished has one model, the best."""
    run, job = make_run(tmp_path / "run", tiny_model)
    stopping = Ear("stop", on=StepTaken)
    train(run, job, stopping.hear, stopping.commands)
    before = (run.model / "adapter_model.safetensors").read_bytes()
    train(run, job, Ear().hear, Ear().commands)
    assert (run.model / "adapter_model.safetensors").read_bytes() != before
    assert {each.name for each in run.path.glob("model*")} == {"model"}


def test_looking_costs_little(tmp_path: Path, tiny_model: Path) -> None:
    """12 looks or more in a long run, one a step in a short one."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=3)
    ear = Ear()
    train(run, job, ear.hear, ear.commands)
    assert [each.step for each in ear.all(Evaluated)] == [0, 1, 2, 3]


def test_an_explosion_goes_back_once_with_smaller_steps(
    tmp_path: Path, tiny_model: Path
) -> None:
    """To the last good look; what was trained since then is done again, gently."""
    school = School(tmp_path / "run", tiny_model, [5.0, 4.5, 4.0, math.nan, 3.9, 3.8])
    school.train()
    (back,) = school.ear.all(WentBack)
    assert (back.step, back.to) == (3, 2)
    assert back.learning_rate == pytest.approx(0.2 * QUICK.learning_rate)
    after = school.ear.events[school.ear.events.index(back) :]
    steps = [each for each in after if isinstance(each, StepTaken)]
    assert [each.step for each in steps] == [3, 4]
    assert max(each.learning_rate for each in steps) <= back.learning_rate
    assert school.history.kept == BestKept(4)


def test_two_explosions_keep_the_best_there_was(
    tmp_path: Path, tiny_model: Path
) -> None:
    """It is not tried a third time, and what was gained is not lost."""
    losses = [5.0, 4.5, 4.6, math.nan, math.nan]
    school = School(tmp_path / "run", tiny_model, losses)
    school.train()
    assert school.ear.all(StoppedEarly) == [StoppedEarly(3)]
    assert school.ear.all(BestKept) == [BestKept(2)]


def test_two_explosions_without_a_better_version_are_an_error(
    tmp_path: Path, tiny_model: Path
) -> None:
    """There is nothing to keep: the plan must be another."""
    school = School(tmp_path / "run", tiny_model, [5.0, math.nan, math.nan])
    with pytest.raises(TrainingBlewUp):
        school.train()


def test_a_fold_that_explodes_twice_is_one_without_a_gain(
    tmp_path: Path, tiny_model: Path
) -> None:
    """It ends alone; the other folds still have their say."""
    losses = [5.0, math.nan, math.nan]
    school = School(tmp_path / "run", tiny_model, losses, is_fold=True)
    school.train()
    assert school.history.is_through
    assert school.ear.all(BestKept) == []


def test_without_an_exam_two_explosions_keep_what_was_before(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The training on everything after a double-check has no exam, but a good start."""
    losses = [None, None, None, math.nan, math.nan]
    school = School(tmp_path / "run", tiny_model, losses)
    school.train()
    assert school.ear.all(StoppedEarly) == [StoppedEarly(3)]
    assert school.ear.all(BestKept) == [BestKept(2)]


def test_what_has_ended_by_itself_is_not_gone_on_with(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Killed before it was kept, only that is made up for."""
    run, job = make_run(tmp_path / "run", tiny_model)
    ear = Ear("end", on=StepTaken)
    train(run, job, ear.hear, ear.commands)
    run.append(Said(StoppedEarly(1), 0.0))
    again = Ear()
    assert not train(run, job, again.hear, again.commands).stopped
    assert again.all(StepTaken) == []
    assert again.all(BestKept)


def test_a_lowered_rate_stays_lowered_when_it_goes_on(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The record knows of the explosion."""
    run, job = make_run(tmp_path / "run", tiny_model)
    ear = Ear("end", on=StepTaken)
    train(run, job, ear.hear, ear.commands)
    run.append(Said(WentBack(2, 1, 0.001), 0.0))
    going_on = Ear()
    train(run, job, going_on.hear, going_on.commands)
    assert max(e.learning_rate for e in going_on.all(StepTaken)) <= 0.001


def test_memorising_ends_the_run_when_nobody_answers(
    tmp_path: Path, tiny_model: Path
) -> None:
    """After as many looks as the plan's patience; the best is kept."""
    school = School(tmp_path / "run", tiny_model, MEMORISING, patience=2)
    school.train()
    (early,) = school.ear.all(StoppedEarly)
    states = [each.state for each in course(school.history)]
    assert len(states) - states.index(State.MEMORISING) == 3
    assert early.step == len(states) - 1 < len(MEMORISING) - 1
    assert school.ear.all(BestKept) == [BestKept(2)]


def test_without_patience_it_goes_to_its_end(tmp_path: Path, tiny_model: Path) -> None:
    """Who never wants to be stopped is not."""
    school = School(tmp_path / "run", tiny_model, MEMORISING, patience=0)
    school.train()
    assert school.ear.all(StoppedEarly) == []
    assert school.ear.all(Evaluated)[-1].step == len(MEMORISING) - 1
    assert school.ear.all(BestKept)[0] == BestKept(2)


def test_who_carries_on_is_not_stopped(tmp_path: Path, tiny_model: Path) -> None:
    """The answer is in the record; the warning waits until it is clearly worse."""
    steady = [*MEMORISING[:5], *[4.3] * 7]
    school = School(tmp_path / "run", tiny_model, steady, patience=2)
    school.train(answer="carry_on")
    (answer,) = school.ear.all(CarriedOn)
    assert answer.step in {each.step for each in school.ear.all(Evaluated)}
    assert school.ear.all(StoppedEarly) == []


class School:
    """A training whose looks are written beforehand: one a step, from step 0 on.

    After an explosion (nan) those of the steps that are taken once more follow.
    """

    def __init__(
        self,
        place: Path,
        model: Path,
        losses: Sequence[float | None],
        patience: int = 0,
        is_fold: bool = False,
    ) -> None:
        self.ear = Ear()
        self._losses = iter(losses)
        again = any(loss is not None and math.isnan(loss) for loss in losses)
        self._steps = len(losses) - 1 - again
        self._patience = patience
        self._is_fold = is_fold
        self._run, self._job = make_run(place, model, max_steps=self._steps)
        self.chronicle = Chronicle(History(), self.ear.hear)

    @property
    def history(self) -> History:
        """What was told."""
        return self.chronicle.history

    def train(self, answer: str = "") -> None:
        """All of it; `answer` is what the person says to each alarm."""
        folder, job = self._run.checkpoints, self._job
        device = Device("cpu", torch.float32)
        tokenizer = load_tokenizer(job.model)
        engine = engine_for(with_new_adapter(load_base(job.model, device), QUICK, 0))
        material = prepare(job, self._run, tokenizer, lambda *_: None)
        steps = tuple(range(self._steps + 1))
        trainer = WritingTrainer(
            engine, material.table, arguments_of(job, self._steps, folder, device)
        )
        commands = self.ear.commands

        class Written(Examiner):
            """Says what was written, and lets the person answer at once."""

            def look(examiner, step: int, _: object) -> Evaluated | None:  # noqa: N805
                loss = next(self._losses)
                if loss is None:
                    return None
                seen = Evaluated(step, 5.0 - 0.3 * step, loss, (), 0.1)
                self.chronicle.tell(seen)
                if answer and alarm_of(self.history.present, 0):
                    commands.obey(answer)
                return seen

        plan = Prepared(6, 2, 100, 50, self._steps, steps, 0, vocabulary=259)
        self.chronicle.tell(plan)
        lesson = Lesson(
            engine.model,
            plan,
            trainer,
            Written(engine, tokenizer, material, self.chronicle),
            folder,
            self._patience,
            self._is_fold,
            Gate(commands, self.chronicle.tell),
        )
        training = Training(self._run, lesson, self.chronicle, commands)
        if self._is_fold:
            training.go_through_fold()
        else:
            training.go()


def _in_full(ear: Ear) -> dict[int, float]:
    return {each.step: each.validation_loss for each in ear.all(EvaluatedInFull)}
