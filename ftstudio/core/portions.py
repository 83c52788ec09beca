"""How much of a step a graphics card takes at once, reckoned before it is begun."""

from collections.abc import Iterator
from dataclasses import dataclass

from ftstudio.core.hyperparameters import Hyperparameters

RESERVE = 500_000_000
"""Bytes for what is there besides: the card's own code, workspaces."""
_USABLE_SHARE = 0.9
"""Of what is free: memory that is given back in pieces is not all of use again."""
_MOST_TOKENS = 2048
"""At once: documents lie end to end under one mask, whose cost grows with the square.

With the starter, attention to so many costs two thirds of what its layers do besides.
"""
_BYTES_OF_AN_ADAPTER = 24
"""Each of its numbers, its gradient and two moments, and what a step makes of them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a model decides how much memory it takes.

    `width` is that of its hidden states, `inner` that of its feed-forward layers.
    """

    parameters: int
    layers: int
    width: int
    inner: int
    vocabulary: int


@dataclass(frozen=True, slots=True)
class Portion:
    """So many blocks (`rows`) of a step at once; the step is the same in any portions.

    `recomputes`: what a layer computed is forgotten and computed once more on the way
    back (Chen et al. 2016, arXiv 1604.06174). That takes a third longer and a fraction
    of the memory.
    """

    rows: int = 1
    recomputes: bool = False

    @property
    def smaller(self) -> "Portion | None":
        """The next smaller one; None where there is none."""
        if self.rows > 1:
            return Portion(self.rows // 2, self.recomputes)
        return None if self.recomputes else Portion(1, recomputes=True)


def largest_portion(
    shape: Shape, plan: Hyperparameters, *, is_half: bool, free: int
) -> Portion | None:
    """The largest that fits into `free` bytes of a card; None where none does.

    A step is made of equal portions. `is_half`: weights have two bytes, else four.
    """
    room = free * _USABLE_SHARE - _bytes_at_rest(shape, plan, is_half)
    most = max(1, _MOST_TOKENS // plan.block_size)
    for recomputes in (False, True):
        for rows in _parts_of(plan.blocks_per_step, most):
            portion = Portion(rows, recomputes)
            kept = bytes_kept(shape, plan, portion, is_half=is_half)
            if kept + _bytes_on_the_way_back(shape, plan, portion, is_half) <= room:
                return portion
    return None


def bytes_kept(
    shape: Shape, plan: Hyperparameters, portion: Portion, *, is_half: bool
) -> int:
    """What computing the loss of a portion keeps for the way back, at most.

    Counted in transformers' own code on models of the kind of Llama, Qwen3 and SmolLM3,
    with LoRA on all linear layers and a mask that keeps examples apart.
    """
    tokens = portion.rows * plan.block_size
    kept = shape.layers * _bytes_of_a_layer(shape, plan, tokens, is_half)
    if portion.recomputes:  # what goes into each layer, and through the last norm
        states = (shape.layers + 3) * shape.width * tokens
        kept = states * (2 if is_half else 4)
    return kept + 4 * shape.vocabulary * tokens


def _bytes_of_a_layer(
    shape: Shape, plan: Hyperparameters, tokens: int, is_half: bool
) -> int:
    size, width, inner = (2, 40, 9) if is_half else (4, 46, 16)
    a_token = width * shape.width + inner * shape.inner + size * tokens
    if plan.lora_dropout:
        a_token += (size + 2) * (6 * shape.width + shape.inner)
    return a_token * tokens


def _bytes_on_the_way_back(
    shape: Shape, plan: Hyperparameters, portion: Portion, is_half: bool
) -> int:
    """What comes on top of that: for the logits, and for a layer computed once more."""
    tokens = portion.rows * plan.block_size
    again = 0
    if portion.recomputes:
        again = _bytes_of_a_layer(shape, plan, tokens, is_half)
    return again + 8 * shape.vocabulary * tokens


def _bytes_at_rest(shape: Shape, plan: Hyperparameters, is_half: bool) -> int:
    """Weights, adapter and reserve."""
    of_a_layer = 11 * shape.width + 3 * shape.inner
    adapter = plan.lora_rank * shape.layers * of_a_layer * _BYTES_OF_AN_ADAPTER
    return RESERVE + adapter + shape.parameters * (2 if is_half else 4)


def _parts_of(whole: int, most: int) -> Iterator[int]:
    """The divisors of a whole that are not above `most`, the largest first."""
    for part in range(min(whole, most), 0, -1):
        if whole % part == 0:
            yield part
