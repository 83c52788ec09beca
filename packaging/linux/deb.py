# ruff: noqa: E402, INP001  # a command of its own, in no package
"""Packs a frozen program for Debian, Ubuntu and their kin.

    python packaging/linux/deb.py PROGRAM OUT [--cuda]

PROGRAM is the folder that packaging/build.py made; OUT gets
ftstudio_VERSION_amd64.deb (ftstudio-cuda_… with the torch for NVIDIA cards). What it
depends on is found out from what the program's own libraries ask for, so it must run
on the system, or an older one, that the package is for. Needs dpkg and binutils.
"""

import argparse
import contextlib
import gzip
import os
import re
import runpy
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE))

import dpkg

_ROOT = _HERE.parent.parent
_PLACE = "opt/ftstudio"
_METAINFO = "app.ftstudio.FTStudio.metainfo.xml"
_AS_NEEDED = ("fontconfig-config", "libxcb-cursor0", "xkb-data")
"""What is loaded or read by its name, so that no library tells of it."""
_DESCRIPTION = """\
teach a language model from your own documents
 FT Studio takes folders of documents (PDF, Word, mail, sheets, web pages, text) and
 fine-tunes a small language model on them, on this computer. It watches on a live plot
 whether the model learns or only memorises, and says so in plain words.
 .
 The starter model is included. Nothing leaves the computer, and no graphics card is
 needed."""


def main(arguments: Sequence[str]) -> int:
    """Lay out the package's files and have dpkg-deb pack them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("program", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cuda", action="store_true", help="what PROGRAM holds")
    asked = parser.parse_args(arguments)
    name = "ftstudio-cuda" if asked.cuda else "ftstudio"
    package = asked.out / f"{name}_{_version()}_{_architecture()}.deb"
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=asked.out) as folder:
        tree = Path(folder)
        tree.chmod(0o755)
        lay_out(asked.program, tree)
        control = control_file(name, dependencies(tree / _PLACE), _kilobytes(tree))
        (tree / "DEBIAN").mkdir()
        (tree / "DEBIAN/control").write_text(control, encoding="utf-8")
        dpkg.said_by(
            "dpkg-deb", "--root-owner-group", "-Zzstd", "-z12", "-b", tree, package
        )
    sys.stdout.write(f"{package}: {package.stat().st_size / 1e6:.0f} MB\n")
    return 0


def lay_out(program: Path, tree: Path) -> None:
    """Everything where the system looks for it; large files are linked, not copied."""
    shutil.copytree(program, tree / _PLACE, symlinks=True, copy_function=_link_or_copy)
    _normalise(tree / _PLACE)
    share = tree / "usr/share"
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/ftstudio").symlink_to(f"/{_PLACE}/ftstudio")
    _put(_HERE / "ftstudio.desktop", share / "applications/ftstudio.desktop")
    _put(_HERE / "ftstudio.mime.xml", share / "mime/packages/ftstudio.xml")
    _put(_HERE / "copyright", share / "doc/ftstudio/copyright")
    _lay_out_icons(share / "icons/hicolor")
    changes = (_ROOT / "packaging/CHANGELOG.md").read_bytes()
    packed = gzip.compress(changes, mtime=0)
    (share / "doc/ftstudio/changelog.gz").write_bytes(packed)
    today = time.strftime("%Y-%m-%d", time.gmtime(_now()))
    told = (_HERE / _METAINFO).read_text(encoding="utf-8")
    told = told.replace("@VERSION@", _version()).replace("@DATE@", today)
    (share / "metainfo").mkdir()
    (share / "metainfo" / _METAINFO).write_text(told, encoding="utf-8")


def control_file(name: str, needed: Iterable[str], kilobytes: int) -> str:
    """What dpkg is told of the package; of its two builds one can be installed."""
    other = "ftstudio" if name == "ftstudio-cuda" else "ftstudio-cuda"
    fields = {
        "Package": name,
        "Version": _version(),
        "Architecture": _architecture(),
        "Maintainer": "The FT Studio developers <packages@ftstudio.invalid>",
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(needed),
        "Suggests": "xdg-utils",
        "Conflicts": other,
        "Replaces": other,
        "Section": "science",
        "Priority": "optional",
        "Description": _DESCRIPTION,
    }
    return "".join(f"{field}: {said}\n" for field, said in fields.items())


def dependencies(program: Path) -> list[str]:
    """Packages with the libraries that the program asks for and does not bring along.

    The C library also by the version that is needed at least.
    """
    files = [each for each in _libraries(program) if not each.is_symlink()]
    inside = {each.name for each in program.rglob("*.so*")}
    wanted, versions = set[str](), {(2, 17)}
    for start in range(0, len(files), 50):
        said = dpkg.said_by("readelf", "-d", "-V", *files[start : start + 50])
        wanted |= set(re.findall(r"\(NEEDED\).*\[(.+?)\]", said))
        for major, minor in re.findall(r"Name: GLIBC_(\d+)\.(\d+)", said):
            versions.add((int(major), int(minor)))
    packages = {_package_of(each) for each in sorted(wanted - inside)}
    major, minor = max(versions)
    packages = (packages | set(_AS_NEEDED)) - {"libc6"}
    return [f"libc6 (>= {major}.{minor})", *sorted(packages)]


def _libraries(program: Path) -> Iterator[Path]:
    """The files that the loader reads."""
    for path in program.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _package_of(library: str) -> str:
    """Which package has it: one of this system, else the one that is named after it.

    Debian names them by rule (Policy, ch. 8.1). Raises LookupError where there is none.
    """
    if package := dpkg.package_with(library):
        return package
    stem, _, version = library.partition(".so.")
    name = f"{stem}-{version}" if stem[-1:].isdigit() else f"{stem}{version}"
    with contextlib.suppress(subprocess.CalledProcessError):
        dpkg.said_by("apt-cache", "show", name.lower())
        return name.lower()
    raise LookupError(library)


def _lay_out_icons(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as drawn:
        dpkg.said_by(sys.executable, _ROOT / "packaging/icons.py", drawn)
        for path in Path(drawn).glob("ftstudio-*.png"):
            size = path.stem.rpartition("-")[2]
            _put(path, folder / f"{size}x{size}/apps/ftstudio.png")
        _put(Path(drawn, "ftstudio.svg"), folder / "scalable/apps/ftstudio.svg")
        symbolic = folder / "symbolic/apps/ftstudio-symbolic.svg"
        _put(Path(drawn, "ftstudio-symbolic.svg"), symbolic)


def _put(source: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, place)
    place.chmod(0o644)


def _link_or_copy(source: str, place: str) -> None:
    try:
        os.link(source, place, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, place, follow_symlinks=False)


def _normalise(folder: Path) -> None:
    """Let everybody read it and nobody but root change it."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            is_run = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if is_run else 0o644)


def _kilobytes(tree: Path) -> int:
    files = (each for each in tree.rglob("*") if not each.is_symlink())
    return sum(each.stat().st_size for each in files if each.is_file()) // 1024


def _architecture() -> str:
    return dpkg.said_by("dpkg", "--print-architecture").strip()


def _version() -> str:
    version: str = runpy.run_path(str(_ROOT / "ftstudio/__init__.py"))["__version__"]
    return version


def _now() -> float:
    """The time of the build, or the one that is said to be."""
    return float(os.environ.get("SOURCE_DATE_EPOCH", time.time()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
