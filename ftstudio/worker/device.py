"""Processor or graphics card, and the number format that suits it."""

import logging
import os
from dataclasses import dataclass

import torch

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Device:
    """Where the work is done, and the floating-point format of the weights."""

    name: str
    dtype: torch.dtype


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


def pick_device() -> Device:
    """A graphics card where there is one that works, else the processor in float32."""
    if torch.cuda.is_available():
        good = torch.cuda.is_bf16_supported()
        return Device("cuda", torch.bfloat16 if good else torch.float32)
    if torch.backends.mps.is_available():
        return Device("mps", torch.float32)
    return Device("cpu", torch.float32)
