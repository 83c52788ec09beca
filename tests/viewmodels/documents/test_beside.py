"""What stands beside the list follows what is chosen in it."""

from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.notes import Notes, Removed, RemovedKind
from ftstudio.documents.texts import TextStore
from ftstudio.viewmodels.documents.beside import Beside
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.vocabulary import Lookup, Search
from ftstudio.viewmodels.draft import Draft
from tests.factories import document
from tests.viewmodels.drafts import make_draft, make_workshop

_REMOVED = Removed(RemovedKind.PAGE_NUMBER, "12")


class _Page:
    """The parts beside a list, and the fields of the state that they have changed."""

    def __init__(self, draft: Draft, folder: Path) -> None:
        self.fields: dict[str, Any] = {}
        background = make_workshop(folder).background
        texts = TextStore(draft.project.texts)
        texts.put(document().content_hash, "Dear Ada", Notes(removed=(_REMOVED,)))
        self.beside = Beside(
            draft, background, self._change, lambda _read: None, lambda _error: None
        )

    def search(self) -> Search:
        """How far looking for own vocabulary is now."""
        lookup: Lookup = self.fields["vocabulary"]
        return lookup.search

    def _change(self, **fields: Any) -> None:
        self.fields |= fields


@pytest.fixture
def page(tmp_path: Path) -> _Page:
    """Nothing is chosen yet."""
    return _Page(make_draft(tmp_path), tmp_path)


def test_another_document_is_shown_from_its_text_on(page: _Page) -> None:
    """Not from what was removed of it."""
    page.beside.choose(document())
    page.beside.show_removed(True)
    assert page.fields["shows_removed"]
    page.beside.choose(document(2))
    assert not page.fields["shows_removed"]
    page.beside.choose(None)
    assert page.fields["preview"] is None


def test_what_is_put_off_is_remembered(page: _Page) -> None:
    """One thing after the other."""
    page.beside.put_off(Need.DOWNLOAD)
    page.beside.put_off(Need.RECOGNITION)
    assert page.fields["put_off"] == {Need.DOWNLOAD, Need.RECOGNITION}


def test_own_vocabulary_waits_until_all_is_read(page: _Page) -> None:
    """And needs a model."""
    page.beside.look(is_reading=True)
    page.beside.vocabulary.show(True)
    assert page.search() is Search.READING
    page.beside.look(is_reading=False)
    assert page.search() is Search.NO_MODEL
    page.beside.leave()
