"""A GGUF file becomes the same model in a folder that can be trained."""

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.errors import FolderNotWritable, ModelIncomplete, ModelUnsupported
from ftstudio.core.events import Event, Phase, PhaseChanged
from ftstudio.core.tasks import Convert
from ftstudio.models.inspecting import inspect
from ftstudio.worker.convert import convert
from tests.fakes.gguf_files import TOKENS, write_gguf


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder made of a tiny GGUF file."""
    place = tmp_path_factory.mktemp("gguf")
    write_gguf(place / "tiny.gguf")
    _convert(place / "tiny.gguf", place / "tiny")
    return place / "tiny"


def test_every_weight_is_the_one_of_the_file(converted: Path, tmp_path: Path) -> None:
    """To the precision in which it is kept."""
    expected = write_gguf(tmp_path / "same.gguf")
    found = load_file(converted / "model.safetensors")
    assert found.keys() == expected.keys()
    for name, weight in expected.items():
        np.testing.assert_allclose(found[name], weight, rtol=1e-3, atol=1e-6)


def test_the_folder_is_a_model_to_start_from(converted: Path) -> None:
    """With the lengths the file names."""
    model = inspect(converted, "tiny")
    assert model.architecture == "LlamaForCausalLM"
    assert (model.context_length, model.vocabulary_size) == (128, len(TOKENS))


def test_the_tokenizer_keeps_its_marks_and_its_template(converted: Path) -> None:
    """A chat ends with the mark that the model learned."""
    tokenizer = AutoTokenizer.from_pretrained(converted)
    assert tokenizer.eos_token == "<|im_end|>"
    assert tokenizer.pad_token is not None
    assert tokenizer.model_max_length == 128
    chat = [{"role": "user", "content": "the"}]
    said = tokenizer.apply_chat_template(chat, tokenize=False)
    assert said == "<|im_start|>the<|im_end|>"


def test_digits_stay_single(converted: Path) -> None:
    """As SmolLM2 learned them, though its vocabulary could join them."""
    tokenizer = AutoTokenizer.from_pretrained(converted)
    assert tokenizer.tokenize("the12") == ["the", "1", "2"]


def test_an_answer_ends_where_the_model_ends_it(converted: Path) -> None:
    """The settings of generation name the mark of the end."""
    model = AutoModelForCausalLM.from_pretrained(converted)
    assert model.generation_config.eos_token_id == 2
    assert model.generation_config.pad_token_id == 2


def test_a_file_that_was_cut_off_is_noticed(tmp_path: Path) -> None:
    """Nothing is written."""
    gguf = tmp_path / "tiny.gguf"
    write_gguf(gguf)
    for size in (gguf.stat().st_size - 100, 2000, 10):
        with gguf.open("r+b") as file:
            file.truncate(size)
        with pytest.raises(ModelIncomplete):
            _convert(gguf, tmp_path / "tiny")
    assert list(tmp_path.iterdir()) == [gguf]


@pytest.mark.parametrize(
    ("way", "model", "reason"),
    [
        ("unheard-of", "llama", "unknown_tokenizer"),
        ("smollm", "unheardof", "unknown_architecture"),
    ],
)
def test_what_cannot_be_read_rightly_is_refused(
    tmp_path: Path, way: str, model: str, reason: str
) -> None:
    """Rather than trained with wrong words or wrong weights."""
    write_gguf(tmp_path / "tiny.gguf", way, model)
    with pytest.raises(ModelUnsupported) as caught:
        _convert(tmp_path / "tiny.gguf", tmp_path / "tiny")
    assert caught.value.reason == reason


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    """By its content."""
    (tmp_path / "letter.gguf").write_text("Dear Sir")
    with pytest.raises(ModelUnsupported):
        _convert(tmp_path / "letter.gguf", tmp_path / "tiny")


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    """After all the reading there is a reason to show."""
    write_gguf(tmp_path / "tiny.gguf")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FolderNotWritable):
        _convert(tmp_path / "tiny.gguf", tmp_path / "file" / "tiny")


def _convert(gguf: Path, folder: Path) -> None:
    told: list[Event] = []
    try:
        convert(Convert(str(gguf), str(folder)), told.append)
    finally:
        assert isinstance(told[0], PhaseChanged)
        assert told[0].phase is Phase.CONVERTING
