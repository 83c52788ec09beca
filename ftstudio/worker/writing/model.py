"""Loading: the base model with its tokenizer, and the LoRA adapter on top of it."""

from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from peft.utils.save_and_load import (
    get_peft_model_state_dict,
    set_peft_model_state_dict,
)
from safetensors.torch import load_file
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.portions import Shape
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device

ADAPTER = "adapter_model.safetensors"
ADAPTER_CONFIG = "adapter_config.json"


def load_tokenizer(model: BaseModel) -> Any:
    """The tokenizer in the model's folder; never runs code from there.

    Raises ModelIncomplete where its files do not make one.
    """
    try:
        return AutoTokenizer.from_pretrained(
            model.folder, local_files_only=True, trust_remote_code=False
        )
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise ModelIncomplete(model.folder, "tokenizer_config.json") from error


def shape_of(model: BaseModel) -> Shape:
    """What of a model decides how much memory it takes; its weights are not read.

    A model that has no one size of its feed-forward layers counts as having the usual.
    """
    config = AutoConfig.from_pretrained(
        model.folder, local_files_only=True, trust_remote_code=False
    ).get_text_config()
    width, inner = config.hidden_size, getattr(config, "intermediate_size", None)
    return Shape(
        parameters=model.parameters,
        layers=config.num_hidden_layers,
        width=width,
        inner=inner if isinstance(inner, int) else 4 * width,
        vocabulary=config.vocab_size,
    )


def load_base(model: BaseModel, device: Device) -> Any:
    """The base model on its device; raises what `inspect` finds wrong with it."""
    inspect(Path(model.folder), model.name)
    loaded: Any = AutoModelForCausalLM.from_pretrained(
        model.folder,
        local_files_only=True,
        trust_remote_code=False,
        use_safetensors=True,
        dtype=device.dtype,
        output_loading_info=True,
    )
    base, report = loaded
    if missing := sorted(report["missing_keys"]):
        raise ModelIncomplete(model.folder, missing[0])
    return base.to(device.name)


def with_new_adapter(base: Any, chosen: Hyperparameters, seed: int) -> PeftModel:
    """`base` with a fresh LoRA adapter on all linear layers; it changes nothing yet."""
    torch.manual_seed(seed)
    config = LoraConfig(
        r=chosen.lora_rank,
        lora_alpha=chosen.lora_alpha,
        lora_dropout=chosen.lora_dropout,
        target_modules="all-linear",
        task_type="CAUSAL_LM",
    )
    model = get_peft_model(base, config, autocast_adapter_dtype=True)
    assert isinstance(model, PeftModel)
    return model


def with_kept_adapter(base: Any, folder: Path) -> PeftModel:
    """`base` with the adapter of a kept version or checkpoint."""
    return PeftModel.from_pretrained(
        base, str(folder), use_safetensors=True, torch_device=base.device.type
    )


def taken_out(model: PeftModel) -> dict[str, torch.Tensor]:
    """A copy of the adapter weights of `model`, by name."""
    weights = get_peft_model_state_dict(model)
    return {name: weight.detach().clone() for name, weight in weights.items()}


def put_in(model: PeftModel, weights: dict[str, torch.Tensor]) -> None:
    """Give `model` adapter weights that were taken out before."""
    set_peft_model_state_dict(model, dict(weights))


def put_back(model: PeftModel, folder: Path) -> None:
    """Give `model` the adapter weights saved in `folder`."""
    set_peft_model_state_dict(model, load_file(folder / ADAPTER))
