"""Processor or graphics card, and the number format that suits it."""

import contextlib
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import nn

from ftstudio.core.device import DeviceWish, Refusal
from ftstudio.core.events import DeviceChosen
from ftstudio.core.fit import Memory
from ftstudio.core.portions import Portion

_LOG = logging.getLogger(__name__)
_NOT_MISSED = frozenset({Refusal.NONE_THERE, Refusal.NOT_BUILT})
"""Who did not ask for a card need not hear that there is none."""


@dataclass(frozen=True, slots=True)
class Device:
    """Where the work is done, and the floating-point format of the base weights.

    A graphics `card` has a name, and `memory` of its own. What learns is in float32 on
    every device. Weights are in bfloat16 only where the card computes in it by itself:
    it reaches as far as float32 does. float16 ends at 65 504, beyond which some models'
    activations go, and gradients below 6e-8 vanish in it; so a card that has nothing
    else gets float32, and a smaller model.
    """

    name: str
    dtype: torch.dtype
    card: str = ""
    memory: Memory = Memory(0, 0)  # noqa: RUF009  # frozen

    @property
    def is_half(self) -> bool:
        """Whether a weight takes two bytes."""
        return self.dtype is torch.bfloat16


PROCESSOR = Device("cpu", torch.float32)


@dataclass(frozen=True, slots=True)
class Refused:
    """A graphics card that cannot be used, "" for none, and why."""

    reason: Refusal
    card: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A device, and how much it takes at once; what was refused, where that is news."""

    device: Device
    portion: Portion
    refused: Refused | None = None

    def told(self) -> DeviceChosen:
        """As whoever listens hears it."""
        threads = torch.get_num_threads()
        if self.refused is not None:
            return DeviceChosen(self.refused.card, 0, threads, self.refused.reason)
        return DeviceChosen(self.device.card, self.device.memory.total, threads)


def use_threads(number: int) -> None:
    """Compute with so many threads from now on; 0 leaves that to torch.

    More than the computer has would only stand in each other's way. Tokenizers take as
    many, where none has worked yet.
    """
    if number > 0:
        threads = min(number, os.cpu_count() or number)
        torch.set_num_threads(threads)
        os.environ["RAYON_NUM_THREADS"] = str(threads)
    _LOG.info("threads: %d", torch.get_num_threads())


def choose_device(
    wish: DeviceWish,
    find: Callable[[], Device | Refused],
    portion_on: Callable[[Device], Portion | None],
) -> Choice:
    """A graphics card, where there is one that has room; else the processor.

    `find` looks for a card, `portion_on` tells what of the work fits on it at once.
    """
    if wish is DeviceWish.CPU:
        return on_processor()
    found = find()
    if isinstance(found, Refused):
        is_news = wish is DeviceWish.GPU or found.reason not in _NOT_MISSED
        return on_processor(found if is_news else None)
    portion = portion_on(found)
    if portion is None:
        return on_processor(Refused(Refusal.TOO_SMALL, found.card))
    return Choice(found, portion)


def on_processor(refused: Refused | None = None) -> Choice:
    """The processor, which takes one block after the other."""
    return Choice(PROCESSOR, Portion(), refused)


def precision_of(model: nn.Module) -> contextlib.AbstractContextManager[None]:
    """Computes as in training: in the format of the base weights, float32 where due.

    Torch's autocast; for a model in float32 nothing is changed.
    """
    base = next(model.parameters())
    if base.dtype is not torch.bfloat16:
        return contextlib.nullcontext()
    return torch.autocast(base.device.type, torch.bfloat16)
