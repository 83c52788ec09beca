"""One worker, from launch to its one final event, whatever it does."""

import os
import queue
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import filelock
import pytest

from ftstudio.core.asks import Ask
from ftstudio.core.events import FINAL, Event, Failed, Finished, Progressed, Said
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.tasks import Rehearse, Talk, Train
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from tests import factories

_FAKE = [sys.executable, str(Path(__file__).parent.parent / "fakes" / "fake_worker.py")]
_SHORT = Patience(asked=0.05, terminated=0.05)
_ENOUGH = 20.0
_DONE = Finished(stopped=False, peak_memory=1)


class Watched:
    """A thread at work in a run, and what it delivers."""

    def __init__(
        self, how: str, run: RunFolder, worker: Sequence[str] | None = None
    ) -> None:
        """Have a fake worker do `run` in the way that `how` says."""
        self.run = run
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.thread = TrainingThread(
            Train(str(run.path)), self._events.put, worker or [*_FAKE, how], _SHORT
        )
        self.thread.start()

    def next(self) -> Event:
        """The next event."""
        return self._events.get(timeout=_ENOUGH)

    def to_the_end(self) -> list[Event]:
        """All further events, once there can be no more."""
        self.thread.join(_ENOUGH)
        assert not self.thread.is_alive()
        return [self._events.get() for _ in range(self._events.qsize())]


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run that nothing has happened to yet."""
    return create_run(tmp_path / "run", factories.job())


@pytest.mark.parametrize(
    ("how", "final"),
    [
        ("ok", _DONE),
        ("fail", Failed("TrainingBlewUp", {"step": 3})),
        ("crash", Failed("WorkerDied", {"exit_code": -6, "signal": "SIGABRT"})),
        ("killed", Failed("WorkerDied", {"exit_code": -9, "signal": "SIGKILL"})),
        ("silent", Failed("WorkerDied", {"exit_code": 0, "signal": ""})),
        ("orphan", Failed("WorkerDied", {"exit_code": -9, "signal": "SIGKILL"})),
        ("two_finals", _DONE),
        ("final_then_hang", _DONE),
    ],
)
def test_there_is_one_final_event_and_it_is_the_last(
    run: RunFolder, how: str, final: Event
) -> None:
    """Whatever becomes of the worker, and of what it has started."""
    events = Watched(how, run).to_the_end()
    assert [each for each in events if isinstance(each, FINAL)] == [final]
    assert events[-1] == final


@pytest.mark.parametrize("how", ["hang", "deaf", "slow"])
def test_a_worker_is_ended_in_bounded_time(run: RunFolder, how: str) -> None:
    """Asked, then terminated, then killed, as far as it takes."""
    watched = Watched(how, run)
    watched.next()
    watched.thread.end()
    final = watched.to_the_end()[-1]
    signals = {"hang": "SIGKILL", "deaf": "SIGTERM"}
    if how in signals:
        assert isinstance(final, Failed)
        assert final.fields["signal"] == signals[how]
    else:
        assert final == Finished(stopped=True, peak_memory=1)


def test_what_is_no_event_is_passed_over(
    run: RunFolder, caplog: pytest.LogCaptureFixture
) -> None:
    """And logged by its length alone: it may hold a person's text."""
    events = Watched("garbage", run).to_the_end()
    assert events[1:] == [Progressed(1, 1), _DONE]
    assert "no event" in caplog.text
    assert "not json" not in caplog.text


def test_commands_reach_the_worker_in_their_order(run: RunFolder) -> None:
    """And each event is delivered in the order in which it was said."""
    watched = Watched("slow", run)
    for wish in ("pause", "resume", "ask_to_stop"):
        getattr(watched.thread, wish)()
    lengths = [len(each) for each in ("pause", "resume", "stop")]
    events = watched.to_the_end()
    assert events[1:-1] == [Progressed(length, 9) for length in lengths]
    assert events[-1] == Finished(stopped=True, peak_memory=1)


def test_gentleness_is_a_command_of_its_own(run: RunFolder) -> None:
    """As often as a person changes their mind."""
    watched = Watched("slow", run)
    for on in (True, False):
        watched.thread.be_gentle(on=on)
    watched.thread.ask_to_stop()
    lengths = [len(each) for each in ("gentle", "brisk", "stop")]
    events = watched.to_the_end()
    assert events[1:-1] == [Progressed(length, 9) for length in lengths]


