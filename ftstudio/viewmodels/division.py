"""Division: how many documents and words are on each side of the split."""

from collections.abc import Iterable
from dataclasses import dataclass

from ftstudio.core.errors import TooFewDocuments, TooFewFolders
from ftstudio.viewmodels.draft import Draft


@dataclass(frozen=True, slots=True)
class Part:
    """One side of the split."""

    documents: int = 0
    words: int = 0


@dataclass(frozen=True, slots=True)
class Division:
    """The sides of the split; with a double-check, the exam of each of its `turns`.

    Then all documents teach, and none validates or tests. `one_exam` is how many would
    examine without it. `problem` is why nothing can be divided.
    """

    training: Part = Part()
    validation: Part = Part()
    test: Part = Part()
    turns: tuple[Part, ...] = ()
    one_exam: int = 0
    problem: TooFewDocuments | TooFewFolders | None = None

    @property
    def documents(self) -> int:
        """How many there are on all sides."""
        return sum(each.documents for each in self._sides)

    @property
    def words(self) -> int:
        """How many words there are on all sides."""
        return sum(each.words for each in self._sides)

    @property
    def _sides(self) -> tuple[Part, ...]:
        return self.training, self.validation, self.test


def divide(draft: Draft) -> Division:
    """How the documents of a draft are divided now."""
    try:
        one, turns = draft.one_exam(), draft.turns()
    except (TooFewDocuments, TooFewFolders) as error:
        return Division(problem=error)
    words = {each.content_hash: each.words for each in draft.corpus.learnable}

    def part(hashes: Iterable[str]) -> Part:
        found = [words[each] for each in hashes]
        return Part(len(found), sum(found))

    split = draft.split()
    return Division(
        training=part(split.training),
        validation=part(split.validation),
        test=part(split.test),
        turns=tuple(part(each.validation) for each in turns),
        one_exam=len(one.validation),
    )
