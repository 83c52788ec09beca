"""A step that several processes compute together; one of them leads.

The leader hands out the adapter and parts of the step's blocks, each whole documents;
what comes back is the sum of all gradients. An optimizer, a schedule, documents and
checkpoints are the leader's alone, so there is nothing on which the others could
disagree, and what it does between two steps (a look, a pause, going back) is no matter
of theirs. An adapter is small: its weights going out and its gradients coming back are
as many bytes as the all-reduce of data parallelism (Li et al. 2020, arXiv 2006.15704).
"""

import itertools
import logging
from collections.abc import Callable, Sequence
from typing import Protocol

import torch
from torch import nn

from ftstudio.worker.assembly import Assembly, Parted
from ftstudio.worker.writing.blocks import IGNORED

Batch = dict[str, torch.Tensor]
"""`input_ids`, `labels` and `position_ids` of documents end to end, each [1, T]."""
Learn = Callable[[Batch], torch.Tensor]
"""Adds the gradients of a batch to those there are, and gives its loss."""

_NAMES = ("input_ids", "labels", "position_ids")
_LOG = logging.getLogger(__name__)


class Sharing(Protocol):
    """Who computes what of a step."""

    def deal(self, batches: Sequence[Batch], tokens: int) -> None:
        """A step of these batches comes, with so many tokens to learn from."""

    def learn(self, batch: Batch, learn: Learn) -> torch.Tensor:
        """Learn from the next of the batches; its share of the step's loss.

        After the last one, the gradients are those of the whole step.
        """


class Alone:
    """This process computes everything."""

    def deal(self, batches: Sequence[Batch], tokens: int) -> None:
        """Nothing is handed out."""

    def learn(self, batch: Batch, learn: Learn) -> torch.Tensor:
        """All of it."""
        return learn(batch)


class Leading:
    """The side of rank 0. It goes on alone where it loses the others."""

    def __init__(
        self, assembly: Assembly, model: nn.Module, lost: Callable[[], None]
    ) -> None:
        """Lead `assembly` in training `model`; `lost()` hears that it is no more."""
        self._assembly: Assembly | None = assembly
        self._size = assembly.size
        self._learned = [each for each in model.parameters() if each.requires_grad]
        self._lost = lost
        self._away: list[list[Batch]] = []
        self._mine: list[Batch | None] = []
        self._tokens = 0
        self._is_out = False

    def deal(self, batches: Sequence[Batch], tokens: int) -> None:
        """Of each batch every rank gets a part: by turns the first, the second."""
        self._away = [[] for _ in range(self._size)]
        self._mine = []
        self._tokens = tokens
        self._is_out = False
        if self._assembly is None:
            return
        for number, batch in enumerate(batches):
            parts = parts_of(batch, self._size)
            ranks = [(number + place) % self._size for place in range(len(parts))]
            dealt = dict(zip(ranks, parts, strict=True))
            self._mine.append(dealt.pop(0, None))
            for rank, part in dealt.items():
                self._away[rank].append(part)

    def learn(self, batch: Batch, learn: Learn) -> torch.Tensor:
        """This rank's part; with the last batch, what the others make of theirs."""
        if not self._mine:
            return learn(batch)
        self._hand_out()
        part = self._mine.pop(0)
        loss = torch.zeros((), device=self._learned[0].device)
        if part is not None:
            loss = loss + learn(part)
        return loss if self._mine else loss + self._gather(learn)

    def _hand_out(self) -> None:
        """Before the first batch: weights and parts, and one seed for all.

        Random numbers of the others come of this process's, so that a training that
        was cut off goes on with the same ones.
        """
        if self._is_out or self._assembly is None:
            return
        self._is_out = True
        seed = int(torch.randint(2**31, ()))
        try:
            self._assembly.say(_packed(seed, self._tokens, self._away))
            self._assembly.spread(_flat(self._learned))
        except Parted:
            self._part()

    def _gather(self, learn: Learn) -> torch.Tensor:
        """The others' loss, their gradients added; by itself where they are gone."""
        here = self._learned[0].device
        none = torch.zeros((), device=here)
        if self._assembly is not None:
            try:
                summed = self._assembly.sum_up(_gradients(self._learned, 0.0))
            except Parted:
                self._part()
            else:
                return _take_gradients(self._learned, summed).to(here)
        return sum((learn(each) for part in self._away for each in part), start=none)

    def _part(self) -> None:
        _LOG.warning("the other processes are gone")
        self._assembly = None
        self._lost()


