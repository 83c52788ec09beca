"""`ftstudio tune` and `ftstudio resume`, up to the moment where a worker starts."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.cli.output import Output
from ftstudio.cli.tune import new_run_path, start_run
from ftstudio.cli.wish import Wish
from ftstudio.core.errors import NoSuchLabel, RunExists
from ftstudio.core.events import Said
from ftstudio.core.job import Goal, Job
from ftstudio.core.labels import Labelling
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import RunFolder, create_run, open_run
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from tests.factories import base_model, job, told
from tests.fakes.model_files import write_model
from tests.fakes.small_disk import small_disk

WISH = Wish(Goal.WRITE, Effort.QUICK, Caution.HIGH, max_steps=4, seed=7)


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Three letters and a file without text."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    for name in ("Ada", "Bo", "Cy"):
        text = f"Dear {name}, your table is ready."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def test_a_run_holds_everything_that_its_worker_needs(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folders may go away afterwards."""
    place = tmp_path / "run"
    model, output = base_model(), Output(as_json=False)
    run, job = open_run(start_run([letters], model, WISH, place, output).path)
    assert (len(job.training), len(job.validation)) == (2, 1)
    assert (job.model, job.max_steps, job.seed) == (model, 4, 7)
    texts = [TextStore(run.texts).get(each.content_hash) for each in job.documents]
    assert min(texts).startswith("Dear Ada,")
    assert "3" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_not_renamed(
    letters: Path, tmp_path: Path
) -> None:
    """Whoever mistypes it hears so, and which there are."""
    wish = replace(WISH, goal=Goal.SORT, labelling=Labelling({"nosuch": "x"}))
    with pytest.raises(NoSuchLabel) as wrong:
        start_run([letters], base_model(), wish, tmp_path / "r", Output(as_json=False))
    assert (wrong.value.label, wrong.value.labels) == ("nosuch", "Letters")


