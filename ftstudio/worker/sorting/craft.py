"""The craft of goal "sort": a Siamese encoder, and judges of what it makes of texts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from peft import PeftModel

from ftstudio.core.corpus import Document
from ftstudio.core.events import Phase, Prepared, Progressed
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.documents.texts import TextStore
from ftstudio.worker.assembly import Assembly
from ftstudio.worker.card import chapter
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.device import PROCESSOR, Choice
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
from ftstudio.worker.gate import Gate, StopNow
from ftstudio.worker.learning.adapter import ADAPTER, merged, new_adapter
from ftstudio.worker.learning.craft import Craft, Wanted
from ftstudio.worker.learning.gating import put_between_layers
from ftstudio.worker.learning.lesson import Lesson
from ftstudio.worker.learning.trainer import arguments_of
from ftstudio.worker.sorting.examiner import SortingExaminer
from ftstudio.worker.sorting.making import make_sorter
from ftstudio.worker.sorting.material import Material, prepare, read_windows, targets_of
from ftstudio.worker.sorting.opinions import Opinions, judged
from ftstudio.worker.sorting.trainer import SortingTrainer
from ftstudio.worker.sorting.windows import tokens_in, vectors_of
from ftstudio.worker.wire import Tell

_SURELY_EXPLODED = 22_026
"""As if so many words were guessed among: no loss at this temperature reaches that."""
_UNUSED = r".*pooler.*"
_AT_ONCE = 64
"""Documents read until it is told how many are through."""


@dataclass(frozen=True, slots=True)
class SortingCraft:
    """What all trainings of one run share."""

    run: RunFolder
    encoder: Encoder
    tell: Tell
    gate: Gate

    @property
    def model(self) -> PeftModel:
        """The base with its adapter."""
        assert isinstance(self.encoder.model, PeftModel)
        return self.encoder.model

    def shared(self, _assembly: Assembly, _lost: Callable[[], None]) -> Craft:
        """Sorting is learned in minutes; others have nothing to compute."""
        return self

    def lesson(self, wanted: Wanted, chronicle: Chronicle) -> Lesson:
        """A training that is ready to begin."""
        job, folder = wanted.job, wanted.checkpoints
        material = prepare(wanted, TextStore(self.run.texts), self.encoder)
        with writing_to(self.run.path):
            folder.mkdir(exist_ok=True)
        a_lot = replace(job.hyperparameters, blocks_per_step=1)
        arguments = arguments_of(
            replace(job, hyperparameters=a_lot), material.schedule, folder, PROCESSOR
        )
        return Lesson(
            self.model,
            _plan(job, material),
            SortingTrainer(self.encoder, material, arguments),
            SortingExaminer(self.encoder, material, chronicle, self.gate.clock),
            folder,
            job.patience,
            is_fold=wanted.course.is_fold,
            gate=self.gate,
        )

    def has_closed(self, fold: int) -> bool:
        """Whether the documents of a fold were judged."""
        return Opinions(self.run).has(fold)

    def close_fold(self, fold: int, job: Job) -> None:
        """Have judges taught by this fold sort the documents that examine it."""
        self.tell(chapter(Phase.SORTING))
        documents = [*job.training, *job.validation]
        vectors, texts = self._read(documents, job)
        targets = targets_of(job, documents)
        found = judged(vectors, texts, targets, job)
        Opinions(self.run).keep(fold, found)

    def finish(self, job: Job) -> None:
        """Make the sorter, and tell what the folds have shown of it."""
        if not (self.run.model / ADAPTER).is_file():
            return
        self.tell(chapter(Phase.SAVING))
        vectors, texts = self._read(job.documents, job)
        sorter, made = make_sorter(self.run, job, self.encoder, vectors, texts)
        sorter.save(self.run.model)
        self.tell(made)

    def _read(
        self, documents: Sequence[Document], job: Job
    ) -> tuple[torch.Tensor, list[str]]:
        """The vectors of documents [documents, width] by the model as it is, and texts.

        Raises StopNow where all is to end.
        """
        store, size = TextStore(self.run.texts), job.hyperparameters.block_size
        self.model.eval()

        def heed() -> None:
            self.gate()
            if self.gate.commands.must_end:
                raise StopNow

        windows = read_windows(
            documents, store, self.encoder, size, lambda *_: self.gate()
        )
        rows = []
        with merged(self.model):
            for begin in range(0, len(windows), _AT_ONCE):
                lot = windows[begin : begin + _AT_ONCE]
                rows.append(vectors_of(self.encoder, lot, heed))
                self.tell(Progressed(begin + len(lot), len(windows)))
        return torch.cat(rows), [store.get(each.content_hash) for each in documents]


def sorting_craft(
    run: RunFolder, job: Job, _choice: Choice, tell: Tell, gate: Gate
) -> SortingCraft:
    """Load the encoder of a job, with a fresh adapter on it."""
    encoder = adapted(load_encoder(job.model, PROCESSOR), job)
    put_between_layers(encoder.model, gate)
    return SortingCraft(run, encoder, tell, gate)


def adapted(encoder: Encoder, job: Job) -> Encoder:
    """An encoder with a fresh adapter on all layers that are read."""
    chosen, base = job.hyperparameters, encoder.model
    model = new_adapter(base, chosen, job.seed, "all-linear", exclude_modules=_UNUSED)
    return replace(encoder, model=model)


def _plan(job: Job, material: Material) -> Prepared:
    looked_at = set(material.examined)
    return Prepared(
        training_documents=len(job.training),
        validation_documents=len(job.validation),
        training_tokens=tokens_in(material.windows),
        validation_tokens=tokens_in(material.exam),
        steps=material.steps,
        looks=material.looks,
        resumed_from=0,
        vocabulary=_SURELY_EXPLODED,
        excerpt_tokens=tuple(
            int(number in looked_at) for number in range(len(material.exam))
        ),
    )
