"""One child as its owner holds it: its lines, its commands, its end."""

import json
import queue
import sys
import time
from pathlib import Path

import psutil
import pytest

from ftstudio.core.errors import FolderNotWritable
from ftstudio.runs.worker_process import STOP, WorkerProcess

_FAKE = str(Path(__file__).parent.parent / "fakes" / "fake_worker.py")
_ENOUGH = 20.0


def _start(how: str, folder: Path) -> WorkerProcess:
    task = folder / "task.json"
    task.write_text("{}", encoding="utf-8")
    return WorkerProcess([sys.executable, _FAKE, how, str(task)], folder / "log")


def _event(process: WorkerProcess) -> dict[str, object]:
    line = process.next_line(_ENOUGH)
    assert line is not None
    event: dict[str, object] = json.loads(line)
    return event


def test_lines_come_in_order_and_then_none(tmp_path: Path) -> None:
    """However often one asks after the last."""
    with _start("ok", tmp_path) as process:
        names = [_event(process)["event"] for _ in range(5)]
        assert names == ["Started", *["Progressed"] * 3, "Finished"]
        assert process.next_line(_ENOUGH) is None
        assert process.next_line(_ENOUGH) is None
        assert process.wait().exit_code == 0


def test_no_line_yet_is_not_the_end(tmp_path: Path) -> None:
    """Whoever waits can do something else meanwhile."""
    with _start("slow", tmp_path) as process:
        _event(process)
        with pytest.raises(queue.Empty):
            process.next_line(0.01)
        process.send(STOP)
        assert _event(process)["done"] == len(STOP)


def test_a_child_that_is_gone_can_be_spoken_to(tmp_path: Path) -> None:
    """In vain, but without harm."""
    with _start("killed", tmp_path) as process:
        assert process.wait().signal_name == "SIGKILL"
        process.send(STOP)
        process.terminate()
        process.kill()


def test_leaving_ends_the_child(tmp_path: Path) -> None:
    """Whatever it is doing."""
    with _start("hang", tmp_path) as process:
        child = psutil.Process(int(str(_event(process)["process"])))
        _event(process)
    assert not child.is_running()


def test_what_a_dead_child_has_started_ends_with_it(tmp_path: Path) -> None:
    """It would hold the stdout that we read, and its memory."""
    with _start("orphan", tmp_path) as process:
        _event(process)
        until = time.monotonic() + _ENOUGH
        while time.monotonic() < until:
            try:
                assert process.next_line(0.05) is None
                break
            except queue.Empty:
                continue
        assert process.wait().signal_name == "SIGKILL"


def test_a_line_without_end_comes_in_parts(tmp_path: Path) -> None:
    """So that a child cannot fill our memory with one."""
    code = "print('x' * 9_000_000)"
    with WorkerProcess([sys.executable, "-c", code], tmp_path / "log") as process:
        lines = list(iter(lambda: process.next_line(_ENOUGH), None))
    assert len(lines) > 1
    assert sum(map(len, lines)) == 9_000_000


def test_stderr_is_added_to_the_log(tmp_path: Path) -> None:
    """Under what was there before."""
    log = tmp_path / "log"
    log.write_text("before\n", encoding="utf-8")
    code = "import sys; sys.stderr.write('after')"
    with WorkerProcess([sys.executable, "-c", code], log) as process:
        process.wait()
    assert log.read_text(encoding="utf-8") == "before\nafter"


def test_a_log_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """It is the run's folder that is at fault, not the child."""
    folder = tmp_path / "file"
    folder.touch()
    with pytest.raises(FolderNotWritable):
        WorkerProcess([sys.executable, "-V"], folder / "log")


def test_a_program_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """Of the system's own kind."""
    with pytest.raises(FileNotFoundError):
        WorkerProcess(["/nowhere/python"], tmp_path / "log")
