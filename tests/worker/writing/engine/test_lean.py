"""The lean way beside transformers and peft: same losses, same gradients."""

import copy
import logging

import pytest
import torch
from torch import nn

from ftstudio.worker.writing.engine.lean import LeanEngine, engine_for
from ftstudio.worker.writing.engine.ordinary import Engine
from tests.worker.writing.engine.making import LEAN, ORDINARY, adapted, row

LENGTHS = (70, 9, 30)


@pytest.mark.parametrize("family", LEAN)
def test_losses_and_gradients_are_those_of_transformers_and_peft(family: str) -> None:
    """Loss within 1e-6, gradients within 1e-4 of the same in float64."""
    model = adapted(LEAN[family])
    exact = Engine(copy.deepcopy(model).double().eval())
    lean = engine_for(model.eval())
    assert isinstance(lean, LeanEngine)
    expected, found = _loss_and_gradients(exact), _loss_and_gradients(lean)
    assert float(found[0]) == pytest.approx(float(expected[0]), rel=1e-6)
    for mine, theirs in zip(found[1:], expected[1:], strict=True):
        assert (mine.double() - theirs).norm() <= 1e-4 * theirs.norm()


@pytest.mark.parametrize("family", LEAN)
def test_token_losses_are_those_of_the_ordinary_way(family: str) -> None:
    """So that looks say what they always said."""
    batch = [each[0].tolist() for each in row(*LENGTHS).values()]
    expected = Engine(adapted(LEAN[family]).eval()).token_losses(*batch)
    found = engine_for(adapted(LEAN[family]).eval()).token_losses(*batch)
    assert torch.allclose(found, expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("family", LEAN)
def test_computing_twice_changes_nothing_that_is_learned(family: str) -> None:
    """Attention is within the documents on the way back as well."""
    found = []
    for is_twice in (False, True):
        torch.manual_seed(0)  # for what is left out at random
        engine = engine_for(adapted(LEAN[family]).train())
        assert isinstance(engine, LeanEngine)
        if is_twice:
            engine.recompute()
        found.append(_loss_and_gradients(engine))
    assert all(map(torch.allclose, *found))


@pytest.mark.parametrize("family", ORDINARY)
def test_what_is_unsuited_goes_the_ordinary_way(
    family: str, caplog: pytest.LogCaptureFixture
) -> None:
    """And the model is as it was, to the last part."""
    caplog.set_level(logging.INFO)
    model = adapted(ORDINARY[family])
    before = [part.__dict__.get("forward") for part in model.modules()]
    engine = engine_for(model)
    assert type(engine) is Engine
    assert [part.__dict__.get("forward") for part in model.modules()] == before
    assert "ordinary way" in caplog.text
    assert engine(**row(*LENGTHS))["loss"].isfinite()


def test_choosing_a_way_changes_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Weights, mode and random numbers are as they were."""
    caplog.set_level(logging.INFO)
    model = adapted(LEAN["llama"]).train()
    before = copy.deepcopy(model.state_dict())
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    engine = engine_for(model)
    assert torch.equal(torch.rand(3), expected)
    assert model.training
    after = model.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert all(each.grad is None for each in engine.parameters())
    assert "lean way" in caplog.text


def test_an_answer_is_written_as_before() -> None:
    """The cache of a generation goes through transformers' own attention."""
    ids = row(9)["input_ids"]
    words = {"max_new_tokens": 12, "do_sample": False, "pad_token_id": 0}
    expected = adapted(LEAN["llama"]).eval().generate(input_ids=ids, **words)
    model = adapted(LEAN["llama"]).eval()
    engine = engine_for(model)
    engine(**row(*LENGTHS))
    assert model.generate(input_ids=ids, **words).tolist() == expected.tolist()


def test_a_wrong_part_is_found_out(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Were torch to change beneath us, training would go on by the ordinary way."""
    wrong = "ftstudio.worker.writing.engine.lean.summed_entropy"
    monkeypatch.setattr(wrong, lambda hidden, *_rest: hidden.sum())
    assert type(engine_for(adapted(LEAN["llama"]))) is Engine
    assert "gives others" in caplog.text


def test_half_precision_goes_the_ordinary_way() -> None:
    """There the two ways differ by more than what they are compared by."""
    assert type(engine_for(adapted(LEAN["llama"]).to(torch.bfloat16))) is Engine


def _loss_and_gradients(engine: Engine) -> list[torch.Tensor]:
    learned: list[nn.Parameter] = [e for e in engine.parameters() if e.requires_grad]
    loss = engine(**row(*LENGTHS))["loss"]
    return [loss.detach(), *torch.autograd.grad(loss, learned)]
