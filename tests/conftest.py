"""What holds for every test: no network, a home of its own, a quiet log."""

import logging
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

_HERE = ("127.0.0.1", "::1", "localhost")
_NOWHERE = "http://127.0.0.1:9"  # the discard port: children that try a proxy fail
_UNPLUGGED = {
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_OFFLINE": "1",
    "HTTP_PROXY": _NOWHERE,
    "HTTPS_PROXY": _NOWHERE,
    "NO_PROXY": ",".join(_HERE),
    "QT_QPA_PLATFORM": "offscreen",
    "TRANSFORMERS_OFFLINE": "1",
    "WAKEPY_FAKE_SUCCESS": "1",  # nobody's computer is kept awake for a test
    **dict.fromkeys(("http_proxy", "https_proxy"), _NOWHERE),
    "no_proxy": ",".join(_HERE),
}


def pytest_configure() -> None:
    """Pull the plug before any library is imported that looks for one."""
    os.environ.update(_UNPLUGGED)
    sys.addaudithook(_refuse_network)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background too


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Raise where this process would speak to, or ask the name of, another computer."""
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host is not None and host not in (*_HERE, ""):
        raise RuntimeError(f"a test reached for the network: {host!r}")


@pytest.fixture(autouse=True)
def home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """An empty folder, new for each test, in which models and runs are kept."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FTSTUDIO_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_battery(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no test ask about the battery of the computer on which it runs."""
    monkeypatch.setattr(psutil, "sensors_battery", lambda: None, raising=False)


class _Complaints(logging.Handler):
    """Keeps what was logged that somebody should look at."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep our own warnings, and the errors of everyone."""
        ours = record.name.split(".")[0] == "ftstudio"
        if ours or record.levelno >= logging.ERROR:
            self.heard.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a complaint, unless it asks for `caplog` to look at it."""
    complaints = _Complaints()
    logging.getLogger().addHandler(complaints)
    yield
    logging.getLogger().removeHandler(complaints)
    if complaints.heard and "caplog" not in request.fixturenames:
        pytest.fail("logged: " + "\n".join(complaints.heard))
