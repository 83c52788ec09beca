"""Exchanging parts of a model for ones that do the same faster.

A part is exchanged only after both have been seen to give the same on random numbers.
Its parameters stay where they are: peft saves and loads the model as before.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from peft.tuners.lora import Linear
from torch import nn

from ftstudio.worker.writing.engine.gated import gated_unit
from ftstudio.worker.writing.engine.normalising import rms_norm
from ftstudio.worker.writing.engine.projections import (
    ADAPTER,
    Projection,
    is_plain,
    lora_projection,
)

_ROWS = 3
_CLOSE = 1e-5
Forward = Callable[..., Any]


def exchange(model: nn.Module) -> int:
    """Exchange what can be; how many parts were."""
    count = 0
    for part in model.modules():
        faster = _faster(part)
        if faster is not None and _gives_the_same(part, faster):
            part.forward = faster
            count += 1
    return count


def put_back(model: nn.Module) -> None:
    """Make a model what it was before."""
    for part in model.modules():
        if isinstance(part.__dict__.get("forward"), partial):
            del part.forward


def _faster(part: Any) -> partial[Any] | None:
    """The faster way through a part, where there may be one."""
    if _is_projection(part):
        return partial(_through_projection, part)
    if _is_gated(part):
        return partial(_through_gated, part)
    if type(part).__name__.endswith("RMSNorm") and hasattr(part, "variance_epsilon"):
        return partial(_through_norm, part)
    return None


def _is_projection(part: Any) -> bool:
    """A plain linear layer with a plain adapter: no variant of LoRA, no bias in it."""
    return (
        type(part) is Linear
        and type(part.base_layer) is nn.Linear
        and list(part.lora_A) == list(part.scaling) == part.active_adapters
        and not part.lora_variant
        and all(each.bias is None for each in part.lora_B.values())
    )


def _is_gated(part: nn.Module) -> bool:
    layers = (getattr(part, f"{name}_proj", None) for name in ("gate", "up", "down"))
    return hasattr(part, "act_fn") and all(map(_is_projection, layers))


def _through_projection(layer: Linear, x: torch.Tensor) -> Any:
    if not is_plain(layer):
        return type(layer).forward(layer, x)
    by = Projection.of(layer)
    return lora_projection(x, by.scale, *by.tensors)


def _through_gated(part: Any, x: torch.Tensor) -> Any:
    layers = (part.gate_proj, part.up_proj, part.down_proj)
    if not all(map(is_plain, layers)):
        return type(part).forward(part, x)
    found = [Projection.of(each) for each in layers]
    tensors = (tensor for by in found for tensor in by.tensors)
    return gated_unit(x, [by.scale for by in found], *tensors)


def _through_norm(part: Any, x: torch.Tensor) -> Any:
    return rms_norm(x, part.weight, part.variance_epsilon)


@torch.no_grad()
def _gives_the_same(part: nn.Module, faster: Forward) -> bool:
    weight = next(part.parameters())
    wide = _width(part)
    chance = torch.Generator().manual_seed(0)
    x = torch.randn(1, _ROWS, wide, generator=chance).to(weight)
    was_training = part.training
    part.eval()
    try:
        return torch.allclose(part(x), faster(x), rtol=_CLOSE, atol=_CLOSE)
    except (RuntimeError, TypeError):
        return False
    finally:
        part.train(was_training)


def _width(part: Any) -> int:
    """How long a row is that goes into a part."""
    if isinstance(part, Linear):
        weight: Any = part.lora_A[ADAPTER].weight
        return len(weight[0])
    if hasattr(part, "gate_proj"):
        return _width(part.gate_proj)
    return len(part.weight)
