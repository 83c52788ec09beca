"""The text behind a document, as it is shown."""

from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.notes import Notes, Removed, RemovedKind
from ftstudio.documents.masking import Masks
from ftstudio.documents.personal.finding import find
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Call
from ftstudio.viewmodels.documents.preview import (
    LONGEST,
    Preview,
    Previewer,
    preview_of,
    units_of,
)
from ftstudio.viewmodels.draft import Draft
from tests.factories import document
from tests.viewmodels.drafts import make_draft
from tests.viewmodels.trainings import Pump

_LETTER = document()
_SAID = (
    "Write to ada@joinery.example, or to bob@joinery.example, or ada@joinery.example."
)


@pytest.fixture
def texts(tmp_path: Path) -> TextStore:
    """Where texts are kept."""
    return TextStore(tmp_path)


def _put(texts: TextStore, text: str, *removed: Removed) -> None:
    texts.put(_LETTER.content_hash, text, Notes(find(text), removed))


def test_a_document_is_shown_with_its_text(texts: TextStore) -> None:
    """As it was kept when it was read, with what was removed before."""
    removed = Removed(RemovedKind.PAGE_NUMBER, "12")
    _put(texts, "Dear Ada", removed)
    shown = preview_of(_LETTER, texts)
    assert (shown.text, shown.is_cut) == ("Dear Ada", False)
    assert shown.removed == (removed,)


def test_a_long_text_is_cut(texts: TextStore) -> None:
    """And says so."""
    _put(texts, "a" * (LONGEST + 1))
    shown = preview_of(_LETTER, texts)
    assert (len(shown.text), shown.is_cut) == (LONGEST, True)


def test_what_has_no_text_is_shown_without_one(texts: TextStore) -> None:
    """Whether none was found in it, or the text kept has gone."""
    for each in (_LETTER, document(content_hash="")):
        assert preview_of(each, texts).text == ""


def test_personal_data_is_shown_masked(texts: TextStore) -> None:
    """It is told where the masks stand."""
    _put(texts, _SAID)
    shown = preview_of(_LETTER, texts, Masks())
    assert shown.text == "Write to [E-MAIL 1], or to [E-MAIL 2], or [E-MAIL 1]."
    masks = [shown.text[start:end] for start, end in shown.masks]
    assert masks == ["[E-MAIL 1]", "[E-MAIL 2]", "[E-MAIL 1]"]
    assert preview_of(_LETTER, texts).text == _SAID
    assert preview_of(_LETTER, texts).masks == ()


def test_no_piece_of_personal_data_is_cut_in_two(texts: TextStore) -> None:
    """Where the shown part ends within it, none of it is seen."""
    text = "a " * (LONGEST // 2 - 3) + "ada@joinery.example and more"
    _put(texts, text)
    shown = preview_of(_LETTER, texts, Masks())
    assert "ada@" not in shown.text
    assert shown.masks == ()


def test_units_are_estimated_until_they_are_counted() -> None:
    """A word takes a little more than one."""
    letter = document(words=100)
    assert (units_of(letter, None), units_of(letter, 120)) == (135, 120)


class _Screen:
    """What a previewer has shown."""

    def __init__(self, draft: Draft, background: Any) -> None:
        self.shown: list[Preview | None] = []
        self.previewer = Previewer(
            draft, background, self.shown.append, lambda _error: None
        )


def test_masks_are_those_of_the_whole_project(tmp_path: Path) -> None:
    """And are left out where the person wants it so."""
    pump, draft = Pump(), make_draft(tmp_path)
    _put(TextStore(draft.project.texts), _SAID)
    screen = _Screen(draft, pump.background)
    screen.previewer.choose(_LETTER)
    pump.until(lambda: bool(screen.shown))
    draft.choose(masks=False)
    screen.previewer.choose(_LETTER)
    pump.until(lambda: len(screen.shown) > 1)
    first, second = (each.text if each else "" for each in screen.shown)
    (finding, *_) = find(_SAID)
    assert draft.masks.mask(finding) in first
    assert second == _SAID


def test_what_comes_late_is_not_shown(tmp_path: Path) -> None:
    """Another document was chosen meanwhile."""
    calls: list[Call] = []
    background = Pump().background
    background.post = calls.append
    screen = _Screen(make_draft(tmp_path), background)
    screen.previewer.choose(document(1))
    screen.previewer.choose(document(2))
    for call in calls:
        call()
    assert [each and each.document.name for each in screen.shown] == ["2.txt"]
