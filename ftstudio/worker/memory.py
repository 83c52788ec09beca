"""How much memory this process takes, now and at most."""

from pathlib import Path

import psutil

_STATUS = Path("/proc/self/status")


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
