"""What can go wrong gets a plain sentence, the right exit code, and costs nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.core import errors
from ftstudio.core.errors import error_named
from ftstudio.core.events import (
    BestKept,
    CheckpointSaved,
    Failed,
    Finished,
    Phase,
    Prepared,
)
from ftstudio.core.run_folder import RunFolder
from ftstudio.words import story, terminal
from ftstudio.words.messages import sentence
from tests.end_to_end.conftest import Trained
from tests.end_to_end.typing_in import Typed, events_in, type_in, write_letters
from tests.fakes.model_files import model_files, write_model
from tests.fakes.small_disk import fill, small_disk

_FAILED = 1
_WRONG_USE = 2


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """A folder of short letters."""
    return write_letters(tmp_path / "letters")


def _refusal(*arguments: str | Path) -> str:
    """What a command that fails says; it leaves no trace of Python's own."""
    said = type_in(*arguments)
    assert said.returncode == _FAILED
    assert said.stdout == ""
    return said.stderr.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["tune"],
        ["tune", "folder", "--effort", "huge"],
        ["tune", "folder", "--max-steps", "0"],
        ["ask", "run"],
        ["export", "run", "--as", "pickle", "place"],
    ],
)
def test_wrong_use_is_shown_the_right_one(arguments: list[str]) -> None:
    """It is told apart from work that failed."""
    said = type_in(*arguments)
    assert (said.returncode, said.stdout) == (_WRONG_USE, "")
    assert said.stderr.startswith("usage: ftstudio")


@pytest.mark.parametrize("what", ["missing", "empty", "unreadable", "single"])
def test_folders_that_teach_nothing(
    tmp_path: Path, tiny_model: Path, what: str
) -> None:
    """Each is told what is lacking; no run is begun."""
    folder, out = tmp_path / "folder", tmp_path / "run"
    if what != "missing":
        folder.mkdir()
    match what:
        case "unreadable":
            (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
            (folder / "broken.pdf").write_bytes(b"%PDF-1.7 broken")
        case "single":
            (folder / "letter.txt").write_text("One letter. " * 50, encoding="utf-8")
    error = {
        "missing": errors.FolderNotFound(str(folder)),
        "empty": errors.NoDocuments(str(folder)),
        "unreadable": errors.NothingReadable(str(folder), 2),
        "single": errors.TooFewDocuments(1, 2),
    }[what]
    said = type_in("tune", folder, "--out", out, "--model", tiny_model)
    assert (said.returncode, said.stderr.strip()) == (_FAILED, sentence(error))
    assert not out.exists()


@pytest.mark.parametrize("file", sorted(model_files()))
def test_a_model_that_is_not_whole(tmp_path: Path, letters: Path, file: str) -> None:
    """The file that is missing is named."""
    files = model_files()
    del files[file]
    model = write_model(tmp_path / "model", files)
    error = errors.ModelIncomplete(str(model), file)
    assert _refusal("tune", letters, "--model", model) == sentence(error)


def test_pickled_weights_are_refused(tmp_path: Path, letters: Path) -> None:
    """They could run programs; the reason is told."""
    files = model_files()
    del files["model.safetensors"]
    model = write_model(tmp_path / "model", files | {"pytorch_model.bin": b"\x80\x04"})
    error = errors.ModelPickled(str(model / "pytorch_model.bin"))
    assert _refusal("tune", letters, "--model", model) == sentence(error)


def test_a_failure_is_an_event_for_scripts(tmp_path: Path, letters: Path) -> None:
    """The one line on stdout; the sentence is on stderr as always."""
    said = type_in("tune", letters, "--model", tmp_path / "nowhere", "--json")
    error = errors.ModelUnknown(str(tmp_path / "nowhere"))
    assert events_in(said.stdout) == [Failed("ModelUnknown", error.fields())]
    assert (said.returncode, said.stderr.strip()) == (_FAILED, sentence(error))


def test_a_folder_that_is_taken_is_not_overwritten(
    letters: Path, tiny_model: Path
) -> None:
    """Not even the person's own documents could be lost by a slip."""
    before = sorted(letters.iterdir())
    said = _refusal("tune", letters, "--out", letters, "--model", tiny_model)
    assert said == sentence(errors.RunExists(str(letters)))
    assert sorted(letters.iterdir()) == before


@pytest.mark.parametrize("command", ["resume", "ask", "export"])
@pytest.mark.parametrize("harm", ["cut", "gone", "no run"])
def test_a_run_without_its_job(run: Path, command: str, harm: str) -> None:
    """It is told apart from a folder that never was a run."""
    job = run / "job.json"
    match harm:
        case "cut":
            job.write_bytes(job.read_bytes()[:200])
        case "gone":
            job.unlink()
        case "no run":
            shutil.rmtree(run)
    rest = {"ask": ["Hello?"], "export": ["--as", "folder", f"{run}-exported"]}
    error: errors.FTStudioError = errors.RunDamaged(str(run), "job.json")
    if harm == "no run":
        error = errors.RunNotFound(str(run))
    assert _refusal(command, run, *rest.get(command, [])) == sentence(error)


def test_a_run_without_its_texts_still_answers(run: Path) -> None:
    """It cannot learn any more; what it has learned is not lost."""
    shutil.rmtree(run / "texts")
    with (run / "events.jsonl").open("rb+") as record:
        record.truncate(record.seek(0, 2) - 20)  # the end: it is not known to be over
    shutil.move(run / "model", run / "model.old")
    said = type_in("resume", run, "--json")
    failed = events_in(said.stdout)[-1]
    assert isinstance(failed, Failed)
    assert (failed.error, said.returncode) == ("TextMissing", _FAILED)
    asked = type_in("ask", run, "Hello?", "--max-tokens", "4")
    assert (asked.returncode, asked.stderr) == (0, "")


@pytest.fixture
def small(trained: Trained, tmp_path: Path) -> Iterator[RunFolder]:
    """A new run on a small disk, with as much room as it needs."""
    disk = tmp_path / "disk"
    run = RunFolder(disk / "run")
    with small_disk(disk, size=20_000_000) as mounted:
        if not mounted:
            pytest.skip("no disk may be mounted here")
        run.checkpoints.mkdir(parents=True)
        shutil.copy(trained.run / "job.json", run.path)
        shutil.copytree(trained.run / "texts", run.texts)
        yield run


def test_a_disk_that_others_fill_ends_a_training_in_time(small: RunFolder) -> None:
    """What was learned is saved, the end is recorded, and with room it goes on."""
    with Typed("resume", small.path) as child:
        assert child.stdout is not None
        learns = f"{story.phase(Phase.TRAINING)}…\n"
        assert any(line == learns for line in child.stdout)
        ballast = fill(small.path.parent)
        _, said = child.communicate()
    assert child.returncode == _FAILED
    events = [each.event for each in small.events()]
    failed = events[-1]
    assert isinstance(failed, Failed)
    assert failed.error == "DiskNearlyFull"
    assert any(isinstance(each, BestKept) for each in events)
    go_on = terminal.go_on_with_it(str(small.path))
    told = sentence(error_named(failed.error, failed.fields))
    assert said.splitlines()[-2:] == [told, go_on]
    saved = [each.step for each in events if isinstance(each, CheckpointSaved)]
    lacking = type_in("resume", small.path)
    assert lacking.returncode == _FAILED
    assert "too little room" in lacking.stderr
    ballast.unlink()
    with Typed("resume", small.path, "--json") as child:
        assert child.wait_for(Prepared).resumed_from == saved[-1]
        assert isinstance(list(child.says())[-1], Finished)
    assert child.returncode == 0
