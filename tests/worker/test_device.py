"""Where the work is done."""

import os

import pytest
import torch

from ftstudio.worker.device import pick_device, use_threads


def test_the_device_does_what_was_promised() -> None:
    """Weights of its number format can be multiplied there."""
    device = pick_device()
    ones = torch.ones(2, 2, dtype=device.dtype, device=device.name)
    assert (ones @ ones).sum().item() == 8


def test_the_processor_holds_plain_numbers() -> None:
    """Half precision is slow and coarse there."""
    if pick_device().name == "cpu":
        assert pick_device().dtype == torch.float32


def test_it_computes_on_as_many_threads_as_are_wished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nought leaves it as it was."""
    monkeypatch.setenv("RAYON_NUM_THREADS", "7")
    before = torch.get_num_threads()
    use_threads(1)
    assert torch.get_num_threads() == 1
    assert os.environ["RAYON_NUM_THREADS"] == "1"
    use_threads(100_000)
    assert torch.get_num_threads() <= (os.cpu_count() or 1)
    use_threads(before)
    use_threads(0)
    assert torch.get_num_threads() == before
