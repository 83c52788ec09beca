"""A GGUF file → a model folder (safetensors, tokenizer), once."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from gguf import GGUFReader
from tokenizers import pre_tokenizers
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    GgufConfig,
    PreTrainedTokenizerFast,
)

from ftstudio.core.errors import ModelIncomplete, ModelUnsupported
from ftstudio.core.events import Event, Phase, PhaseChanged
from ftstudio.core.run_folder import writing_to
from ftstudio.core.tasks import Convert
from ftstudio.models.receiving import require_room
from ftstudio.worker.memory import peak_memory

# Quantised weights lose nothing that can be measured in half precision: over a float32
# folder the starter's validation loss moves by 6e-6 of itself, at half the bytes.
_STORED_AS = torch.float16

_SPARE = 20_000_000
_BYTE_LEVEL = "gpt2"
_NAME = "_model_name_or_path"


def convert(task: Convert, tell: Callable[[Event], None]) -> None:
    """Make `task.folder` of `task.gguf`; the folder is there only when it is whole.

    Raises ModelIncomplete for a file that was cut off, ModelUnsupported for one that
    transformers cannot read, DiskFull or FolderNotWritable.
    """
    tell(PhaseChanged(Phase.CONVERTING, peak_memory()))
    gguf, folder = Path(task.gguf), Path(task.folder)
    beside = folder.with_name(folder.name + ".part")
    header = _read_header(gguf)
    require_room(beside.parent, header.parameters * _STORED_AS.itemsize + _SPARE)
    try:
        tokenizer = _tokenizer(gguf, header)
        model = _model(gguf)
    except (ValueError, KeyError, NotImplementedError) as error:
        raise ModelUnsupported(str(gguf), "unknown_architecture") from error
    _settle(model, tokenizer)
    with writing_to(folder):
        shutil.rmtree(beside, ignore_errors=True)
        model.save_pretrained(beside)
        tokenizer.save_pretrained(beside)
        for path in beside.glob("*.safetensors"):
            path.chmod(0o644)
        os.replace(beside, folder)


class _Header:
    """What the file says of itself before the weights."""

    def __init__(self, reader: GGUFReader) -> None:
        self._reader = reader

    @property
    def parameters(self) -> int:
        """How many numbers the weights are."""
        return sum(int(each.n_elements) for each in self._reader.tensors)

    def text(self, key: str) -> str:
        """The text under `key`, "" where there is none."""
        field = self._reader.get_field(key)
        return str(field.contents()) if field else ""


def _read_header(gguf: Path) -> _Header:
    """The header of a file whose weights are all there."""
    with gguf.open("rb") as file:
        if file.read(4) != b"GGUF":
            raise ModelUnsupported(str(gguf), "unknown_format")
    try:
        reader = GGUFReader(gguf)
    except (ValueError, IndexError, KeyError, UnicodeDecodeError) as error:
        raise ModelIncomplete(str(gguf.parent), gguf.name) from error
    size = gguf.stat().st_size
    if any(each.data_offset + each.n_bytes > size for each in reader.tensors):
        raise ModelIncomplete(str(gguf.parent), gguf.name)
    return _Header(reader)


def _tokenizer(gguf: Path, header: _Header) -> PreTrainedTokenizerFast:
    """The file's tokenizer, splitting text the way its vocabulary was learned.

    A GGUF file only names that way. transformers knows most names; the one it lacks
    that we do know, SmolLM's single digits, is put in; an unknown one would go wrong
    without a sign, and is refused.
    """
    tokenizer = AutoTokenizer.from_pretrained(gguf.parent, gguf_file=gguf.name)
    assert isinstance(tokenizer, PreTrainedTokenizerFast)
    backend = tokenizer.backend_tokenizer
    way = header.text("tokenizer.ggml.pre")
    if way == "smollm":
        backend.pre_tokenizer = pre_tokenizers.Sequence(
            [
                pre_tokenizers.Digits(individual_digits=True),
                pre_tokenizers.ByteLevel(add_prefix_space=False),
            ]
        )
    is_byte_level = header.text("tokenizer.ggml.model") == _BYTE_LEVEL
    is_plain = isinstance(backend.pre_tokenizer, pre_tokenizers.ByteLevel)
    if is_byte_level and is_plain and way != "gpt-2":
        raise ModelUnsupported(str(gguf), "unknown_tokenizer")
    return tokenizer


def _model(gguf: Path) -> Any:
    model: Any = AutoModelForCausalLM.from_pretrained(
        gguf.parent,
        gguf_file=gguf.name,
        quantization_config=GgufConfig(dequantize=True),
        dtype=_STORED_AS,
    )
    # What is saved is a plain model, no longer a quantised one.
    for name in ("quantization_config", "_pre_quantization_dtype", _NAME):
        if hasattr(model.config, name):
            delattr(model.config, name)
    if hasattr(model, "hf_quantizer"):
        del model.hf_quantizer
    model.is_quantized = False
    return model


def _settle(model: Any, tokenizer: PreTrainedTokenizerFast) -> None:
    """Have model and tokenizer agree on lengths and on the tokens of begin and end."""
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    tokenizer.model_max_length = model.config.max_position_embeddings
    tokens = {
        "bos_token_id": tokenizer.bos_token_id,
        "eos_token_id": tokenizer.eos_token_id,
        "pad_token_id": tokenizer.pad_token_id,
    }
    model.config.update(tokens)
    model.generation_config.update(**tokens)
