"""The whole story of a training on one page."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch

from ftstudio.core.cross_validation import cross_validated
from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import (
    Finished,
    FoldBegan,
    Phase,
    PhaseChanged,
    Prepared,
    Progressed,
)
from ftstudio.core.explosions import blew_up
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.documents.texts import TextStore
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import Device, pick_device
from ftstudio.worker.gate import Gate
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.engine.lean import engine_for
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.gating import put_between_layers
from ftstudio.worker.writing.material import Course, Material, prepare
from ftstudio.worker.writing.model import (
    load_base,
    load_tokenizer,
    put_in,
    taken_out,
    with_new_adapter,
)
from ftstudio.worker.writing.trainer import WritingTrainer, arguments_of
from ftstudio.worker.writing.training import Lesson, Training


def train(
    run: RunFolder,
    job: Job,
    tell: Tell,
    commands: Commands,
    heed: Callable[[], None] = lambda: None,
) -> Finished:
    """Load, prepare, train, keep the best: one job in its run folder.

    A job with folds trains and examines each of them first, and then everything.
    `heed` is called as often as the gate is passed.
    """
    chronicle = Chronicle(history_of(run.events()), tell)
    chronicle.tell(PhaseChanged(Phase.LOADING, peak_memory()))
    gate = Gate(commands, chronicle.tell, heed)
    studio = _studio(run, job, chronicle, commands, gate)
    gate()
    done = studio.go_through_folds() and studio.train()
    return Finished(stopped=not done, peak_memory=peak_memory())


@dataclass(frozen=True, slots=True)
class _Studio:
    """What all trainings of one run share; `fresh` are the untrained weights."""

    run: RunFolder
    job: Job
    device: Device
    tokenizer: Any
    engine: Engine
    fresh: dict[str, torch.Tensor]
    chronicle: Chronicle
    commands: Commands
    gate: Gate

    def go_through_folds(self) -> bool:
        """Train and examine each fold that was not yet; whether all are through.

        Raises TrainingBlewUp where every one exploded and has nothing to show.
        """
        if not self.job.folds or self.chronicle.history.cross_validated is not None:
            return True
        for number, split in enumerate(self.job.folds):
            known = self.chronicle.history.folds[number : number + 1]
            folder = self.run.checkpoints / f"fold-{number + 1}"
            if known and known[0].is_through:
                shutil.rmtree(folder, ignore_errors=True)
                continue
            self.chronicle.tell(FoldBegan(number, len(self.job.folds)))
            training = self._ready(replace(self.job, split=split), folder)
            training.go_through_fold()
            if self.commands.must_stop or not training.is_done:
                return False
            shutil.rmtree(folder, ignore_errors=True)
        folds = self.chronicle.history.folds
        if all(map(_is_lost, folds)):
            raise TrainingBlewUp(step=folds[-1].went_back[-1].step)
        self.chronicle.tell(cross_validated(folds))
        return True

    def train(self) -> bool:
        """The training whose version is kept; whether it came to its end."""
        training = self._ready(self.job, self.run.checkpoints)
        training.go()
        return training.is_done

    def _ready(self, job: Job, folder: Path) -> Training:
        """A training on a fresh adapter, its plan told."""
        chronicle, run = self.chronicle, self.run
        agreed = chronicle.history.cross_validated
        chronicle.tell(PhaseChanged(Phase.PREPARING, peak_memory()))
        put_in(self.engine.model, self.fresh)
        material = prepare(
            job,
            TextStore(run.texts),
            self.tokenizer,
            self._report,
            Course(agreed.share if agreed else 1.0, chronicle.history.is_in_fold),
        )
        with writing_to(run.path):
            folder.mkdir(exist_ok=True)
        trainer = WritingTrainer(
            self.engine,
            material.table,
            arguments_of(job, material.schedule, folder, self.device),
        )
        lesson = Lesson(
            self.engine,
            material,
            trainer,
            folder,
            job.patience,
            job.model.vocabulary_size,
            is_fold=chronicle.history.is_in_fold,
            gate=self.gate,
        )
        examiner = Examiner(
            self.engine, self.tokenizer, material, chronicle, self.gate.clock
        )
        training = Training(run, lesson, chronicle, examiner, self.commands)
        chronicle.tell(_plan(job, material, start=training.reached))
        return training

    def _report(self, done: int, total: int) -> None:
        """Tell how far preparing is."""
        self.gate()
        self.chronicle.tell(Progressed(done, total))


def _is_lost(fold: History) -> bool:
    """Whether it exploded, and has no version that is better than the original."""
    has_better = fold.best is not None and fold.best.step > 0
    return blew_up(fold) and not has_better


def _studio(
    run: RunFolder, job: Job, chronicle: Chronicle, commands: Commands, gate: Gate
) -> _Studio:
    device = pick_device()
    tokenizer = load_tokenizer(job.model)
    base = load_base(job.model, device)
    model = with_new_adapter(base, job.hyperparameters, job.seed)
    put_between_layers(model, gate)
    fresh = taken_out(model)
    engine = engine_for(model)
    engine.gate = gate
    return _Studio(
        run, job, device, tokenizer, engine, fresh, chronicle, commands, gate
    )


def _plan(job: Job, material: Material, start: int) -> Prepared:
    return Prepared(
        training_documents=len(job.training),
        validation_documents=len(job.validation),
        training_tokens=material.training_tokens,
        validation_tokens=material.validation_tokens,
        steps=material.steps,
        looks=material.plan.steps,
        resumed_from=start,
        test_documents=len(job.test),
        vocabulary=job.model.vocabulary_size,
        excerpt_tokens=material.plan.excerpts,
    )
