"""A real server on this computer in the place of the hub and of the package index."""

import hashlib
import io
import json
import os
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlparse

import pytest

from ftstudio.models.catalogue import Hub, Offer, Wheel

REPO = "makers/tiny"


@dataclass
class Source:
    """What the server has, how it misbehaves, and what it was asked for.

    It breaks the line after `cut_after` bytes of a large file, `cuts` times; a `slow`
    one sends a thousand bytes of it, is `halfway`, and waits until all is `over`.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    claims: dict[str, object] = field(default_factory=dict)
    cut_after: int = 0
    cuts: int = 0
    slow: bool = False
    asked: list[tuple[str, str]] = field(default_factory=list)
    halfway: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    def offer(self) -> Offer:
        """What the catalogue would say of these files."""
        size = sum(map(len, self.files.values()))
        return _offer(size, Hub(REPO, "main"))

    def serve_pip(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have every pip of this test know this index, and no other."""
        for key in [key for key in os.environ if key.startswith("PIP_")]:
            monkeypatch.delenv(key)
        monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
        monkeypatch.setenv("PIP_INDEX_URL", f"{self.address}/simple/")
        monkeypatch.setenv("PIP_RETRIES", "1")

    def described(self) -> list[dict[str, object]]:
        """The files as the hub's answer lists them."""
        return [_described(name, content) for name, content in self.files.items()]


@contextmanager
def serving(source: Source) -> Iterator[Source]:
    """`source` reachable at `source.address` for the length of a block."""
    server = _Server(("127.0.0.1", 0), _Answers)
    server.source = source
    source.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield source
    finally:
        source.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


def wheel_of(files: dict[str, bytes]) -> tuple[str, bytes]:
    """The file name and the bytes of a wheel of `tinymodel` 1.0 with these files."""
    packed = io.BytesIO()
    about = "tinymodel-1.0.dist-info"
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.writestr(
            f"{about}/METADATA",
            "Metadata-Version: 2.1\nName: tinymodel\nVersion: 1.0\n",
        )
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\nGenerator: x\n"
        )
        archive.writestr(f"{about}/RECORD", "")
    return "tinymodel-1.0-py3-none-any.whl", packed.getvalue()


def wheel_offer(packed: bytes, file: str) -> Offer:
    """An offer of `file` in the wheel of `packed`."""
    checksum = hashlib.sha256(packed).hexdigest()
    return _offer(len(packed), Wheel("tinymodel", "1.0", checksum, file))


def _offer(size: int, source: Hub | Wheel) -> Offer:
    return Offer("tiny", "Tiny", ("en",), 100, size, "Apache-2.0", source)


def _described(name: str, content: bytes) -> dict[str, object]:
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
    about: dict[str, object] = {"rfilename": name, "size": len(content), "blobId": blob}
    if name.endswith(".safetensors"):
        about["lfs"] = {"sha256": hashlib.sha256(content).hexdigest()}
    return about


class _Server(ThreadingHTTPServer):
    source: Source
    daemon_threads = True


class _Answers(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Answer the hub's list, one of its files, or the index's page and wheel."""
        source = self.server.source
        path = urlparse(self.path).path
        source.asked.append((path, self.headers.get("Range", "")))
        if path == f"/api/models/{REPO}/revision/main":
            siblings = [each | source.claims for each in source.described()]
            self._send(json.dumps({"siblings": siblings}).encode(), "application/json")
        elif path == "/simple/tinymodel/":
            links = "".join(f'<a href="/files/{n}">{n}</a>' for n in source.files)
            self._send(f"<html><body>{links}</body></html>".encode(), "text/html")
        elif path.rpartition("/")[2] in source.files:
            self._send_file(source.files[path.rpartition("/")[2]])
        else:
            self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing on stderr."""

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _send_file(self, content: bytes) -> None:
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        rest = content[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        source = self.server.source
        if source.slow and len(rest) > 1000:
            self.wfile.write(rest[:1000])
            self.wfile.flush()
            source.halfway.set()
            source.over.wait(20)
        elif source.cuts and len(rest) > source.cut_after:
            source.cuts -= 1
            self.wfile.write(rest[: source.cut_after])
        else:
            self.wfile.write(rest)
