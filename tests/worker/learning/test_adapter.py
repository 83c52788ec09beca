"""The adapter on top of a model, whichever."""

from pathlib import Path

import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import load_encoder
from ftstudio.worker.learning.adapter import (
    ADAPTER,
    new_adapter,
    put_back,
    put_in,
    taken_out,
)
from tests.worker.making import QUICK


def test_weights_come_out_and_go_in_again(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """From memory, and from a folder of a checkpoint."""
    base = load_encoder(tiny_encoder, PROCESSOR).model
    model = new_adapter(base, QUICK, 0, "all-linear")
    fresh = taken_out(model)
    changed = {name: each + 1 for name, each in fresh.items()}
    put_in(model, changed)
    assert _same(taken_out(model), changed)
    model.save_pretrained(str(tmp_path), safe_serialization=True)
    assert (tmp_path / ADAPTER).is_file()
    put_in(model, fresh)
    assert _same(taken_out(model), fresh)
    put_back(model, tmp_path)
    assert _same(taken_out(model), changed)


def test_what_is_excluded_gets_none(tiny_encoder: BaseModel) -> None:
    """As a layer whose output nobody reads."""
    base = load_encoder(tiny_encoder, PROCESSOR).model
    model = new_adapter(base, QUICK, 0, "all-linear", exclude_modules=r".*pooler.*")
    names = [name for name, each in model.named_parameters() if each.requires_grad]
    assert names
    assert not any("pooler" in name for name in names)


def _same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return all(torch.equal(each, other[name]) for name, each in one.items())
