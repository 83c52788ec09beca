"""llama.cpp is here, opens files, and lets nobody else in."""

from pathlib import Path

import psutil
import pytest

from ftstudio.core.exports import Form
from ftstudio.worker.exporting import llama
from tests.worker.exporting.conftest import ExportAs


def test_no_port_is_opened(export_as: ExportAs, tmp_path: Path) -> None:
    """Other programs, and other computers, could use the model by it."""
    export_as(Form.GGUF_F16)
    (file,) = (tmp_path / "out").glob("*.gguf")
    with llama.opened(file) as server:
        assert llama.answer_of(server, [1, 40], 3) is not None
        listening = [
            each
            for each in psutil.Process().net_connections(kind="inet")
            if each.status == psutil.CONN_LISTEN
        ]
    assert listening == []


def test_what_is_no_model_is_refused(tmp_path: Path) -> None:
    """By an error, not by a crash."""
    (tmp_path / "m.gguf").write_bytes(b"GGUF, or not")
    with pytest.raises(RuntimeError), llama.opened(tmp_path / "m.gguf"):
        pass


def test_it_is_known_whether_it_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra."""
    assert llama.is_here()
    monkeypatch.setattr(llama, "_MODULE", "no_such_module_at_all")
    assert not llama.is_here()
