"""The whole story of a training on one page."""

import contextlib
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import torch

from ftstudio.core.cross_validation import cross_validated
from ftstudio.core.device import Refusal
from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import (
    Finished,
    FoldBegan,
    Phase,
    Progressed,
    RanksChanged,
)
from ftstudio.core.explosions import blew_up
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Goal, Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.assembly import Assembly, Parted
from ftstudio.worker.card import chapter, give_back, peak_card_memory
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import Choice, Refused, on_processor
from ftstudio.worker.gate import Gate, StopNow
from ftstudio.worker.learning.adapter import put_in, taken_out
from ftstudio.worker.learning.craft import Course, Craft, Wanted
from ftstudio.worker.learning.training import Training
from ftstudio.worker.memory import peak_memory, ran_out
from ftstudio.worker.sorting.craft import sorting_craft
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.craft import writing_craft

_CRAFTS: dict[Goal, Callable[[RunFolder, Job, Choice, Tell, Gate], Craft]] = {
    Goal.WRITE: writing_craft,
    Goal.SORT: sorting_craft,
}
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
        is_done = studio.go_through_folds() and studio.train()
        studio.finish()
        return is_done
    return False


@dataclass(frozen=True, slots=True)
class _Studio:
    """What all trainings of one run share; `fresh` are the untrained weights."""

    run: RunFolder
    job: Job
    craft: Craft
    fresh: dict[str, torch.Tensor]
    chronicle: Chronicle
    commands: Commands
    gate: Gate

    def shared_with(self, assembly: Assembly | None) -> "_Studio":
        """The same, in which others compute parts of the steps."""
        if assembly is None:
            return self

        def lost() -> None:
            if not self.commands.must_end:
                self.chronicle.tell(RanksChanged(1))

        try:
            craft = self.craft.shared(assembly, lost)
        except Parted:
            lost()
            return self
        self.chronicle.tell(RanksChanged(assembly.size))
        return replace(self, craft=craft)

    def go_through_folds(self) -> bool:
        """Train and examine each fold that was not yet; whether all are through.

        Raises TrainingBlewUp where every one exploded and has nothing to show.
        """
        if not self.job.folds or self.chronicle.history.cross_validated is not None:
            return True
        for number, split in enumerate(self.job.folds):
            known = self.chronicle.history.folds[number : number + 1]
            folder = self.run.fold_checkpoints(number)
            if known and known[0].is_through and self.craft.has_closed(number):
                shutil.rmtree(folder, ignore_errors=True)
                continue
            self.chronicle.tell(FoldBegan(number, len(self.job.folds)))
            job = replace(self.job, split=split)
            training = self._ready(job, folder)
            with self.gate.keeping(partial(_reached, training)):
                training.go_through_fold()
            if self.commands.must_stop or not training.is_done:
                return False
            self.craft.close_fold(number, job)
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

    def finish(self) -> None:
        """What the goal makes of the kept version, unless all is to end at once."""
        if not self.commands.must_end:
            self.craft.finish(self.job)

    def _ready(self, job: Job, folder: Path) -> Training:
        """A training on a fresh adapter, its plan told."""
        chronicle = self.chronicle
        agreed = chronicle.history.cross_validated
        chronicle.tell(chapter(Phase.PREPARING))
        put_in(self.craft.model, self.fresh)
        wanted = Wanted(
            job,
            folder,
            Course(agreed.share if agreed else 1.0, chronicle.history.is_in_fold),
            lambda done, total: self._prepared(done, total, folder),
        )
        lesson = self.craft.lesson(wanted, chronicle)
        training = Training(self.run, lesson, chronicle, self.commands)
        chronicle.tell(replace(lesson.plan, resumed_from=training.reached))
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
    make = _CRAFTS[job.goal]
    craft = make(run, job, choice, chronicle.tell, gate)
    fresh = taken_out(craft.model)
    return _Studio(run, job, craft, fresh, chronicle, gate.commands, gate)
