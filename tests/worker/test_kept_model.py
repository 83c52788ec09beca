"""The kept version, loaded to be used."""

from pathlib import Path

import pytest
import torch

from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import RunNotReady
from ftstudio.core.events import Phase, PhaseChanged
from ftstudio.worker.kept_model import load_kept
from ftstudio.worker.pipeline import train
from tests.worker.making import Ear, make_run


def test_what_was_learned_can_be_switched_off(tmp_path: Path, tiny_model: Path) -> None:
    """One model in memory speaks for both; that it is loaded is told."""
    run, job = make_run(tmp_path / "run", tiny_model)
    train(run, job, Ear().hear, Ear().commands)
    ear = Ear()
    model, tokenizer = load_kept(run, job, DeviceWish.CPU, ear.hear)
    assert [each.phase for each in ear.all(PhaseChanged)] == [Phase.LOADING]
    assert not model.training
    ids = torch.tensor([tokenizer("oak")["input_ids"]])
    with torch.no_grad():
        tuned = model(ids).logits
        with model.disable_adapter():
            original = model(ids).logits
    assert not torch.allclose(tuned, original, atol=1e-2)


def test_where_nothing_was_kept_nothing_is_loaded(
    tmp_path: Path, tiny_model: Path
) -> None:
    """That is said before anything else."""
    run, job = make_run(tmp_path / "run", tiny_model)
    ear = Ear()
    with pytest.raises(RunNotReady):
        load_kept(run, job, DeviceWish.CPU, ear.hear)
    assert ear.events == []
