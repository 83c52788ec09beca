"""A GGUF file says what the model says, in llama.cpp itself."""

from pathlib import Path
from typing import Any

import pytest
import torch
from gguf import GGMLQuantizationType, GGUFReader
from transformers import (
    AutoModelForCausalLM,
    LlamaForCausalLM,
    Qwen2Config,
    Qwen2ForCausalLM,
    Qwen3Config,
    Qwen3ForCausalLM,
)

from ftstudio.core.exports import Form
from ftstudio.worker.exporting import llama
from ftstudio.worker.exporting.gguf_file import write_gguf
from tests.fakes.tiny_model import TEMPLATE, tiny_tokenizer, write_tiny_model

_MERGES = [("o", "a"), ("oa", "k")]
_PROMPTS = ([1, 40, 41, 42], [3, 3, 3, 90, 91], list(range(3, 60)))
_MOST = 30
_TINY: dict[str, Any] = {
    "vocab_size": 264,
    "hidden_size": 64,
    "intermediate_size": 96,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "max_position_embeddings": 512,
    "eos_token_id": 2,
}
_ENDS = [0, 2]
"""For llama.cpp, <|endoftext|> ends an answer as well."""


def _llama(folder: Path) -> Any:
    return AutoModelForCausalLM.from_pretrained(
        write_tiny_model(folder, _MERGES), dtype=torch.float32
    )


def _qwen(_folder: Path) -> Any:
    """With norms in its heads, which have a width of their own."""
    torch.manual_seed(0)
    config = Qwen3Config(
        **_TINY,
        head_dim=32,
        tie_word_embeddings=False,
        architectures=["Qwen3ForCausalLM"],
    )
    return Qwen3ForCausalLM(config)


def _qwen2(_folder: Path) -> Any:
    """With biases on q, k and v."""
    torch.manual_seed(0)
    config = Qwen2Config(
        **_TINY,
        tie_word_embeddings=True,
        architectures=["Qwen2ForCausalLM"],
    )
    model = Qwen2ForCausalLM(config)
    for name, weight in model.named_parameters():
        if name.endswith(".bias"):
            torch.nn.init.normal_(weight)
    return model


def _greedy(model: Any, prompt: list[int]) -> list[int]:
    ids = torch.tensor([prompt])
    written = model.generate(
        input_ids=ids,
        attention_mask=torch.ones_like(ids),
        max_new_tokens=_MOST,
        do_sample=False,
        eos_token_id=_ENDS,
        pad_token_id=2,
    )
    said: list[int] = written[0, len(prompt) :].tolist()
    return said


@pytest.mark.parametrize("make", [_llama, _qwen, _qwen2])
def test_llama_cpp_says_the_same_token_by_token(tmp_path: Path, make: Any) -> None:
    """Thirty of them, after three prompts: a row in a wrong place would show."""
    model, tokenizer = make(tmp_path / "model").eval(), tiny_tokenizer(_MERGES)
    write_gguf(model, tokenizer, tmp_path / "m.gguf", Form.GGUF_F16)
    with llama.opened(tmp_path / "m.gguf") as server:
        for prompt in _PROMPTS:
            wanted = _greedy(model, prompt)
            said = llama.answer_of(server, prompt, _MOST)
            assert said == tokenizer.decode(wanted, skip_special_tokens=True)


def test_the_file_has_all_that_a_talk_needs(tmp_path: Path) -> None:
    """Where an answer ends, how a talk is written, every word."""
    model, tokenizer = _llama(tmp_path / "model"), tiny_tokenizer(_MERGES)
    write_gguf(model, tokenizer, tmp_path / "m.gguf", Form.GGUF_F16)
    reader = GGUFReader(tmp_path / "m.gguf")

    def field(name: str) -> Any:
        found = reader.get_field(f"tokenizer.{name}")
        assert found is not None
        return found.contents()

    assert field("chat_template") == TEMPLATE
    assert field("ggml.eos_token_id") == tokenizer.eos_token_id
    assert field("ggml.add_bos_token") is False
    tokens = field("ggml.tokens")
    assert [tokens[tokenizer.convert_tokens_to_ids(each)] for each in ("oa", "k")] == [
        "oa",
        "k",
    ]
    with llama.opened(tmp_path / "m.gguf") as server:
        length = llama.length_of_chat(server, "oak <|im_end|>")
    assert length < 60


def test_rows_without_a_word_are_unused(tmp_path: Path) -> None:
    """A model may have more rows than its tokenizer has words."""
    model, tokenizer = _llama(tmp_path / "model"), tiny_tokenizer(_MERGES)
    assert isinstance(model, LlamaForCausalLM)
    rows = len(tokenizer) + 3
    model.resize_token_embeddings(rows)
    write_gguf(model, tokenizer, tmp_path / "m.gguf", Form.GGUF_F16)
    with llama.opened(tmp_path / "m.gguf") as server:
        assert llama.answer_of(server, [1, 40], 2) is not None
    tokens = GGUFReader(tmp_path / "m.gguf").get_field("tokenizer.ggml.tokens")
    assert tokens is not None
    assert len(tokens.contents()) == rows


def test_vectors_stay_whole_and_odd_rows_are_only_halved(tmp_path: Path) -> None:
    """Blocks of 32 need rows of whole blocks."""
    model, tokenizer = _qwen(tmp_path), tiny_tokenizer(_MERGES)
    write_gguf(model, tokenizer, tmp_path / "m.gguf", Form.GGUF_Q4)
    kinds = {
        each.name: each.tensor_type for each in GGUFReader(tmp_path / "m.gguf").tensors
    }
    assert kinds["output_norm.weight"] is GGMLQuantizationType.F32
    assert kinds["token_embd.weight"] is GGMLQuantizationType.Q8_0
    assert kinds["blk.0.attn_q.weight"] is GGMLQuantizationType.Q4_0


def test_it_ends_where_nobody_wants_it(tmp_path: Path) -> None:
    """Between two tensors."""

    def heed() -> None:
        raise KeyboardInterrupt

    model, tokenizer = _llama(tmp_path / "model"), tiny_tokenizer(_MERGES)
    with pytest.raises(KeyboardInterrupt):
        write_gguf(model, tokenizer, tmp_path / "m.gguf", Form.GGUF_F16, heed)
