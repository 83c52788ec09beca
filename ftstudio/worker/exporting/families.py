"""Which models can be written as GGUF, and how llama.cpp has to cut text for them.

Only what is known for sure: a model written wrongly answers nonsense, without a sign.
"""

import json
from dataclasses import dataclass
from typing import Any

from gguf import MODEL_ARCH
from tokenizers import Regex, normalizers, pre_tokenizers

from ftstudio.core.errors import FormUnsupported

_QWEN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


@dataclass(frozen=True, slots=True)
class Family:
    """How llama.cpp calls models of one make.

    `is_in_pairs`: it turns neighbouring numbers of a head by their place (RoPE), where
    transformers turns those half a head apart; the rows of q and k are put so.
    """

    architecture: MODEL_ARCH
    is_in_pairs: bool


_FAMILIES = {
    "LlamaForCausalLM": Family(MODEL_ARCH.LLAMA, is_in_pairs=True),
    "Qwen2ForCausalLM": Family(MODEL_ARCH.QWEN2, is_in_pairs=False),
    "Qwen3ForCausalLM": Family(MODEL_ARCH.QWEN3, is_in_pairs=False),
}


def family_of(config: Any, name: str) -> Family:
    """The family of a model with this configuration.

    Raises FormUnsupported for those that llama.cpp would compute otherwise.
    """
    family = _FAMILIES.get((getattr(config, "architectures", None) or [""])[0])
    turning = getattr(config, "rope_parameters", None) or {}
    is_plain = turning.get("rope_type", "default") == "default"
    has_windows = getattr(config, "use_sliding_window", False)
    if family is None or not is_plain or has_windows:
        raise FormUnsupported(model=name, part="architecture")
    return family


def cutting_of(tokenizer: Any, name: str) -> str:
    """How llama.cpp calls the way in which the tokenizer cuts text before merging.

    Raises FormUnsupported for a way that it does not know by a name known here.
    """
    backend = getattr(tokenizer, "backend_tokenizer", None)
    if backend is not None:
        made = json.loads(backend.to_str())
        rules = made["model"]
        is_plain = rules["type"] == "BPE" and not rules["byte_fallback"]
        ways = (made["normalizer"], made["pre_tokenizer"])
        for known, way in _cuttings().items():
            if is_plain and rules["merges"] and ways == way:
                return known
    raise FormUnsupported(model=name, part="tokenizer")


def _cuttings() -> dict[str, tuple[object, object]]:
    """By llama.cpp's name: normalizer and pre-tokenizer, as tokenizers writes them."""
    plain = pre_tokenizers.ByteLevel(add_prefix_space=False)
    digits = pre_tokenizers.Digits(individual_digits=True)
    bare = pre_tokenizers.ByteLevel(
        add_prefix_space=False, trim_offsets=False, use_regex=False
    )
    split = pre_tokenizers.Split(Regex(_QWEN), "isolated")
    return {
        "gpt-2": (None, _plain(plain)),
        "smollm": (None, _plain(pre_tokenizers.Sequence([digits, plain]))),
        "qwen2": (
            _plain(normalizers.NFC()),
            _plain(pre_tokenizers.Sequence([split, bare])),
        ),
    }


def _plain(part: Any) -> object:
    """What stands in tokenizer.json for it."""
    return json.loads(part.__getstate__())
