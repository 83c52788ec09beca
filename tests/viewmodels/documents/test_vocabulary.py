"""Own vocabulary is looked for where the person wants to see it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background, Call
from ftstudio.viewmodels.documents.vocabulary import Lookup, Search, VocabularyFinder
from ftstudio.viewmodels.draft import Draft
from tests.factories import base_model
from tests.fakes.model_files import write_speller
from tests.viewmodels.drafts import make_draft

_TEXT = ("the of " * 20 + "newel ") * 10


class _Shown:
    """A finder, and what it has told last."""

    def __init__(self, draft: Draft, start: Callable[[Call], None]) -> None:
        self.lookup = Lookup()
        background = Background(lambda call: call(), start)
        self.finder = VocabularyFinder(draft, background, self._change)

    def search(self) -> Search:
        """How far it is now."""
        return self.lookup.search

    def _change(self, vocabulary: Lookup) -> None:
        self.lookup = vocabulary


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Letters, and a model that knows but a few short words."""
    made = make_draft(tmp_path)
    for each in made.read.learnable:
        TextStore(made.project.texts).put(each.content_hash, _TEXT)
    folder = write_speller(tmp_path, "the", "of")
    made.model = base_model(folder=str(folder), name="speller")
    return made


def _at_once(work: Call) -> None:
    work()


def test_own_words_are_found(draft: Draft) -> None:
    """Each with how often it comes and in how many pieces it is cut."""
    shown = _Shown(draft, _at_once)
    shown.finder.show(True)
    assert (shown.lookup.search, shown.lookup.model) == (Search.FOUND, "speller")
    found = {each.word: each for each in shown.lookup.found.words}
    assert found["newel"].pieces == 5
    assert found["newel"].times == 120


def test_nothing_is_searched_unasked(draft: Draft) -> None:
    """It takes some seconds of the processor."""
    started: list[Call] = []
    shown = _Shown(draft, started.append)
    shown.finder.look(is_reading=False)
    assert started == []
    shown.finder.show(True)
    shown.finder.look(is_reading=False)
    assert len(started) == 1


def test_reading_ends_the_search(draft: Draft) -> None:
    """Afterwards it begins anew."""
    started: list[Call] = []
    shown = _Shown(draft, started.append)
    shown.finder.show(True)
    shown.finder.look(is_reading=True)
    assert shown.search() is Search.READING
    started[0]()
    assert shown.search() is Search.READING
    shown.finder.look(is_reading=False)
    started[1]()
    assert shown.search() is Search.FOUND


def test_what_was_found_is_not_looked_for_again(draft: Draft) -> None:
    """Unless other documents are learned from."""
    started: list[Call] = []

    def start(work: Call) -> None:
        started.append(work)
        work()

    shown = _Shown(draft, start)
    shown.finder.show(True)
    shown.finder.show(False)
    shown.finder.show(True)
    assert len(started) == 1
    draft.choose(unticked=(draft.read.documents[0].key,))
    shown.finder.look(is_reading=False)
    assert len(started) == 2


def test_it_says_why_there_is_nothing(draft: Draft) -> None:
    """No model, no documents, or it did not work."""
    shown = _Shown(draft, _at_once)
    model, draft.model = draft.model, None
    shown.finder.show(True)
    assert shown.search() is Search.NO_MODEL
    draft.model = base_model(folder="/nowhere")
    shown.finder.look(is_reading=False)
    assert shown.search() is Search.FAILED
    draft.model = model
    draft.take_corpus(Corpus(()))
    shown.finder.look(is_reading=False)
    assert shown.search() is Search.NO_DOCUMENTS
