"""Watching a worker: a real child that tells recorded lines."""

import json
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ftstudio.cli.output import Output
from ftstudio.cli.watching import STOPPED, Ways, obey, watch
from ftstudio.core.errors import TrainingBlewUp
from ftstudio.core.events import (
    BestKept,
    Evaluated,
    Event,
    Failed,
    Finished,
    Said,
    Started,
    to_line,
)
from ftstudio.core.run_folder import RunFolder, create_run
from ftstudio.core.tasks import Export, Talk, Task, Train, read_task
from ftstudio.runs.threads import most_threads
from ftstudio.settings import Settings, save
from ftstudio.words import running
from tests.factories import job, look, prepared, told

Worker = Callable[..., Sequence[str]]
TASK = Export(run="/runs/a", folder="/out")


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A new run."""
    return create_run(tmp_path / "run", job())


@pytest.fixture
def worker(tmp_path: Path) -> Worker:
    """The command line of a worker that tells these events, and does these words."""

    def telling(*script: Event | str) -> Sequence[str]:
        lines = [x if isinstance(x, str) else to_line(Said(x, 1.0)) for x in script]
        path = tmp_path / "script"
        path.write_text("\n".join(lines), encoding="utf-8")
        return [sys.executable, "-m", "tests.fakes.worker_that_tells", str(path)]

    return telling


def test_a_person_reads_the_whole_story(
    run: RunFolder, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the run is, each look, how good it became, and what to type next."""
    assert watch(run, Output(as_json=False), worker(*told([4.0, 3.0, 3.5]))) == 0
    said = capsys.readouterr().out
    assert said.index(str(run.path)) < said.index("4.000") < said.index("3.500")
    assert "25 %" in said
    ask, prove = said.splitlines()[-2:]
    assert "ftstudio ask" in ask
    assert "ftstudio prove" in prove


