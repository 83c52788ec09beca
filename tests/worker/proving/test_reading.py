"""What a model foretells, before and after."""

from pathlib import Path

import pytest
import torch

from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.proving.reading import Reader, mean_losses, text_of
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.measuring import Interrupted
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from tests.worker.making import QUICK

_EXAMPLE = Example((1, 40, 41, 42, 43, 44, 2), 3)
_OTHER = Example((1, 50, 51, 52, 2), 2)


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
    (losses,) = reader.losses(_EXAMPLE)
    assert torch.allclose(losses.float(), wanted, atol=1e-4)
    (beside, again) = reader.losses(_OTHER, _EXAMPLE)
    assert len(beside) == _OTHER.learned
    assert torch.allclose(again, losses, atol=1e-4)


def test_before_is_without_what_was_learned(reader: Reader) -> None:
    """And afterwards all is as it was."""
    ((before, after),) = reader.both(_EXAMPLE)
    assert not torch.allclose(before, after)
    assert torch.equal(reader.losses(_EXAMPLE)[0], after)
    means = mean_losses(reader, [_EXAMPLE, _EXAMPLE])
    assert means == pytest.approx((float(before.mean()), float(after.mean()), 8))


def test_what_it_foretells_is_what_it_writes(reader: Reader) -> None:
    """Token by token, as greedy decoding would."""
    start = torch.tensor([_EXAMPLE.ids[:3]])
    written = reader.model.generate(
        input_ids=start,
        attention_mask=torch.ones_like(start),
        max_new_tokens=6,
        do_sample=False,
        eos_token_id=None,
        pad_token_id=0,
    )[0].tolist()
    assert all(reader.foretells(Example(tuple(written), 3)))
    written[5] = (written[5] + 1) % 50
    assert reader.foretells(Example(tuple(written[:6]), 3)) == [True, True, False]


def test_it_ends_where_nobody_wants_it(reader: Reader) -> None:
    """Before the next example."""
    reader.heed = lambda: True
    with pytest.raises(Interrupted):
        reader.losses(_EXAMPLE)
    with pytest.raises(Interrupted):
        reader.foretells(_EXAMPLE)


def test_a_text_is_known_by_its_tokens(reader: Reader) -> None:
    """Each token has its place in it."""
    ids = reader.tokenizer("Dear Ann", add_special_tokens=False)["input_ids"]
    read = text_of(reader.tokenizer, Example((1, *ids, 2), 1))
    assert read is not None
    text, offsets = read
    assert "".join(text[start:end] for start, end in offsets) == text == "Dear Ann"
