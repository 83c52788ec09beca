"""Loading a base model and its adapter."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.portions import Shape
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR, Device
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.writing.model import (
    load_base,
    load_tokenizer,
    shape_of,
    with_new_adapter,
)
from tests.worker.making import QUICK


def test_a_new_adapter_changes_nothing_yet(tiny_model: Path) -> None:
    """Step 0 is the original model."""
    model = inspect(tiny_model, "tiny")
    ids = torch.tensor([[3, 4, 5, 6]])
    base = load_base(model, PROCESSOR)
    before = base(ids).logits.detach()
    after = with_new_adapter(base, QUICK, seed=0)(ids).logits.detach()
    assert torch.equal(before, after)


def test_only_the_adapter_learns(tiny_model: Path) -> None:
    """The base stays as it was published."""
    base = load_base(inspect(tiny_model, "tiny"), PROCESSOR)
    model = with_new_adapter(base, QUICK, seed=0)
    learning = [name for name, each in model.named_parameters() if each.requires_grad]
    assert learning
    assert all("lora_" in name for name in learning)


def test_the_same_seed_gives_the_same_adapter(tiny_model: Path) -> None:
    """A run can be repeated."""
    model = inspect(tiny_model, "tiny")
    first, second = (
        with_new_adapter(load_base(model, PROCESSOR), QUICK, seed=7).state_dict()
        for _ in range(2)
    )
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_a_model_that_lost_a_file_is_refused(tmp_path: Path, tiny_model: Path) -> None:
    """With the name of the file, before torch tries."""
    folder = Path(shutil.copytree(tiny_model, tmp_path / "model"))
    model = inspect(folder, "tiny")
    (folder / "model.safetensors").unlink()
    with pytest.raises(ModelIncomplete):
        load_base(model, PROCESSOR)


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
        load_base(inspect(folder, "tiny"), PROCESSOR)


def test_a_broken_tokenizer_is_named(tmp_path: Path, tiny_model: Path) -> None:
    """Half a file of it is none."""
    folder = Path(shutil.copytree(tiny_model, tmp_path / "model"))
    model = inspect(folder, "tiny")
    (folder / "tokenizer.json").write_text('{"model": {}}', encoding="utf-8")
    with pytest.raises(ModelIncomplete):
        load_tokenizer(model)


def test_what_learns_is_in_plain_numbers_whatever_the_base_is_in(
    tmp_path: Path, tiny_model: Path
) -> None:
    """An adapter made anew, and one that was kept: small steps would be lost else."""
    half = Device("cpu", torch.bfloat16)
    base = load_base(inspect(tiny_model, "tiny"), half)
    model = with_new_adapter(base, QUICK, seed=0)
    model.save_pretrained(str(tmp_path / "kept"))
    kept = with_kept_adapter(
        load_base(inspect(tiny_model, "tiny"), half), tmp_path / "kept"
    )
    for each in (model, kept):
        formats = {(n.count("lora_"), p.dtype) for n, p in each.named_parameters()}
        assert formats == {(0, torch.bfloat16), (1, torch.float32)}


def test_the_shape_of_a_model_is_known_without_its_weights(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Its config says it; one that is silent on the inner layers has the usual ones."""
    model = inspect(tiny_model, "tiny")
    assert shape_of(model) == Shape(model.parameters, 2, 32, 64, model.vocabulary_size)
    config = {"model_type": "gpt2", "n_embd": 24, "n_layer": 3, "vocab_size": 99}
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    silent = replace(model, folder=str(tmp_path))
    assert shape_of(silent) == Shape(model.parameters, 3, 24, 96, 99)
