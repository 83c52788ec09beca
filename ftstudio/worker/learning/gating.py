"""A gate between the layers of a model, on the way forward and on the way back."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import torch
from peft import PeftModel
from torch import nn


def put_between_layers(model: PeftModel, gate: Callable[[], None]) -> None:
    """Have `gate` called after each layer of `model`, and before each on the way back.

    A layer is a member of one of its outermost lists of modules, which is what every
    decoder of transformers is made of; and its head, which may be as large as several
    of them. Nothing that is computed changes.
    """
    head = model.get_output_embeddings()
    for layer in (*_layers(model), *([] if head is None else [head])):
        layer.register_forward_hook(partial(_pass, gate))


def _layers(module: nn.Module) -> Iterator[nn.Module]:
    for child in module.children():
        if isinstance(child, nn.ModuleList):
            yield from child
        else:
            yield from _layers(child)


def _pass(gate: Callable[[], None], _layer: nn.Module, _given: Any, made: Any) -> None:
    gate()
    states = made[0] if isinstance(made, tuple) else made
    if isinstance(states, torch.Tensor) and states.requires_grad:
        states.register_hook(partial(_pass_back, gate))


def _pass_back(gate: Callable[[], None], _gradient: torch.Tensor) -> None:
    gate()
