"""A text becomes a vector, whatever is read beside it."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import ModelIncomplete
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder

TEXTS = ["oak", "the invoice is overdue and a reminder to the bank", "a chair of oak"]


@pytest.fixture
def encoder(tiny_encoder: BaseModel) -> Encoder:
    """The tiny one, loaded."""
    return load_encoder(tiny_encoder, PROCESSOR)


def test_what_is_read_together_does_not_change_a_vector(encoder: Encoder) -> None:
    """Longer texts beside it are no part of it, and the order stays."""
    together = encoder.vectors(TEXTS)
    alone = torch.cat([encoder.vectors([each]) for each in TEXTS])
    assert together.shape == (3, 64)
    assert torch.allclose(together, alone, atol=1e-6)
    assert torch.allclose(together.norm(dim=1), torch.ones(3))


def test_many_texts_are_read_lot_by_lot(encoder: Encoder) -> None:
    """So that one may stop between two of them."""
    lots: list[None] = []
    texts = [TEXTS[number % 3] for number in range(2000)]
    rows = encoder.vectors(texts, lambda: lots.append(None))
    assert len(lots) > 2
    assert torch.allclose(rows[:3], rows[1995:1998], atol=1e-6)


def test_no_texts_have_no_vectors(encoder: Encoder) -> None:
    """An empty folder is no error."""
    assert encoder.vectors([]).shape == (0, 64)


def test_what_is_too_long_for_the_model_is_left_out(encoder: Encoder) -> None:
    """It is cut where the folder says, not where it would break."""
    long = " ".join(["oak"] * 500)
    assert encoder.longest == 32
    assert torch.equal(encoder.vectors([long]), encoder.vectors([long + " bank"]))


def test_the_first_state_can_stand_for_the_text(
    tiny_encoder: BaseModel, tmp_path: Path
) -> None:
    """Where the makers have trained it so."""
    folder = shutil.copytree(tiny_encoder.folder, tmp_path / "first")
    (folder / "1_Pooling").mkdir()
    told = json.dumps({"pooling_mode_cls_token": True})
    (folder / "1_Pooling" / "config.json").write_text(told, encoding="utf-8")
    first = load_encoder(replace(tiny_encoder, folder=str(folder)), PROCESSOR)
    mean = load_encoder(tiny_encoder, PROCESSOR)
    assert first.is_first
    assert not torch.allclose(first.vectors(TEXTS), mean.vectors(TEXTS))


def test_a_model_that_wants_a_word_before_each_text_gets_it(
    tiny_encoder: BaseModel,
) -> None:
    """Known by its name in the catalogue."""
    named = replace(tiny_encoder, name="multilingual-e5-small")
    assert load_encoder(named, PROCESSOR).prefix == "query: "


def test_a_model_without_some_of_its_weights_is_refused(
    tiny_encoder: BaseModel, tmp_path: Path
) -> None:
    """Random numbers in their place would find anything."""
    folder = shutil.copytree(tiny_encoder.folder, tmp_path / "holed")
    weights = load_file(folder / "model.safetensors")
    weights.pop("encoder.layer.0.output.dense.weight")
    save_file(weights, folder / "model.safetensors", {"format": "pt"})
    with pytest.raises(ModelIncomplete):
        load_encoder(replace(tiny_encoder, folder=str(folder)), PROCESSOR)


def test_a_garbled_file_beside_it_is_named(
    tiny_encoder: BaseModel, tmp_path: Path
) -> None:
    """Not guessed at."""
    folder = shutil.copytree(tiny_encoder.folder, tmp_path / "garbled")
    (folder / "sentence_bert_config.json").write_bytes(b"[1")
    with pytest.raises(ModelIncomplete) as caught:
        load_encoder(replace(tiny_encoder, folder=str(folder)), PROCESSOR)
    assert caught.value.missing == "sentence_bert_config.json"
