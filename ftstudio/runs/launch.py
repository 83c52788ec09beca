"""Command line and environment of a child, from a checkout, installed or frozen."""

import os
import sys
from pathlib import Path

_PACKAGE_PARENT = Path(__file__).parent.parent.parent


def command(*arguments: str) -> list[str]:
    """How to start this program again with these arguments.

    Frozen for Windows, the window's program has no pipes to speak through: beside it
    lies one that has.
    """
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        speaking = program.with_name(f"{program.stem}-cli{program.suffix}")
        return [str(speaking if speaking.exists() else program), *arguments]
    return [sys.executable, "-P", "-m", "ftstudio", *arguments]


def environment() -> dict[str, str]:
    """The environment of a child: offline, UTF-8, and able to import this package.

    Waiting OpenMP threads sleep instead of spinning: beside other programs that want
    the processor, matrix products are then several times as fast.
    """
    python_path = os.environ.get("PYTHONPATH", "")
    return {
        **os.environ,
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "TOKENIZERS_PARALLELISM": "true",
        "OMP_WAIT_POLICY": os.environ.get("OMP_WAIT_POLICY", "PASSIVE"),
        "PYTHONUTF8": "1",
        "PYTHONPATH": os.pathsep.join(
            filter(None, (str(_PACKAGE_PARENT), python_path))
        ),
    }
