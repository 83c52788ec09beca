"""How much memory this process takes, and whether it ran out; holding on to it."""

import ctypes
import logging
import sys
from pathlib import Path

import psutil

_STATUS = Path("/proc/self/status")
_TRIM_THRESHOLD, _TOP_PAD, _MMAP_MAX = -1, -2, -4
"""Parameters of mallopt(3)."""
_LOG = logging.getLogger(__name__)
_STARVED = ("out of memory", "can't allocate memory", "_status_alloc_failed")
"""How torch, Metal and NVIDIA's libraries say that there is no memory left."""


def hold_on_to_memory() -> None:
    """Keep what is freed for what comes next, where the C library is GNU's.

    Tensors of one step are as large as those of the step before: given back to the
    system and taken again, each page would be cleared every time.
    """
    if not sys.platform.startswith("linux"):
        return
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except AttributeError:
        _LOG.info("the C library cannot be told to hold on to memory")
        return
    for parameter, value in (
        (_MMAP_MAX, 0),
        (_TRIM_THRESHOLD, (1 << 31) - 1),
        (_TOP_PAD, 1 << 26),
    ):
        mallopt(parameter, value)


def present_memory() -> int:
    """The resident size of this process now, in bytes."""
    return int(psutil.Process().memory_info().rss)


def peak_memory() -> int:
    """The largest resident size of this process so far, in bytes.

    On macOS, where nobody keeps the peak for us, the present size.
    """
    if _STATUS.exists():
        for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    memory = psutil.Process().memory_info()
    return int(getattr(memory, "peak_wset", memory.rss))


def ran_out(error: BaseException) -> bool:
    """Whether an error says that there was no memory left, here or on a card.

    torch has a type of its own for cards alone; elsewhere its words have to do.
    """
    words = str(error).lower()
    return isinstance(error, MemoryError) or any(each in words for each in _STARVED)