def test_a_script_gets_each_event_as_a_line(
    run: RunFolder, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    """First where the run is, last how it ended; nothing else."""
    events = told([4.0, 3.0])
    assert watch(run, Output(as_json=True), worker(*events)) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert records[0]["folder"] == str(run.path)
    assert [each["event"] for each in records[1:]] == [
        type(each).__name__ for each in events
    ]


def test_a_failure_is_a_sentence_and_exit_code_1(
    run: RunFolder, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is claimed of a version to ask."""
    failed = Failed("TrainingBlewUp", TrainingBlewUp(step=31).fields())
    assert (
        watch(run, Output(as_json=False), worker(*told([4.0, 3.0])[:-3], failed)) == 1
    )
    said = capsys.readouterr()
    assert "31" in said.err
    assert "ftstudio ask" not in said.out


def test_a_worker_that_dies_is_told_to_people_and_scripts(
    run: RunFolder, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is always a last event, and it is recorded."""
    assert watch(run, Output(as_json=True), worker(Started(1, "0"), "die")) == 1
    said = capsys.readouterr()
    last = json.loads(said.out.splitlines()[-1])
    assert (last["error"], last["fields"]["exit_code"]) == ("WorkerDied", 7)
    assert "resume" in said.err
    assert [type(each.event) for each in run.events()] == [Failed]


def test_stopped_before_anything_was_kept_promises_nothing(
    run: RunFolder, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to ask yet, and nothing for a script to go on with."""
    stopped = worker(Started(1, "0"), prepared(), Finished(stopped=True, peak_memory=0))
    assert watch(run, Output(as_json=False), stopped) == STOPPED
    assert "ftstudio ask" not in capsys.readouterr().out


@pytest.mark.parametrize("presses", [1, 2])
def test_ctrl_c_asks_the_worker_to_stop_and_hears_it_out(
    presses: int, worker: Worker, capsys: pytest.CaptureFixture[str]
) -> None:
    """What it says until it ends is still shown; scripts see that nothing is left."""
    heard: list[Event] = []
    waits = ["wait"] * presses
    final = Finished(stopped=True, peak_memory=0)
    hear = _impatient(heard, presses)
    stopping = worker(look(0, 3.0), *waits, BestKept(0), final)
    assert obey(TASK, hear, Output(as_json=False), stopping) == STOPPED
    assert heard == [look(0, 3.0), BestKept(0), final]
    assert capsys.readouterr().err.count("\n") == 1
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_training_that_was_stopped_has_done_its_work(
    run: RunFolder, worker: Worker
) -> None:
    """Its best version is kept."""
    script = (look(0, 3.0), "wait", BestKept(0), Finished(stopped=True, peak_memory=0))
    hear = _impatient([], 1)
    task = Train(str(run.path))
    assert obey(task, hear, Output(as_json=False), worker(*script)) == 0


@pytest.mark.parametrize(
    ("task", "script", "code"),
    [
        (TASK, ["wait", Finished(stopped=False, peak_memory=0)], 0),
        (Talk("/runs/a"), ["wait", Finished(stopped=False, peak_memory=0)], STOPPED),
        (TASK, ["wait", "die"], STOPPED),
        (TASK, ["wait", Failed("FolderNotWritable", {"folder": "/out"})], 1),
    ],
)
def test_ctrl_c_is_told_to_scripts_where_it_has_stopped_something(
    task: Task, script: list[Event | str], code: int, worker: Worker
) -> None:
    """Not where all was done already; a worker that had to be ended has not failed."""
    command = worker(look(0, 3.0), *script)
    assert obey(task, _impatient([], 1), Output(as_json=False), command) == code


def _impatient(heard: list[Event], presses: int) -> Callable[[Event], None]:
    """Hears, and presses Ctrl-C at the first look."""

    def hear(event: Event) -> None:
        heard.append(event)
        if isinstance(event, Evaluated):
            for _ in range(presses):
                signal.raise_signal(signal.SIGINT)

    return hear


def test_a_worker_ends_when_nobody_can_be_told(worker: Worker) -> None:
    """As when the program that reads our stdout has gone."""

    def hear(_event: Event) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        obey(TASK, hear, Output(as_json=False), worker(look(0, 3.0), "wait"))


def test_a_computer_that_cannot_be_kept_awake_is_told_of_once(
    run: RunFolder,
    worker: Worker,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The training goes on all the same; scripts see nothing of it."""
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    events = told([4.0, 3.0])
    assert watch(run, Output(as_json=False), worker(*events)) == 0
    assert capsys.readouterr().err.count("kept awake") == 1


@pytest.mark.parametrize(
    ("chosen", "typed", "is_gentle"),
    [(True, None, True), (False, True, True), (True, False, False)],
)
def test_gentle_as_it_is_typed_or_was_chosen_in_the_window(
    run: RunFolder, home: Path, chosen: bool, typed: bool | None, is_gentle: bool
) -> None:
    """The worker is told so."""
    save(Settings(gentle=chosen), home / "settings.json")
    kept = home / "task.json"
    keeping = "import shutil, sys; shutil.copyfile(sys.argv[2], sys.argv[1])"
    worker = [sys.executable, "-c", keeping, str(kept)]
    watch(run, Output(as_json=False), worker, ways=Ways(gentle=typed))
    assert read_task(kept) == Train(str(run.path), gentle=is_gentle)


@pytest.mark.parametrize("is_gentle", [True, False])
def test_who_is_gentle_reads_what_that_costs(
    run: RunFolder,
    worker: Worker,
    capsys: pytest.CaptureFixture[str],
    is_gentle: bool,
) -> None:
    """Before it begins."""
    watch(
        run,
        Output(as_json=False),
        worker(*told([4.0, 3.0])),
        ways=Ways(gentle=is_gentle),
    )
    said = capsys.readouterr().out
    most = most_threads()
    assert (running.gentle_means(most, most) in said) is is_gentle


def test_who_does_not_wish_it_is_not_told(
    run: RunFolder,
    worker: Worker,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    home: Path,
) -> None:
    """It was switched off in the window."""
    save(Settings(keep_awake=False), home / "settings.json")
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    assert watch(run, Output(as_json=False), worker(*told([4.0, 3.0]))) == 0
    assert "kept awake" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("script", "goes_on"),
    [
        (told([4.0, 3.0]), False),
        ([*told([4.0, 3.0])[:-1], Finished(stopped=True, peak_memory=0)], True),
        ([Started(1, "0"), "die"], True),
        (
            [Started(1, "0"), Failed("DiskNearlyFull", {"folder": "/", "needed": 7})],
            True,
        ),
        ([Started(1, "0"), Failed("TrainingBlewUp", {"step": 3})], False),
    ],
)
def test_what_can_go_on_is_told_with_its_command(
    run: RunFolder,
    worker: Worker,
    capsys: pytest.CaptureFixture[str],
    script: Sequence[Event | str],
    goes_on: bool,
) -> None:
    """Stopped, cut off, or without room on the disk."""
    watch(run, Output(as_json=False), worker(*script))
    command = f'ftstudio resume "{run.path}"'
    assert (command in capsys.readouterr().err) is goes_on
