# ruff: noqa: INP001  # part of commands, in no package
"""What Debian's packages say: which has a library, its version, its licence's text."""

import os
import re
import subprocess
from pathlib import Path

_OURS = "ftstudio"


def said_by(*command: Path | str) -> str:
    """What a command prints, in English; raises CalledProcessError."""
    return subprocess.run(
        [str(each) for each in command],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    ).stdout


def package_with(library: str) -> str | None:
    """Which installed package has a library, None for none; ours does not count."""
    try:
        said = said_by("dpkg", "-S", f"*/{library}")
    except subprocess.CalledProcessError:
        return None
    found = re.findall(r"^([^:,\s]+)(?::\w+)?: /(?:usr/)?lib", said, re.MULTILINE)
    return next((each for each in found if not each.startswith(_OURS)), None)


def version_of(package: str) -> str:
    """The version that is installed, as Debian counts."""
    return said_by("dpkg-query", "-W", "-f", "${Version}\n", package).split("\n")[0]


def copyright_of(package: str) -> str:
    """The text of a package's licences."""
    file = Path(f"/usr/share/doc/{package}/copyright")
    return file.read_text(encoding="utf-8", errors="replace")
