"""Finding documents that mean about the same as a request, by their passages."""

from pathlib import Path

import torch
from torch.nn import functional

from ftstudio.core.events import Finished, Found, Hit, Phase, Progressed
from ftstudio.core.tasks import Find
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
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
    texts = TextStore(Path(task.texts))
    tell(chapter(Phase.COMPARING))
    hits: list[Hit] = []
    for begin in range(0, len(task.documents), _AT_ONCE):
        if commands.must_stop:
            break
        lot = task.documents[begin : begin + _AT_ONCE]
        read = [texts.get(each.content_hash) for each in lot]
        hits += [
            Hit(each.path, *best)
            for each, best in zip(lot, _best(encoder, read, wanted), strict=True)
        ]
        tell(Progressed(begin + len(lot), len(task.documents)))
    nearest = sorted(hits, key=lambda each: -each.likeness)[: task.most]
    tell(Found(tuple(nearest)))
    return Finished(len(hits) < len(task.documents), peak_memory(), peak_card_memory())


def _mean(rows: torch.Tensor) -> torch.Tensor:
    """One vector of length 1 for several; of none, one that is like nothing."""
    total = rows.sum(0) if len(rows) else torch.zeros(rows.shape[1])
    return functional.normalize(total, dim=0)


def _best(
    encoder: Encoder, texts: list[str], wanted: torch.Tensor
) -> list[tuple[float, str]]:
    """For each text how near its nearest passage is, and that passage."""
    parts = [passages(encoder.tokenizer, text) or [""] for text in texts]
    near = encoder.vectors([each for part in parts for each in part]) @ wanted
    found = []
    for part, values in zip(parts, near.split(list(map(len, parts))), strict=True):
        nearest = int(values.argmax())
        found.append((round(float(values[nearest]), 4), part[nearest]))
    return found
