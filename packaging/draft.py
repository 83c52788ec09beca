# ruff: noqa: INP001  # a command of its own, in no package
"""Makes built files ready for a page of releases, and writes what is said there.

    python packaging/draft.py FILES NOTES [--limit BYTES]

FILES is the folder of everything that was built. A page takes 2 GiB a file: what is
larger becomes NAME.001, NAME.002 … there. SHA256SUMS is written beside them. NOTES
becomes notes.md with this version's part of CHANGELOG.md.
"""

import argparse
import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

_HERE = Path(__file__).resolve().parent
_LIMIT = 2_000_000_000
_AT_ONCE = 1 << 20
_SUMS = "SHA256SUMS"


def main(arguments: Sequence[str]) -> int:
    """Split, sum up, write the notes; 1 where no change of this version is known."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", type=Path)
    parser.add_argument("notes", type=Path)
    parser.add_argument("--limit", type=int, default=_LIMIT)
    asked = parser.parse_args(arguments)
    version = _version()
    changes = _changes(version)
    if not changes:
        sys.stderr.write(f"CHANGELOG.md has nothing about {version}.\n")
        return 1
    for file in _built(asked.files):
        if file.stat().st_size > asked.limit:
            _split(file, asked.limit)
    lines = [f"{_sum(file)}  {file.name}\n" for file in _built(asked.files)]
    (asked.files / _SUMS).write_text("".join(lines), encoding="utf-8")
    form = (_HERE / "notes.md").read_text(encoding="utf-8")
    notes = form.replace("{version}", version).replace("{changes}", changes)
    asked.notes.write_text(notes, encoding="utf-8")
    return 0


def _built(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != _SUMS)


def _split(file: Path, limit: int) -> None:
    """Put parts in a file's place, which `cat NAME.*` makes one again."""
    number = 0
    with file.open("rb") as whole:
        while start := whole.read(1):
            number += 1
            with file.with_name(f"{file.name}.{number:03}").open("wb") as part:
                part.write(start)
                _copy(whole, part, limit - 1)
    file.unlink()


def _copy(source: BinaryIO, target: BinaryIO, most: int) -> None:
    while most and (block := source.read(min(most, _AT_ONCE))):
        target.write(block)
        most -= len(block)


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _version() -> str:
    package = (_HERE.parent / "ftstudio/__init__.py").read_text(encoding="utf-8")
    return str(re.findall(r'__version__ = "(.+)"', package)[0])


def _changes(version: str) -> str:
    """What stands between this version's heading and the next."""
    changelog = (_HERE / "CHANGELOG.md").read_text(encoding="utf-8")
    _, _, rest = changelog.partition(f"\n## [{version}]")
    return rest.partition("\n")[2].partition("\n## ")[0].strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
