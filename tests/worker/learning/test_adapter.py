"""The adapter on top of a model, whichever."""

from dataclasses import replace
from pathlib import Path

import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import load_encoder
from ftstudio.worker.learning.adapter import (
    ADAPTER,
    merged,
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


def test_merged_it_reads_the_same_and_is_afterwards_what_it_was(
    tiny_encoder: BaseModel,
) -> None:
    """To the last bit, so that a run that goes on is the same run."""
    encoder = load_encoder(tiny_encoder, PROCESSOR)
    model = new_adapter(encoder.model, QUICK, 0, "all-linear")
    put_in(model, {name: each + 0.1 for name, each in taken_out(model).items()})
    model.eval()
    before = {name: each.clone() for name, each in model.state_dict().items()}
    encoder = replace(encoder, model=model)
    ids = [[2, 5, 6, 3], [2, 7, 3]]
    apart = encoder.vectors_of_ids(ids)
    with merged(model):
        together = encoder.vectors_of_ids(ids)
        assert not _same(dict(model.state_dict()), before)
    assert torch.allclose(apart, together, atol=1e-5)
    assert _same(dict(model.state_dict()), before)


def test_what_is_excluded_gets_none(tiny_encoder: BaseModel) -> None:
    """As a layer whose output nobody reads."""
    base = load_encoder(tiny_encoder, PROCESSOR).model
    model = new_adapter(base, QUICK, 0, "all-linear", exclude_modules=r".*pooler.*")
    names = [name for name, each in model.named_parameters() if each.requires_grad]
    assert names
    assert not any("pooler" in name for name in names)


def _same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return all(torch.equal(each, other[name]) for name, each in one.items())
