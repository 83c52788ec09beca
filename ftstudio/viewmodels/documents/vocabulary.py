"""Own vocabulary: the words of the documents that the chosen model does not know."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Corpus
from ftstudio.core.vocabulary import Vocabulary
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background
from ftstudio.runs.counting import find_vocabulary
from ftstudio.viewmodels.documents.splitting import title_of
from ftstudio.viewmodels.draft import Draft


class Search(Enum):
    """How far the search for own vocabulary is, or why there is none."""

    READING = 1
    NO_DOCUMENTS = 2
    NO_MODEL = 3
    SEARCHING = 4
    FOUND = 5
    FAILED = 6


@dataclass(frozen=True, slots=True)
class Lookup:
    """Own vocabulary as it is shown; `found` is for the model called `model`."""

    is_shown: bool = False
    search: Search = Search.READING
    found: Vocabulary = field(default_factory=Vocabulary)
    model: str = ""


class VocabularyFinder:
    """Searches while it is shown, and never while documents are being read."""

    def __init__(
        self, draft: Draft, background: Background, change: Callable[..., None]
    ) -> None:
        self._draft = draft
        self._background = background
        self._texts = TextStore(draft.project.texts)
        self._change = change
        self._lookup = Lookup()
        self._is_reading = False
        self._asked: tuple[Corpus, BaseModel] | None = None

    def show(self, is_shown: bool) -> None:
        """Show it, or do not."""
        self._tell(is_shown=is_shown)
        self.look(self._is_reading)

    def look(self, is_reading: bool) -> None:
        """Search, if that is wanted and was not done already."""
        self._is_reading = is_reading
        if not self._lookup.is_shown:
            self._end_unless(Search.FOUND)
            return
        model, corpus = self._draft.model, self._draft.corpus
        if is_reading:
            self._end(Search.READING)
        elif model is None:
            self._end(Search.NO_MODEL)
        elif not corpus.learnable:
            self._end(Search.NO_DOCUMENTS)
        elif self._asked is None or not _are_same(self._asked, (corpus, model)):
            self._search(corpus, model)

    def leave(self) -> None:
        """The project is closed: search no further."""
        self._asked = None

    def _end(self, why: Search) -> None:
        self._asked = None
        self._tell(search=why)

    def _end_unless(self, search: Search) -> None:
        """Search no further, but keep what was found."""
        if self._lookup.search is not search:
            self._asked = None

    def _search(self, corpus: Corpus, model: BaseModel) -> None:
        self._asked = asked = (corpus, model)
        self._tell(search=Search.SEARCHING, model=title_of(model), found=Vocabulary())
        languages = {
            self._texts.path(each.content_hash): each.language
            for each in corpus.learnable
        }
        self._background.do(
            lambda: find_vocabulary(
                Path(model.folder), languages, lambda: self._asked is asked
            ),
            lambda found: self._take(asked, found),
            lambda _error: self._take(asked, None),
        )

    def _take(self, asked: tuple[Corpus, BaseModel], found: Vocabulary | None) -> None:
        if self._asked is not asked:
            return
        if found is None:
            self._tell(search=Search.FAILED)
        else:
            self._tell(search=Search.FOUND, found=found)

    def _tell(self, **changes: object) -> None:
        self._lookup = replace(self._lookup, **changes)  # type: ignore[arg-type]
        self._change(vocabulary=self._lookup)


def _are_same(
    before: tuple[Corpus, BaseModel], after: tuple[Corpus, BaseModel]
) -> bool:
    return before[0] is after[0] and before[1] == after[1]
