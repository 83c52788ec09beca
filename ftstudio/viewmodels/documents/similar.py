"""Find similar: documents that mean about the same as a sentence, or as another one."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.errors import Cancelled, FTStudioError, error_named
from ftstudio.core.events import Event, Failed, Finished, Found, Hit, Progressed
from ftstudio.core.tasks import Find, Searched
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import FIRST_ENCODER, offer_named
from ftstudio.runs.fetching import get_model
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.sorting.inbox import Inbox, read_inbox
from ftstudio.viewmodels.workshop import Workshop

_MOST = 12
"""Documents that are shown: whoever wants more asks more exactly."""
_SHORT_OF_PATIENCE = Patience(asked=2.0)


@dataclass(frozen=True, slots=True)
class Similar:
    """What was asked for, and what was found.

    `request` is a sentence, or the name of a document where it `is_document`. `hits`
    name documents by their keys; None where nothing was asked yet. `is_missing`: the
    encoder is not on this computer, and `is_getting` it; `done` of `total` documents,
    or bytes of it, are through.
    """

    request: str = ""
    is_document: bool = False
    is_finding: bool = False
    is_missing: bool = False
    is_getting: bool = False
    done: int = 0
    total: int = 0
    hits: tuple[Hit, ...] | None = None
    problem: FTStudioError | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something goes on."""
        return self.is_finding or self.is_getting


class SimilarFinder:
    """Searches the documents of the project, in a worker of its own."""

    def __init__(
        self, draft: Draft, workshop: Workshop, change: Callable[..., None]
    ) -> None:
        """`change` takes fields of DocumentsState."""
        self._draft = draft
        self._workshop = workshop
        self._change = change
        self._state = Similar()
        self._thread: TrainingThread | None = None
        self._stop = threading.Event()

    def show(self, is_shown: bool) -> None:
        """Show the search in place of the list, or the list again."""
        self._tell(is_missing=self._encoder() is None)
        self._change(shows_similar=is_shown, shows_personal=False, shows_labels=False)

    def find(self, request: str) -> None:
        """Find what means about the same as a sentence."""
        if request.strip() and not self._state.is_busy:
            self._tell(request=request.strip(), is_document=False)
            self._search(request)

    def find_like(self, paths: Sequence[Path]) -> None:
        """Find what means about the same as the first document in `paths`."""
        if not paths or self._state.is_busy:
            return
        self._stop = threading.Event()
        self._tell(
            request=paths[0].name, is_document=True, is_finding=True, hits=None, total=0
        )
        read = partial(read_inbox, paths[:1], lambda *_: None, self._stop)
        self._workshop.background.do(read, self._take_document, self._fail)

    def get_encoder(self) -> None:
        """Get the model that finds; what has arrived is kept."""
        offer = offer_named(FIRST_ENCODER)
        assert offer is not None
        if self._state.is_busy:
            return
        self._stop = threading.Event()
        self._tell(is_getting=True, done=0, total=offer.bytes, problem=None)
        shop, post = self._workshop, self._workshop.background.post

        def hear(event: Event) -> None:  # in the thread that fetches
            if isinstance(event, Progressed):
                post(partial(self._tell, done=event.done, total=event.total))

        shop.background.do(
            partial(get_model, offer, shop.store, hear, self._stop, shop.worker),
            lambda _model: self._tell(is_getting=False, is_missing=False),
            self._fail,
        )

    def cancel(self) -> None:
        """Go no further."""
        self._stop.set()
        if self._thread is not None:
            self._thread.end()

    def leave(self) -> None:
        """The project is closed."""
        self.cancel()

    def _encoder(self) -> BaseModel | None:
        """The first encoder that is on this computer."""
        store = self._workshop.store
        known = {each.name: each for each in store.models(ModelKind.ENCODER)}
        return known.get(FIRST_ENCODER) or next(iter(known.values()), None)

    def _take_document(self, inbox: Inbox) -> None:
        text = TextStore(inbox.texts).get(inbox.documents[0].content_hash)
        own = inbox.documents[0].content_hash
        inbox.clear_away()
        self._tell(is_finding=False)
        if not self._stop.is_set():
            self._search(text, own)

    def _search(self, request: str, own: str = "") -> None:
        """All documents but the one that is `own`, by its content hash."""
        encoder, project = self._encoder(), self._draft.project
        documents = tuple(
            Searched(each.content_hash, each.key)
            for each in self._draft.corpus.learnable
            if each.content_hash != own
        )
        if encoder is None or not documents:
            self._tell(is_missing=encoder is None, hits=())
            return
        self._stop = threading.Event()
        self._tell(is_finding=True, hits=None, problem=None, done=0, total=0)
        where = str(project.texts), documents, request, _MOST
        task = Find(encoder, *where, vectors=str(project.vectors))
        self._thread = self._workshop.start(task, self._hear, _SHORT_OF_PATIENCE)

    def _hear(self, event: Event) -> None:
        match event:
            case Progressed():
                self._tell(done=event.done, total=event.total)
            case Found():
                self._tell(hits=event.hits)
            case Finished():
                self._over()
            case Failed() if self._stop.is_set():
                self._over()
            case Failed():
                self._fail(error_named(event.error, event.fields))

    def _fail(self, error: FTStudioError) -> None:
        self._over(problem=None if isinstance(error, Cancelled) else error)

    def _over(self, **changes: object) -> None:
        self._thread = None
        self._tell(is_finding=False, is_getting=False, **changes)

    def _tell(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]
        self._change(similar=self._state)
