"""The LoRA adapter on top of a base model: fresh, taken out, put in, from a folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from peft.tuners.lora import LoraLayer, LoraModel
from peft.utils.save_and_load import (
    get_peft_model_state_dict,
    set_peft_model_state_dict,
)
from safetensors.torch import load_file

from ftstudio.core.hyperparameters import Hyperparameters

ADAPTER = "adapter_model.safetensors"
ADAPTER_CONFIG = "adapter_config.json"


def new_adapter(
    base: Any, chosen: Hyperparameters, seed: int, targets: str, **more: Any
) -> PeftModel:
    """`base` with a fresh LoRA adapter on its `targets`; it changes nothing yet.

    `more` is what peft's configuration is to say besides.
    """
    torch.manual_seed(seed)
    config = LoraConfig(
        r=chosen.lora_rank,
        lora_alpha=chosen.lora_alpha,
        lora_dropout=chosen.lora_dropout,
        target_modules=targets,
        **more,
    )
    model = get_peft_model(base, config, autocast_adapter_dtype=True)
    assert isinstance(model, PeftModel)
    return model


def with_kept_adapter(base: Any, folder: Path) -> PeftModel:
    """`base` with the adapter of a kept version or checkpoint."""
    return PeftModel.from_pretrained(
        base, str(folder), use_safetensors=True, torch_device=base.device.type
    )


@contextmanager
def merged(model: PeftModel) -> Iterator[None]:
    """Have the adapter within the base's weights for a while: less to compute.

    Afterwards every weight is what it was, to the last bit.
    """
    layers = [each for each in model.modules() if isinstance(each, LoraLayer)]
    weights = [each.get_base_layer().get_parameter("weight") for each in layers]
    before = [each.detach().clone() for each in weights]
    tuner = model.base_model
    assert isinstance(tuner, LoraModel)
    tuner.merge_adapter()
    try:
        yield
    finally:
        tuner.unmerge_adapter()
        with torch.no_grad():
            for weight, was in zip(weights, before, strict=True):
                weight.copy_(was)


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
