"""What a model foretells, before and after."""

from pathlib import Path

import pytest
import torch

from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.proving.reading import Reader, mean_losses
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.measuring import Interrupted
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from tests.worker.making import QUICK

_EXAMPLE = Example((1, 40, 41, 42, 43, 44, 2), 3)


@pytest.fixture
def reader(tiny_model: Path) -> Reader:
    """With an adapter that changes a little."""
    model = inspect(tiny_model, "tiny")
    adapted = with_new_adapter(load_base(model, PROCESSOR), QUICK, seed=0)
    with torch.no_grad():
        for name, weight in adapted.named_parameters():
            if "lora_B" in name:
                weight.add_(0.1)
    return Reader(adapted, load_tokenizer(model), lambda: False)


def test_each_learned_token_has_a_loss(reader: Reader) -> None:
    """As transformers computes it."""
    ids = torch.tensor([_EXAMPLE.ids])
    with torch.no_grad():
        logits = reader.model(ids).logits[0, _EXAMPLE.prompt - 1 : -1]
    wanted = torch.nn.functional.cross_entropy(
        logits, ids[0, _EXAMPLE.prompt :], reduction="none"
    )
    assert torch.allclose(reader.losses(_EXAMPLE).float(), wanted, atol=1e-4)


def test_before_is_without_what_was_learned(reader: Reader) -> None:
    """And afterwards all is as it was."""
    before, after = reader.both(_EXAMPLE)
    assert not torch.allclose(before, after)
    assert torch.equal(reader.losses(_EXAMPLE), after)
    means = mean_losses(reader, [_EXAMPLE, _EXAMPLE])
    assert means == pytest.approx((float(before.mean()), float(after.mean()), 8))


def test_it_ends_where_nobody_wants_it(reader: Reader) -> None:
    """Before the next example."""
    reader.heed = lambda: True
    with pytest.raises(Interrupted):
        reader.losses(_EXAMPLE)
