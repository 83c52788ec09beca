"""Attention within documents: beside that of torch, each document on its own."""

from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from ftstudio.worker.writing.engine.attention import Unsuited, attend

LENGTHS = (70, 1, 64, 130)
BORDERS = torch.tensor([0, 70, 71, 135, 265])


def test_each_document_sees_itself_alone() -> None:
    """The same as torch's causal attention, document by document; gradients too."""
    heads = _heads()
    found, expected = _ours(*heads), _torchs(*heads)
    assert torch.allclose(found, expected, atol=1e-12)
    chance = torch.randn_like(found)
    for mine, theirs in zip(
        torch.autograd.grad(found, heads, chance),
        torch.autograd.grad(expected, heads, chance),
        strict=True,
    ):
        assert torch.allclose(mine, theirs, atol=1e-12)


def test_heads_as_a_model_hands_them_over() -> None:
    """Views of [T, H, D], as projections leave them, give the same."""
    heads = _heads()
    turned = [
        each.detach().transpose(1, 2).contiguous().transpose(1, 2) for each in heads
    ]
    assert torch.equal(_ours(*turned), _ours(*heads))


@pytest.mark.parametrize(
    "odd",
    [
        {"dropout": 0.1},
        {"sliding_window": 60},
        {"softcap": 30.0},
        {"attention_mask": torch.zeros(1, 1, 265, 265)},
    ],
)
def test_anything_else_is_refused(odd: dict[str, Any]) -> None:
    """What is not computed here is not computed wrong."""
    words: dict[str, Any] = {"attention_mask": None, "cu_seq_lens_q": BORDERS}
    query, key, value = _heads()
    with pytest.raises(Unsuited):
        attend(nn.Module(), query, key, value, **(words | odd))


def test_a_window_wider_than_each_document_cuts_nothing() -> None:
    """A sliding window matters only where a document is longer."""
    heads = _heads()
    assert torch.equal(_ours(*heads, sliding_window=130), _ours(*heads))


def _heads() -> list[torch.Tensor]:
    torch.manual_seed(0)
    shapes = ((1, 6, 265, 16), (1, 2, 265, 16), (1, 2, 265, 24))
    return [
        torch.randn(each, dtype=torch.float64, requires_grad=True) for each in shapes
    ]


def _ours(*heads: torch.Tensor, **more: Any) -> torch.Tensor:
    query, key, value = heads
    words: dict[str, Any] = {"attention_mask": None, "cu_seq_lens_q": BORDERS, **more}
    return attend(nn.Module(), query, key, value, **words)[0]


def _torchs(*heads: torch.Tensor) -> torch.Tensor:
    parts = zip(*(each.split(LENGTHS, dim=2) for each in heads), strict=True)
    alone: Any = functional.scaled_dot_product_attention
    done = [alone(*each, is_causal=True, enable_gqa=True) for each in parts]
    return torch.cat(done, dim=2).transpose(1, 2)
