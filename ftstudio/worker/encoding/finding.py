"""Finding documents that mean about the same as a request, by their passages."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from ftstudio.core.events import Finished, Found, Hit, Phase, Progressed
from ftstudio.core.tasks import Find, Searched
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
from ftstudio.worker.encoding.kept_vectors import KeptVectors
from ftstudio.worker.encoding.passages import passages
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Commands, Tell

_AT_ONCE = 32
"""Documents read between two looks at whether to stop."""


def find(task: Find, tell: Tell, commands: Commands) -> Finished:
    """Read the documents, and tell those that are nearest to the request.

    A document is as near as its nearest passage: by the cosine of the angle between
    its vector and that of the request, of several passages their mean. Asked to stop,
    it tells the nearest of those it has read. Raises TextMissing.
    """
    tell(chapter(Phase.LOADING))
    encoder = load_encoder(task.model, PROCESSOR)
    wanted = _mean(encoder.vectors(passages(encoder.tokenizer, task.request)))
    reader = _Reader(encoder, TextStore(Path(task.texts)), task)
    tell(chapter(Phase.COMPARING))
    near: list[_Near] = []
    for begin in range(0, len(task.documents), _AT_ONCE):
        if commands.must_stop:
            break
        lot = task.documents[begin : begin + _AT_ONCE]
        rows = reader.rows(lot)
        near += [_nearest(each, rows[each.content_hash], wanted) for each in lot]
        tell(Progressed(begin + len(lot), len(task.documents)))
    reader.kept.save()
    nearest = sorted(near, key=lambda each: -each.likeness)[: task.most]
    tell(Found(tuple(map(reader.hit, nearest))))
    return Finished(len(near) < len(task.documents), peak_memory(), peak_card_memory())


@dataclass(frozen=True, slots=True)
class _Near:
    """A document, how near its nearest passage is, and which that is."""

    document: Searched
    likeness: float
    passage: int


class _Reader:
    """Documents as the vectors of their passages, read or kept from before."""

    def __init__(self, encoder: Encoder, texts: TextStore, task: Find) -> None:
        self._encoder = encoder
        self._texts = texts
        self.kept = KeptVectors(task.vectors, task.model)

    def rows(self, lot: Sequence[Searched]) -> dict[str, torch.Tensor]:
        """[passages, width] of each document, by content hash."""
        known = {each.content_hash: self.kept.get(each.content_hash) for each in lot}
        new = [name for name, rows in known.items() if rows is None]
        parts = [self._passages(each) for each in new]
        read = self._encoder.vectors([each for part in parts for each in part])
        made = dict(zip(new, read.split(list(map(len, parts))), strict=True))
        self.kept.add(made)
        return {
            name: made[name] if rows is None else rows for name, rows in known.items()
        }

    def hit(self, near: _Near) -> Hit:
        """With the words of the passage."""
        document = near.document
        said = self._passages(document.content_hash)[near.passage]
        return Hit(document.path, near.likeness, said)

    def _passages(self, content_hash: str) -> list[str]:
        text = self._texts.get(content_hash)
        return passages(self._encoder.tokenizer, text) or [""]


def _nearest(document: Searched, rows: torch.Tensor, wanted: torch.Tensor) -> _Near:
    values = rows @ wanted
    nearest = int(values.argmax())
    return _Near(document, round(float(values[nearest]), 4), nearest)


def _mean(rows: torch.Tensor) -> torch.Tensor:
    """One vector of length 1 for several; of none, one that is like nothing."""
    total = rows.sum(0) if len(rows) else torch.zeros(rows.shape[1])
    return functional.normalize(total, dim=0)
