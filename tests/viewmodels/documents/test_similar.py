"""Documents are found by what they mean."""

from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.errors import OutOfMemory
from ftstudio.core.events import (
    Event,
    Failed,
    Finished,
    Found,
    Hit,
    Progressed,
    Started,
)
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.viewmodels.documents.similar import Similar, SimilarFinder
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.viewmodels.trainings import WAIT, Bench, teller

_DONE = Finished(stopped=False, peak_memory=1)


class Search:
    """A project with an encoder at hand, and a worker that finds so."""

    def __init__(
        self, folder: Path, more: Sequence[Event | str], *, has_encoder: bool = True
    ) -> None:
        self.bench = Bench(folder, teller(folder, [Started(7, "0"), *more]))
        if has_encoder:
            write_tiny_encoder(self.bench.workshop.store.path(FIRST_ENCODER))
        self.similar, self.is_shown = Similar(), False
        draft, shop = self.bench.draft, self.bench.workshop
        self.finder = SimilarFinder(draft, shop, self._change)

    def until_done(self) -> None:
        """Let things happen until nothing goes on."""
        self.bench.pump.until(lambda: not self.similar.is_busy)

    def _change(self, **fields: object) -> None:
        if isinstance(found := fields.get("similar"), Similar):
            self.similar = found
        self.is_shown = bool(fields.get("shows_similar", self.is_shown))


def _hits(search: Search) -> tuple[Hit, ...]:
    keys = [each.key for each in search.bench.draft.corpus.learnable]
    return tuple(Hit(key, 0.5, "Dear") for key in keys[:2])


def test_a_sentence_finds_documents(tmp_path: Path) -> None:
    """By their keys, the nearest first."""
    search = Search(tmp_path, [])
    hits = _hits(search)
    teller(tmp_path, [Started(7, "0"), Progressed(2, 2), Found(hits), _DONE])
    search.finder.show(True)
    search.finder.find("  an unpaid invoice ")
    assert search.similar.is_finding
    search.until_done()
    assert search.is_shown
    assert search.similar.hits == hits
    assert (search.similar.done, search.similar.total) == (2, 2)
    assert search.similar.request == "an unpaid invoice"


def test_nothing_asked_is_nothing_searched(tmp_path: Path) -> None:
    """Blanks are no sentence."""
    search = Search(tmp_path, [])
    search.finder.find("   ")
    search.finder.find_like([])
    assert search.similar == Similar()


def test_a_dropped_document_is_read_and_compared(tmp_path: Path) -> None:
    """It itself is not among those found, where it is one of the project's."""
    search = Search(tmp_path, [Found(()), _DONE])
    letter = tmp_path / "letter.txt"
    letter.write_text("The invoice for the oak doors is still open.", encoding="utf-8")
    search.finder.find_like([letter])
    search.until_done()
    assert (search.similar.request, search.similar.is_document) == ("letter.txt", True)
    assert search.similar.hits == ()


def test_without_an_encoder_it_says_what_is_missing(tmp_path: Path) -> None:
    """And searches nothing."""
    search = Search(tmp_path, [], has_encoder=False)
    search.finder.show(True)
    assert search.similar.is_missing
    search.finder.find("an invoice")
    assert not search.similar.is_finding


def test_cancelled_it_is_no_error(tmp_path: Path) -> None:
    """The worker is ended; another search can begin."""
    search = Search(tmp_path, [WAIT, _DONE])
    search.finder.find("an invoice")
    search.finder.cancel()
    search.until_done()
    assert search.similar.problem is None


def test_what_went_wrong_is_told(tmp_path: Path) -> None:
    """In a sentence of the page."""
    search = Search(tmp_path, [Failed("OutOfMemory", {"needed": 10**9})])
    search.finder.find("an invoice")
    search.until_done()
    assert isinstance(search.similar.problem, OutOfMemory)
