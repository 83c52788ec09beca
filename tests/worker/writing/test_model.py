"""Loading a base model and its adapter."""

import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from ftstudio.core.errors import ModelIncomplete
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from tests.worker.making import QUICK

CPU = Device("cpu", torch.float32)


def test_a_new_adapter_changes_nothing_yet(tiny_model: Path) -> None:
    """Step 0 is the original model."""
    model = inspect(tiny_model, "tiny")
    ids = torch.tensor([[3, 4, 5, 6]])
    base = load_base(model, CPU)
    before = base(ids).logits.detach()
    after = with_new_adapter(base, QUICK, seed=0)(ids).logits.detach()
    assert torch.equal(before, after)


def test_only_the_adapter_learns(tiny_model: Path) -> None:
    """The base stays as it was published."""
    base = load_base(inspect(tiny_model, "tiny"), CPU)
    model = with_new_adapter(base, QUICK, seed=0)
    learning = [name for name, each in model.named_parameters() if each.requires_grad]
    assert learning
    assert all("lora_" in name for name in learning)


def test_the_same_seed_gives_the_same_adapter(tiny_model: Path) -> None:
    """A run can be repeated."""
    model = inspect(tiny_model, "tiny")
    first, second = (
        with_new_adapter(load_base(model, CPU), QUICK, seed=7).state_dict()
        for _ in range(2)
    )
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_a_model_that_lost_a_file_is_refused(tmp_path: Path, tiny_model: Path) -> None:
    """With the name of the file, before torch tries."""
    folder = Path(shutil.copytree(tiny_model, tmp_path / "model"))
    model = inspect(folder, "tiny")
    (folder / "model.safetensors").unlink()
    with pytest.raises(ModelIncomplete):
        load_base(model, CPU)


def test_the_tokenizer_comes_along(tiny_model: Path) -> None:
    """With the template for requests and the mark that ends an answer."""
    tokenizer = load_tokenizer(inspect(tiny_model, "tiny"))
    assert tokenizer.chat_template
    assert tokenizer.eos_token == "<|im_end|>"


def test_a_model_that_lacks_a_layer_is_refused(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Instead of being filled with chance numbers."""
    folder = Path(shutil.copytree(tiny_model, tmp_path / "model"))
    weights = load_file(folder / "model.safetensors")
    whole = {name: each for name, each in weights.items() if ".1." not in name}
    save_file(whole, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(ModelIncomplete):
        load_base(inspect(folder, "tiny"), CPU)


def test_a_broken_tokenizer_is_named(tmp_path: Path, tiny_model: Path) -> None:
    """Half a file of it is none."""
    folder = Path(shutil.copytree(tiny_model, tmp_path / "model"))
    model = inspect(folder, "tiny")
    (folder / "tokenizer.json").write_text('{"model": {}}', encoding="utf-8")
    with pytest.raises(ModelIncomplete):
        load_tokenizer(model)
