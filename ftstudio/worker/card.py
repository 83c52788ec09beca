"""The graphics card of this computer: NVIDIA's or AMD's by CUDA, Apple's by Metal."""

import contextlib
import gc
import logging
from collections.abc import Sequence

import psutil
import torch

from ftstudio.core.device import Refusal
from ftstudio.core.events import Phase, PhaseChanged
from ftstudio.core.fit import Memory
from ftstudio.worker.device import PROCESSOR, Device, Refused
from ftstudio.worker.memory import peak_memory

_LOG = logging.getLogger(__name__)


def find_card() -> Device | Refused:
    """The first card, which by CUDA's own order is the fastest; or why there is none.

    It has multiplied two small matrices, so that it is known to work.
    """
    if torch.cuda.is_available():
        return _by_cuda()
    if torch.backends.mps.is_available():
        return _tried(_apple())
    is_built = torch.backends.cuda.is_built() or torch.backends.mps.is_built()
    return Refused(Refusal.NONE_THERE if is_built else Refusal.NOT_BUILT)


def has_code_for(
    capability: tuple[int, int], built_for: Sequence[str]
) -> Refusal | None:
    """Whether torch has code for a card of that compute capability, else why not.

    `built_for` is what `torch.cuda.get_arch_list` says. Code for sm_XY runs on cards of
    the same X and of Y or above, compute_XY on all from X.Y on (CUDA C++ Programming
    Guide, "Binary Compatibility" and "PTX Compatibility").
    """
    known = [_version(each) for each in built_for if "_" in each]
    runs = [_version(each) for each in built_for if each.startswith("sm_")]
    grows = [_version(each) for each in built_for if each.startswith("compute_")]
    if not known or any(capability >= each for each in grows):
        return None
    if any(each[0] == capability[0] and capability >= each for each in runs):
        return None
    return Refusal.TOO_OLD if capability < min(known) else Refusal.TOO_NEW


def present_card_memory() -> int:
    """Bytes that this process's tensors take on a card now, 0 without one."""
    if torch.cuda.is_initialized():
        return int(torch.cuda.memory_allocated())
    if torch.backends.mps.is_available():
        return int(torch.mps.current_allocated_memory())
    return 0


def peak_card_memory() -> int:
    """The same at most, so far; of Apple's, which keeps no peak, the present size."""
    if torch.cuda.is_initialized():
        return int(torch.cuda.max_memory_allocated())
    return present_card_memory()


def chapter(phase: Phase) -> PhaseChanged:
    """That a new chapter begins, with the memory taken so far."""
    return PhaseChanged(phase, peak_memory(), peak_card_memory())


def give_back(device: str) -> None:
    """Let the card, or the system, have what is no longer needed."""
    gc.collect()
    if device != PROCESSOR.name:
        with contextlib.suppress(RuntimeError):  # a card that is lost gives nothing
            torch.get_device_module(device).empty_cache()


def _by_cuda() -> Device | Refused:
    try:
        name = torch.cuda.get_device_name()
        capability = torch.cuda.get_device_capability()
        is_half = torch.cuda.is_bf16_supported(including_emulation=False)
        free, total = torch.cuda.mem_get_info()
    except RuntimeError as error:
        _LOG.warning("the graphics card does not answer: %s", type(error).__name__)
        return Refused(Refusal.FAILED)
    refusal = None
    if torch.version.hip is None:
        refusal = has_code_for(capability, torch.cuda.get_arch_list())
    if refusal is not None:
        return Refused(refusal, name)
    dtype = torch.bfloat16 if is_half else torch.float32
    return _tried(Device("cuda", dtype, name, Memory(total, free)))


def _apple() -> Device:
    """It shares the computer's memory; float32, since bfloat16 is young there."""
    most = torch.mps.recommended_max_memory()
    free = min(
        most - torch.mps.driver_allocated_memory(), psutil.virtual_memory().available
    )
    name = torch.backends.mps.get_name()
    return Device("mps", torch.float32, name, Memory(most, free))


def _tried(device: Device) -> Device | Refused:
    """The device itself where it computes."""
    try:
        ones = torch.ones(16, 16, dtype=device.dtype, device=device.name)
        is_right = bool((ones @ ones == 16).all())
    except RuntimeError as error:
        _LOG.warning("the graphics card cannot compute: %s", type(error).__name__)
        is_right = False
    return device if is_right else Refused(Refusal.FAILED, device.card)


def _version(architecture: str) -> tuple[int, int]:
    """(8, 6) of sm_86, (12, 0) of compute_120, (9, 0) of sm_90a."""
    number = architecture.partition("_")[2].rstrip("af")
    return int(number[:-1]), int(number[-1])
