"""What was gathered for a project: totals, filters, and what was turned away."""

from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.corpus import Document, Reason, State
from ftstudio.core.notes import PersonalCount

UNITS_A_WORD = 1.35
"""Reading units a word takes about, where no model is here to count them."""

_FEWEST_DOCUMENTS = 10
_FEWEST_WORDS = 5_000
_MOST_WORDS = 2_000_000
_NOTICED = 0.2
"""The share of the words from which on a language is worth a warning."""


class Filter(StrEnum):
    """Which documents are listed."""

    ALL = "all"
    READY = "ready"
    COPIES = "copies"
    NEED_A_LOOK = "need_a_look"


class Refused(StrEnum):
    """Why something that was to be added was not."""

    NOT_FILES = "not_files"
    NOT_THERE = "not_there"
    NO_FILES = "no_files"
    NO_PERMISSION = "no_permission"
    WHOLE_DRIVE = "whole_drive"
    WHOLE_HOME = "whole_home"
    SYSTEM_FOLDER = "system_folder"
    ALREADY_THERE = "already_there"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was not added; `inside` is the folder that holds it already."""

    why: Refused
    path: str = ""
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Language:
    """So many documents and words are in a language, "" for one not recognised."""

    code: str
    documents: int
    words: int


@dataclass(frozen=True, slots=True)
class Foreign:
    """A language that a model does not know; `is_most`: most documents are in such."""

    language: str
    documents: int
    is_most: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """How much there is to learn from, and what is not learned from.

    `documents`, `words`, `units` (reading units), `languages` (that of most documents
    first) and `personal` are of the ticked documents, the same content counted once;
    `copies` are those that are not ticked.
    """

    documents: int = 0
    words: int = 0
    units: int = 0
    unreadable: int = 0
    online: int = 0
    copies: int = 0
    left_out: int = 0
    languages: tuple[Language, ...] = ()
    personal: tuple[PersonalCount, ...] = ()

    @property
    def is_little(self) -> bool:
        """Whether there is something to learn from, but too little to expect much."""
        return self.documents > 0 and (
            self.documents < _FEWEST_DOCUMENTS or self.words < _FEWEST_WORDS
        )

    @property
    def is_much(self) -> bool:
        """Whether it is more than is learned from in one training."""
        return self.words > _MOST_WORDS

    def foreign_to(self, known: tuple[str, ...]) -> Foreign | None:
        """The language beyond `known` that is worth a warning, None if there is none.

        That is one where most documents are in languages beyond `known`, or a fifth of
        the words; of several the one of most documents.
        """
        recognised = [each for each in self.languages if each.code]
        foreign = [each for each in recognised if each.code not in known]
        if not known or not foreign:
            return None
        documents = sum(each.documents for each in foreign)
        words = sum(each.words for each in foreign)
        is_most = 2 * documents > sum(each.documents for each in recognised)
        if not is_most and words < _NOTICED * sum(each.words for each in recognised):
            return None
        return Foreign(foreign[0].code, foreign[0].documents, is_most)


def filter_of(document: Document) -> Filter:
    """The filter, other than all, that lists a document."""
    if document.state is State.TWIN:
        return Filter.COPIES
    is_fine = document.state in {State.READY, State.CONTAINER}
    is_whole = document.reason is not Reason.HOLDS_TOO_MANY
    return Filter.READY if is_fine and is_whole else Filter.NEED_A_LOOK
