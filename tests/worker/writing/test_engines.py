"""A model with a fresh adapter, ready to be trained."""

from pathlib import Path

import torch

from ftstudio.core.device import DeviceWish
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import on_processor
from ftstudio.worker.gate import Gate
from ftstudio.worker.wire import Commands
from ftstudio.worker.writing.engines import device_for, ready_engine
from tests.worker.making import QUICK


def test_only_the_adapter_learns_and_the_gate_is_passed_between_layers(
    tiny_model: Path,
) -> None:
    """Forward and back; the same seed makes the same adapter."""
    model, passed = inspect(tiny_model, "tiny"), []
    gate = Gate(Commands(), lambda _event: None, lambda: passed.append(1))
    choice = device_for(model, QUICK, DeviceWish.CPU)()
    assert choice == on_processor()
    engine, other = (ready_engine(model, QUICK, 7, choice, gate) for _ in range(2))
    learned = {name for name, each in engine.named_parameters() if each.requires_grad}
    assert learned
    assert all("lora_" in name for name in learned)
    assert all(map(torch.equal, engine.parameters(), other.parameters()))
    ids, positions = torch.arange(6)[None], torch.arange(6)[None]
    engine(ids, positions, ids)["loss"].backward()
    assert len(passed) >= 4
