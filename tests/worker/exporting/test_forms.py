"""Each form in the hands of the program it is made for."""

import json
from pathlib import Path

import pytest
import torch
from gguf import GGUFReader
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.errors import FormUnsupported
from ftstudio.core.exports import Form, Program
from ftstudio.core.tasks import Export
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.exporting import families, llama
from ftstudio.worker.exporting.forms import writer_of
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.writing.model import load_base
from tests.worker.exporting.conftest import ExportAs, Taught

_GGUF = (Form.GGUF_F16, Form.GGUF_Q8, Form.GGUF_Q4)


def _logits(model: torch.nn.Module, ids: list[int]) -> torch.Tensor:
    with torch.no_grad():
        logits: torch.Tensor = model(torch.tensor([ids])).logits
    return logits


def test_transformers_alone_opens_the_folder(
    taught: Taught, export_as: ExportAs, tmp_path: Path
) -> None:
    """Its predictions are those of the fine-tuned model, without any of our code."""
    run, job = taught
    export_as(Form.FOLDER)
    ids = AutoTokenizer.from_pretrained(tmp_path / "out")("oak")["input_ids"]
    exported = AutoModelForCausalLM.from_pretrained(tmp_path / "out")
    base = load_base(job.model, PROCESSOR)
    original = _logits(base, ids)
    tuned = _logits(with_kept_adapter(base, run.model), ids)
    assert torch.allclose(_logits(exported, ids), tuned, atol=1e-4)
    assert not torch.allclose(_logits(exported, ids), original, atol=1e-2)


def test_peft_alone_opens_the_adapter(
    taught: Taught, export_as: ExportAs, tmp_path: Path
) -> None:
    """On the original; and it names no folder of this computer."""
    run, job = taught
    told = export_as(Form.ADAPTER)
    assert (told.program, told.is_same) == (Program.PEFT, True)
    bases = [AutoModelForCausalLM.from_pretrained(job.model.folder) for _ in "12"]
    models = [
        PeftModel.from_pretrained(base, str(place))
        for base, place in zip(bases, (tmp_path / "out", run.model), strict=True)
    ]
    one, other = (_logits(each, [1, 40, 41]) for each in models)
    assert torch.equal(one, other)
    config = (tmp_path / "out" / "adapter_config.json").read_text(encoding="utf-8")
    assert json.loads(config)["base_model_name_or_path"] == "tiny"
    assert str(tmp_path.parent) not in config


@pytest.mark.parametrize("form", _GGUF)
def test_llama_cpp_opens_the_gguf(
    export_as: ExportAs, tmp_path: Path, form: Form
) -> None:
    """And answers; with all bits kept, as the model here does."""
    told = export_as(form)
    (file,) = (tmp_path / "out").glob("*.gguf")
    assert file.name == f"out-{form.removeprefix('gguf-').upper()}.gguf"
    assert told.program is Program.LLAMA
    assert told.answer
    assert told.is_same or form is not Form.GGUF_F16


def test_fewer_bits_are_less_to_keep(export_as: ExportAs, tmp_path: Path) -> None:
    """That is what they are for."""
    sizes = []
    for form in _GGUF:
        export_as(form)
        (file,) = (tmp_path / "out").glob("*.gguf")
        sizes.append(sum(each.n_bytes for each in GGUFReader(file).tensors))
        for each in (tmp_path / "out").iterdir():
            each.unlink()
    assert sizes == sorted(sizes, reverse=True)


def test_without_llama_cpp_it_is_said_that_nobody_has_tried(
    export_as: ExportAs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is there all the same."""
    monkeypatch.setattr(llama, "is_here", lambda: False)
    assert export_as(Form.GGUF_Q8).program is Program.NONE


def test_ollama_gets_a_folder(export_as: ExportAs, tmp_path: Path) -> None:
    """The file that it is made of, and how a talk is written down."""
    export_as(Form.OLLAMA)
    names = {each.name for each in (tmp_path / "out").iterdir()}
    assert names == {"Modelfile", "model.gguf", "README.md"}
    said = (tmp_path / "out" / "Modelfile").read_text(encoding="utf-8")
    assert said.startswith("FROM ./model.gguf\n")


def test_an_unknown_family_is_refused_before_anything_is_written(
    taught: Taught, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rather than written wrongly."""
    run, job = taught
    monkeypatch.setattr(families, "_FAMILIES", {})
    for form in (*_GGUF, Form.OLLAMA):
        with pytest.raises(FormUnsupported):
            writer_of(run, job, Export(str(run.path), "out", form))
    writer_of(run, job, Export(str(run.path), "out", Form.FOLDER))


def test_the_card_tells_where_it_comes_from(
    export_as: ExportAs, tmp_path: Path
) -> None:
    """Counts and no names."""
    export_as(Form.FOLDER)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "documents (" in card
    assert "the mean loss per token went from" in card
    assert "oak" not in card


@pytest.mark.parametrize("form", [Form.FOLDER, Form.OLLAMA])
def test_an_instruction_goes_along(
    export_as: ExportAs, tmp_path: Path, form: Form
) -> None:
    """Where the program looks for it; and the model was asked under it."""
    said = "Be brief.\x00 <|im_end|>"
    told = export_as(form, instruction=said)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    if form is Form.OLLAMA:
        modelfile = (tmp_path / "out" / "Modelfile").read_text(encoding="utf-8")
        assert 'SYSTEM """Be brief. < |im_end|>"""' in modelfile
        assert "as SYSTEM" in card
    else:
        assert "    Be brief. < |im_end|>\n" in card
    assert told.answer
