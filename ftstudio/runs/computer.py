"""Looking at this computer: its processor, memory, graphics cards, disk and battery."""

import contextlib
import os
import platform
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import psutil

from ftstudio.core.computer import (
    Computer,
    best_card,
    card_in,
    cards_in,
    plain_name,
    processor_in,
)
from ftstudio.core.fit import Card, Memory
from ftstudio.core.footprint import free_on

if sys.platform == "win32":
    import winreg

_CPUINFO = Path("/proc/cpuinfo")
_NVIDIA = Path("/proc/driver/nvidia/gpus")
_IN_REGISTRY = r"HARDWARE\DESCRIPTION\System\CentralProcessor\0"
_LONGEST_ANSWER = 5.0
"""Seconds after which another program counts as one that does not answer."""


def memory_here() -> Memory:
    """The memory of this computer, now."""
    found = psutil.virtual_memory()
    return Memory(total=found.total, free=found.available)


def card_here() -> Card | None:
    """The graphics card with memory of its own on which a training computes by itself.

    None where there is none, or where this installation cannot use it. Asks the
    driver's own program, so it may take seconds.
    """
    if sys.platform == "darwin" or not _is_built_for_cards():
        return None
    wanted = "name,memory.total,memory.free,compute_cap"
    style = "--format=csv,noheader,nounits"
    return best_card(cards_in(_answer("nvidia-smi", f"--query-gpu={wanted}", style)))


def look_at_computer(place: Path) -> Computer:
    """What this computer has; `place` is on the disk on which things are kept.

    Asks other programs, so it may take seconds.
    """
    is_apple = sys.platform == "darwin" and platform.machine() == "arm64"
    processor = processor_here()
    graphics = (processor,) if is_apple else _nvidia_cards()
    return Computer(
        processor=processor,
        cores=_cores(),
        memory=memory_here(),
        graphics=graphics,
        uses_graphics=is_apple or (bool(graphics) and _is_built_for_cards()),
        free_disk=free_on(place),
        has_battery=_has_battery(),
        card=card_here(),
    )


def processor_here() -> str:
    """The name of this computer's processor, "" where the system gives none."""
    return plain_name(_processor())


def _processor() -> str:
    """Its name as the system gives it; "" where it gives none."""
    if sys.platform == "win32":
        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _IN_REGISTRY) as key,
        ):
            return str(winreg.QueryValueEx(key, "ProcessorNameString")[0])
        return ""
    if sys.platform == "darwin":
        return _answer("sysctl", "-n", "machdep.cpu.brand_string").strip()
    return processor_in(_text_of(_CPUINFO))


def _cores() -> int:
    """How many there are, but no more than this program may use."""
    found = psutil.cpu_count(logical=False) or psutil.cpu_count() or 0
    if sys.platform != "linux":
        return found
    return min(found, len(os.sched_getaffinity(0)))


def _nvidia_cards() -> tuple[str, ...]:
    said = _answer("nvidia-smi", "--query-gpu=name", "--format=csv,noheader")
    names = [each.strip() for each in said.splitlines()]
    if not any(names):
        names = [card_in(_text_of(each)) for each in _NVIDIA.glob("*/information")]
    return tuple(filter(None, names))


def _text_of(file: Path) -> str:
    with contextlib.suppress(OSError):
        return file.read_text(encoding="utf-8", errors="replace")
    return ""


def _is_built_for_cards() -> bool:
    """Whether the torch that is installed brings what NVIDIA cards need.

    Its files are looked at; loading it takes seconds, and is the worker's alone.
    """
    found = find_spec("torch")
    places = (found.submodule_search_locations if found else None) or ()
    return any(any(Path(each, "lib").glob("*torch_cuda*")) for each in places)


def _has_battery() -> bool:
    """Not every system tells, and some tell garbled things."""
    with contextlib.suppress(AttributeError, OSError, RuntimeError, ValueError):
        return psutil.sensors_battery() is not None
    return False


def _answer(program: str, *arguments: str) -> str:
    """What another program writes; "" where it is not there, or does not answer."""
    found = shutil.which(program)
    if found is None:
        return ""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        said = subprocess.run(
            [found, *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
            timeout=_LONGEST_ANSWER,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        return said.stdout.decode("utf-8", errors="replace")
    return ""
