"""Command line and environment of a child, from a checkout, installed or frozen."""

import os
import sys
from pathlib import Path

from ftstudio.core.ranks import VARIABLES

_PACKAGE_PARENT = Path(__file__).parent.parent.parent
_OF_ITS_OWN = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
"""A frozen program's child is a start of its own, which looks for its libraries where
the program lies; taken for a part of ours, it would find only those of the system."""


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

    That several processes train together is for those alone that do.

    OpenMP's threads wait awake for a moment, long enough for the next product to come,
    and then sleep: put to sleep at once, two threads were a third slower; left awake,
    they take from other programs what they do not use. GOMP_SPINCOUNT was measured on
    Linux; KMP_BLOCKTIME is for the OpenMP of Windows and macOS, where nobody has yet.
    """
    python_path = os.environ.get("PYTHONPATH", "")
    inherited = {k: v for k, v in os.environ.items() if k not in VARIABLES}
    return {
        **inherited,
        "HF_HUB_OFFLINE": "1",
        "TRANSFORMERS_OFFLINE": "1",
        "TOKENIZERS_PARALLELISM": "true",
        "GOMP_SPINCOUNT": os.environ.get("GOMP_SPINCOUNT", "10000"),
        "KMP_BLOCKTIME": os.environ.get("KMP_BLOCKTIME", "1"),
        "PYTHONUTF8": "1",
        **_OF_ITS_OWN,
        "PYTHONPATH": os.pathsep.join(
            filter(None, (str(_PACKAGE_PARENT), python_path))
        ),
    }
