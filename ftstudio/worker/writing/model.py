"""Loading: the base model with its tokenizer, and a LoRA adapter on top of it."""

from pathlib import Path
from typing import Any

from peft import PeftModel
from transformers import AutoConfig, AutoModelForCausalLM, AutoTokenizer

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import ModelIncomplete
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.portions import Shape
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.learning.adapter import new_adapter


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
    return new_adapter(base, chosen, seed, "all-linear", task_type="CAUSAL_LM")
