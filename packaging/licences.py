# ruff: noqa: E402, INP001  # a command of its own, in no package
"""Writes what a build consists of, with versions and licences, as one file.

    python packaging/licences.py OUT [--with-pyinstaller] [--libraries FOLDER]
                                     [--accept BEGINNING]...

OUT becomes a JSON file for the program's list under *About*; in a frozen build its
place is `licences.json` among the resources. Run this in the environment to be frozen.
Ends with 1, naming them, where something is in it that may not be given away with the
program, or whose licence nobody knows; except what is accepted: parts whose names have
such a beginning, and whose own terms somebody has read. torch for NVIDIA cards has
some.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

_LINUX = Path(__file__).parent / "linux"
sys.path[:0] = [str(Path(__file__).parent.parent), str(_LINUX)]

import dpkg

from ftstudio.care.licences import made_parts, write_parts
from ftstudio.core.parts import Part, may_be_given_away


def main() -> int:
    """Write the file; 0 where all of it may be given away."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path, metavar="OUT")
    parser.add_argument(
        "--with-pyinstaller",
        action="store_true",
        help="the build starts by PyInstaller's start program",
    )
    parser.add_argument(
        "--libraries",
        type=Path,
        metavar="FOLDER",
        help="a frozen program: the system's libraries at its top are parts too",
    )
    parser.add_argument("--accept", action="append", default=[], metavar="BEGINNING")
    options = parser.parse_args()
    parts = made_parts()
    if options.with_pyinstaller:
        parts = (*parts, _start_program())
    if options.libraries is not None and sys.platform == "linux":
        parts = (*parts, *_system_libraries(options.libraries))
    wrong = refused(parts, options.accept)
    for each in wrong:
        sys.stderr.write(f"{each.name} {each.version}: {each.licence or 'unknown'}\n")
    write_parts(parts, options.file)
    sys.stdout.write(f"{options.file}: {len(parts)} parts\n")
    return 1 if wrong else 0


def refused(parts: Iterable[Part], accepted: Iterable[str]) -> list[Part]:
    """What may not be given away, and has no beginning that is accepted."""
    beginnings = tuple(filter(None, accepted))
    return [
        each
        for each in parts
        if not may_be_given_away(each.licence) and not each.name.startswith(beginnings)
    ]


def _system_libraries(folder: Path) -> Iterator[Part]:
    """What was taken from the system it was frozen on, by the names of packages."""
    licences = json.loads((_LINUX / "licences.json").read_text(encoding="utf-8"))
    files = (each for each in folder.glob("lib*.so*") if not each.is_symlink())
    packages = {dpkg.package_with(each.name) for each in files} - {None}
    for each in sorted(map(str, packages)):
        text = dpkg.copyright_of(each)
        yield Part(each, dpkg.version_of(each), licences.get(each, ""), text)


def _start_program() -> Part:
    """The program in front of ours, under an exception for what it starts."""
    licence = "GPL-2.0-or-later WITH Bootloader-exception"
    version = metadata.version("pyinstaller")
    return Part("PyInstaller", version, licence, "", note="bootloader")


if __name__ == "__main__":
    sys.exit(main())
