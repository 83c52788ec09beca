"""Counting reading units in the background, as the chosen model reads."""

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background
from ftstudio.runs.counting import count_units


class UnitCounter:
    """Knows the reading units of texts by content hash; `heard` when it knows more."""

    def __init__(
        self, background: Background, texts: TextStore, heard: Callable[[], None]
    ) -> None:
        self.units: dict[str, int] = {}
        self._background = background
        self._texts = texts
        self._heard = heard
        self._model = ""
        self._asked: object = None

    def is_for(self, model: BaseModel | None) -> bool:
        """Whether it counts as `model` reads."""
        return self._model == (model.fingerprint if model else "")

    def count(self, model: BaseModel | None, hashes: Sequence[str]) -> None:
        """Count these texts, those left out of which the units are known already."""
        if not self.is_for(model):
            self._model = model.fingerprint if model else ""
            self.units = {}
        self._asked = asked = object()
        ahead = [each for each in hashes if each not in self.units]
        if model is None or not ahead:
            return
        self._background.do(
            lambda: self._count(asked, Path(model.folder), ahead),
            lambda _done: None,
            lambda _error: None,  # the estimate stands; the model's page says what is
        )

    def leave(self) -> None:
        """Count no further."""
        self._asked = None

    def _count(self, asked: object, model: Path, hashes: Sequence[str]) -> None:
        post = self._background.post
        texts = {each: self._texts.path(each) for each in hashes}
        with contextlib.closing(count_units(model, texts)) as batches:
            for each in batches:
                if self._asked is not asked:
                    return
                post(partial(self._take, asked, each))

    def _take(self, asked: object, units: dict[str, int]) -> None:
        if self._asked is asked and units:
            self.units = self.units | units
            self._heard()
