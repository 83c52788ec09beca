"""The shown text in the reading units of the chosen model."""

from pathlib import Path
from typing import Any

import pytest

from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.splitting import Split, Splitter, title_of
from ftstudio.viewmodels.draft import Draft
from tests.factories import base_model, document
from tests.fakes.model_files import write_word_counter
from tests.viewmodels.drafts import make_draft, make_workshop

_LETTER = Preview(document(), "one two three")


class _Shown:
    """A splitter, and the fields of the state that it has changed."""

    def __init__(self, draft: Draft, folder: Path) -> None:
        self.fields: dict[str, Any] = {}
        background = make_workshop(folder).background
        self.splitter = Splitter(draft, background, self._change)

    def split(self) -> Split | None:
        """Where the units begin, if that is shown now."""
        made: Split | None = self.fields["split"]
        return made

    def _change(self, **fields: Any) -> None:
        self.fields |= fields


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """With a model that makes one unit of each word."""
    made = make_draft(tmp_path)
    folder = write_word_counter(tmp_path)
    made.model = base_model(folder=str(folder), name="words")
    return made


def test_a_text_is_split_once_that_is_wanted(draft: Draft, tmp_path: Path) -> None:
    """It is told how many words it has, and with which model that is so."""
    shown = _Shown(draft, tmp_path)
    shown.splitter.show(_LETTER)
    assert shown.split() is None
    shown.splitter.turn(True)
    assert shown.split() == Split((0, 4, 8), 3, "words")
    assert shown.fields["shows_units"]
    shown.splitter.turn(False)
    assert shown.split() is None


def test_without_a_model_there_is_nothing_to_show(draft: Draft, tmp_path: Path) -> None:
    """Once it has come, there is."""
    model, draft.model = draft.model, None
    shown = _Shown(draft, tmp_path)
    shown.splitter.turn(True)
    shown.splitter.show(_LETTER)
    assert not shown.fields["has_model"]
    assert shown.split() is None
    draft.model = model
    shown.splitter.look()
    assert shown.fields["has_model"]
    split = shown.split()
    assert split is not None
    assert split.words == 3


def test_a_model_that_cannot_split_has_no_units(draft: Draft, tmp_path: Path) -> None:
    """Its tokenizer is gone."""
    draft.model = base_model(folder=str(tmp_path / "gone"))
    shown = _Shown(draft, tmp_path)
    shown.splitter.turn(True)
    shown.splitter.show(_LETTER)
    split = shown.split()
    assert split is not None
    assert split.starts == ()


def test_a_model_is_called_what_its_makers_call_it() -> None:
    """A person's own is called as its folder is."""
    assert title_of(base_model(name="smollm2-135m")).startswith("SmolLM2")
    assert title_of(base_model(name="My model")) == "My model"
