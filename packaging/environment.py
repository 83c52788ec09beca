# ruff: noqa: INP001  # a command of its own, in no package
"""Makes the virtual environment that a release is built in.

    python packaging/environment.py FOLDER [--torch cpu|cu130]

FOLDER gets this Python, the versions of constraints.txt, and the build of torch that
is asked for: `cpu` for computers without a graphics card (and for every Mac, whose one
build uses its own), `cu130` for those with an NVIDIA card. Says where its Python is.
The address below which torch's makers keep a folder for each build comes by the
environment, in FTSTUDIO_TORCH_BUILDS: pytorch.org's start page tells it. Where it is
not said, pip's own places have to have that build.
"""

import argparse
import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_CONSTRAINTS = _ROOT / "packaging/constraints.txt"


def main(arguments: Sequence[str]) -> int:
    """Make the environment anew; what was in the folder is gone."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--torch", choices=("cpu", "cu130"), default="cpu")
    asked = parser.parse_args(arguments)
    if sys.version_info[:2] != (3, 11):
        sys.stderr.write("Releases are built with Python 3.11, which was tested.\n")
        return 1
    venv.create(asked.folder, clear=True, with_pip=True)
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = asked.folder.resolve() / scripts / "python"
    builds = os.environ.get("FTSTUDIO_TORCH_BUILDS", "")
    pip = [str(python), "-m", "pip", "install", "--quiet", "-c", str(_CONSTRAINTS)]
    subprocess.run([*pip, *torch(asked.torch, sys.platform, builds)], check=True)
    subprocess.run([*pip, f"{_ROOT}[build,gguf,ocr]"], check=True)
    sys.stdout.write(f"{python}\n")
    return 0


def torch(build: str, platform: str, builds: str) -> list[str]:
    """What pip is asked for: torch as tested, in one build and in no other.

    `builds` is the address of the folders with builds, "" for none.
    """
    versions = _CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    pinned = [line for line in versions if line.startswith("torch==")]
    if platform == "darwin":
        return pinned
    place = ["--extra-index-url", f"{builds.rstrip('/')}/{build}"] if builds else []
    return [f"{pinned[0]}+{build}", *place]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
