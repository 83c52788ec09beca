"""Attention within each document of a row, without any mask.

A row holds whole documents end to end. Each token attends to itself and what stands
before it in its own document: softmax(s Q Kᵀ) V (Vaswani et al. 2017, arXiv
1706.03762). Queries are taken in tiles, each with the keys up to its end, so that what
no token may see is hardly ever computed. Queries that share a key head (Ainslie et al.
2023, arXiv 2305.13245) stand in one matrix, so that no key is copied. The backward pass
computes the weights anew instead of keeping them.
"""

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
                high = min(low + _TILE, end)
                yield Tile(low, high, slice(start, high))


class Tile(NamedTuple):
    """Queries from `low` to before `high`, and the keys that some of them see."""

    low: int
    high: int
    seen: slice


class DocumentAttention(torch.autograd.Function):
    """Attention of each document of one row to itself.

    With G = H / K queries a key head, a tile of m queries that sees n keys is one
    product [G m, D] [D, n] a key head.
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
        ctx.save_for_backward(query, key, value)
        ctx.plan = plan
        groups = _grouped(query, len(key[0]))
        out = query.new_empty(1, query.shape[2], query.shape[1], value.shape[3])
        places = _grouped(out.transpose(1, 2), len(key[0]))
        for tile in plan.tiles():
            weights = _weights(_rows(groups, tile) * plan.scale, key[0], tile)
            _put(places, tile, torch.bmm(weights, value[0][:, tile.seen]))
        return out

    @staticmethod
    def backward(ctx: Any, *gradients: torch.Tensor) -> Any:
        """The gradients of query, key and value.

        With P the weights: dV = Pᵀ dO, dP = dO Vᵀ, dS = P ∘ (dP - Σ P ∘ dP),
        dQ = s dS K and dK = dSᵀ (s Q).
        """
        query, key, value = ctx.saved_tensors
        heads = len(key[0])
        groups = _grouped(query, heads)
        given = _grouped(gradients[0].transpose(1, 2), heads)
        for_query = torch.empty_like(query, memory_format=torch.contiguous_format)
        for_key, for_value = (
            torch.zeros_like(each, memory_format=torch.contiguous_format)
            for each in (key, value)
        )
        places = _grouped(for_query, heads)
        for tile in ctx.plan.tiles():
            rows = _rows(groups, tile) * ctx.plan.scale
            weights = _weights(rows, key[0], tile)
            come = _rows(given, tile)
            for_value[0][:, tile.seen].baddbmm_(weights.transpose(1, 2), come)
            slopes = torch.bmm(come, value[0][:, tile.seen].transpose(1, 2))
            slopes = _softmax_backward(slopes, weights, -1, slopes.dtype)
            for_key[0][:, tile.seen].baddbmm_(slopes.transpose(1, 2), rows)
            for_rows = torch.bmm(slopes, key[0][:, tile.seen]).mul_(ctx.plan.scale)
            _put(places, tile, for_rows)
        return for_query, for_key, for_value, None


def _grouped(heads: torch.Tensor, key_heads: int) -> torch.Tensor:
    """[1, H, T, D] → [K, G, T, D], a view."""
    return heads[0].view(key_heads, -1, *heads.shape[2:])


def _rows(groups: torch.Tensor, tile: Tile) -> torch.Tensor:
    """A tile of [K, G, T, D] as a matrix a key head: [K, G m, D]."""
    found = groups[:, :, tile.low : tile.high]
    return found.reshape(found.shape[0], -1, found.shape[3])


def _put(groups: torch.Tensor, tile: Tile, rows: torch.Tensor) -> None:
    """Write [K, G m, D] to its tile of [K, G, T, D]."""
    place = groups[:, :, tile.low : tile.high]
    place.copy_(rows.view(place.shape))


def _weights(rows: torch.Tensor, key: torch.Tensor, tile: Tile) -> torch.Tensor:
    """How much each query of a tile attends to each key: [K, G m, n].

    `rows` are s Q, [K, G m, D]; `key` is [K, T, D].
    """
    scores = torch.bmm(rows, key[:, tile.seen].transpose(1, 2))
    size = tile.high - tile.low
    later = torch.full((size, size), -math.inf, dtype=rows.dtype).triu_(1)
    scores.view(len(key), -1, size, scores.shape[2])[..., -size:] += later
    return torch.softmax(scores, -1, out=scores)


_attention: Any = DocumentAttention.apply
_softmax_backward: Any = torch._softmax_backward_data  # noqa: SLF001
