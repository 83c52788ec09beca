"""Proof: what was measured of a training after it; ↔ proof.json of its run."""

from dataclasses import dataclass
from enum import StrEnum

FORMAT = 1


class Source(StrEnum):
    """Which documents a gain was measured on, from the best proof to the weakest.

    TEST: documents that chose nothing. FOLDS: each document by a model that had not
    learned from it. EXAM: the documents that also chose the version to keep.
    """

    TEST = "test"
    FOLDS = "folds"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Overall:
    """How far the loss fell in all, as a share; `low` to `high` holds it, 95 %.

    Both are None where too few documents were read to say.
    """

    share: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class DocumentProof:
    """A document it has not learned from: mean losses per token, in nats."""

    content_hash: str
    before: float
    after: float
    tokens: int


@dataclass(frozen=True, slots=True)
class TermProof:
    """A word of the person's own: its loss in nats, mean of so many `times`."""

    word: str
    times: int
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What it still knows, in one language: of general text, and of the everyday.

    Losses are means in nats per token; of so many `questions` so many were right, and
    of those that were right before so many were `lost`.
    """

    language: str
    text_before: float
    text_after: float
    questions: int
    right_before: int
    right_after: int
    lost: int


@dataclass(frozen=True, slots=True)
class Recitation:
    """What it repeats word for word where it is given the beginning.

    Of so many `passages` of what it learned it recites so many, `by_original` (about)
    as long a part even before it had learned them. The `longest` run that the original
    does not repeat is so many words. Of so many `secrets`, numbers and addresses of
    people, it gives away so many.
    """

    passages: int
    recited: int
    by_original: int
    longest: int
    secrets: int
    given_away: int
    given_by_original: int


@dataclass(frozen=True, slots=True)
class Proof:
    """All of it, for the version of one `step`; `source` says on which documents.

    `overall` is None where it is not known; `terms` are measured on the same documents.
    `format` is that of the file.
    """

    format: int
    step: int
    source: Source
    overall: Overall | None
    documents: tuple[DocumentProof, ...]
    terms: tuple[TermProof, ...]
    knowledge: tuple[Knowledge, ...]
    recitation: Recitation
    seconds: float = 0.0
