"""One run on disk."""

import errno
import json
from pathlib import Path

import pytest

from ftstudio.core.errors import (
    DiskFull,
    FolderNotWritable,
    FTStudioError,
    RunDamaged,
    RunExists,
    RunNotFound,
    RunTooNew,
)
from ftstudio.core.events import Event, Finished, Said
from ftstudio.core.run_folder import (
    RunFolder,
    create_run,
    gone_if_broken,
    open_run,
    writing_to,
)
from tests.factories import document, job, look


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A new run."""
    return create_run(tmp_path / "run", job())


def test_a_job_is_read_as_it_was_written(run: RunFolder) -> None:
    """Whatever the documents are called."""
    assert open_run(run.path) == (run, job())


def test_a_moved_run_is_the_same_run(tmp_path: Path) -> None:
    """It is self-contained, odd names and all."""
    documents = [document(1, name="Büro/α.txt"), document(2, name="\udcfc.txt")]
    asked = job(documents)
    create_run(tmp_path / "here", asked).path.rename(tmp_path / "there")
    assert open_run(tmp_path / "there")[1] == asked


@pytest.mark.parametrize("made", ["folder", "file"])
def test_nothing_is_overwritten(made: str, tmp_path: Path) -> None:
    """A folder with something in it, or a file, is not a place for a run."""
    place = tmp_path / "run"
    if made == "folder":
        (place / "thesis").mkdir(parents=True)
    else:
        place.touch()
    with pytest.raises(RunExists):
        create_run(place, job())


def test_the_runs_of_a_project_have_their_examples_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that belongs to none has its own."""
    run, lone = (tmp_path / each / "runs" / "first" for each in ("Letters", "data"))
    run.mkdir(parents=True)
    (tmp_path / "Letters" / "project.ftstudio").touch()
    assert RunFolder(run).examples == tmp_path / "Letters" / "examples"
    assert RunFolder(lone).examples == lone / "examples"
    monkeypatch.chdir(run.parent)
    assert RunFolder(Path("first")).examples == tmp_path / "Letters" / "examples"


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    """A person may have made it beforehand."""
    assert create_run(tmp_path, job()).is_started()


def test_a_place_below_a_file_cannot_be_written_to(tmp_path: Path) -> None:
    """It is said by name, and nothing is left."""
    (tmp_path / "file").touch()
    with pytest.raises(FolderNotWritable):
        create_run(tmp_path / "file" / "run", job())


def test_a_run_that_cannot_be_made_whole_is_not_there(tmp_path: Path) -> None:
    """So that the same command can be tried again."""
    place = tmp_path / "run"
    place.mkdir()
    with pytest.raises(DiskFull), writing_to(place), gone_if_broken(place):
        _fill_the_disk(place)
    assert not place.exists()