@pytest.mark.parametrize("masks", [True, False])
def test_personal_data_is_masked_unless_it_shall_be_kept(
    masks: bool, letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """How much of which kind is told."""
    text = "Dear Di, write to ada@example.org."
    (letters / "Di.txt").write_text(text, encoding="utf-8")
    wish, output = replace(WISH, masks=masks), Output(as_json=False)
    run = start_run([letters], base_model(), wish, tmp_path / "run", output)
    texts = "".join(each.read_text("utf-8") for each in run.texts.glob("*.txt"))
    assert ("[E-MAIL 1]" in texts, "ada@example.org" in texts) == (masks, not masks)
    assert ("1 e-mail address" in capsys.readouterr().out) is masks


def _job(letters: Path, place: Path, wish: Wish) -> Job:
    """What would be trained on the letters."""
    output = Output(as_json=False)
    run = start_run([letters], base_model(), wish, place, output)
    return open_run(run.path)[1]


def test_few_documents_are_double_checked(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By itself, but for a quick look; each of them examines once."""
    wish = replace(WISH, effort=Effort.BALANCED)
    job = _job(letters, tmp_path / "run", wish)
    assert (len(job.folds), len(job.training), job.validation) == (3, 3, ())
    assert "3 trainings" in capsys.readouterr().out


def test_all_is_learned_where_that_is_wished(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of more than a quick look has time for; otherwise a part is drawn."""
    for number in range(21):
        text = f"Number {number}. " + "It is as I do. " * 2000
        (letters / f"{number}.txt").write_text(text, encoding="utf-8")
    part = _job(letters, tmp_path / "part", WISH)
    assert "drawn at random" in capsys.readouterr().out
    job = _job(letters, tmp_path / "all", replace(WISH, everything=True))
    assert "drawn at random" not in capsys.readouterr().out
    assert len(part.documents) < len(job.documents) == 24
    assert job.hyperparameters.passes >= 1


@pytest.mark.parametrize(("folds", "made"), [(0, 0), (2, 2), (7, 3)])
def test_the_folds_are_those_that_were_wished_for(
    letters: Path, tmp_path: Path, folds: int, made: int
) -> None:
    """As far as there are documents for them; the words that teach go with them."""
    wish = replace(WISH, effort=Effort.BALANCED, folds=folds, patience=0)
    job = _job(letters, tmp_path / "run", wish)
    assert (len(job.folds), job.patience) == (made, 0)
    words = sum(each.words for each in job.training)
    assert job.hyperparameters == suggest(Effort.BALANCED, Caution.HIGH, words)


def test_a_hyperparameter_can_be_set(letters: Path, tmp_path: Path) -> None:
    """The others stay as suggested; a whole number stays whole."""
    wish = replace(WISH, changed={"lora_rank": 2.0})
    chosen = _job(letters, tmp_path / "run", wish).hyperparameters
    assert repr(chosen.lora_rank) == "2"
    assert chosen.learning_rate == 1e-3


def test_a_run_is_not_begun_where_something_lies(letters: Path, tmp_path: Path) -> None:
    """Even if it came there while the documents were read."""
    with pytest.raises(RunExists):
        start_run([letters], base_model(), WISH, tmp_path, Output(as_json=False))


def test_a_missing_model_names_the_command_that_gets_it(
    letters: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is fetched and no run is begun; the log may have a line."""
    assert main(["tune", str(letters)]) == 1
    assert "ftstudio models get" in capsys.readouterr().err
    assert [each.name for each in home.iterdir() if each.name != "logs"] == []


@pytest.mark.parametrize("leave", [[], ["--get-model"]])
def test_a_missing_folder_is_noticed_before_the_model(
    leave: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody waits for a download in order to learn of a slip of the pen."""
    assert main(["tune", str(tmp_path / "Leters"), *leave]) == 1
    assert "Leters" in capsys.readouterr().err


def test_an_empty_folder_is_noticed_before_the_model(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to read."""
    assert main(["tune", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_a_place_that_is_taken_is_noticed_first(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing in it is touched."""
    before = sorted(letters.iterdir())
    assert main(["tune", str(letters), "--out", str(letters)]) == 1
    assert str(letters) in capsys.readouterr().err
    assert sorted(letters.iterdir()) == before


def test_one_document_is_too_few(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No run folder is left behind."""
    write_model(home / "models" / STARTER)
    (tmp_path / "one.txt").write_text("Dear Ada.", encoding="utf-8")
    assert main(["tune", str(tmp_path), "--out", str(tmp_path / "run")]) == 1
    assert "1" in capsys.readouterr().err
    assert not (tmp_path / "run").exists()


def test_there_is_nothing_to_resume_where_there_is_no_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names the folder."""
    assert main(["resume", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "begins"), [("/home/ada/Letters", "Letters-"), ("/", "run-")]
)
def test_a_run_is_named_after_its_folder(name: str, begins: str, home: Path) -> None:
    """With the time, so that there may be many."""
    place = new_run_path(name)
    assert place.parent == home / "runs"
    assert place.name.startswith(begins)


def _cut_off(home: Path, name: str = "run") -> RunFolder:
    """A run in the usual place that did not come to its end."""
    run = create_run(home / "runs" / name, job())
    for each in told([3.0, 2.5, 2.0])[:-3]:
        run.append(Said(each, 0.0))
    return run


def test_resume_goes_on_with_the_newest_run_that_can(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where none is named; its model is nowhere, and that is told."""
    run = _cut_off(home)
    assert main(["resume"]) == 1
    said = capsys.readouterr()
    assert str(run.path) in said.out
    assert "tiny" in said.err


def test_resume_needs_something_to_go_on_with(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    """There is no run at all."""
    assert main(["resume"]) == 1
    assert str(home / "runs") in capsys.readouterr().err


class _Terminal(io.StringIO):
    """Where a person reads what is said on stderr."""

    def isatty(self) -> bool:
        return True


def test_who_trains_anew_hears_of_a_training_that_was_cut_off(
    letters: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may not be known that it can go on."""
    run = _cut_off(home)
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["tune", str(letters)]) == 1
    assert f'ftstudio resume "{run.path}"' in terminal.getvalue()
    assert "was cut off at 100 %" in terminal.getvalue()


def test_a_disk_that_is_nearly_full_is_told_before_the_training(
    letters: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The training fits; the model saved as a folder would not."""
    with small_disk(tmp_path / "disk", size=40_000_000) as there:
        if not there:
            pytest.skip("no disk may be mounted here")
        model, output = base_model(parameters=10**9), Output(as_json=False)
        start_run([letters], model, WISH, tmp_path / "disk" / "run", output)
    assert "4.0 GB more" in capsys.readouterr().err
