"""The exported sorter, in the hands of plain transformers."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoModel, AutoTokenizer

from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.tasks import Export
from ftstudio.worker.encoding import encoder
from ftstudio.worker.exporting.exporting import export
from tests.worker.making import Ear
from tests.worker.sorting.conftest import Learned


def test_transformers_alone_sorts_with_it(learned: Learned, tmp_path: Path) -> None:
    """By the numbers beside it, without any of our code."""
    run, job, _ear = learned
    out = tmp_path / "sorter"
    assert export(run, job, Export(str(run.path), str(out)), Ear().hear, lambda: False)
    tokenizer, model = (
        kind.from_pretrained(out) for kind in (AutoTokenizer, AutoModel)
    )
    numbers = load_file(out / "sorter.safetensors")
    labels = json.loads((out / "sorter.json").read_text(encoding="utf-8"))["labels"]
    for text, label in (("a saw and glue", "wood"), ("euro invoice", "money")):
        ids = torch.tensor([tokenizer(text)["input_ids"]])
        with torch.no_grad():
            mean = model(ids).last_hidden_state.mean(1)
        vector = torch.nn.functional.normalize(mean, dim=1)
        scores = vector @ numbers["meaning.weights"] + numbers["meaning.bias"]
        assert labels[int(scores.argmax())] == label


def test_no_document_goes_with_it(learned: Learned, tmp_path: Path) -> None:
    """Neither the vector of one, nor the name of its content."""
    run, job, _ear = learned
    out = tmp_path / "sorter"
    export(run, job, Export(str(run.path), str(out)), Ear().hear, lambda: False)
    assert load_file(out / "sorter.safetensors")["vectors"].numel() == 0
    card = (out / "sorter.json").read_text(encoding="utf-8")
    assert job.documents[0].content_hash not in card
    assert "2 folders" in (out / "README.md").read_text(encoding="utf-8")
    modules = json.loads((out / "modules.json").read_text(encoding="utf-8"))
    assert [each["path"] for each in modules] == ["", "1_Pooling", "2_Normalize"]


def test_what_is_put_before_each_text_is_written_down(
    learned: Learned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where sentence-transformers looks for it."""
    run, job, _ear = learned
    monkeypatch.setitem(encoder._PREFIXES, job.model.name, "wood ")
    out = tmp_path / "sorter"
    assert export(run, job, Export(str(run.path), str(out)), Ear().hear, lambda: False)
    file = out / "config_sentence_transformers.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["prompts"][written["default_prompt_name"]] == "wood "


def test_one_that_reads_otherwise_is_not_given_out(
    learned: Learned, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is loaded again before it counts."""
    run, job, _ear = learned
    monkeypatch.setattr(torch, "allclose", lambda *_those, **_how: False)
    task = Export(str(run.path), str(tmp_path / "out"))
    with pytest.raises(ModelIncomplete):
        export(run, job, task, Ear().hear, lambda: False)
    assert not (tmp_path / "out").exists()
