"""Figures in a file, found again where everything is as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.events import Finished
from ftstudio.core.figures import Liking
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.runs.kept_figures import KeptFigures
from tests.factories import base_model, figures, history, job, prepared, step

LIKING = Liking()
PLAN = suggest(Effort.QUICK, Caution.NORMAL, 1000)
MODEL = base_model()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where nothing is yet."""
    return tmp_path / "home" / "figures.json"


def test_what_was_kept_is_found_again(file: Path) -> None:
    """By another start of the program."""
    KeptFigures(file).keep(MODEL, PLAN, LIKING, figures())
    assert KeptFigures(file).find(MODEL, PLAN, LIKING) == figures()
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_under_other_circumstances_it_is_not(file: Path) -> None:
    """Another model, other threads, or steps of another kind."""
    kept = KeptFigures(file)
    kept.keep(MODEL, PLAN, LIKING, figures())
    assert kept.find(base_model(fingerprint="e" * 64), PLAN, LIKING) is None
    assert kept.find(MODEL, PLAN, Liking(threads=1)) is None
    assert kept.find(MODEL, PLAN, Liking(gentle=True)) is None
    cautious = suggest(Effort.QUICK, Caution.HIGH, 1000)
    assert kept.find(MODEL, cautious, LIKING) is None


@pytest.mark.parametrize(
    ("was", "now"), [('"version": "', '"version": "0'), ('"engine": ', '"engine": 9')]
)
def test_another_version_was_faster_or_slower(file: Path, was: str, now: str) -> None:
    """What it took tells nothing of this one."""
    kept = KeptFigures(file)
    kept.keep(MODEL, PLAN, LIKING, figures())
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(was, now), encoding="utf-8")
    assert kept.find(MODEL, PLAN, LIKING) is None


def test_newer_figures_take_the_place_of_older_ones(file: Path) -> None:
    """Those of other models stay."""
    kept, other = KeptFigures(file), base_model(fingerprint="e" * 64)
    kept.keep(other, PLAN, LIKING, figures())
    for runs in (1, 2):
        kept.keep(MODEL, PLAN, LIKING, figures(runs=runs))
    assert kept.find(MODEL, PLAN, LIKING) == figures(runs=2)
    assert kept.find(other, PLAN, LIKING) == figures()


def test_only_so_many_are_kept(file: Path) -> None:
    """The oldest go."""
    kept = KeptFigures(file)
    models = [base_model(fingerprint=f"{number:064}") for number in range(45)]
    for each in models:
        kept.keep(each, PLAN, LIKING, figures())
    found = [kept.find(each, PLAN, LIKING) is not None for each in models]
    assert found == [False] * 5 + [True] * 40


@pytest.mark.parametrize("damage", ["", "{", '{"entries": 7}', "\0\0", "[]"])
def test_a_damaged_file_counts_as_empty(file: Path, damage: str) -> None:
    """It is measured anew, and written anew."""
    file.parent.mkdir()
    file.write_text(damage, encoding="utf-8")
    kept = KeptFigures(file)
    assert kept.find(MODEL, PLAN, LIKING) is None
    kept.keep(MODEL, PLAN, LIKING, figures())
    assert kept.find(MODEL, PLAN, LIKING) == figures()


def test_where_nothing_can_be_written_nothing_is_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is no reason to stop; the log has a line."""
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    kept = KeptFigures(tmp_path / "home" / "figures.json")
    kept.keep(MODEL, PLAN, LIKING, figures())
    assert kept.find(MODEL, PLAN, LIKING) is None
    assert "cannot be kept" in caplog.text
    caplog.clear()


def test_memory_is_known_by_model(file: Path) -> None:
    """The most that was seen of it, on this computer."""
    kept = KeptFigures(file)
    cautious = suggest(Effort.QUICK, Caution.HIGH, 1000)
    kept.keep(MODEL, PLAN, LIKING, figures(memory=5))
    kept.keep(MODEL, cautious, LIKING, figures(memory=7))
    assert kept.memory_by_model(LIKING) == {MODEL.fingerprint: 7}
    assert kept.memory_by_model(Liking(threads=1)) == {}


def test_a_training_teaches(file: Path) -> None:
    """Also where nothing was known before."""
    kept, done = KeptFigures(file), job()
    steps = [replace(step(number), seconds=4.0) for number in range(1, 20)]
    told = history([prepared(20), *steps, Finished(False, 2_000_000_000)])
    kept.learn(done, told, LIKING)
    found = kept.find(done.model, done.hyperparameters, LIKING)
    assert found is not None
    assert (found.runs, found.is_rough) == (1, False)
    kept.learn(done, history([prepared(20)]), LIKING)
    assert kept.find(done.model, done.hyperparameters, LIKING) == found


def test_figures_can_be_guessed(file: Path) -> None:
    """More threads, less time."""
    kept = KeptFigures(file)
    one, two = (kept.rough(MODEL, Liking(threads=each)) for each in (1, 2))
    assert one.train == pytest.approx(2 * two.train)
    assert one.is_rough
