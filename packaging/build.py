# ruff: noqa: INP001  # a command of its own, in no package
"""Freezes the program: one folder with Python, the libraries and the model inside.

    python packaging/build.py [--out DIR] [--icon FILE] [--version-file FILE]

DIR (dist) gets `ftstudio`, on macOS “FT Studio.app” too. Run it by the Python of
`packaging/environment.py`; the build of torch that is there goes in.
"""

import argparse
import compileall
import hashlib
import json
import os
import py_compile
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_PACKAGING = _ROOT / "packaging"
_MODELS = ("smollm2-135m", "minilm-l6")
_LARGE = 30_000


def main(arguments: Sequence[str]) -> int:
    """Freeze, make smaller, write down what belongs to it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=_ROOT / "dist")
    parser.add_argument("--work", type=Path, default=_ROOT / "build")
    parser.add_argument("--icon", type=Path, help="an .ico or .icns file")
    parser.add_argument(
        "--accept", action="append", default=[], help="as licences.py has it"
    )
    parser.add_argument("--version-file", type=Path, help="details for Windows")
    asked = parser.parse_args(arguments)
    asked.work.mkdir(parents=True, exist_ok=True)
    licences = _licences(asked, asked.work / "licences.json")
    _freeze(asked, _models(asked.work), licences)
    inside = asked.out / "ftstudio" / "_internal"
    app = asked.out / "FT Studio.app" / "Contents"
    code, data = app / "Frameworks", app / "Resources"
    for folder in filter(Path.is_dir, (inside, code, data)):
        saved = share_twins(folder)
        _compile(folder / "transformers/models")
        sys.stdout.write(
            f"{folder}: {_size(folder) / 1e6:.0f} MB, {saved / 1e6:.0f} MB of twins\n"
        )
    _licences(asked, inside / "ftstudio/_resources/licences.json", inside)
    write_manifest(inside)
    if code.is_dir():
        write_manifest(code, data)
    return 0


def share_twins(folder: Path) -> int:
    """Let large files that are equal be one, by links where there are any.

    Gives the bytes that it saved. The one deepest in stays, for it is looked for there.
    """
    if os.name == "nt":
        return 0
    saved, kept = 0, dict[tuple[int, str], Path]()
    for path in sorted(_files(folder), key=lambda each: (-len(each.parts), each)):
        size = path.stat().st_size
        if size < _LARGE:
            continue
        first = kept.setdefault((size, _digest(path)), path)
        if first is not path:
            path.unlink()
            path.symlink_to(os.path.relpath(first, path.parent))
            saved += size
    return saved


def write_manifest(folder: Path, data: Path | None = None) -> None:
    """Write down every file and its size, so that a half copied program is told.

    On macOS `folder` is to hold nothing but code, or it cannot be signed: then the list
    lies in `data`, whose files belong to it too, and a link leads there.
    """
    manifest = (data or folder) / "manifest.json"
    link = folder / "manifest.json"
    sizes = {
        Path(os.path.relpath(path, folder)).as_posix(): path.stat().st_size
        for part in filter(None, (folder, data))
        for path in sorted(_files(part))
        if path not in {manifest, link}
    }
    manifest.write_text(json.dumps(sizes, indent=0), encoding="utf-8")
    if link != manifest:
        link.unlink(missing_ok=True)
        link.symlink_to(os.path.relpath(manifest, folder))


def _models(work: Path) -> Path:
    """The folder of the models that go in; each is got once."""
    home = work / "home"
    for name in _MODELS:
        _run("-m", "ftstudio", "models", "get", name, FTSTUDIO_HOME=home)
    return home / "models"


def _licences(
    asked: argparse.Namespace, file: Path, frozen: Path | None = None
) -> Path:
    """The file that tells what all parts are licensed under; ends for a wrong one.

    Once it is `frozen` that is known of the libraries too that came from the system.
    """
    options = ["--with-pyinstaller", *(f"--accept={each}" for each in asked.accept)]
    if frozen is not None:
        options.append(f"--libraries={frozen}")
    _run(_PACKAGING / "licences.py", file, *options)
    return file


def _freeze(asked: argparse.Namespace, models: Path, licences: Path) -> None:
    _run(
        *("-m", "PyInstaller", "--noconfirm", "--log-level=WARN"),
        *("--distpath", asked.out, "--workpath", asked.work),
        _PACKAGING / "ftstudio.spec",
        FTSTUDIO_MODELS=models,
        FTSTUDIO_LICENCES=licences,
        FTSTUDIO_ICON=asked.icon or "",
        FTSTUDIO_VERSION_FILE=asked.version_file or "",
    )


def _run(*arguments: Path | str, **environment: Path | str) -> None:
    told = {name: str(each) for name, each in environment.items()}
    command = [sys.executable, *map(str, arguments)]
    subprocess.run(command, cwd=_ROOT, env=os.environ | told, check=True)


def _compile(folder: Path) -> None:
    """Compile what lies there as source alone; an installed program writes nothing."""
    compileall.compile_dir(
        folder,
        quiet=2,
        stripdir=str(folder),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder; links are none."""
    for each in folder.rglob("*"):
        if each.is_file() and not each.is_symlink():
            yield each


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _size(folder: Path) -> int:
    return sum(each.stat().st_size for each in _files(folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
