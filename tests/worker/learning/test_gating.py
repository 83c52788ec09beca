"""The gate between layers: passed both ways, and felt by nothing that is computed."""

from pathlib import Path

import pytest
import torch
from peft import PeftModel

from ftstudio.core.base_model import BaseModel
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.learning.gating import put_between_layers
from ftstudio.worker.writing.model import load_base, with_new_adapter
from tests.worker.making import QUICK

_LAYERS = 3
"""Two, and the head."""
_IDS = torch.tensor([[5, 6, 7, 8, 9]])


@pytest.fixture
def model(tiny_model: Path) -> PeftModel:
    """A model of two layers, with its adapter."""
    base: BaseModel = inspect(tiny_model, "tiny")
    return with_new_adapter(load_base(base, Device("cpu", torch.float32)), QUICK, 0)


def test_it_is_passed_after_each_layer_and_on_the_way_back(model: PeftModel) -> None:
    """Once a layer and direction."""
    passed: list[bool] = []
    put_between_layers(model, lambda: passed.append(torch.is_grad_enabled()))
    loss = model(input_ids=_IDS, labels=_IDS).loss
    assert len(passed) == _LAYERS
    loss.backward()
    assert len(passed) == 2 * _LAYERS


def test_measuring_passes_it_on_the_one_way_there_is(model: PeftModel) -> None:
    """Nothing is taken back where no gradients are."""
    passed: list[int] = []
    put_between_layers(model, lambda: passed.append(1))
    with torch.no_grad():
        model(input_ids=_IDS)
    assert len(passed) == _LAYERS


def test_loss_and_gradients_are_the_same_to_the_bit(model: PeftModel) -> None:
    """With the gate and without."""
    before = _loss_and_gradients(model)
    put_between_layers(model, lambda: None)
    after = _loss_and_gradients(model)
    assert before[0] == after[0]
    assert all(map(torch.equal, before[1], after[1]))


def _loss_and_gradients(model: PeftModel) -> tuple[float, list[torch.Tensor]]:
    model.zero_grad()
    loss = model(input_ids=_IDS, labels=_IDS).loss
    loss.backward()
    learned = [each.grad for each in model.parameters() if each.grad is not None]
    return loss.item(), [each.clone() for each in learned]
