"""What the page of documents shows."""

from dataclasses import dataclass, field

from ftstudio.core.corpus import Corpus, Reason
from ftstudio.core.errors import FTStudioError
from ftstudio.core.gathering import Filter, Foreign, Refusal
from ftstudio.core.steps import Missing
from ftstudio.viewmodels.documents.allowed import Allowed
from ftstudio.viewmodels.documents.labels import NO_LABELS, Labels
from ftstudio.viewmodels.documents.listing import Listing
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.recognition import Recognising
from ftstudio.viewmodels.documents.similar import Similar
from ftstudio.viewmodels.documents.splitting import Split
from ftstudio.viewmodels.documents.vocabulary import Lookup


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading is; `total` is 0 while the folders are being looked through."""

    done: int = 0
    total: int = 0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of the project: a folder, or documents that are now excluded.

    `folders` is the list before that, `excluded` what has been excluded by it.
    """

    name: str
    folders: tuple[str, ...]
    excluded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentsState:
    """`progress` is None while nothing is being read for long enough to be shown.

    `stopped` is how many files had been read, and how many there were, when reading was
    cancelled. `foreign` is a language of many documents that the chosen model does not
    know. `texts_gone`: what was read is no longer in the project. `masks`: personal
    data is masked; `shows_personal`: that is shown in place of the list. `labels` are
    the folders to sort into, which `shows_labels` shows there; `similar` is the search
    by meaning, which `shows_similar` shows there.

    Beside the list: `shows_removed`, what was removed from the text stands in its
    place; `split` is where its reading units begin, None while that is not known;
    `put_off` is what documents need and the person does not want to hear of.
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
    is_much: bool = False
    foreign: Foreign | None = None
    masks: bool = True
    shows_personal: bool = False
    labels: Labels = NO_LABELS
    shows_labels: bool = False
    similar: Similar = field(default_factory=Similar)
    shows_similar: bool = False
    texts_gone: bool = False
    problem: FTStudioError | None = None
    shows_removed: bool = False
    shows_units: bool = False
    has_model: bool = False
    split: Split | None = None
    vocabulary: Lookup = field(default_factory=Lookup)
    allowed: Allowed = field(default_factory=Allowed)
    scans: Recognising = field(default_factory=Recognising)
    put_off: frozenset[Need] = frozenset()


def texts_gone(read: Corpus) -> bool:
    """Whether documents were read, and the text of none of them is there still."""
    gone = any(e.content_hash and e.reason is Reason.VANISHED for e in read.documents)
    return gone and not read.learnable
