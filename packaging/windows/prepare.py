# ruff: noqa: INP001  # a command of its own, in no package
"""Writes down for the Windows installer what it is to install.

    python packaging/windows/prepare.py PROGRAM OUT [--name NAME] [--limit BYTES]

PROGRAM is the folder of the frozen program. OUT gets payload.nsh, which ftstudio.nsi
includes. An installer can hold 2 GB at most; where PROGRAM is larger than BYTES, OUT
gets part-1.nsh, part-2.nsh … as well, each for one run of part.nsi. The parts are
called NAME-1.bin, NAME-2.bin … and must then lie beside the installer. Says how many
there are.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath

from version_info import four_numbers, program_version

_LIMIT = 3_400_000_000
"""Bytes before packing; makensis fails where they do not become less than 2 GB."""

_LONGEST_NAME = 170
"""Characters below the program's folder: with the folder's own, Windows takes 259."""

Files = dict[PurePosixPath, int]
"""Every file of the program by its place in the folder, with its size in bytes."""


def main(arguments: Sequence[str]) -> int:
    """Write payload.nsh, and the parts where there must be some."""
    asked = _parser().parse_args(arguments)
    program = asked.program.resolve()
    files = files_of(program)
    refused = [str(file) for file in files if not _can_be_installed(str(file))]
    if refused or not files:
        names = "".join(f"\n{len(name)} characters: {name}" for name in refused)
        reason = f"too long, or with a ${names}" if files else "nothing there"
        sys.stderr.write(f"{program}: {reason}\n")
        return 1
    asked.out.mkdir(parents=True, exist_ok=True)
    parts = divided(files, asked.limit)
    names = [f"{asked.name}-{number}.bin" for number in range(1, len(parts) + 1)]
    embedded = len(parts) == 1
    for number, part in enumerate([] if embedded else parts, 1):
        _write(asked.out / f"part-{number}.nsh", part_lines(program, part))
    whole = part_lines(program, files) if embedded else unpacking_lines(names)
    _write(
        asked.out / "payload.nsh", [*fact_lines(files), *whole, *removal_lines(files)]
    )
    sys.stdout.write(f"{0 if embedded else len(parts)}\n")  # parts beside the installer
    return 0


def files_of(program: Path) -> Files:
    """All files below a folder, in a stable order."""
    found = sorted(path for path in program.rglob("*") if path.is_file())
    return {
        PurePosixPath(path.relative_to(program).as_posix()): path.stat().st_size
        for path in found
    }


def divided(files: Files, limit: int) -> list[Files]:
    """The files in their order, in as few parts as hold at most `limit` bytes each."""
    parts: list[Files] = [{}]
    room = limit
    for file, size in files.items():
        if size > room and parts[-1]:
            parts.append({})
            room = limit
        parts[-1][file] = size
        room -= size
    return parts


def fact_lines(files: Files) -> list[str]:
    """What the installer says of itself, and the room that the program takes."""
    version = program_version()
    numbers = ".".join(map(str, four_numbers(version)))
    return [
        f'!define VERSION "{version}"',
        f'!define VERSION_NUMBERS "{numbers}"',
        f"!define PROGRAM_KB {-(-sum(files.values()) // 1024)}",
    ]


def part_lines(program: Path, files: Iterable[PurePosixPath]) -> list[str]:
    """A macro that lays files below $INSTDIR."""
    lines = [
        line
        for folder, inside in groupby(files, key=lambda file: file.parent)
        for line in (f'SetOutPath "{_installed(folder)}"', *_taken(program, inside))
    ]
    return ["!macro LAY_DOWN", *lines, "!macroend"]


def unpacking_lines(names: Sequence[str]) -> list[str]:
    """Macros that look for the parts beside the installer, and have them unpacked."""
    return [
        f'!define PARTS "{" ".join(names)}"',
        "!macro LOOK_FOR_PARTS",
        *(f'!insertmacro LOOK_FOR_PART "{name}"' for name in names),
        "!macroend",
        "!macro LAY_DOWN",
        *(f'!insertmacro UNPACK_PART "{name}"' for name in names),
        "!macroend",
    ]


def removal_lines(files: Iterable[PurePosixPath]) -> list[str]:
    """A macro that removes what was laid down, and nothing that lies beside it."""
    tops = sorted({(file.parts[0], len(file.parts) > 1) for file in files})
    remove = (
        f'{"RMDir /r" if is_folder else "Delete"} "$INSTDIR\\{top}"'
        for top, is_folder in tops
    )
    return ["!macro TAKE_AWAY", *remove, "!macroend"]


def _taken(program: Path, files: Iterable[PurePosixPath]) -> Iterator[str]:
    return (f'File "{program / file}"' for file in files)


def _installed(folder: PurePosixPath) -> str:
    return "\\".join(["$INSTDIR", *folder.parts])


def _can_be_installed(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and "$" not in name  # there a name of NSIS begins


def _write(file: Path, lines: Iterable[str]) -> None:
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--name", default="ftstudio")
    parser.add_argument("--limit", type=int, default=_LIMIT)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
