"""A tiny Llama model with random weights, written as a GGUF file the official way."""

from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt

WIDTH, HEADS, LAYERS, INNER = 32, 4, 2, 64
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
TEMPLATE = "{% for m in messages %}<|im_start|>{{ m['content'] }}<|im_end|>{% endfor %}"
_BYTES = [chr(n) for n in (*range(33, 127), *range(161, 173), *range(174, 256))]
_REST = [chr(256 + n) for n in range(256 - len(_BYTES))]
_MERGES = ["t h", "th e", "1 2", "Ċ Ċ"]
TOKENS = [*SPECIAL, *_BYTES, *_REST, *(merge.replace(" ", "") for merge in _MERGES)]

Array = npt.NDArray[np.float32]


def write_gguf(
    path: Path, way: str = "smollm", model: str = "llama"
) -> dict[str, Array]:
    """Write the model to `path`; its weights by the names transformers gives them.

    `way` is how the tokenizer splits text, `model` the architecture it claims.
    """
    weights = _weights()
    writer = gguf.GGUFWriter(path, model)
    _describe(writer)
    _describe_tokenizer(writer, way)
    for name, weight in weights.items():
        writer.add_tensor(_names()[name], _as_stored(name, weight))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return weights


def _weights() -> dict[str, Array]:
    random = np.random.default_rng(1)
    shapes = {
        "q_proj": (WIDTH, WIDTH),
        "k_proj": (WIDTH, WIDTH),
        "v_proj": (WIDTH, WIDTH),
        "o_proj": (WIDTH, WIDTH),
        "gate_proj": (INNER, WIDTH),
        "up_proj": (INNER, WIDTH),
        "down_proj": (WIDTH, INNER),
        "input_layernorm": (WIDTH,),
        "post_attention_layernorm": (WIDTH,),
        "embed_tokens": (len(TOKENS), WIDTH),
        "model.norm": (WIDTH,),
    }
    return {
        name: random.normal(size=shapes[part]).astype(np.float32)
        for name in _names()
        for part in shapes
        if f".{part}." in f".{name}"
    }


def _names() -> dict[str, str]:
    """The names of the weights: how transformers calls them → how GGUF does."""
    parts = {
        "self_attn.q_proj": "attn_q",
        "self_attn.k_proj": "attn_k",
        "self_attn.v_proj": "attn_v",
        "self_attn.o_proj": "attn_output",
        "mlp.gate_proj": "ffn_gate",
        "mlp.up_proj": "ffn_up",
        "mlp.down_proj": "ffn_down",
        "input_layernorm": "attn_norm",
        "post_attention_layernorm": "ffn_norm",
    }
    layers = {
        f"model.layers.{layer}.{ours}.weight": f"blk.{layer}.{theirs}.weight"
        for layer in range(LAYERS)
        for ours, theirs in parts.items()
    }
    ends = {
        "model.embed_tokens.weight": "token_embd.weight",
        "model.norm.weight": "output_norm.weight",
    }
    return layers | ends


def _as_stored(name: str, weight: Array) -> Array:
    """GGUF keeps the two halves of each head's rotation interleaved."""
    if not ("q_proj" in name or "k_proj" in name):
        return weight
    halves = weight.reshape(HEADS, 2, WIDTH // HEADS // 2, WIDTH)
    return halves.swapaxes(1, 2).reshape(weight.shape)


def _describe(writer: gguf.GGUFWriter) -> None:
    writer.add_name("Tiny")
    writer.add_context_length(128)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_rope_freq_base(10000.0)
    writer.add_vocab_size(len(TOKENS))


def _describe_tokenizer(writer: gguf.GGUFWriter, way: str) -> None:
    kinds = [gguf.TokenType.CONTROL] * len(SPECIAL)
    kinds += [gguf.TokenType.NORMAL] * (len(TOKENS) - len(SPECIAL))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(way)
    writer.add_token_list(TOKENS)
    writer.add_token_types(kinds)
    writer.add_token_merges(_MERGES)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    writer.add_chat_template(TEMPLATE)
