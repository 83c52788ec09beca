"""Losses of the model as it is: no dropout, no smoothing, the same tokens each time."""

import contextlib
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import nn

from ftstudio.core.looks import SAMPLE_PIECE
from ftstudio.worker.device import precision_of
from ftstudio.worker.writing.blocks import IGNORED, Block, Example, block_of, pack
from ftstudio.worker.writing.engine.ordinary import Engine


class ByDocument(Protocol):
    """Examples, a sequence for each document; read only when they are asked for."""

    def __len__(self) -> int: ...

    def __getitem__(self, at: int, /) -> Sequence[Example]: ...


class Blocks(Protocol):
    """Blocks one after the other, in memory or on disk."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[Block]: ...


Lay = Callable[[Iterable[list[Example]]], Blocks]
"""Puts blocks, each told by its examples, where they can be read again and again."""


class Interrupted(Exception):
    """Measuring was cut short because the worker was asked to stop."""


@dataclass(frozen=True, slots=True)
class Exam:
    """What is read in one look: blocks, and how many documents they are of."""

    blocks: Blocks
    documents: int


@dataclass(frozen=True, slots=True)
class Losses:
    """Mean loss per token in nats, of all and of each document (nan: not read).

    `tokens` is how many were read of each document.
    """

    mean: float
    by_document: tuple[float, ...]
    tokens: tuple[int, ...]


def in_memory(blocks: Iterable[list[Example]]) -> Blocks:
    """What is laid down where there is little of it."""
    return tuple(map(block_of, blocks))


def whole_exam(examples: ByDocument, size: int, lay: Lay = in_memory) -> Exam:
    """All of each document."""
    numbers = range(len(examples))
    chosen = (each for number in numbers for each in examples[number])
    return Exam(lay(pack(chosen, size)), len(examples))


def excerpt_exam(
    examples: ByDocument,
    lengths: Sequence[int],
    seed: int,
    size: int,
    lay: Lay = in_memory,
) -> Exam:
    """A fixed excerpt of each document, with so many learned tokens (0: none)."""
    chosen = (
        each
        for number, length in enumerate(lengths)
        if length > 0
        for each in _excerpt(examples[number], length, seed)
    )
    return Exam(lay(pack(chosen, size)), len(examples))


def sample_lengths(documents: Sequence[int], tokens: int, seed: int) -> list[int]:
    """How much of each training document to read, about `tokens` in all.

    `documents` are lengths in tokens. Excerpts of 64 tokens of documents drawn by lot;
    where there are too few documents for that, longer ones.
    """
    piece = max(SAMPLE_PIECE, -(-tokens // max(len(documents), 1)))
    lengths = [0] * len(documents)
    order = list(range(len(documents)))
    random.Random(seed).shuffle(order)
    for index in order:
        if tokens <= 0:
            break
        lengths[index] = min(piece, documents[index], tokens)
        tokens -= lengths[index]
    return lengths


@contextlib.contextmanager
def without_dropout(model: nn.Module) -> Iterator[None]:
    """The model as it is used; afterwards it is in the mode it was in.

    It computes in the formats in which it learns, before training as well as after.
    """
    was_training = model.training
    model.eval()
    try:
        with precision_of(model):
            yield
    finally:
        model.train(was_training)


@torch.no_grad()
def measure(engine: Engine, exam: Exam, in_a_hurry: Callable[[], bool]) -> Losses:
    """The model's losses on an exam; the model is left in the mode it was in.

    Raises Interrupted where `in_a_hurry()` becomes true before it is through.
    """
    sums = torch.zeros(exam.documents, dtype=torch.float64)
    counts = torch.zeros(exam.documents, dtype=torch.float64)
    with without_dropout(engine.model):
        for block in exam.blocks:
            if in_a_hurry():
                raise Interrupted
            _add_losses(engine, block, sums, counts)
    return Losses(
        mean=float(sums.sum() / counts.sum()),
        by_document=tuple((sums / counts).tolist()),
        tokens=tuple(int(each) for each in counts.tolist()),
    )


def _add_losses(
    engine: Engine, block: Block, sums: torch.Tensor, counts: torch.Tensor
) -> None:
    losses = engine.token_losses(block.input_ids, block.position_ids, block.labels)
    read = torch.tensor(block.labels)[1:] != IGNORED
    owners = torch.tensor(block.documents)[1:][read]
    sums.index_add_(0, owners, losses[:-1].double()[read])
    counts.index_add_(0, owners, torch.ones(len(owners), dtype=torch.float64))


def _excerpt(document: Sequence[Example], length: int, seed: int) -> list[Example]:
    """Examples from a place drawn by lot on, cut after `length` learned tokens."""
    if not document:
        return []
    start = random.Random(f"{seed}-{document[0].document}").randrange(len(document))
    chosen: list[Example] = []
    for example in (*document[start:], *document[:start]):
        if length <= 0:
            break
        cut = example.cut(length)
        chosen.append(cut)
        length -= cut.learned
    return chosen
