"""`ftstudio tune --estimate`: what it would take is said, and nothing is trained."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from ftstudio import paths
from ftstudio.cli import main
from ftstudio.cli.estimating import tell_estimates
from ftstudio.cli.output import Output
from ftstudio.cli.wish import Wish
from ftstudio.core.base_model import BaseModel
from ftstudio.core.events import Event, Failed, Finished, Rehearsed, Started
from ftstudio.core.figures import Liking
from ftstudio.core.job import Goal
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.models.store import ModelStore
from ftstudio.runs.kept_figures import KeptFigures
from tests.factories import base_model, figures
from tests.fakes.model_files import write_model, write_word_counter
from tests.viewmodels.trainings import teller

LIKING = Liking()
WISH = Wish(Goal.WRITE, Effort.BALANCED, Caution.NORMAL, max_steps=0, seed=0)
PLAN = suggest(Effort.BALANCED, Caution.NORMAL, 100)
MEASURED: list[Event] = [Started(7, "0"), Rehearsed(figures()), Finished(False, 1)]


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Six letters of a hundred words."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    for number in range(6):
        text = f"Dear customer {number}. " + "Your table is ready now. " * 20
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def model(tmp_path: Path) -> BaseModel:
    """One for which each word is a token."""
    folder = write_model(tmp_path / "model")
    write_word_counter(folder)
    return base_model(folder=str(folder))


def _told(
    letters: Path,
    model: BaseModel,
    script: Sequence[Event | str],
    *,
    as_json: bool = False,
) -> int:
    worker = teller(letters.parent, script)
    return tell_estimates([letters], model, WISH, Output(as_json), worker)


def _times(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What was said of each effort, without the memory, which comes and goes."""
    lines = capsys.readouterr().out.splitlines()
    return [each.split(";")[0] for each in lines if ": takes" in each]


def test_each_effort_is_said_with_its_time_and_memory(
    letters: Path, model: BaseModel, capsys: pytest.CaptureFixture[str]
) -> None:
    """By what a worker has measured, and what that is."""
    assert _told(letters, model, MEASURED) == 0
    said = capsys.readouterr().out.splitlines()
    assert [each.split(":")[0] for each in said[2:5]] == [
        "Quick look", "Balanced", "Thorough",
    ]  # fmt: skip
    assert all("2.9 GB" in each for each in said[2:5])
    assert "few real steps" in said[5]


def test_a_script_gets_numbers(
    letters: Path, model: BaseModel, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object an effort, in seconds and bytes."""
    _told(letters, model, MEASURED, as_json=True)
    lines = map(json.loads, capsys.readouterr().out.splitlines())
    found = [each for each in lines if "effort" in each]
    assert [each["effort"] for each in found] == ["quick", "balanced", "thorough"]
    assert all(each["low"] < each["seconds"] < each["high"] for each in found)
    assert {each["memory"] for each in found} == {figures().memory}
    assert all(each["steps"] > 0 and not each["is_rough"] for each in found)


def test_the_second_time_nothing_is_measured(
    letters: Path, model: BaseModel, capsys: pytest.CaptureFixture[str]
) -> None:
    """A worker would die."""
    _told(letters, model, MEASURED)
    first = _times(capsys)
    assert _told(letters, model, ["die"]) == 0
    assert _times(capsys) == first
    assert len(first) == 3


@pytest.mark.parametrize(
    "script", [["die"], [Failed("OutOfMemory", {"needed": 0})], [Finished(True, 1)]]
)
def test_where_nothing_can_be_measured_a_rough_estimate_is_said(
    letters: Path,
    model: BaseModel,
    script: list[Event | str],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As such, and it is not kept."""
    assert _told(letters, model, script) == 0
    assert "rough estimate" in capsys.readouterr().out
    kept = KeptFigures(paths.figures_file())
    assert kept.find(model, PLAN, LIKING) is None


def test_words_are_counted_as_the_model_reads_them(
    letters: Path, model: BaseModel, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not as in the documents that were measured once."""
    kept = KeptFigures(paths.figures_file())
    steps = []
    for tokens in (1.0, 9.0):
        kept.keep(model, PLAN, LIKING, figures(tokens_a_word=tokens))
        _told(letters, model, ["die"], as_json=True)
        lines = map(json.loads, capsys.readouterr().out.splitlines())
        steps.append([each["steps"] for each in lines if "effort" in each])
    assert steps[0] == steps[1]


def test_no_run_is_begun(
    letters: Path, model: BaseModel, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command line as it is typed, on a computer that was measured."""
    found = ModelStore(paths.models()).find(model.folder)
    KeptFigures(paths.figures_file()).keep(found, PLAN, LIKING, figures())
    assert main(["tune", str(letters), "--model", model.folder, "--estimate"]) == 0
    assert "Thorough: takes" in capsys.readouterr().out
    assert not paths.runs().exists()
