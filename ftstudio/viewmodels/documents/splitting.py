"""The shown text cut into reading units, as the chosen model reads it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.documents.cleaning import count_words
from ftstudio.models.catalogue import offer_named
from ftstudio.runs.background import Background
from ftstudio.runs.counting import split_units
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.draft import Draft


@dataclass(frozen=True, slots=True)
class Split:
    """Where the units of a text begin, in characters; none where that failed.

    `words` are those of the text, `model` is what the model is called.
    """

    starts: tuple[int, ...]
    words: int
    model: str


class Splitter:
    """Splits what is shown while that is wanted; `change` takes fields of the state."""

    def __init__(
        self, draft: Draft, background: Background, change: Callable[..., None]
    ) -> None:
        self._draft = draft
        self._background = background
        self._change = change
        self._is_on = False
        self._preview: Preview | None = None
        self._asked: tuple[Preview, BaseModel] | None = None

    def turn(self, is_on: bool) -> None:
        """Show the reading units, or do not."""
        self._is_on = is_on
        self._change(shows_units=is_on)
        self.look()

    def show(self, preview: Preview | None) -> None:
        """Another text is shown."""
        self._preview = preview
        self.look()

    def look(self) -> None:
        """Split what is shown, if it is wanted and not split already."""
        preview, model = self._preview, self._draft.model
        self._change(has_model=model is not None)
        if not self._is_on or preview is None or not preview.text or model is None:
            self._asked = None
            self._change(split=None)
            return
        if self._asked == (preview, model):
            return
        self._asked = asked = (preview, model)
        self._change(split=None)
        self._background.do(
            lambda: _split(preview.text, model),
            lambda split: self._take(asked, split),
            lambda _error: self._fail(asked),
        )

    def _take(self, asked: tuple[Preview, BaseModel], split: Split) -> None:
        if self._asked is asked:
            self._change(split=split)

    def _fail(self, asked: tuple[Preview, BaseModel]) -> None:
        self._take(asked, Split((), 0, title_of(asked[1])))


def title_of(model: BaseModel) -> str:
    """What a model is called by its makers, or its folder's name."""
    offer = offer_named(model.name)
    return offer.title if offer else model.name


def _split(text: str, model: BaseModel) -> Split:
    starts = split_units(Path(model.folder), text)
    return Split(starts, count_words(text), title_of(model))