def compute_along(
    assembly: Assembly, model: nn.Module, learn: Callable[[Batch, int], torch.Tensor]
) -> None:
    """The side of all other ranks: compute what is handed out until nobody leads.

    `learn(batch, tokens)` adds the gradients of a batch, of a step with so many tokens,
    and gives its loss. Raises Parted where whoever leads is gone.
    """
    learned = [each for each in model.parameters() if each.requires_grad]
    weights = _flat(learned)
    while (said := assembly.hear()) is not None:
        seed, tokens, away = _unpacked(said)
        assembly.spread(weights)
        _take_weights(learned, weights)
        torch.manual_seed(seed + assembly.rank)
        model.zero_grad()
        losses = [float(learn(each, tokens)) for each in away[assembly.rank]]
        assembly.sum_up(_gradients(learned, sum(losses)))


def parts_of(batch: Batch, most: int) -> list[Batch]:
    """A batch [1, T] in at most so many parts, of whole documents, as even as can be.

    A part that nothing is learned from is left out.
    """
    length = batch["labels"].shape[1]
    starts = (batch["position_ids"][0] == 0).nonzero()[:, 0].tolist()
    aims = [length * number / most for number in range(1, most)]
    inner = [each for each in starts if each > 0]
    cuts = {min(inner, key=lambda at: abs(at - aim)) for aim in aims} if inner else ()
    edges = itertools.pairwise([0, *sorted(cuts), length])
    parts = [{name: batch[name][:, a:b] for name in _NAMES} for a, b in edges]
    return [each for each in parts if bool((each["labels"] != IGNORED).any())]


def _packed(seed: int, tokens: int, away: Sequence[Sequence[Batch]]) -> torch.Tensor:
    """All that is said of a step, in one row of whole numbers."""
    head = [seed, int(tokens), len(away), *map(len, away)]
    batches = [each for part in away for each in part]
    lengths = [each["labels"].shape[1] for each in batches]
    bodies = [each[name][0].cpu() for each in batches for name in _NAMES]
    return torch.cat([torch.tensor([*head, *lengths]), *bodies])


def _unpacked(said: torch.Tensor) -> tuple[int, int, list[list[Batch]]]:
    """The seed, the tokens, and the batches of each rank."""
    seed, tokens, size = said[:3].tolist()
    counts = said[3 : 3 + size].tolist()
    at = 3 + size + sum(counts)
    lengths = iter(said[3 + size : at].tolist())
    away: list[list[Batch]] = []
    for count in counts:
        away.append([])
        for length in itertools.islice(lengths, count):
            rows = said[at : at + 3 * length].reshape(3, 1, length)
            away[-1].append(dict(zip(_NAMES, rows, strict=True)))
            at += 3 * length
    return seed, tokens, away


def _flat(weights: Sequence[nn.Parameter]) -> torch.Tensor:
    """All weights in one row, in float32, on the processor."""
    return torch.cat([each.detach().float().flatten().cpu() for each in weights])


def _gradients(weights: Sequence[nn.Parameter], loss: float) -> torch.Tensor:
    """All gradients in one row, and the loss after them."""
    rows = [
        torch.zeros(each.numel()) if each.grad is None else each.grad.flatten().cpu()
        for each in weights
    ]
    return torch.cat([*rows, torch.tensor([loss])])


@torch.no_grad()
def _take_weights(weights: Sequence[nn.Parameter], row: torch.Tensor) -> None:
    for each, values in zip(weights, _cut(weights, row)[:-1], strict=True):
        each.copy_(values.view_as(each))


def _take_gradients(weights: Sequence[nn.Parameter], row: torch.Tensor) -> torch.Tensor:
    """Make the sums the gradients; the loss."""
    *gradients, loss = _cut(weights, row)
    for each, values in zip(weights, gradients, strict=True):
        each.grad = values.view_as(each).to(each)
    return loss[0]


def _cut(
    weights: Sequence[nn.Parameter], row: torch.Tensor
) -> tuple[torch.Tensor, ...]:
    """A row in the pieces of each weight, and what is left, if only nothing."""
    sizes = [each.numel() for each in weights]
    pieces: tuple[torch.Tensor, ...] = row.split([*sizes, row.numel() - sum(sizes)])
    return pieces
