"""Matching: documents that say the same in other words are found before the split."""

from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.corpus import Corpus
from ftstudio.core.errors import FTStudioError, ModelError
from ftstudio.core.events import Event, Failed, Finished, Matched, Progressed
from ftstudio.core.tasks import Compared, Match
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.runs.matching import (
    MOST_DOCUMENTS,
    Comparison,
    keep_comparison,
    to_compare,
)
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

_SHORT_OF_PATIENCE = Patience(asked=2.0)


class Compares(StrEnum):
    """How far comparing is; NOT where nothing is to be compared, or nothing can be."""

    NOT = "not"
    COMPARING = "comparing"
    KNOWN = "known"
    CANCELLED = "cancelled"
    FAILED = "failed"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class MatchingState:
    """`done` of `total` documents are read, and `pairs` were found."""

    stage: Compares = Compares.NOT
    done: int = 0
    total: int = 0
    pairs: int = 0


class MatchingViewModel(ViewModel[MatchingState]):
    """Compares what the project's documents mean, once, while nothing else works.

    Only with the encoder for which the rule was measured, where it is on this computer.
    """

    def __init__(self, draft: Draft, workshop: Workshop) -> None:
        """See what is known of the documents of `draft`."""
        super().__init__(MatchingState())
        self._draft = draft
        self._workshop = workshop
        self._thread: TrainingThread | None = None
        self._turn = object()
        self._seen: Corpus | None = None
        self._documents: tuple[Compared, ...] = ()
        self._asked: frozenset[str] = frozenset()
        self._may_begin = False

    @property
    def is_busy(self) -> bool:
        """Whether documents are being compared."""
        return self.state.stage is Compares.COMPARING

    def look(self, *, may_begin: bool) -> None:
        """Something has changed; compare what is not compared, where that may begin."""
        arrives, self._may_begin = may_begin and not self._may_begin, may_begin
        is_new = self._seen is not self._draft.corpus
        if is_new:
            self._survey()
        if may_begin and (arrives or is_new) and self.state.stage is Compares.NOT:
            self.begin()

    def begin(self) -> None:
        """Compare them, in a worker of its own."""
        encoder = self._encoder()
        is_free = self._may_begin and not self.is_busy
        if encoder is None or not is_free or len(self._documents) < 2:
            return
        self._turn, self._asked = object(), _hashes(self._documents)
        self._change(stage=Compares.COMPARING, done=0)
        task = Match(encoder, str(self._draft.project.texts), self._documents)
        hear = partial(self._hear, self._turn)
        self._thread = self._workshop.start(task, hear, _SHORT_OF_PATIENCE)

    def cancel(self) -> None:
        """The person does not want to wait for it."""
        if self.is_busy:
            self._over(Compares.CANCELLED)

    def end(self) -> None:
        """Something more important begins, or the project is closed."""
        if self.is_busy:
            self._over(Compares.NOT)

    def _survey(self) -> None:
        """Other documents are there, or in other groups."""
        corpus = self._draft.corpus
        self._seen, self._documents = corpus, to_compare(corpus)
        hashes, known = _hashes(self._documents), self._draft.compared
        total = len(self._documents)
        if self.is_busy and hashes <= self._asked:
            return
        pairs = sum({each.one, each.other} <= hashes for each in known.pairs)
        if hashes <= set(known.documents):
            stage = Compares.KNOWN if hashes else Compares.NOT
        elif total > MOST_DOCUMENTS:
            stage = Compares.TOO_MANY
        else:
            stage = Compares.NOT
        self._over(stage, total=total, pairs=pairs)

    def _hear(self, turn: object, event: Event) -> None:
        if turn is not self._turn:
            return
        match event:
            case Progressed():
                self._change(done=event.done, total=event.total)
            case Matched():
                self._take(Comparison(tuple(sorted(self._asked)), event.pairs))
            case Failed():
                self._over(Compares.FAILED)
            case Finished():
                self._thread = None

    def _take(self, found: Comparison) -> None:
        """Keep it; where that fails, they are compared anew the next time."""
        self._change(stage=Compares.KNOWN)
        keep = partial(keep_comparison, found, self._draft.project.comparison)
        self._workshop.background.do(keep, _nothing, _nothing)
        self._draft.take_comparison(found)

    def _over(self, stage: Compares, **changes: object) -> None:
        self._turn = object()
        if self._thread is not None:
            self._thread.end()
            self._thread = None
        self._change(stage=stage, **changes)

    def _encoder(self) -> BaseModel | None:
        try:
            return self._workshop.store.find(FIRST_ENCODER, ModelKind.ENCODER)
        except (ModelError, OSError):
            return None


def _hashes(documents: tuple[Compared, ...]) -> frozenset[str]:
    return frozenset(each.content_hash for each in documents)


def _nothing(_result: FTStudioError | None) -> None:
    """What was found is there for now in any case."""
