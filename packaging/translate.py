# ruff: noqa: INP001  # a command of its own, in no package
"""Brings the catalogues up to date with the sentences in the code, and compiles them.

    python packaging/translate.py [FOLDER]

FOLDER holds the catalogues (resources/translations). Each .ts gets what is new in
ftstudio/ and loses what is gone; the .qm beside it is what the program loads. Ends with
1 while something waits for its translation: fill it in (by hand, or with Qt Linguist),
then run this again.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import PySide6

_ROOT = Path(__file__).parent.parent
_TOOLS = Path(PySide6.__file__).parent


def main(arguments: Sequence[str]) -> int:
    """Update and compile every catalogue; 0 where all is translated."""
    folder = Path(arguments[0] if arguments else _ROOT / "resources/translations")
    waiting = 0
    for catalogue in sorted(folder.resolve().glob("*.ts")):
        _update(catalogue)
        _compile(catalogue)
        unfinished = _unfinished(catalogue)
        waiting += len(unfinished)
        for source in unfinished:
            sys.stdout.write(f"{catalogue.name}: not translated: {source}\n")
    return 1 if waiting else 0


def _update(catalogue: Path) -> None:
    sources = sorted(path.relative_to(_ROOT) for path in _ROOT.glob("ftstudio/**/*.py"))
    keep = ("-silent", "-no-obsolete", "-locations", "none")
    _run("lupdate", *keep, *map(str, sources), "-ts", str(catalogue))


def _compile(catalogue: Path) -> None:
    _run(
        "lrelease", "-silent", str(catalogue), "-qm", str(catalogue.with_suffix(".qm"))
    )


def _unfinished(catalogue: Path) -> list[str]:
    messages = ET.parse(catalogue).iter("message")  # noqa: S314  # our own file
    return [
        each.findtext("source", "")
        for each in messages
        if each.find("translation[@type]") is not None
    ]


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6."""
    subprocess.run([str(_TOOLS / tool), *arguments], cwd=_ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
