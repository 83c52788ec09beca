"""The files of a tiny model, made by hand: nothing here needs torch."""

import json
from pathlib import Path

CONFIG: dict[str, object] = {
    "architectures": ["LlamaForCausalLM"],
    "max_position_embeddings": 64,
    "vocab_size": 10,
    "tie_word_embeddings": True,
}


def weights(*names: str, size: int = 40) -> bytes:
    """A safetensors file with one tensor of `size` half-precision numbers a name."""
    tensors = {
        name: {
            "dtype": "F16",
            "shape": [size // 10, 10],
            "data_offsets": [2 * size * i, 2 * size * (i + 1)],
        }
        for i, name in enumerate(names)
    }
    header = json.dumps(tensors).encode()
    return len(header).to_bytes(8, "little") + header + bytes(2 * size * len(names))


def model_files(**changes: object) -> dict[str, bytes]:
    """The files of a model by name; `changes` are made to its config.json."""
    return {
        "config.json": json.dumps(CONFIG | changes).encode(),
        "tokenizer.json": b"{}",
        "model.safetensors": weights("embed.weight", "layer.weight"),
    }


def write_model(folder: Path, files: dict[str, bytes] | None = None) -> Path:
    """`files`, or those of a sound model, in `folder`."""
    folder.mkdir(parents=True)
    for name, content in (model_files() if files is None else files).items():
        (folder / name).write_bytes(content)
    return folder


def write_word_counter(folder: Path) -> Path:
    """A tokenizer in `folder` that makes one token of each word."""
    (folder / "tokenizer.json").write_text(
        json.dumps(
            {
                "version": "1.0",
                "added_tokens": [],
                "pre_tokenizer": {"type": "Whitespace"},
                "model": {"type": "WordLevel", "vocab": {"?": 0}, "unk_token": "?"},
            }
        )
    )
    return folder


def write_speller(folder: Path, *known: str) -> Path:
    """A tokenizer in `folder`: one token a known word, and of others one a letter."""
    letters = "abcdefghijklmnopqrstuvwxyzéè"
    pieces = ["?", *known, *letters, *letters.upper(), *(f"##{e}" for e in letters)]
    (folder / "tokenizer.json").write_text(
        json.dumps(
            {
                "version": "1.0",
                "added_tokens": [],
                "pre_tokenizer": {"type": "Whitespace"},
                "model": {
                    "type": "WordPiece",
                    "vocab": {piece: place for place, piece in enumerate(pieces)},
                    "unk_token": "?",
                    "continuing_subword_prefix": "##",
                    "max_input_chars_per_word": 100,
                },
            }
        )
    )
    return folder
