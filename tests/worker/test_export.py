"""The exported folder, in the hands of another program."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.errors import DiskFull, WouldOverwrite
from ftstudio.worker.device import Device
from ftstudio.worker.export import export_folder
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.pipeline import train
from ftstudio.worker.writing.model import load_base
from tests.worker.making import Ear, make_run


def test_transformers_alone_opens_it(tmp_path: Path, tiny_model: Path) -> None:
    """Its predictions are those of the fine-tuned model, without any of our code."""
    run, job = make_run(tmp_path / "run", tiny_model)
    train(run, job, Ear().hear, Ear().commands)
    export_folder(run, job, tmp_path / "out" / "model", Ear().hear, lambda: False)
    ids = AutoTokenizer.from_pretrained(tmp_path / "out" / "model")("oak")["input_ids"]
    exported = AutoModelForCausalLM.from_pretrained(tmp_path / "out" / "model")
    base = load_base(job.model, Device("cpu", torch.float32))
    original = base(torch.tensor([ids])).logits.detach()
    tuned = with_kept_adapter(base, run.model)
    logits = [each(torch.tensor([ids])).logits.detach() for each in (exported, tuned)]
    assert torch.allclose(logits[0], logits[1], atol=1e-4)
    assert not torch.allclose(logits[0], original, atol=1e-2)


def test_nothing_is_overwritten(tmp_path: Path, tiny_model: Path) -> None:
    """A folder with something in it is somebody's."""
    run, job = make_run(tmp_path / "run", tiny_model)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(WouldOverwrite):
        export_folder(run, job, tmp_path / "out", Ear().hear, lambda: False)
    assert (tmp_path / "out" / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_a_disk_without_room_is_noticed_before_the_work(
    tmp_path: Path, tiny_model: Path
) -> None:
    """It is said how much the model takes; nothing is begun."""
    run, job = make_run(tmp_path / "run", tiny_model)
    large = replace(job, model=replace(job.model, parameters=10**15))
    ear = Ear()
    with pytest.raises(DiskFull) as failed:
        export_folder(run, large, tmp_path / "out", ear.hear, lambda: False)
    assert failed.value.needed == 4 * 10**15
    assert ear.events == []
    assert [each.name for each in tmp_path.iterdir()] == ["run"]


def test_a_neighbouring_folder_is_left_alone(tmp_path: Path, tiny_model: Path) -> None:
    """Whatever it is called; and what is written can be read by others."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=1)
    train(run, job, Ear().hear, Ear().commands)
    (tmp_path / "out.part").mkdir()
    export_folder(run, job, tmp_path / "out", Ear().hear, lambda: False)
    names = {each.name for each in tmp_path.iterdir()}
    assert names == {"run", "out", "out.part"}
    modes = {each.stat().st_mode & 0o044 for each in (tmp_path / "out").iterdir()}
    assert modes == {0o044}


def test_an_export_no_longer_wanted_leaves_nothing(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Whether it was writing already or had not begun to."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=1)
    train(run, job, Ear().hear, Ear().commands)
    for answers in ([True], [False, True]):
        is_unwanted = iter(answers).__next__
        assert not export_folder(run, job, tmp_path / "out", Ear().hear, is_unwanted)
    assert [each.name for each in tmp_path.iterdir()] == ["run"]
