"""What was gathered for a project: totals, filters, and what was turned away."""

from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.corpus import Document, State

UNITS_A_WORD = 1.35
"""Reading units a word takes about, where no model is here to count them."""

_FEWEST_DOCUMENTS = 10
_FEWEST_WORDS = 3_000


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
class Totals:
    """How much there is to learn from, and what is not learned from.

    `documents`, `words` and `units` (reading units) are of the ticked documents;
    `languages` says how many of them are in which, the most frequent first.
    """

    documents: int = 0
    words: int = 0
    units: int = 0
    unreadable: int = 0
    copies: int = 0
    left_out: int = 0
    languages: tuple[tuple[str, int], ...] = ()

    @property
    def is_little(self) -> bool:
        """Whether there is something to learn from, but too little to expect much."""
        return self.documents > 0 and (
            self.documents < _FEWEST_DOCUMENTS or self.words < _FEWEST_WORDS
        )

    def language_beyond(self, known: tuple[str, ...]) -> str:
        """The language of most documents where it is none of `known`, else ""."""
        recognised = sum(count for language, count in self.languages if language)
        foreign = [
            (language, count)
            for language, count in self.languages
            if language and language not in known
        ]
        if not known or 2 * sum(count for _, count in foreign) <= recognised:
            return ""
        return foreign[0][0]


def filter_of(document: Document) -> Filter:
    """The filter, other than all, that lists a document."""
    if document.state is State.TWIN:
        return Filter.COPIES
    return Filter.READY if document.state is State.READY else Filter.NEED_A_LOOK
