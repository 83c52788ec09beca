"""The craft of goal "write": a model that continues texts, examined by its loss."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from peft import PeftModel

from ftstudio.core.events import MemoryRanShort, Prepared
from ftstudio.core.job import Job
from ftstudio.core.portions import Portion
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.assembly import Assembly
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import Choice
from ftstudio.worker.gate import Gate
from ftstudio.worker.learning.craft import Craft, Wanted
from ftstudio.worker.learning.lesson import Lesson
from ftstudio.worker.learning.trainer import arguments_of
from ftstudio.worker.wire import Tell
from ftstudio.worker.writing.assisting import assign
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.engines import ready_engine
from ftstudio.worker.writing.examiner import Examiner
from ftstudio.worker.writing.folds import keep_fold
from ftstudio.worker.writing.material import Material, prepare
from ftstudio.worker.writing.model import load_tokenizer
from ftstudio.worker.writing.portions import Portions
from ftstudio.worker.writing.sharing import Alone, Leading, Sharing
from ftstudio.worker.writing.trainer import WritingTrainer


@dataclass(frozen=True, slots=True)
class WritingCraft:
    """What all trainings of one run share."""

    run: RunFolder
    job: Job
    choice: Choice
    gate: Gate
    tokenizer: Any
    engine: Engine
    portions: Portions
    sharing: Sharing

    @property
    def model(self) -> PeftModel:
        """The base with its adapter."""
        model: PeftModel = self.engine.model
        return model

    def shared(self, assembly: Assembly, lost: Callable[[], None]) -> Craft:
        """The same, in which others compute parts of the steps; raises Parted."""
        assign(assembly, self.job)
        return replace(self, sharing=Leading(assembly, self.engine, lost))

    def lesson(self, wanted: Wanted, chronicle: Chronicle) -> Lesson:
        """A training that is ready to begin."""
        job, folder = wanted.job, wanted.checkpoints
        material = prepare(
            job, self.run, self.tokenizer, wanted.progress, wanted.course
        )
        with writing_to(self.run.path):
            folder.mkdir(exist_ok=True)
        device, rows = self.choice.device, self.choice.portion.rows
        trainer = WritingTrainer(
            self.engine,
            material.table,
            arguments_of(job, material.schedule, folder, device, rows),
            self.portions,
            self.sharing,
        )
        return Lesson(
            self.engine.model,
            _plan(job, material),
            trainer,
            Examiner(self.engine, self.tokenizer, material, chronicle, self.gate.clock),
            folder,
            job.patience,
            is_fold=wanted.course.is_fold,
            gate=self.gate,
        )

    def has_closed(self, _fold: int) -> bool:
        """A fold's looks are all that must be had of it."""
        return True

    def close_fold(self, fold: int, _job: Job) -> None:
        """Keep its best version, so that words can be measured with it."""
        keep_fold(self.run, fold)

    def finish(self, _job: Job) -> None:
        """The kept adapter is all there is to use."""


def writing_craft(
    run: RunFolder, job: Job, choice: Choice, tell: Tell, gate: Gate
) -> WritingCraft:
    """Load the model of a job; `tell` hears when memory ran short."""
    tokenizer = load_tokenizer(job.model)
    engine = ready_engine(job.model, job.hyperparameters, job.seed, choice, gate)

    def shrunk(smaller: Portion) -> None:
        tell(MemoryRanShort(smaller.rows, smaller.recomputes))

    row = job.hyperparameters.block_size
    portions = Portions(engine, choice.portion, row, shrunk)
    return WritingCraft(run, job, choice, gate, tokenizer, engine, portions, Alone())


def _plan(job: Job, material: Material) -> Prepared:
    return Prepared(
        training_documents=len(job.training),
        validation_documents=len(job.validation),
        training_tokens=material.training_tokens,
        validation_tokens=material.validation_tokens,
        steps=material.steps,
        looks=material.plan.steps,
        resumed_from=0,
        test_documents=len(job.test),
        vocabulary=job.model.vocabulary_size,
        excerpt_tokens=material.plan.excerpts,
        test_tokens=material.test_tokens,
    )
