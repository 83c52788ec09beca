"""Requests to begin with: a draft of what the person has documents about."""

from collections.abc import Sequence
from dataclasses import dataclass

from ftstudio.core.corpus import Document
from ftstudio.core.job import Job

_SUGGESTIONS = 4
_LONGEST_TITLE = 56


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document of which a draft could be asked for."""

    title: str
    language: str


def suggestions(job: Job) -> tuple[Suggestion, ...]:
    """A few documents of the exam, then of the others, in as many languages."""
    languages: dict[str, list[Suggestion]] = {}
    for each in _titled((*job.validation, *job.training)):
        languages.setdefault(each.language, []).append(each)
    queues = sorted(languages.values(), key=len, reverse=True)
    in_turn = [
        each[at] for at in range(_SUGGESTIONS) for each in queues if at < len(each)
    ]
    return tuple(in_turn[:_SUGGESTIONS])


def _titled(documents: Sequence[Document]) -> Sequence[Suggestion]:
    """Each title that is one once, in their order: a long one is a sentence."""
    titled = (
        Suggestion(each.title, each.language)
        for each in documents
        if 0 < len(each.title) <= _LONGEST_TITLE
    )
    return tuple(dict.fromkeys(titled))
