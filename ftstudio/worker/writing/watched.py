"""The one request that a run answers again and again, so that one can watch it."""

from collections import Counter
from collections.abc import Callable, Sequence

from ftstudio.core.corpus import Document
from ftstudio.core.job import Job
from ftstudio.worker.writing.pieces import Piece
from ftstudio.worker.writing.requests import request_for

_SHORTEST, _LONGEST = 8, 60
"""Letters of a title that reads well."""
_BESIDE_LETTERS = " '’,:-\N{NO-BREAK SPACE}"


def watched_request(job: Job, pieces_of: Callable[[Document], Sequence[Piece]]) -> str:
    """A request for the beginning of a validation document; the same for the same job.

    In the language of most of the words, and with a short title in letters, where there
    is such a document; where none examines, of one that teaches. "" where none has any
    text.
    """
    language = _commonest_language((*job.training, *job.validation))
    asked_for = job.validation or job.training
    for each in sorted(asked_for, key=lambda each: _rank(each, language)):
        if pieces := pieces_of(each):
            return request_for(each, pieces[0])
    return ""


def _commonest_language(documents: Sequence[Document]) -> str:
    words: Counter[str] = Counter()
    for each in documents:
        words[each.language] += each.words
    return words.most_common(1)[0][0]


def _rank(document: Document, language: str) -> tuple[bool, bool, int, str]:
    """What sorts better documents before worse ones, and no two alike."""
    title = document.title
    is_foreign = document.language != language
    return is_foreign, not _reads_well(title), len(title), document.content_hash


def _reads_well(title: str) -> bool:
    """Whether a title is some words, and no number, address or name of a file."""
    is_short = _SHORTEST <= len(title) <= _LONGEST and " " in title.strip()
    return is_short and all(c.isalpha() or c in _BESIDE_LETTERS for c in title)
