"""The worker as a real child: a task file in, events out, an exit code."""

import errno
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import DiskFull, FTStudioError, OutOfMemory, Unexpected
from ftstudio.core.events import (
    FINAL,
    BestKept,
    CheckpointSaved,
    DeviceChosen,
    Event,
    Failed,
    Finished,
    Prepared,
    Rehearsed,
    Said,
    Started,
    StepTaken,
    from_line,
)
from ftstudio.core.plain import to_json
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Rehearse, Train, write_task
from ftstudio.runs.launch import command, environment
from ftstudio.settings import Settings, save
from ftstudio.worker import main as worker_main
from tests.worker.making import QUICK, make_run

E = TypeVar("E", bound=Event)
_LONG = replace(QUICK, passes=15, block_size=64, blocks_per_step=1)


class Worker(subprocess.Popen[str]):
    """A real worker at a training."""

    def __init__(
        self,
        run: RunFolder,
        threads: int = 0,
        device: DeviceWish = DeviceWish.CPU,
        *,
        gentle: bool = False,
    ) -> None:
        """Start it."""
        task = run.path.with_suffix(".json")
        write_task(Train(str(run.path), threads, device, gentle), task)
        with run.log.open("ab") as log:
            super().__init__(
                command("--worker", str(task)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment(),
                encoding="utf-8",
            )

    def says(self) -> Iterator[Said]:
        """What it says from now on."""
        assert self.stdout is not None
        return map(from_line, self.stdout)

    def wait_for(self, kind: type[E], fits: Callable[[E], bool] = lambda _: True) -> E:
        """The next event of a kind that `fits`; the others are passed over."""
        for said in self.says():
            if isinstance(said.event, kind) and fits(said.event):
                return said.event
        raise AssertionError(f"no {kind.__name__}")

    def end(self) -> tuple[list[Event], int]:
        """What it still says, and its exit code."""
        return [said.event for said in self.says()], self.wait()


def test_a_training_is_told_as_it_is_recorded(tmp_path: Path, tiny_model: Path) -> None:
    """From Started to the one final event; a second attempt finds nothing to do."""
    run, _ = make_run(tmp_path / "run", tiny_model)
    with Worker(run) as worker:
        said = list(worker.says())
    assert worker.returncode == 0
    assert isinstance(said[0].event, Started)
    assert [s.event for s in said if isinstance(s.event, FINAL)] == [said[-1].event]
    assert list(run.events()) == said
    with Worker(run) as again:
        failed = Failed("RunFinished", {"folder": str(run.path)})
        assert again.end() == ([failed], 1)
    assert list(run.events()) == said


def test_a_killed_training_goes_on_from_its_newest_checkpoint(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Until it is left alone: then it keeps the best, says so, and is gone.

    Meanwhile no other process may work in the same run.
    """
    run, _ = make_run(tmp_path / "run", tiny_model, hyperparameters=_LONG)
    with Worker(run) as first:
        first.wait_for(CheckpointSaved, lambda saved: saved.step > 0)
        with Worker(run) as second:
            refused = Failed("RunInUse", {"folder": str(run.path)})
            assert second.end() == ([refused], 1)
        first.wait_for(StepTaken)
        first.kill()
        assert first.end()[1] == -signal.SIGKILL
    saved = [s.event for s in run.events() if isinstance(s.event, CheckpointSaved)]
    with Worker(run) as third:
        assert third.wait_for(Prepared).resumed_from == saved[-1].step > 0
        third.wait_for(StepTaken)
        assert third.stdin is not None
        third.stdin.close()
        events, code = third.end()
    assert (type(events[-2]), type(events[-1]), code) == (BestKept, Finished, 0)
    assert isinstance(events[-1], Finished)
    assert events[-1].stopped
    assert (run.model / "adapter_model.safetensors").is_file()


def test_a_training_that_is_told_to_end_keeps_all_it_has_learned(
    tmp_path: Path, tiny_model: Path
) -> None:
    """A computer that shuts down tells so (SIGTERM): no step has to be taken again."""
    run, _ = make_run(tmp_path / "run", tiny_model, hyperparameters=_LONG)
    with Worker(run) as worker:
        worker.wait_for(StepTaken)
        worker.terminate()
        events, code = worker.end()
    assert (code, isinstance(events[-1], Finished)) == (0, True)
    saved = [each.step for each in events if isinstance(each, CheckpointSaved)]
    steps = [s.event.step for s in run.events() if isinstance(s.event, StepTaken)]
    assert saved[-1] >= steps[-1]


def test_a_training_has_the_threads_and_the_models_that_were_chosen(
    tmp_path: Path, tiny_model: Path, home: Path
) -> None:
    """The model it was asked for has been moved there meanwhile."""
    there = tmp_path / "disk"
    shutil.copytree(tiny_model, there / "tiny")
    run, job = make_run(tmp_path / "run", there / "tiny")
    gone = replace(job.model, folder=str(tmp_path / "gone"))
    plain = to_json(replace(job, model=gone, max_steps=1))
    run.job_file.write_text(plain, encoding="utf-8")
    save(Settings(models=str(there)), home / "settings.json")
    with Worker(run, threads=1, device=DeviceWish.GPU) as worker:
        chosen = worker.wait_for(DeviceChosen)
        assert isinstance(worker.end()[0][-1], Finished)
    assert "threads: 1" in run.log.read_text(encoding="utf-8")
    assert chosen.threads == 1
    assert chosen.is_on_card or chosen.refusal is not None


def test_a_gentle_training_has_half_of_the_threads(
    tmp_path: Path, tiny_model: Path
) -> None:
    """From its start, until it need not be gentle any more."""
    run, _ = make_run(tmp_path / "run", tiny_model, hyperparameters=_LONG)
    with Worker(run, threads=2, gentle=True) as worker:
        worker.wait_for(StepTaken)
        assert worker.stdin is not None
        worker.stdin.write("brisk\n")
        worker.stdin.flush()
        worker.wait_for(StepTaken)
        worker.stdin.close()
        worker.end()
    said = re.findall(r"threads: (\d+)", run.log.read_text(encoding="utf-8"))
    most = str(min(2, os.cpu_count() or 1))
    assert said == [most, "1", most]


@pytest.mark.parametrize("task", ["", '{"task": "Train"}', '{"task": "Dance"}'])
def test_a_task_that_cannot_be_read_is_wrong_use(tmp_path: Path, task: str) -> None:
    """Nothing is said, for nothing was asked."""
    path = tmp_path / "task.json"
    path.write_text(task, encoding="utf-8")
    child = subprocess.run(
        command("--worker", str(path)),
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (child.returncode, child.stdout) == (2, b"")


@pytest.mark.parametrize(
    ("harm", "error"),
    [("job.json", "RunDamaged"), ("model", "ModelGone"), ("all", "RunNotFound")],
)
def test_a_run_that_cannot_be_opened_is_named(
    tmp_path: Path, tiny_model: Path, harm: str, error: str
) -> None:
    """The worker says what is wrong and adds nothing to the record."""
    run, job = make_run(tmp_path / "run", tiny_model)
    text = run.job_file.read_text(encoding="utf-8")
    match harm:
        case "job.json":
            run.job_file.write_text(text[: len(text) // 2], encoding="utf-8")
        case "model":
            moved = text.replace(job.model.folder, "/nowhere")
            run.job_file.write_text(moved, encoding="utf-8")
        case "all":
            run.job_file.unlink()
            run.checkpoints.rmdir()
    with Worker(run) as worker:
        events, code = worker.end()
    assert isinstance(events[-1], Failed)
    assert (events[-1].error, code) == (error, 1)
    assert not run.events_file.exists()


@pytest.mark.parametrize(
    ("raised", "named"),
    [
        (OSError(errno.ENOSPC, "No room", "/tmp/x"), DiskFull("/run", 0)),
        (MemoryError(), OutOfMemory(0)),
        (ZeroDivisionError("secret"), Unexpected("ZeroDivisionError", "worker.log")),
    ],
)
def test_what_a_library_raises_gets_a_name(
    raised: Exception, named: FTStudioError, caplog: pytest.LogCaptureFixture
) -> None:
    """The log says where it was, and never what was being read."""

    def work() -> Finished:
        raise raised

    failed = worker_main._guarded(work, Train("/run"))
    assert failed == Failed(type(named).__name__, named.fields())
    assert "test_main.py" in caplog.text
    assert "secret" not in caplog.text


def test_a_rehearsal_leaves_nothing_but_beside_its_task(
    tmp_path: Path, tiny_model: Path
) -> None:
    """What it has measured is told; its folder goes with the task."""
    run, job = make_run(tmp_path / "run", tiny_model)
    before = sorted(tmp_path.rglob("*"))
    (place := tmp_path / "task").mkdir()
    task = Rehearse(job, str(run.texts), threads=2, gentle=True)
    write_task(task, place / "task.json")
    with (
        (place / "log").open("w") as log,
        subprocess.Popen(
            command("--worker", str(place / "task.json")),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=environment(),
            encoding="utf-8",
        ) as child,
    ):
        assert child.stdout is not None
        told = [from_line(line).event for line in child.stdout]
    said = (place / "log").read_text(encoding="utf-8")
    assert said.index("threads: 2") < said.index("threads: 1")  # it is gentle
    shutil.rmtree(place)
    assert sorted(tmp_path.rglob("*")) == before
    assert isinstance(told[-1], Finished)
    assert any(isinstance(each, Rehearsed) for each in told)
