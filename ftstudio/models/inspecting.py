"""What a model folder is, read from its files but not from the weights themselves."""

import hashlib
import json
import os
from dataclasses import dataclass
from math import prod
from pathlib import Path

from ftstudio.core.base_model import BaseModel, kind_of
from ftstudio.core.errors import (
    ModelIncomplete,
    ModelNeedsCode,
    ModelPickled,
    ModelUnsupported,
)

_SAMPLE = 1_048_576
_EDGE = 64
_LARGEST_HEADER = 100_000_000
_PICKLES = (".bin", ".pt", ".pth", ".ckpt")
_INDEX = "model.safetensors.index.json"
_MATRIX = 2
_NOT_ADAPTED = ("embed", "wte", "wpe", "lm_head")
"""In the names of what translates between words and numbers."""
_CONTEXT_LENGTHS = ("max_position_embeddings", "n_positions", "seq_length")

Json = dict[str, object]


def inspect(folder: Path, name: str) -> BaseModel:
    """The model in `folder`, known as `name`.

    Raises ModelIncomplete, ModelPickled, ModelNeedsCode or ModelUnsupported.
    """
    config = _read_json(folder, "config.json")
    if "auto_map" in config or "auto_map" in _tokenizer_config(folder):
        raise ModelNeedsCode(str(folder))
    architecture = _architecture(folder, config)
    weights = [_read_weights(path) for path in _weight_files(folder)]
    _require_object(folder, "tokenizer.json")
    return BaseModel(
        name=name,
        folder=str(folder),
        architecture=architecture,
        parameters=_parameters(weights, config),
        context_length=_context_length(folder, config),
        vocabulary_size=_whole_number(folder, config, "vocab_size"),
        fingerprint=_fingerprint(folder, weights),
    )


def adapted_width(folder: Path) -> int:
    """Inputs and outputs of all layers that get an adapter, added up.

    Times an adapter's rank, that is how many numbers it trains. Those layers are all
    linear ones but the output; which are can be told by shape and name. Raises
    ModelIncomplete or ModelPickled.
    """
    shapes = (each.shapes for each in map(_read_weights, _weight_files(folder)))
    return sum(
        sum(shape)
        for named in shapes
        for name, shape in named.items()
        if len(shape) == _MATRIX and not any(each in name for each in _NOT_ADAPTED)
    )


@dataclass(frozen=True, slots=True)
class _Weights:
    path: Path
    size: int
    header: bytes
    shapes: dict[str, list[int]]


def _read_json(folder: Path, name: str) -> Json:
    try:
        content = json.loads((folder / name).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise ModelIncomplete(str(folder), name) from error
    if not isinstance(content, dict):
        raise ModelIncomplete(str(folder), name)
    return content


def _require_object(folder: Path, name: str) -> None:
    """See that a file begins and ends as an object of JSON does.

    To understand megabytes of it would hold up every other thread.
    """
    try:
        with (folder / name).open("rb") as file:
            begin = file.read(_EDGE)
            file.seek(max(0, file.seek(0, os.SEEK_END) - _EDGE))
            end = file.read()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ModelIncomplete(str(folder), name) from error
    if not (begin.lstrip().startswith(b"{") and end.rstrip().endswith(b"}")):
        raise ModelIncomplete(str(folder), name)


def _tokenizer_config(folder: Path) -> Json:
    name = "tokenizer_config.json"
    return _read_json(folder, name) if (folder / name).is_file() else {}


def _architecture(folder: Path, config: Json) -> str:
    named = config.get("architectures")
    first = str(named[0]) if isinstance(named, list) and named else ""
    if kind_of(first) is None:
        raise ModelUnsupported(str(folder), "not_a_language_model")
    if config.get("quantization_config"):
        raise ModelUnsupported(str(folder), "quantized")
    return first


def _weight_files(folder: Path) -> list[Path]:
    """The files that hold the weights, each there; a pickle is refused."""
    names = ["model.safetensors"]
    if (folder / _INDEX).is_file():
        shards = _read_json(folder, _INDEX).get("weight_map")
        if not isinstance(shards, dict) or not shards:
            raise ModelIncomplete(str(folder), _INDEX)
        names = sorted({str(each) for each in shards.values()})
    for name in names:
        if Path(name).name != name or not (folder / name).is_file():
            raise _without_weights(folder, name)
    return [folder / name for name in names]


def _without_weights(folder: Path, missing: str) -> ModelIncomplete | ModelPickled:
    if not any(folder.glob("*.safetensors")):
        for path in sorted(folder.iterdir()):
            if path.suffix in _PICKLES:
                return ModelPickled(str(path))
    return ModelIncomplete(str(folder), missing)


def _read_weights(path: Path) -> _Weights:
    """The header of one safetensors file, checked against the file's size.

    Its form: 8 bytes of header length, little-endian; the header, a JSON object of
    tensor names to dtype, shape and data_offsets; then the data, without a gap.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > min(_LARGEST_HEADER, size - 8):
            raise ModelIncomplete(str(path.parent), path.name)
        header = file.read(length)
    try:
        tensors = json.loads(header)
        tensors.pop("__metadata__", None)
        ends = [int(each["data_offsets"][1]) for each in tensors.values()]
        shapes = {key: [int(n) for n in each["shape"]] for key, each in tensors.items()}
    except (ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise ModelIncomplete(str(path.parent), path.name) from error
    if size != 8 + length + max(ends, default=0):
        raise ModelIncomplete(str(path.parent), path.name)
    return _Weights(path, size, header, shapes)


def _parameters(weights: list[_Weights], config: Json) -> int:
    """All parameters; an output layer that only repeats the embeddings counts once."""
    shapes = {name: shape for each in weights for name, shape in each.shapes.items()}
    if config.get("tie_word_embeddings"):
        shapes.pop("lm_head.weight", None)
    return sum(prod(shape) for shape in shapes.values())


def _context_length(folder: Path, config: Json) -> int:
    for key in _CONTEXT_LENGTHS:
        if key in config:
            return _whole_number(folder, config, key)
    raise ModelUnsupported(str(folder), "no_context_length")


def _whole_number(folder: Path, config: Json, key: str) -> int:
    number = config.get(key)
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise ModelIncomplete(str(folder), "config.json")
    return number


def _fingerprint(folder: Path, weights: list[_Weights]) -> str:
    digest = hashlib.sha256((folder / "config.json").read_bytes())
    for each in weights:
        digest.update(f"\0{each.path.name}\0{each.size}\0".encode())
        digest.update(each.header)
        with each.path.open("rb") as file:
            file.seek(max(0, each.size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
    return digest.hexdigest()
