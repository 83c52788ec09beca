"""A model folder says what it is, or why it cannot be used."""

import json
import shutil
from pathlib import Path

import pytest

from ftstudio.core.errors import (
    ModelError,
    ModelIncomplete,
    ModelNeedsCode,
    ModelPickled,
    ModelUnsupported,
)
from ftstudio.models.inspecting import adapted_width, inspect
from tests.fakes.model_files import model_files, weights, write_model

INDEX = "model.safetensors.index.json"


def test_a_sound_folder_is_described(tmp_path: Path) -> None:
    """Its numbers come from its own files."""
    model = inspect(write_model(tmp_path / "mine"), "mine")
    assert (model.name, model.architecture) == ("mine", "LlamaForCausalLM")
    assert (model.parameters, model.context_length, model.vocabulary_size) == (
        80,
        64,
        10,
    )


def test_a_repeated_output_layer_counts_once(tmp_path: Path) -> None:
    """Some files hold the embeddings twice, though the model has them once."""
    files = model_files()
    files["model.safetensors"] = weights("embed.weight", "lm_head.weight")
    assert inspect(write_model(tmp_path / "a", files), "a").parameters == 40


def test_a_model_in_several_files_is_read_whole(tmp_path: Path) -> None:
    """Larger models come in shards."""
    assert inspect(write_model(tmp_path / "a", _sharded()), "a").parameters == 80


def test_the_fingerprint_is_of_the_content_not_of_the_place(tmp_path: Path) -> None:
    """The same model is known again elsewhere, and another one told apart."""
    here = inspect(write_model(tmp_path / "here"), "here")
    copy = shutil.copytree(tmp_path / "here", tmp_path / "there")
    other = write_model(tmp_path / "other", model_files(vocab_size=11))
    assert inspect(copy, "there").fingerprint == here.fingerprint
    assert inspect(other, "other").fingerprint != here.fingerprint


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "model.safetensors"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    """The person knows which file to look for."""
    files = model_files()
    del files[name]
    error = _refusal(tmp_path, files)
    assert isinstance(error, ModelIncomplete)
    assert error.missing == name


@pytest.mark.parametrize("content", [b"", b"[]", b'{"version": "1.0", "mod'])
def test_a_tokenizer_that_was_cut_off_is_named(tmp_path: Path, content: bytes) -> None:
    """A download that broke off in it is noticed before training."""
    error = _refusal(tmp_path, model_files() | {"tokenizer.json": content})
    assert isinstance(error, ModelIncomplete)
    assert error.missing == "tokenizer.json"


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    """A download that left one shard out is noticed before training."""
    files = _sharded()
    del files["b.safetensors"]
    error = _refusal(tmp_path, files)
    assert isinstance(error, ModelIncomplete)
    assert error.missing == "b.safetensors"


@pytest.mark.parametrize("size", [0, 5, 60, -1])
def test_weights_that_were_cut_off_are_noticed(tmp_path: Path, size: int) -> None:
    """Wherever the copying broke off."""
    files = model_files()
    files["model.safetensors"] = files["model.safetensors"][:size]
    error = _refusal(tmp_path, files)
    assert isinstance(error, ModelIncomplete)
    assert error.missing == "model.safetensors"


@pytest.mark.parametrize("config", [b"", b"[]", b"\xff", b"{"])
def test_a_garbled_config_is_no_config(tmp_path: Path, config: bytes) -> None:
    """What cannot be read counts as missing."""
    error = _refusal(tmp_path, model_files() | {"config.json": config})
    assert isinstance(error, ModelIncomplete)


def test_a_pickle_is_refused(tmp_path: Path) -> None:
    """Weights that can run code when opened are never opened."""
    files = model_files() | {"pytorch_model.bin": b"x"}
    del files["model.safetensors"]
    error = _refusal(tmp_path, files)
    assert isinstance(error, ModelPickled)
    assert error.file.endswith("pytorch_model.bin")


@pytest.mark.parametrize("name", ["config.json", "tokenizer_config.json"])
def test_code_of_a_model_is_never_run(tmp_path: Path, name: str) -> None:
    """Neither the model's code nor the tokenizer's."""
    about = json.loads(model_files()["config.json"]) | {
        "auto_map": {"AutoModel": "x.y"}
    }
    error = _refusal(tmp_path, model_files() | {name: json.dumps(about).encode()})
    assert isinstance(error, ModelNeedsCode)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"architectures": ["T5ForConditionalGeneration"]}, "not_a_language_model"),
        ({"architectures": None}, "not_a_language_model"),
        ({"quantization_config": {"quant_method": "gptq"}}, "quantized"),
    ],
)
def test_what_cannot_be_trained_is_said_early(
    tmp_path: Path, changes: dict[str, object], reason: str
) -> None:
    """Before any file of the person has been read."""
    error = _refusal(tmp_path, model_files(**changes))
    assert isinstance(error, ModelUnsupported)
    assert error.reason == reason


def test_a_shard_outside_the_folder_is_not_followed(tmp_path: Path) -> None:
    """An index cannot reach for other files of the person."""
    files = _sharded()
    files[INDEX] = json.dumps({"weight_map": {"a": "../b.safetensors"}}).encode()
    assert isinstance(_refusal(tmp_path, files), ModelIncomplete)


def _sharded() -> dict[str, bytes]:
    files = model_files()
    del files["model.safetensors"]
    shards = {"embed.weight": "a.safetensors", "layer.weight": "b.safetensors"}
    files |= {place: weights(tensor) for tensor, place in shards.items()}
    return files | {INDEX: json.dumps({"weight_map": shards}).encode()}


def _refusal(tmp_path: Path, files: dict[str, bytes]) -> ModelError:
    folder = write_model(tmp_path / "model", files)
    with pytest.raises(ModelError) as caught:
        inspect(folder, "model")
    return caught.value


def test_an_adapter_is_put_on_all_layers_but_the_words_own(tmp_path: Path) -> None:
    """Inputs and outputs are added up, in all files of the model."""
    named = weights(
        "embed_tokens.weight", "a.q_proj.weight", "b.gate", "lm_head.weight"
    )
    files = model_files() | {"model.safetensors": named}
    assert adapted_width(write_model(tmp_path / "a", files)) == 2 * (4 + 10)
    assert adapted_width(write_model(tmp_path / "b", _sharded())) == 4 + 10
