"""Attention within each document of a row, without any mask.

A row holds whole documents end to end. Each token attends to itself and what stands
before it in its own document: softmax(s Q Kᵀ) V (Vaswani et al. 2017, arXiv
1706.03762). Queries are taken in tiles, each with the keys up to its end, so that what
no token may see is hardly ever computed. Queries that share a key head (Ainslie et al.
2023, arXiv 2305.13245) stand in one matrix, so that no key is copied. The backward pass
computes the weights anew instead of keeping them.
"""

import functools
import itertools
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

import torch
from torch import nn
from transformers import AttentionInterface

NAME = "documents"
"""The name under which transformers finds `attend`."""
_TILE = 64


class Unsuited(Exception):
    """A kind of attention, or of model, that is not computed here."""


def attend(  # noqa: PLR0913 (transformers calls it so)
    module: nn.Module,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    *,
    cu_seq_lens_q: torch.Tensor,
    scaling: float | None = None,
    dropout: float = 0.0,
    sliding_window: int | None = None,
    **rest: Any,
) -> tuple[torch.Tensor, None]:
    """What a model's attention calls, with the heads of one row.

    `query` [1, H, T, D], `key` and `value` [1, K, T, D] → [1, T, H, D]. `cu_seq_lens_q`
    are the borders of the documents, from 0 to T, `scaling` is s.
    Raises Unsuited for what is no plain causal attention.
    """
    borders = cu_seq_lens_q.tolist()
    longest = max(end - start for start, end in itertools.pairwise(borders))
    is_cut = sliding_window is not None and sliding_window < longest
    odd = rest.get("softcap") is not None or rest.get("s_aux") is not None
    if attention_mask is not None or dropout or is_cut or odd or len(query) != 1:
        raise Unsuited(type(module).__name__)
    scale = 1 / math.sqrt(query.shape[-1]) if scaling is None else scaling
    return _attention(query, key, value, Plan(tuple(borders), scale)), None


AttentionInterface.register(NAME, attend)


class Plan(NamedTuple):
    """Where documents begin and end in a row, and by what scores are multiplied."""

    borders: tuple[int, ...]
    scale: float

    def tiles(self) -> Iterator["Tile"]:
        """All queries, in tiles of one document each."""
        for start, end in itertools.pairwise(self.borders):
            for low in range(start, end, _TILE):
                yield Tile(start, low, min(low + _TILE, end))


class Tile(NamedTuple):
    """Queries from `low` to before `high`, which see keys from `start` on."""

    start: int
    low: int
    high: int

    @property
    def seen(self) -> tuple[int, int]:
        """The first key and how many there are."""
        return self.start, self.high - self.start

    def rows(self, groups: int) -> tuple[int, int]:
        """The first of all [T G] rows and how many there are."""
        return self.low * groups, (self.high - self.low) * groups


class DocumentAttention(torch.autograd.Function):
    """Attention of each document of one row to itself.

    With G = H / K queries a key head, a tile of m queries that sees n keys is one
    product [m G, D] [D, n] a key head.
    """

    @staticmethod
    def forward(
        ctx: Any,
        query: torch.Tensor,
        key: torch.Tensor,
        value: torch.Tensor,
        plan: Plan,
    ) -> torch.Tensor:
        """Query [1, H, T, D], key and value [1, K, T, D] → [1, T, H, D]."""
        heads, groups = len(key[0]), query.shape[1] // key.shape[1]
        made = query.new_empty(1, query.shape[2], query.shape[1], value.shape[3])
        rows = _rows(query[0].transpose(0, 1), heads).mul_(plan.scale)
        out = value.new_empty(heads, len(rows[0]), value.shape[3])
        keys, values = key[0], value[0]
        for tile in plan.tiles():
            mine, seen = tile.rows(groups), tile.seen
            weights = _weights(rows.narrow(1, *mine), keys.narrow(1, *seen), tile)
            torch.bmm(weights, values.narrow(1, *seen), out=out.narrow(1, *mine))
        ctx.save_for_backward(rows, key, value)
        ctx.plan, ctx.groups = plan, groups
        return _put(out, made)

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> Any:
        """The gradients of query, key and value.

        With P the weights: dV = Pᵀ dO, dP = dO Vᵀ, dS = P ∘ (dP - Σ P ∘ dP),
        dQ = s dS K and dK = dSᵀ (s Q).
        """
        rows, key, value = ctx.saved_tensors
        given = _rows(gradients[0][0], len(rows))
        for_rows = torch.empty_like(rows)
        keys, values = key[0], value[0]
        for_keys, for_values = (
            torch.zeros_like(each, memory_format=torch.contiguous_format)
            for each in (keys, values)
        )
        for tile in ctx.plan.tiles():
            mine, seen = tile.rows(ctx.groups), tile.seen
            queries, seen_keys = rows.narrow(1, *mine), keys.narrow(1, *seen)
            come = given.narrow(1, *mine)
            weights = _weights(queries, seen_keys, tile)
            for_values.narrow(1, *seen).baddbmm_(weights.mT, come)
            slopes = torch.bmm(come, values.narrow(1, *seen).mT)
            slopes = _softmax_backward(slopes, weights, -1, slopes.dtype)
            for_keys.narrow(1, *seen).baddbmm_(slopes.mT, queries)
            torch.bmm(slopes, seen_keys, out=for_rows.narrow(1, *mine))
        for_rows.mul_(ctx.plan.scale)
        shape = (*gradients[0].shape[:3], rows.shape[2])
        for_query = _put(for_rows, rows.new_empty(shape))
        return for_query.transpose(1, 2), for_keys[None], for_values[None], None


def _rows(heads: torch.Tensor, key_heads: int) -> torch.Tensor:
    """[T, H, D] → [K, T G, D], a copy: all queries of a key head as one matrix."""
    tokens, _, size = heads.shape
    groups = heads.view(tokens, key_heads, -1, size).transpose(0, 1)
    found = torch.empty(groups.shape, dtype=heads.dtype)
    return found.copy_(groups).view(key_heads, -1, size)


def _put(rows: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
    """The inverse: [K, T G, D] into a contiguous [1, T, H, D], which is returned."""
    tokens, size = heads.shape[1], heads.shape[3]
    found = rows.view(len(rows), tokens, -1, size).transpose(0, 1)
    heads.view(found.shape).copy_(found)
    return heads


def _weights(rows: torch.Tensor, key: torch.Tensor, tile: Tile) -> torch.Tensor:
    """How much each query of a tile attends to each key: [K, m G, n].

    `rows` are s Q, [K, m G, D]; `key` are those that are seen, [K, n, D].
    """
    scores = torch.bmm(rows, key.mT)
    size = tile.high - tile.low
    own = scores.view(len(key), size, -1, scores.shape[2])[..., -size:]
    own += _later(size)[:, None]
    return torch.softmax(scores, -1, out=scores)


@functools.lru_cache(maxsize=_TILE)
def _later(size: int) -> torch.Tensor:
    """[size, size]: what keeps a query from what comes after it."""
    return torch.full((size, size), -math.inf).triu_(1)


_attention: Any = DocumentAttention.apply
_softmax_backward: Any = torch._softmax_backward_data  # noqa: SLF001
