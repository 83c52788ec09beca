"""What the worker says, what it keeps, and what it hears."""

import itertools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import filelock
import pytest

from ftstudio.core.asks import Ask, to_line
from ftstudio.core.errors import RunInUse
from ftstudio.core.events import (
    BestKept,
    Evaluated,
    Failed,
    Finished,
    Said,
    StepTaken,
    from_line,
)
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.runs.launch import environment
from ftstudio.worker.wire import Commands
from tests import factories
from tests.fakes.small_disk import fill, small_disk

_PRELUDE = """
import os, sys, time
from pathlib import Path
from ftstudio.core.errors import FTStudioError
from ftstudio.core.events import *
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.wire import Wire
from tests import factories
run = RunFolder(Path(sys.argv[1]))
wire = Wire()
"""
_ROOT = Path(__file__).parent.parent.parent
_ENOUGH = 20.0


class Teller(subprocess.Popen[str]):
    """A real child with a wire, that does what `code` says."""

    def __init__(self, code: str, run: Path = Path()) -> None:
        """Start it; `run` is known to it by that name."""
        super().__init__(
            [sys.executable, "-c", _PRELUDE + code, str(run)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=_ROOT,
            env=environment(),
            encoding="utf-8",
        )

    def told(self) -> list[Said]:
        """All that it says until its end."""
        out, err = self.communicate(timeout=_ENOUGH)
        assert self.returncode == 0, err
        return [from_line(line) for line in out.splitlines()]


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A run that nothing has happened to yet."""
    return create_run(tmp_path / "run", factories.job())


def test_no_library_can_write_into_the_wire() -> None:
    """Neither from Python nor from below it; what they print goes to the log."""
    child = Teller(
        "print('from Python', flush=True); os.system('echo from below')\n"
        "wire.tell(BestKept(1)); os.write(1, b'bytes')"
    )
    out, err = child.communicate(timeout=_ENOUGH)
    assert from_line(out).event == BestKept(1)
    assert {"from Python", "from below", "bytes"} <= set(err.splitlines())


def test_steps_are_throttled_and_looks_are_not() -> None:
    """At most five steps a second, whatever the speed of the training."""
    said = Teller(
        "until = time.monotonic() + 0.5; number = 0\n"
        "while time.monotonic() < until:\n"
        "    number += 1; wire.tell(factories.step(number))\n"
        "    if number <= 100: wire.tell(factories.look(number, 2.0))"
    ).told()
    steps = [each.at for each in said if isinstance(each.event, StepTaken)]
    looks = [each for each in said if isinstance(each.event, Evaluated)]
    assert len(looks) == 100
    assert 2 <= len(steps) <= 3
    assert all(later - earlier > 0.19 for earlier, later in itertools.pairwise(steps))


def test_an_event_is_recorded_before_it_is_told(run: RunFolder) -> None:
    """Whoever hears of it finds it in the record."""
    code = (
        "wire.record_in(run)\n"
        "for step in range(3): wire.tell(BestKept(step)); sys.stdin.readline()"
    )
    with Teller(code, run.path) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for number in range(3):
            told = from_line(child.stdout.readline())
            assert list(run.events())[number:] == [told]
            child.stdin.write("next\n")
            child.stdin.flush()


def test_a_run_belongs_to_one_process(run: RunFolder) -> None:
    """Until that ends; the next one then adds to the record."""
    code = "wire.record_in(run); wire.tell(BestKept(1)); sys.stdin.readline()"
    with Teller(code, run.path) as first:
        assert first.stdout is not None
        first.stdout.readline()
        error = _error_of(Teller("wire.record_in(run)", run.path))
        assert error == str(RunInUse(str(run.path)))
        first.kill()
    Teller("wire.record_in(run); wire.tell(BestKept(2))", run.path).told()
    assert [said.event for said in run.events()] == [
        BestKept(1),
        BestKept(2),
    ]


def _error_of(child: Teller) -> str:
    _, err = child.communicate(timeout=_ENOUGH)
    return err.strip().splitlines()[-1].partition(": ")[2]


def test_the_lock_is_gone_with_its_process(run: RunFolder) -> None:
    """However it ended: a run is never locked for good."""
    with Teller("wire.record_in(run); os.kill(os.getpid(), 9)", run.path) as child:
        child.wait(_ENOUGH)
    filelock.FileLock(run.lock).acquire(timeout=0)


def test_nobody_listening_is_no_error(run: RunFolder) -> None:
    """The record is kept all the same."""
    code = (
        "wire.record_in(run); sys.stdin.readline()\n"
        "for step in range(5000): wire.tell(BestKept(step))"
    )
    child = Teller(code, run.path)
    assert child.stdout is not None
    child.stdout.close()
    child.stdout = None
    child.communicate("now\n", timeout=_ENOUGH)
    assert child.returncode == 0
    assert len(list(run.events())) == 5000


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[RunFolder]:
    """A run on a disk that is about to be full."""
    with small_disk(tmp_path / "disk", size=400_000) as mounted:
        if not mounted:
            pytest.skip("no disk may be mounted here")
        yield create_run(tmp_path / "disk" / "run", factories.job())


def test_a_full_disk_still_has_room_for_the_end(full_disk: RunFolder) -> None:
    """For which a reserve was held; what came before it is whole."""
    fill(full_disk.path.parent)
    code = (
        "wire.record_in(run)\n"
        "try:\n"
        "    while True: wire.tell(PhaseChanged(Phase.TRAINING, 0))\n"
        "except FTStudioError as error:\n"
        "    wire.tell(Failed(type(error).__name__, error.fields()))"
    )
    told = Teller(code, full_disk.path).told()
    failed = told[-1].event
    assert isinstance(failed, Failed)
    assert failed.error == "DiskFull"
    assert list(full_disk.events())[-1] == told[-1]


def test_the_next_attempt_has_a_reserve_again(run: RunFolder) -> None:
    """The first end used it up."""
    Teller("wire.record_in(run); wire.tell(Finished(True, 0))", run.path).told()
    assert not run.reserve.exists()
    Teller("wire.record_in(run)", run.path).told()
    assert run.reserve.stat().st_size > 50_000


def test_an_end_that_cannot_be_recorded_is_told(run: RunFolder) -> None:
    """The record's place is taken by a folder."""
    run.events_file.mkdir()
    said = Teller("wire.record_in(run); wire.tell(Finished(False, 0))", run.path).told()
    assert said[-1].event == Finished(stopped=False, peak_memory=0)


def test_commands_are_obeyed_as_they_come() -> None:
    """What is no command is passed over; a stop ends a pause as well."""
    commands = Commands()
    for each in ("pause", "dance", "resume", "pause"):
        commands.obey(each)
    assert commands.is_paused
    commands.obey("stop")
    assert (commands.is_paused, commands.must_stop, commands.must_end) == (
        False,
        True,
        False,
    )
    commands.obey("pause")
    assert not commands.is_paused


def test_the_last_wish_for_gentleness_holds() -> None:
    """It may change as often as a person likes."""
    commands, wished = Commands(), []
    for each in ("pause", "gentle", "brisk"):
        commands.obey(each)
        wished.append(commands.is_gentle)
    assert wished == [False, True, False]


@pytest.mark.parametrize("said", [b"", b"end\n", b"pause\n", b"\xff\xfe\n"])
def test_a_closed_stdin_is_the_wish_to_end(said: bytes) -> None:
    """Nobody listens any more; even while paused, and after bytes that are no text."""
    reading, writing = os.pipe()
    commands = Commands()
    commands.obey("pause")
    waiting = threading.Thread(target=commands.wait_while_paused)
    waiting.start()
    with os.fdopen(reading, errors="surrogateescape") as stdin:
        commands.listen_to(stdin)
        os.write(writing, said)
        os.close(writing)
        waiting.join(_ENOUGH)
    assert commands.must_end
    assert commands.must_stop


def test_requests_come_in_their_order_until_the_end() -> None:
    """What is no request is passed over."""
    commands = Commands()
    for line in (to_line(Ask("Oak?")), "no request", to_line(Ask("Ash?", True))):
        commands.obey(f"ask {line}")
    assert commands.next_ask() == Ask("Oak?")
    assert commands.next_ask() == Ask("Ash?", True)
    commands.obey("end")
    assert commands.next_ask() is None


def test_hush_holds_for_what_was_asked_so_far() -> None:
    """Each still gets its turn, so that its end is told; what comes later is heard."""
    commands = Commands()
    hushed = [commands.is_hushed]
    for line in (f"ask {to_line(Ask('Oak?'))}", "hush", f"ask {to_line(Ask('Ash?'))}"):
        commands.obey(line)
    for request in ("Oak?", "Ash?"):
        assert commands.next_ask() == Ask(request)
        hushed.append(commands.is_hushed)
    assert hushed == [False, True, False]
