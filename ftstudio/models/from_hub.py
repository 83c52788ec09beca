"""A model from the Hugging Face hub; a file goes on where it broke off."""

import errno
import json
import os
import ssl
import threading
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import cast
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import HTTPSHandler, OpenerDirector, Request, build_opener

import truststore

from ftstudio import __version__
from ftstudio.core.errors import (
    Cancelled,
    ChecksumWrong,
    GettingFailed,
    SourceMissing,
    SourceUnreachable,
)
from ftstudio.models.catalogue import Hub
from ftstudio.models.receiving import (
    CHUNK,
    Meter,
    Tell,
    belongs_to_model,
    git_blob,
    require_room,
    sha256,
)

_HUB = "https://huggingface.co"
_PATIENCE = 15.0
_MOST_MISSES = 5
_LARGEST_ANSWER = 10_000_000
_SPARE = 50_000_000
_MISSING = (401, 403, 404, 410)
_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS)


def get_from_hub(hub: Hub, folder: Path, tell: Tell, stop: threading.Event) -> None:
    """Fill `folder` with the files of `hub`, each checked against its checksum.

    Raises SourceUnreachable, SourceMissing, ChecksumWrong, GettingFailed, DiskFull or
    Cancelled; what had arrived stays in `folder` for the next try.
    """
    download = _Download(hub, folder, stop)
    files = download.files()
    total = sum(file.size for file in files)
    require_room(folder, total - download.arrived(files) + _SPARE)
    meter = Meter(tell, total)
    done = 0
    for file in files:
        download.get(file, meter, done)
        done += file.size
        meter.show(done)


@dataclass(frozen=True, slots=True)
class _File:
    """A file as the hub describes it; `checksum` is a SHA-256, or git's blob name."""

    name: str
    size: int
    checksum: str
    is_large: bool

    def is_whole(self, path: Path) -> bool:
        """Whether the file at `path` is the one that was published."""
        if _size(path) != self.size:
            return False
        return self.checksum == (sha256(path) if self.is_large else git_blob(path))


class _Download:
    """The files of one commit on their way into one folder."""

    def __init__(self, hub: Hub, folder: Path, stop: threading.Event) -> None:
        self._hub = hub
        self._folder = folder
        self._stop = stop
        self._endpoint = os.environ.get("HF_ENDPOINT", _HUB).rstrip("/")
        self._opener = _opener()

    def files(self) -> list[_File]:
        """The files to get, weights last."""
        hub = self._hub
        url = (
            f"{self._endpoint}/api/models/{hub.repo}/revision/{hub.revision}?blobs=true"
        )
        try:
            with self._open(url, start=0) as answer:
                described = json.loads(answer.read(_LARGEST_ANSWER))["siblings"]
            files = [_described(each) for each in described if _is_wanted(each)]
        except HTTPError as error:
            raise self._refused(error) from error
        except (ValueError, TypeError, KeyError) as error:
            raise GettingFailed(hub.repo, "strange_answer") from error
        except (OSError, HTTPException) as error:
            raise SourceUnreachable(self._endpoint) from error
        if not any(file.name.endswith(".safetensors") for file in files):
            raise SourceMissing(hub.repo)
        return sorted(files, key=lambda file: (file.is_large, file.name))

    def arrived(self, files: list[_File]) -> int:
        """Bytes that are here already, of whole files and of parts."""
        places = [self._folder / file.name for file in files]
        return sum(_size(path) for path in [*places, *map(self._part, files)])

    def get(self, file: _File, meter: Meter, before: int) -> None:
        """Have `file` whole in the folder; `before` bytes of other files came first."""
        place = self._folder / file.name
        if file.is_whole(place):
            return
        part = self._part(file)
        part.parent.mkdir(exist_ok=True)
        if _size(part) > file.size:
            part.unlink()
        misses = 0
        while (have := _size(part)) < file.size:
            self._append(file, part, meter, before)
            misses = 0 if _size(part) > have else misses + 1
            if misses == _MOST_MISSES:
                raise SourceUnreachable(self._endpoint)
            self._stop.wait(2**misses - 1)
            if self._stop.is_set():
                raise Cancelled(self._hub.repo)
        if not file.is_whole(part):
            part.unlink()
            raise ChecksumWrong(file.name)
        os.replace(part, place)

    def _append(self, file: _File, part: Path, meter: Meter, before: int) -> None:
        """Add to `part` until the file is whole, the line breaks, or we are to stop."""
        hub = self._hub
        name = quote(file.name)
        url = f"{self._endpoint}/{hub.repo}/resolve/{hub.revision}/{name}"
        have = _size(part)
        try:
            with self._open(url, start=have) as answer:
                resumed = answer.status == HTTPStatus.PARTIAL_CONTENT
                with part.open("ab" if resumed else "wb") as out:
                    have = have if resumed else 0
                    while have < file.size and not self._stop.is_set():
                        chunk = answer.read1(min(CHUNK, file.size - have))
                        if not chunk:
                            return
                        out.write(chunk)
                        have += len(chunk)
                        meter.show(before + have)
        except HTTPError as error:
            if error.code in _MISSING:
                raise self._refused(error) from error
        except (OSError, HTTPException) as error:
            if getattr(error, "errno", None) in _DISK:
                raise

    def _open(self, url: str, start: int) -> HTTPResponse:
        headers = {"User-Agent": f"ftstudio/{__version__}"}
        if start:
            headers["Range"] = f"bytes={start}-"
        request = Request(url, headers=headers)  # noqa: S310
        return cast(HTTPResponse, self._opener.open(request, timeout=_PATIENCE))

    def _refused(self, error: HTTPError) -> SourceMissing | SourceUnreachable:
        if error.code in _MISSING:
            return SourceMissing(self._hub.repo)
        return SourceUnreachable(self._endpoint)

    def _part(self, file: _File) -> Path:
        return self._folder / f"{file.name}.part"


def _opener() -> OpenerDirector:
    """Opens addresses, with the certificates that this computer trusts."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return build_opener(HTTPSHandler(context=context))


def _is_wanted(described: dict[str, object]) -> bool:
    return belongs_to_model(str(described["rfilename"]))


def _described(described: dict[str, object]) -> _File:
    lfs = described.get("lfs")
    checksum = lfs["sha256"] if isinstance(lfs, dict) else described["blobId"]
    size = described["size"]
    if not isinstance(size, int) or size < 1:
        raise ValueError(size)
    name = str(described["rfilename"])
    return _File(name, size, str(checksum), is_large=isinstance(lfs, dict))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
