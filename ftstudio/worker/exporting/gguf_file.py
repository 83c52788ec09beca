"""A model with its tokenizer as one GGUF file, for llama.cpp and what is made of it.

By the official `gguf` package; the format is described in ggml's docs/gguf.md.
"""

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from gguf import (
    GGML_QUANT_SIZES,
    MODEL_ARCH_NAMES,
    GGMLQuantizationType,
    GGUFWriter,
    LlamaFileType,
    TokenType,
    get_tensor_name_map,
)
from gguf.quants import quant_shape_to_byte_shape, quantize

from ftstudio.core.errors import FormUnsupported
from ftstudio.core.exports import Form
from ftstudio.worker.exporting.families import Family, cutting_of, family_of

_HALF, _FULL = GGMLQuantizationType.F16, GGMLQuantizationType.F32
_EIGHT, _FOUR = GGMLQuantizationType.Q8_0, GGMLQuantizationType.Q4_0
_KINDS = {
    Form.GGUF_F16: (_HALF, LlamaFileType.MOSTLY_F16),
    Form.GGUF_Q8: (_EIGHT, LlamaFileType.MOSTLY_Q8_0),
    Form.GGUF_Q4: (_FOUR, LlamaFileType.MOSTLY_Q4_0),
}
_VOCABULARY = ("token_embd.weight", "output.weight")
"""In four bits these cost the most, and with few words they are little of the model."""
_TURNED = (".attn_q.weight", ".attn_k.weight", ".attn_q.bias", ".attn_k.bias")
_PARTS = (".weight", ".bias")


def write_gguf(
    model: Any,
    tokenizer: Any,
    file: Path,
    form: Form,
    heed: Callable[[], None] = lambda: None,
) -> None:
    """Write `model` to `file`, one tensor after the other, under the file's name.

    `heed()` is called before each; what it raises ends this. Raises FormUnsupported for
    a family of models that is not known to come out right.
    """
    name = file.stem
    family = family_of(model.config, name)
    cutting = cutting_of(tokenizer, name)
    kind, file_type = _KINDS[form]
    writer = GGUFWriter(file, MODEL_ARCH_NAMES[family.architecture])
    writer.add_name(name)
    writer.add_file_type(file_type)
    _describe(writer, model.config)
    _add_tokenizer(writer, tokenizer, cutting, model.config.vocab_size)
    tensors = dict(_named(model, family, name))
    kinds = {new: _kind(new, tensor, kind) for new, tensor in tensors.items()}
    for new, tensor in tensors.items():
        _announce(writer, new, tensor, kinds[new])
    with contextlib.closing(writer):
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for new, tensor in tensors.items():
            heed()
            values = _values(new, tensor, model, family)
            writer.write_tensor_data(quantize(values, kinds[new]))


def _describe(writer: GGUFWriter, config: Any) -> None:
    heads = int(config.num_attention_heads)
    size = int(getattr(config, "head_dim", None) or config.hidden_size // heads)
    writer.add_context_length(int(config.max_position_embeddings))
    writer.add_embedding_length(int(config.hidden_size))
    writer.add_block_count(int(config.num_hidden_layers))
    writer.add_feed_forward_length(int(config.intermediate_size))
    writer.add_head_count(heads)
    writer.add_head_count_kv(int(config.num_key_value_heads))
    writer.add_key_length(size)
    writer.add_value_length(size)
    writer.add_rope_dimension_count(size)
    writer.add_layer_norm_rms_eps(float(config.rms_norm_eps))
    writer.add_rope_freq_base(float(config.rope_parameters["rope_theta"]))
    writer.add_vocab_size(int(config.vocab_size))


def _add_tokenizer(writer: GGUFWriter, tokenizer: Any, cutting: str, size: int) -> None:
    """Every row of the vocabulary has a token; those without a word are unused."""
    words = {number: word for word, number in tokenizer.get_vocab().items()}
    added = tokenizer.added_tokens_decoder
    tokens, types = [], []
    for number in range(size):
        tokens.append(words.get(number, f"[PAD{number}]"))
        types.append(_token_type(number in words, added.get(number)))
    made = json.loads(tokenizer.backend_tokenizer.to_str())["model"]["merges"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(cutting)
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges([e if isinstance(e, str) else " ".join(e) for e in made])
    for add, number in (
        (writer.add_bos_token_id, tokenizer.bos_token_id),
        (writer.add_eos_token_id, tokenizer.eos_token_id),
        (writer.add_pad_token_id, tokenizer.pad_token_id),
    ):
        if number is not None:
            add(number)
    writer.add_add_bos_token(False)
    if isinstance(tokenizer.chat_template, str):
        writer.add_chat_template(tokenizer.chat_template)


def _token_type(is_known: bool, added: Any) -> TokenType:
    if not is_known:
        return TokenType.UNUSED
    if added is None:
        return TokenType.NORMAL
    return TokenType.CONTROL if added.special else TokenType.USER_DEFINED


def _named(model: Any, family: Family, name: str) -> Iterator[tuple[str, torch.Tensor]]:
    """The tensors of the model by llama.cpp's names; a shared one once."""
    layers = int(model.config.num_hidden_layers)
    names = get_tensor_name_map(family.architecture, layers)
    for old, tensor in model.state_dict().items():
        if old == "lm_head.weight" and model.config.tie_word_embeddings:
            continue
        new = names.get_name(old, try_suffixes=_PARTS)
        if new is None:
            raise FormUnsupported(model=name, part=old)
        yield new, tensor


def _kind(
    name: str, tensor: torch.Tensor, wanted: GGMLQuantizationType
) -> GGMLQuantizationType:
    """Vectors stay whole; a row that is not made of whole blocks is only halved."""
    if tensor.ndim == 1:
        return _FULL
    kind = _EIGHT if wanted is _FOUR and name in _VOCABULARY else wanted
    return kind if tensor.shape[-1] % GGML_QUANT_SIZES[kind][0] == 0 else _HALF


def _announce(
    writer: GGUFWriter, name: str, tensor: torch.Tensor, kind: GGMLQuantizationType
) -> None:
    """What will come, before any of it: the file begins with a list of all."""
    if kind in {_HALF, _FULL}:
        dtype = np.dtype(np.float16 if kind is _HALF else np.float32)
        size = tensor.numel() * dtype.itemsize
        writer.add_tensor_info(name, tuple(tensor.shape), dtype, size)
        return
    shape = quant_shape_to_byte_shape(tuple(tensor.shape), kind)
    size = int(np.prod(shape))
    writer.add_tensor_info(name, shape, np.dtype(np.uint8), size, raw_dtype=kind)


def _values(
    name: str, tensor: torch.Tensor, model: Any, family: Family
) -> np.ndarray[Any, Any]:
    """In the order of rows that llama.cpp wants, float32."""
    tensor = tensor.detach().float()
    if family.is_in_pairs and name.endswith(_TURNED):
        is_query = ".attn_q." in name
        config = model.config
        heads = config.num_attention_heads if is_query else config.num_key_value_heads
        tensor = _in_pairs(tensor, int(heads))
    values: np.ndarray[Any, Any] = tensor.cpu().numpy()
    return values


def _in_pairs(tensor: torch.Tensor, heads: int) -> torch.Tensor:
    """Rows that lie half a head apart, side by side."""
    halves = tensor.reshape(heads, 2, tensor.shape[0] // heads // 2, *tensor.shape[1:])
    return halves.swapaxes(1, 2).reshape(tensor.shape).contiguous()
