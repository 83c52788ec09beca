"""Whatever does not answer as the model does here is found out."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.errors import ExportBroken
from ftstudio.core.exports import Form, Program
from ftstudio.worker.exporting.checking import check_adapter, check_folder, check_gguf
from ftstudio.worker.exporting.expecting import Expected, expected_of
from tests.worker.exporting.conftest import ExportAs, Taught


def _expected(folder: Path) -> Expected:
    model = AutoModelForCausalLM.from_pretrained(folder, dtype=torch.float32)
    return expected_of(model, AutoTokenizer.from_pretrained(folder), "About oak")


def test_another_model_is_found_out(
    taught: Taught, export_as: ExportAs, tmp_path: Path
) -> None:
    """Here it is the original, in place of what was learned."""
    _run, job = taught
    export_as(Form.FOLDER)
    expected = _expected(tmp_path / "out")
    assert check_folder(tmp_path / "out", expected).is_same
    with pytest.raises(ExportBroken) as broken:
        check_folder(Path(job.model.folder), expected)
    assert broken.value.program == Program.TRANSFORMERS


def test_an_adapter_of_nothing_is_found_out(
    taught: Taught, export_as: ExportAs, tmp_path: Path
) -> None:
    """It loads, and changes nothing."""
    _run, job = taught
    export_as(Form.FOLDER)
    expected = _expected(tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / "folder")
    export_as(Form.ADAPTER)
    assert check_adapter(tmp_path / "out", expected, job).is_same
    file = tmp_path / "out" / "adapter_model.safetensors"
    weights = {name: torch.zeros_like(each) for name, each in load_file(file).items()}
    save_file(weights, file, {"format": "pt"})
    with pytest.raises(ExportBroken):
        check_adapter(tmp_path / "out", expected, job)


def test_a_gguf_that_is_cut_off_is_found_out(
    export_as: ExportAs, tmp_path: Path, taught: Taught
) -> None:
    """llama.cpp does not open it."""
    _run, job = taught
    export_as(Form.GGUF_F16)
    tokenizer = AutoTokenizer.from_pretrained(job.model.folder)
    expected = _expected(Path(job.model.folder))
    (file,) = (tmp_path / "out").glob("*.gguf")
    assert check_gguf(file, expected, tokenizer).program is Program.LLAMA
    file.write_bytes(file.read_bytes()[:-2000])
    with pytest.raises(ExportBroken):
        check_gguf(file, expected, tokenizer)


def test_a_talk_that_is_written_down_otherwise_is_found_out(
    export_as: ExportAs, tmp_path: Path, taught: Taught
) -> None:
    """The model would read something it was never taught."""
    _run, job = taught
    export_as(Form.GGUF_F16)
    tokenizer = AutoTokenizer.from_pretrained(job.model.folder)
    tokenizer.chat_template = tokenizer.chat_template.replace("assistant", "robot")
    model = AutoModelForCausalLM.from_pretrained(job.model.folder)
    expected = expected_of(model, tokenizer, "About oak")
    (file,) = (tmp_path / "out").glob("*.gguf")
    with pytest.raises(ExportBroken):
        check_gguf(file, expected, tokenizer)


def test_a_mark_in_the_request_is_no_fault_of_the_file(
    export_as: ExportAs, tmp_path: Path, taught: Taught
) -> None:
    """llama.cpp reads it as a mark, we as text."""
    _run, job = taught
    export_as(Form.GGUF_F16)
    tokenizer = AutoTokenizer.from_pretrained(job.model.folder)
    model = AutoModelForCausalLM.from_pretrained(job.model.folder)
    expected = expected_of(model, tokenizer, "About <|im_start|> oak")
    (file,) = (tmp_path / "out").glob("*.gguf")
    assert check_gguf(file, expected, tokenizer).program is Program.LLAMA
