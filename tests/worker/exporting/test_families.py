"""Only models that are known to come out right are written as GGUF."""

from typing import Any

import pytest
from gguf import MODEL_ARCH
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers
from transformers import GemmaConfig, LlamaConfig, PreTrainedTokenizerFast, Qwen3Config

from ftstudio.core.errors import FormUnsupported
from ftstudio.worker.exporting.families import cutting_of, family_of
from tests.fakes.tiny_model import tiny_tokenizer

_QWEN = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}"
    r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)


def _tokenizer(cut: Any, normal: Any = None) -> PreTrainedTokenizerFast:
    backend = Tokenizer(models.BPE({"o": 0, "a": 1, "oa": 2}, [("o", "a")]))
    backend.pre_tokenizer = cut
    if normal is not None:
        backend.normalizer = normal
    return PreTrainedTokenizerFast(tokenizer_object=backend)


@pytest.mark.parametrize(
    ("config", "architecture"),
    [
        (LlamaConfig(architectures=["LlamaForCausalLM"]), MODEL_ARCH.LLAMA),
        (Qwen3Config(architectures=["Qwen3ForCausalLM"]), MODEL_ARCH.QWEN3),
    ],
)
def test_a_known_family_has_a_name(config: Any, architecture: MODEL_ARCH) -> None:
    """As llama.cpp calls it."""
    assert family_of(config, "tiny").architecture is architecture


@pytest.mark.parametrize(
    "config",
    [
        GemmaConfig(architectures=["GemmaForCausalLM"]),
        LlamaConfig(),
        LlamaConfig(
            architectures=["LlamaForCausalLM"],
            rope_parameters={
                "rope_type": "linear",
                "factor": 2.0,
                "rope_theta": 10_000.0,
            },
        ),
        Qwen3Config(architectures=["Qwen3ForCausalLM"], use_sliding_window=True),
    ],
    ids=["another", "unnamed", "stretched", "windows"],
)
def test_what_would_be_computed_otherwise_is_refused(config: Any) -> None:
    """A file that answers nonsense is worse than none."""
    with pytest.raises(FormUnsupported) as refused:
        family_of(config, "tiny")
    assert refused.value.model == "tiny"


@pytest.mark.parametrize(
    ("cut", "normal", "name"),
    [
        (pre_tokenizers.ByteLevel(add_prefix_space=False), None, "gpt-2"),
        (
            pre_tokenizers.Sequence(
                [
                    pre_tokenizers.Digits(individual_digits=True),
                    pre_tokenizers.ByteLevel(add_prefix_space=False),
                ]
            ),
            None,
            "smollm",
        ),
        (
            pre_tokenizers.Sequence(
                [
                    pre_tokenizers.Split(Regex(_QWEN), "isolated"),
                    pre_tokenizers.ByteLevel(
                        add_prefix_space=False, trim_offsets=False, use_regex=False
                    ),
                ]
            ),
            normalizers.NFC(),
            "qwen2",
        ),
    ],
)
def test_a_known_way_of_cutting_has_a_name(cut: Any, normal: Any, name: str) -> None:
    """As llama.cpp calls it."""
    assert cutting_of(_tokenizer(cut, normal), "tiny") == name


@pytest.mark.parametrize(
    "tokenizer",
    [
        _tokenizer(pre_tokenizers.ByteLevel(add_prefix_space=True)),
        _tokenizer(pre_tokenizers.Whitespace()),
        _tokenizer(pre_tokenizers.ByteLevel(add_prefix_space=False), normalizers.NFC()),
        tiny_tokenizer(),
        object(),
    ],
    ids=["a space before", "words", "made even", "nothing joined", "no tokenizer"],
)
def test_another_way_of_cutting_is_refused(tokenizer: Any) -> None:
    """Its numbers would mean other words."""
    with pytest.raises(FormUnsupported):
        cutting_of(tokenizer, "tiny")
