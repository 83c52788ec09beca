"""Small models of several families with an adapter that changes something."""

import warnings
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import (
    AutoModelForCausalLM,
    Gemma2Config,
    GPT2Config,
    LlamaConfig,
    MistralConfig,
    Phi3Config,
    PreTrainedConfig,
    Qwen2Config,
    Qwen3Config,
    SmolLM3Config,
)

VOCABULARY = 97
_SIZES: dict[str, Any] = {
    "vocab_size": VOCABULARY,
    "hidden_size": 48,
    "intermediate_size": 80,
    "num_hidden_layers": 4,
    "num_attention_heads": 6,
    "num_key_value_heads": 2,
    "max_position_embeddings": 256,
    "bos_token_id": 1,
    "eos_token_id": 2,
    "pad_token_id": 0,
}
_GPT2: dict[str, Any] = {
    "vocab_size": VOCABULARY,
    "n_embd": 48,
    "n_layer": 2,
    "n_head": 4,
    "bos_token_id": 1,
    "eos_token_id": 2,
}
LEAN: dict[str, PreTrainedConfig] = {
    "llama": LlamaConfig(**_SIZES),
    "tied": LlamaConfig(**_SIZES, tie_word_embeddings=True),
    "biased": LlamaConfig(**_SIZES, attention_bias=True, mlp_bias=True),
    "mistral": MistralConfig(**_SIZES, sliding_window=None),
    "qwen2": Qwen2Config(**_SIZES),
    "qwen3": Qwen3Config(**_SIZES, head_dim=16),
    "smollm3": SmolLM3Config(**_SIZES),
    "phi3": Phi3Config(**_SIZES),
    "gpt2": GPT2Config(**_GPT2, attn_pdrop=0.0),
}
"""Families of which the lean way gives the same losses."""
ORDINARY: dict[str, PreTrainedConfig] = {
    "gemma2": Gemma2Config(**_SIZES, head_dim=8),
    "windowed": MistralConfig(**_SIZES, sliding_window=4),
    "forgetful": GPT2Config(**_GPT2, attn_pdrop=0.1),
}
"""Families whose logits are capped, whose documents see only a window, or whose
attention leaves something out at random while it learns."""


def adapted(config: PreTrainedConfig, dropout: float = 0.0) -> PeftModel:
    """A model with random weights; all of its adapter is random too."""
    torch.manual_seed(3)
    base = AutoModelForCausalLM.from_config(config)
    adapter = LoraConfig(
        r=4,
        lora_alpha=8,
        lora_dropout=dropout,
        target_modules="all-linear",
        task_type="CAUSAL_LM",
    )
    with warnings.catch_warnings(action="ignore"):  # GPT-2's layers are turned
        model = get_peft_model(base, adapter)
    assert isinstance(model, PeftModel)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if "lora_B" in name:
                weight.normal_(0, 0.1)
            elif name.endswith("bias"):
                weight.normal_(0, 0.5)
    return model


def row(*lengths: int) -> dict[str, torch.Tensor]:
    """Documents of these lengths end to end; the first third of each is not learned."""
    torch.manual_seed(sum(lengths))
    ids = torch.randint(VOCABULARY, (1, sum(lengths)))
    positions = torch.cat([torch.arange(each) for each in lengths])[None]
    starts = torch.cat([torch.full((each,), each // 3) for each in lengths])[None]
    labels = ids.where(positions > starts, torch.tensor(-100))
    return {"input_ids": ids, "position_ids": positions, "labels": labels}
