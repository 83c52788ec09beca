"""What the page of documents shows."""

from dataclasses import dataclass, field

from ftstudio.core.corpus import Corpus, Reason
from ftstudio.core.errors import FTStudioError
from ftstudio.core.gathering import Filter, Refusal
from ftstudio.core.steps import Missing
from ftstudio.viewmodels.documents_listing import Listing
from ftstudio.viewmodels.documents_preview import Preview


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading is; `total` is 0 while the folders are being looked through."""

    done: int = 0
    total: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A folder that was taken off the list; `folders` is the list before that."""

    name: str
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DocumentsState:
    """`progress` is None while nothing is being read for long enough to be shown.

    `stopped` is how many files had been read, and how many there were, when reading was
    cancelled. `foreign_language` is that of most documents where the chosen model does
    not know it, else "". `texts_gone`: what was read is no longer in the project.
    """

    has_folders: bool
    missing: Missing | None
    is_reading: bool = False
    progress: Progress | None = None
    listing: Listing = field(default_factory=Listing)
    filter: Filter = Filter.ALL
    search: str = ""
    selected: str = ""
    preview: Preview | None = None
    preview_units: int = 0
    refusals: tuple[Refusal, ...] = ()
    removed: Removed | None = None
    stopped: tuple[int, int] | None = None
    is_little: bool = False
    foreign_language: str = ""
    texts_gone: bool = False
    problem: FTStudioError | None = None


def texts_gone(read: Corpus) -> bool:
    """Whether documents were read, and the text of none of them is there still."""
    gone = any(e.content_hash and e.reason is Reason.VANISHED for e in read.documents)
    return gone and not read.learnable
