"""Counting reading units in the background, as the chosen model reads."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import TextMissing
from ftstudio.documents.texts import TextStore
from ftstudio.models.tokens import ReadingUnits
from ftstudio.runs.background import Background

_SECONDS_A_BATCH = 0.25


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
        post = self._background.post
        self._background.do(
            lambda: self._count(
                Path(model.folder), ahead, lambda u: post(partial(self._take, asked, u))
            ),
            lambda _done: None,
            lambda _error: None,  # the estimate stands; the model's page says what is
        )

    def leave(self) -> None:
        """Count no further."""
        self._asked = None

    def _count(
        self, model: Path, hashes: Iterable[str], tell: Callable[[dict[str, int]], None]
    ) -> None:
        asked = self._asked
        batch: dict[str, int] = {}
        last = time.monotonic()
        for each, units in self._counted(ReadingUnits(model), hashes):
            if self._asked is not asked:
                return
            batch[each] = units
            if time.monotonic() - last > _SECONDS_A_BATCH:
                tell(batch)
                batch, last = {}, time.monotonic()
        tell(batch)

    def _counted(
        self, units: ReadingUnits, hashes: Iterable[str]
    ) -> Iterator[tuple[str, int]]:
        for each in hashes:
            try:
                yield each, units.count(self._texts.get(each))
            except (TextMissing, OSError):
                continue

    def _take(self, asked: object, units: dict[str, int]) -> None:
        if self._asked is asked and units:
            self.units = self.units | units
            self._heard()
