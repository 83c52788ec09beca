"""The whole story of a training on one page."""

import contextlib
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import torch

from ftstudio.core.cross_validation import cross_validated
from ftstudio.core.device import Refusal
from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import (
    Finished,
    FoldBegan,
    MemoryRanShort,
    Phase,
    Prepared,
    Progressed,
    RanksChanged,
)
from ftstudio.core.explosions import blew_up
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.portions import Portion
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.assembly import Assembly, Parted
from ftstudio.worker.assisting import assign
from ftstudio.worker.card import chapter, give_back, peak_card_memory
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import Choice, Refused, on_processor
from ftstudio.worker.engines import ready_engine
from ftstudio.worker.gate import Gate, StopNow
from ftstudio.worker.memory import peak_memory, ran_out
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.material import Course, Material, prepare
from ftstudio.worker.writing.model import load_tokenizer, put_in, taken_out
from ftstudio.worker.writing.portions import Portions
from ftstudio.worker.writing.sharing import Alone, Leading, Sharing
from ftstudio.worker.writing.trainer import WritingTrainer, arguments_of
from ftstudio.worker.writing.training import Lesson, Training

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Terms:
    """How this computer may be used.

    `choose()` tells where to train; `heed()` is called as often as the gate is passed.
    Steps are shared with those in `assembly`.
    """

    choose: Callable[[], Choice] = on_processor
    heed: Callable[[], None] = lambda: None
    assembly: Assembly | None = None


ON_PROCESSOR = Terms()


def train(
    run: RunFolder,
    job: Job,
    tell: Tell,
    commands: Commands,
    terms: Terms = ON_PROCESSOR,
) -> Finished:
    """Load, prepare, train, keep the best: one job in its run folder.

    A job with folds trains and examines each of them first, and then everything. What
    no longer fits on a graphics card, in however small portions, goes on on the
    processor, from the newest checkpoint.
    """
    chronicle = Chronicle(history_of(run.events()), tell)
    chronicle.tell(chapter(Phase.LOADING))
    choice = terms.choose()
    gate = Gate(commands, chronicle.tell, terms.heed)
    try:
        studio = _studio(run, job, choice, chronicle, gate)
        done = _go_through(studio.shared_with(terms.assembly))
    except (MemoryError, RuntimeError) as error:
        if not choice.device.card or not ran_out(error):
            raise
        done = None
    if done is None:
        _LOG.warning("no memory left on the graphics card")
        give_back(choice.device.name)
        choice = on_processor(Refused(Refusal.RAN_OUT, choice.device.card))
        done = _go_through(_studio(run, job, choice, chronicle, gate))
    return Finished(not done, peak_memory(), peak_card_memory())


def _go_through(studio: "_Studio") -> bool:
    """All trainings of a job on one device; whether they came to their end."""
    with contextlib.suppress(StopNow):
        return studio.go_through_folds() and studio.train()
    return False


@dataclass(frozen=True, slots=True)
class _Studio:
    """What all trainings of one run share; `fresh` are the untrained weights."""

    run: RunFolder
    job: Job
    choice: Choice
    tokenizer: Any
    engine: Engine
    portions: Portions
    fresh: dict[str, torch.Tensor]
    chronicle: Chronicle
    commands: Commands
    gate: Gate
    sharing: Sharing

    def shared_with(self, assembly: Assembly | None) -> "_Studio":
        """The same, in which others compute parts of the steps."""
        if assembly is None:
            return self

        def lost() -> None:
            if not self.commands.must_end:
                self.chronicle.tell(RanksChanged(1))

        try:
            assign(assembly, self.job)
        except Parted:
            lost()
            return self
        self.chronicle.tell(RanksChanged(assembly.size))
        return replace(self, sharing=Leading(assembly, self.engine, lost))

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
            with self.gate.keeping(partial(_reached, training)):
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
        """The training whose version is kept; whether all of it was done."""
        training = self._ready(self.job, self.run.checkpoints)
        with self.gate.keeping(partial(_reached, training)):
            return training.go()

    def _ready(self, job: Job, folder: Path) -> Training:
        """A training on a fresh adapter, its plan told."""
        chronicle, run = self.chronicle, self.run
        agreed = chronicle.history.cross_validated
        chronicle.tell(chapter(Phase.PREPARING))
        put_in(self.engine.model, self.fresh)
        material = prepare(
            job,
            run,
            self.tokenizer,
            lambda done, total: self._prepared(done, total, folder),
            Course(agreed.share if agreed else 1.0, chronicle.history.is_in_fold),
        )
        with writing_to(run.path):
            folder.mkdir(exist_ok=True)
        device, rows = self.choice.device, self.choice.portion.rows
        trainer = WritingTrainer(
            self.engine,
            material.table,
            arguments_of(job, material.schedule, folder, device, rows),
            self.portions,
            self.sharing,
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
        training.tell_of_flaws()
        return training

    def _prepared(self, done: int, total: int, folder: Path) -> None:
        """Tell how far preparing is; raises StopNow where it is for nothing.

        Where there are checkpoints in `folder`, the best of them is still to be kept.
        """
        self.gate()
        if self.commands.must_stop:
            is_begun = any(folder.glob("step-*"))
            if self.commands.must_end or not is_begun:
                raise StopNow
        self.chronicle.tell(Progressed(done, total))


def _reached(training: Training) -> int:
    """What the gate keeps alive no longer than the training itself."""
    return training.reached


def _is_lost(fold: History) -> bool:
    """Whether it exploded, and has no version that is better than the original."""
    has_better = fold.best is not None and fold.best.step > 0
    return blew_up(fold) and not has_better


def _studio(
    run: RunFolder, job: Job, choice: Choice, chronicle: Chronicle, gate: Gate
) -> _Studio:
    gate()
    chronicle.tell(choice.told())
    tokenizer = load_tokenizer(job.model)
    engine = ready_engine(job.model, job.hyperparameters, job.seed, choice, gate)

    def shrunk(smaller: Portion) -> None:
        chronicle.tell(MemoryRanShort(smaller.rows, smaller.recomputes))

    return _Studio(
        run=run,
        job=job,
        choice=choice,
        tokenizer=tokenizer,
        engine=engine,
        portions=Portions(
            engine, choice.portion, job.hyperparameters.block_size, shrunk
        ),
        fresh=taken_out(engine.model),
        chronicle=chronicle,
        commands=gate.commands,
        gate=gate,
        sharing=Alone(),
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
        test_tokens=material.test_tokens,
    )
