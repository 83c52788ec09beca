"""A real server on this computer that announces versions, as it is told to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Announcing:
    """What it answers, and what it was asked: each request with all its headers.

    A `silent` one never answers until all is `over`; `status` 302 leads to `location`.
    """

    body: bytes = b"{}"
    status: int = 200
    location: str = ""
    silent: bool = False
    asked: list[str] = field(default_factory=list)
    is_asked: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    address: str = ""


@contextmanager
def announcing(what: Announcing) -> Iterator[Announcing]:
    """`what` reachable at `what.address` for the length of a block."""
    server = _Server(("127.0.0.1", 0), _Answers)
    server.what = what
    what.address = f"http://127.0.0.1:{server.server_port}/newest.json"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield what
    finally:
        what.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    what: Announcing
    daemon_threads = True


class _Answers(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Answer what was to be answered."""
        what = self.server.what
        what.asked.append(f"{self.requestline}\n{self.headers}")
        what.is_asked.set()
        if what.silent:
            what.over.wait(20)
        self.send_response(what.status)
        self.send_header("Content-Length", str(len(what.body)))
        if what.location:
            self.send_header("Location", what.location)
        self.end_headers()
        self.wfile.write(what.body)

    def log_message(self, *_: object) -> None:
        """Say nothing on stderr."""
