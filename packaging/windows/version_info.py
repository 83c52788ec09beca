# ruff: noqa: INP001  # a command of its own, in no package
"""Writes what Windows shows of the program under Properties, Details.

    python packaging/windows/version_info.py OUT

OUT is a file as PyInstaller's EXE(version=…) reads it; the version is ftstudio's own.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
_FORM = """\
VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers},
    prodvers={numbers},
    mask=0x3F,
    flags=0x0,
    OS=0x40004,
    fileType=0x1,
    subtype=0x0,
    date=(0, 0),
  ),
  kids=[
    StringFileInfo([StringTable("040904B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def main(arguments: Sequence[str]) -> int:
    """Write the file that is named."""
    if len(arguments) != 1:
        sys.stderr.write(__doc__ or "")
        return 2
    Path(arguments[0]).write_text(version_info(program_version()), encoding="utf-8")
    return 0


def program_version() -> str:
    """The version that ftstudio gives itself."""
    package = (_ROOT / "ftstudio/__init__.py").read_text(encoding="utf-8")
    return str(re.findall(r'__version__ = "(.+)"', package)[0])


def four_numbers(version: str) -> tuple[int, int, int, int]:
    """A version as Windows compares it: "0.2.0rc1" becomes 0, 2, 0, 0."""
    release = re.split(r"[a-z+-]", version, maxsplit=1)[0]
    first, second, third, *_ = (*map(int, release.split(".")), 0, 0, 0)
    return first, second, third, 0


def version_info(version: str) -> str:
    """The content of the file for a version such as "0.2.0" or "0.2.0rc1"."""
    said = {
        "CompanyName": "FT Studio",
        "FileDescription": "FT Studio",
        "FileVersion": version,
        "InternalName": "ftstudio",
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": "ftstudio.exe",
        "ProductName": "FT Studio",
        "ProductVersion": version,
    }
    strings = [f"      StringStruct({key!r}, {text!r})," for key, text in said.items()]
    return _FORM.format(numbers=four_numbers(version), strings="\n".join(strings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
