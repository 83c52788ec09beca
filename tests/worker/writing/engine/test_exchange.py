"""What is exchanged, and that it can be taken back."""

from functools import partial

import torch
from torch import nn

from ftstudio.worker.writing.engine.exchange import exchange, put_back
from tests.worker.writing.engine.making import LEAN, adapted, row


def test_all_layers_units_and_norms_of_a_llama_are_exchanged() -> None:
    """Seven layers, one unit and two norms a block, and the last norm."""
    assert exchange(adapted(LEAN["llama"])) == 4 * (7 + 1 + 2) + 1


def test_what_gives_something_else_is_left() -> None:
    """A norm that adds one to its gain has the name of the others, not their sum."""

    class OddRMSNorm(nn.Module):
        variance_epsilon = 1e-6

        def __init__(self) -> None:
            super().__init__()
            self.weight = nn.Parameter(torch.ones(8))

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return nn.functional.rms_norm(x, (8,), 1 + self.weight, 1e-6)

    assert exchange(OddRMSNorm()) == 0


def test_putting_back_leaves_nothing_behind() -> None:
    """Each part is what it was."""
    model = adapted(LEAN["llama"])
    exchange(model)
    put_back(model)
    parts = [part.__dict__.get("forward") for part in model.modules()]
    assert not any(isinstance(each, partial) for each in parts)


def test_without_its_adapter_a_model_is_the_original() -> None:
    """The comparison with the original goes through the same parts."""
    model, ids = adapted(LEAN["llama"]).eval(), row(9)["input_ids"]
    with torch.no_grad(), model.disable_adapter():
        before = model(input_ids=ids).logits
    exchange(model)
    with torch.no_grad(), model.disable_adapter():
        assert torch.allclose(model(input_ids=ids).logits, before, atol=1e-5)
    with torch.no_grad():
        assert not torch.allclose(model(input_ids=ids).logits, before, atol=1e-2)


def test_dropout_is_drawn_as_peft_draws_it() -> None:
    """Where some of the adapter's input is dropped, its own way is taken."""
    model = adapted(LEAN["llama"], dropout=0.5).train()
    ids = row(9)["input_ids"]
    torch.manual_seed(1)
    before = model(input_ids=ids).logits
    exchange(model)
    torch.manual_seed(1)
    assert torch.allclose(model(input_ids=ids).logits, before, atol=1e-5)
