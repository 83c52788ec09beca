# ruff: noqa: INP001  # a command of its own, in no package
"""Makes the virtual environment that a release is built in.

    python packaging/environment.py FOLDER [--torch cpu|cu130]

FOLDER gets this Python, the versions of constraints.txt, and the build of torch that
is asked for: `cpu` for computers without a graphics card (and for every Mac, whose one
build uses its own), `cu130` for those with an NVIDIA card. Says where its Python is.
"""

import argparse
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_CONSTRAINTS = _ROOT / "packaging/constraints.txt"
_BUILDS = "https://download.pytorch.org/whl/"
"""Where torch's makers keep its builds, a folder each."""


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
    pip = [str(python), "-m", "pip", "install", "--quiet", "-c", str(_CONSTRAINTS)]
    subprocess.run([*pip, *torch(asked.torch, sys.platform)], check=True)
    subprocess.run([*pip, f"{_ROOT}[build,ocr]"], check=True)
    sys.stdout.write(f"{python}\n")
    return 0


def torch(build: str, platform: str) -> list[str]:
    """What pip is asked for: torch as tested, in one build and in no other."""
    versions = _CONSTRAINTS.read_text(encoding="utf-8").splitlines()
    pinned = [line for line in versions if line.startswith("torch==")]
    if platform == "darwin":
        return pinned
    return [f"{pinned[0]}+{build}", "--extra-index-url", f"{_BUILDS}{build}"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