def test_a_worker_that_cannot_be_started_is_a_failure(
    run: RunFolder, caplog: pytest.LogCaptureFixture
) -> None:
    """Delivered and recorded like any other."""
    (failed,) = Watched("", run, ["/nowhere/python"]).to_the_end()
    assert isinstance(failed, Failed)
    assert failed.error == "WorkerDied"
    assert _recorded(run) == [failed]
    assert "cannot be started" in caplog.text


def test_no_room_for_the_task_is_a_failure(
    run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names the folder."""
    place = tmp_path / "file"
    place.touch()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    (failed,) = Watched("ok", run).to_the_end()
    assert failed == Failed("FolderNotWritable", {"folder": str(place)})


def test_the_record_is_told_of_a_dead_worker(run: RunFolder) -> None:
    """It could not do so itself."""
    final = Watched("killed", run).to_the_end()[-1]
    assert _recorded(run) == [final]


@pytest.mark.parametrize("how", ["ok", "fail"])
def test_a_worker_that_spoke_is_not_spoken_for(run: RunFolder, how: str) -> None:
    """The worker writes its record itself."""
    Watched(how, run).to_the_end()
    assert _recorded(run) == []


def test_a_record_that_has_its_end_gets_no_second_one(run: RunFolder) -> None:
    """The worker died after writing it and before telling it."""
    run.append(Said(_DONE, time.time()))
    Watched("killed", run).to_the_end()
    assert _recorded(run) == [_DONE]


def test_the_record_of_another_process_is_left_alone(
    run: RunFolder, caplog: pytest.LogCaptureFixture
) -> None:
    """Its run goes on, though our worker died."""
    with filelock.FileLock(run.lock):
        final = Watched("killed", run).to_the_end()[-1]
    assert isinstance(final, Failed)
    assert _recorded(run) == []
    assert "could not be recorded" in caplog.text


def test_a_task_that_is_no_training_leaves_no_record(run: RunFolder) -> None:
    """There is nothing that could go on."""
    task = Talk(str(run.path), (Ask("Hello?", max_tokens=1),))
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    thread = TrainingThread(task, events.put, [*_FAKE, "silent"])
    thread.start()
    thread.join(_ENOUGH)
    assert isinstance(events.get(), Failed)
    assert _recorded(run) == []


def test_a_run_that_was_deleted_does_not_come_back(run: RunFolder) -> None:
    """What a dead worker could not say is said, but nowhere written."""
    run.job_file.unlink()
    assert isinstance(Watched("killed", run).to_the_end()[-1], Failed)
    assert not run.events_file.exists()


@pytest.fixture
def owner(run: RunFolder) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that trains in `run`, and says the events it is delivered."""
    code = (
        "import sys; from ftstudio.core.tasks import Train\n"
        "from ftstudio.runs.training_thread import TrainingThread\n"
        "say = lambda event: print(event.process, flush=True)\n"
        "thread = TrainingThread(Train(sys.argv[1]), say, sys.argv[2:])\n"
        "thread.start(); thread.join()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(run.path), *_FAKE, "slow"],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parent.parent.parent,
        env=os.environ | {"TMPDIR": str(run.path)},  # where it cannot clear away
    )
    with child:
        yield child
        child.kill()


@pytest.mark.skipif(
    not hasattr(os, "pidfd_open"), reason="elsewhere no grandchild can be waited for"
)
def test_a_worker_does_not_outlive_its_owner(owner: subprocess.Popen[bytes]) -> None:
    """Its stdin closes when whoever started it is killed."""
    assert owner.stdout is not None
    worker = os.pidfd_open(int(owner.stdout.readline()))
    owner.kill()
    ended, _, _ = select.select([worker], [], [], _ENOUGH)
    os.close(worker)
    assert ended


def _recorded(run: RunFolder) -> list[Event]:
    return [said.event for said in run.events()]


@pytest.mark.parametrize("how", ["slow", "hang", "deaf"])
def test_a_rehearsal_ends_when_its_time_is_up(how: str) -> None:
    """Whether or not its worker obeys; that is no failure."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    task = Rehearse(factories.job(), "/texts", seconds=0.2)
    thread = TrainingThread(task, events.put, [*_FAKE, how], _SHORT)
    thread.start()
    thread.join(_ENOUGH)
    told = [events.get() for _ in range(events.qsize())]
    assert isinstance(told[-1], Finished)
    assert told[-1].stopped
