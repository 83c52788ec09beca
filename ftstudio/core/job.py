"""One training as the person asked for it; ↔ job.json."""

from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Document
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.split import Split

FORMAT = 1


class Goal(StrEnum):
    """What the model shall do for the person."""

    WRITE = "write"


@dataclass(frozen=True, slots=True)
class Job:
    """Everything a worker needs besides the kept texts; nothing of it changes later.

    `max_steps` cuts the run short (0: as many steps as the passes need). Raises
    ValueError where the split names a document that the job does not have.
    """

    format: int
    goal: Goal
    model: BaseModel
    documents: tuple[Document, ...]
    split: Split
    hyperparameters: Hyperparameters
    max_steps: int
    seed: int

    def __post_init__(self) -> None:
        """See that whatever is split is there."""
        known = {each.content_hash for each in self.documents}
        if not known.issuperset(self.split.training + self.split.validation):
            raise ValueError("split")

    def in_order(self, hashes: tuple[str, ...]) -> tuple[Document, ...]:
        """The job's documents with these content hashes, in their order."""
        known = {each.content_hash: each for each in self.documents}
        return tuple(known[each] for each in hashes)

    @property
    def training(self) -> tuple[Document, ...]:
        """The documents to learn from."""
        return self.in_order(self.split.training)

    @property
    def validation(self) -> tuple[Document, ...]:
        """The documents kept aside."""
        return self.in_order(self.split.validation)