@pytest.mark.parametrize("place", ["", "nowhere"])
def test_where_there_is_no_run_none_is_found(place: str, tmp_path: Path) -> None:
    """Neither in an empty folder nor where there is none."""
    with pytest.raises(RunNotFound):
        open_run(tmp_path / place)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 1}', "\x00", '{"form'])
def test_a_job_that_cannot_be_read_is_damage(text: str, run: RunFolder) -> None:
    """The run folder may have been cut in half."""
    run.job_file.write_text(text, encoding="utf-8")
    with pytest.raises(RunDamaged):
        open_run(run.path)


def test_a_job_that_is_no_text_is_damage(run: RunFolder) -> None:
    """Or overwritten."""
    run.job_file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(RunDamaged):
        open_run(run.path)


def test_a_run_without_its_job_is_damaged(run: RunFolder) -> None:
    """It was a run once."""
    run.job_file.unlink()
    with pytest.raises(RunDamaged):
        open_run(run.path)


def test_a_place_that_cannot_be_looked_at_is_no_sound_run(tmp_path: Path) -> None:
    """Its name is longer than any file's may be."""
    with pytest.raises(RunDamaged):
        open_run(tmp_path / ("x" * 300))


def test_a_run_of_a_later_version_says_so(run: RunFolder) -> None:
    """Even if nothing else of it can be understood."""
    run.job_file.write_text(json.dumps({"format": 99}), encoding="utf-8")
    with pytest.raises(RunTooNew):
        open_run(run.path)


def test_events_come_back_in_order(run: RunFolder) -> None:
    """The record is what was said."""
    for at in range(3):
        run.append(Said(look(at, 3.0), float(at)))
    assert _recorded(run) == [look(0, 3.0), look(1, 3.0), look(2, 3.0)]


def test_a_new_run_has_said_nothing(run: RunFolder) -> None:
    """No record is an empty record."""
    assert _recorded(run) == []


def test_the_end_of_a_run_may_have_the_room_that_was_kept_for_it(
    run: RunFolder,
) -> None:
    """So that a full disk can still be recorded."""
    run.append(Said(look(0, 3.0), 0.0))
    assert run.reserve.stat().st_size > 0
    run.append(Said(Finished(stopped=False, peak_memory=0), 1.0))
    assert not run.reserve.exists()


def test_a_line_cut_off_by_a_crash_costs_only_itself(run: RunFolder) -> None:
    """What is said afterwards begins a line of its own."""
    run.append(Said(look(0, 3.0), 0.0))
    with run.events_file.open("ab") as record:
        record.write(b'{"event": "Evaluated", "at": 1.0, "st\xc3')
    assert _recorded(run) == [look(0, 3.0)]
    run.append(Said(look(1, 2.0), 2.0))
    assert _recorded(run) == [look(0, 3.0), look(1, 2.0)]


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, FolderNotWritable),
        (errno.ENAMETOOLONG, FolderNotWritable),
        (errno.EIO, OSError),
    ],
)
def test_the_disk_s_errors_get_names(
    number: int, error: type[FTStudioError] | type[OSError], tmp_path: Path
) -> None:
    """Those that a person can do something about."""
    with pytest.raises(error), writing_to(tmp_path):
        raise OSError(number, "")


def _fill_the_disk(folder: Path) -> None:
    (folder / "texts").mkdir()
    raise OSError(errno.ENOSPC, "no space")


def _recorded(run: RunFolder) -> list[Event]:
    return [said.event for said in run.events()]


@pytest.mark.parametrize(
    "garbage",
    [
        bytes(5000),
        b"\xff\xfe" * 9,
        b"\r\n{}\n[]\nnull\n",
        b'{"event": "Evaluated"}\n',
        b"[" * 100_000,
        b'{"event": "StepTaken", "at": 1.0, "step": 1' + b"0" * 5000,
    ],
)
def test_garbage_at_its_end_costs_the_record_nothing(
    run: RunFolder, garbage: bytes
) -> None:
    """A power cut may leave what was in that place of the disk before."""
    run.append(Said(look(0, 3.0), 0.0))
    with run.events_file.open("ab") as record:
        record.write(garbage)
    run.append(Said(look(1, 2.0), 2.0))
    assert _recorded(run) == [look(0, 3.0), look(1, 2.0)]


def test_a_record_is_settled_whether_it_is_there_or_not(run: RunFolder) -> None:
    """Before the first event there is none."""
    run.settle()
    run.append(Said(look(0, 3.0), 0.0))
    run.settle()
    assert _recorded(run) == [look(0, 3.0)]


def test_the_job_comes_last(tmp_path: Path) -> None:
    """Killed while the rest is put there, there is no run yet."""
    place = tmp_path / "run"
    seen: list[bool] = []
    create_run(place, job(), lambda run: seen.append(run.is_started()))
    assert seen == [False]
    assert RunFolder(place).is_started()


def test_the_end_of_a_run_gives_up_what_was_held(run: RunFolder) -> None:
    """For its last checkpoint, which has been written by then."""
    run.room.write_bytes(bytes(100))
    run.append(Said(look(0, 3.0), 0.0))
    assert run.room.exists()
    run.append(Said(Finished(stopped=False, peak_memory=0), 1.0))
    assert not run.room.exists()
