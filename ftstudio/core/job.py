"""One training as the person asked for it; ↔ job.json."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Document
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.split import Split

FORMAT = 1
PATIENCE = 3
"""Looks that a warning waits for an answer, where nobody chose otherwise."""


class Goal(StrEnum):
    """What the model shall do for the person."""

    WRITE = "write"
    SORT = "sort"


@dataclass(frozen=True, slots=True)
class Job:
    """Everything a worker needs besides the kept texts; nothing of it changes later.

    `max_steps` cuts the run short (0: as many steps as the passes need). `patience` is
    how many looks a warning waits for an answer before the run ends by itself (0: for
    ever). With `folds`, each of them is trained and examined first (cross-validation).
    `labels`, for sorting, has the folder in which each of `documents` belongs.
    `is_masked`: personal data is masked in the texts. Raises ValueError where a split
    names a document that the job does not have, or a number, a fold or the labels make
    no sense.
    """

    format: int
    goal: Goal
    model: BaseModel
    documents: tuple[Document, ...]
    split: Split
    hyperparameters: Hyperparameters
    max_steps: int
    seed: int
    patience: int = PATIENCE
    folds: tuple[Split, ...] = ()
    labels: tuple[str, ...] = ()
    is_masked: bool = False

    def __post_init__(self) -> None:
        """See that whatever is split is there."""
        known = {each.content_hash for each in self.documents}
        if self.patience < 0:
            raise ValueError("patience")
        labelled = len(self.documents) if self.goal is Goal.SORT else 0
        if len(self.labels) != labelled or not all(self.labels):
            raise ValueError("labels")
        if not all(each.training and each.validation for each in self.folds):
            raise ValueError("folds")
        for each in (self.split, *self.folds):
            if not known.issuperset(each.training + each.validation + each.test):
                raise ValueError("split")

    def in_order(self, hashes: tuple[str, ...]) -> tuple[Document, ...]:
        """The job's documents with these content hashes, in their order."""
        known = {each.content_hash: each for each in self.documents}
        return tuple(known[each] for each in hashes)

    def labels_of(self, documents: Sequence[Document]) -> tuple[str, ...]:
        """The folder in which each of these documents of the job belongs."""
        hashes = (each.content_hash for each in self.documents)
        known = dict(zip(hashes, self.labels, strict=True))
        return tuple(known[each.content_hash] for each in documents)

    @property
    def folders(self) -> tuple[str, ...]:
        """All labels, each once, in the order of the alphabet."""
        return tuple(sorted(set(self.labels)))

    @property
    def training(self) -> tuple[Document, ...]:
        """The documents to learn from."""
        return self.in_order(self.split.training)

    @property
    def validation(self) -> tuple[Document, ...]:
        """The documents kept aside."""
        return self.in_order(self.split.validation)

    @property
    def test(self) -> tuple[Document, ...]:
        """The documents by which the kept version is tested, and nothing chosen."""
        return self.in_order(self.split.test)
