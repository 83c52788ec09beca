"""Learning to sort, from the first look to the sorter."""

import shutil
from pathlib import Path

import pytest

from ftstudio.core.base_model import BaseModel
from ftstudio.core.events import (
    CrossValidated,
    Evaluated,
    FoldBegan,
    Phase,
    PhaseChanged,
    SorterMade,
    StepTaken,
)
from ftstudio.core.sorting import accuracy, guesses_of
from ftstudio.worker.sorting.sorter import has_sorter
from tests.worker.making import Ear
from tests.worker.sorting.conftest import Learned
from tests.worker.sorting.making import learn, make_sorting_run


def test_it_learns_to_tell_folders_apart(learned: Learned) -> None:
    """Each letter was put by a model that had not learned from it."""
    _run, job, ear = learned
    (made,) = ear.all(SorterMade)
    guesses = guesses_of(made)
    assert len(guesses) == len(job.documents)
    assert accuracy(guesses).share >= 0.9
    assert made.folders == ("money", "wood")


def test_both_losses_and_the_accuracy_are_seen(learned: Learned) -> None:
    """They fall, as far as the plot shows."""
    _run, _job, ear = learned
    looks = ear.all(Evaluated)
    assert all(0 <= (each.accuracy or 0) <= 1 for each in looks)
    first = looks[: len(looks) // 2]
    assert first[-1].validation_loss < first[0].validation_loss
    assert first[-1].training_loss < first[0].training_loss
    assert len(ear.all(CrossValidated)) == 1


def test_the_last_training_learns_from_everything(learned: Learned) -> None:
    """After the folds no document is kept aside."""
    run, _job, ear = learned
    assert [each.fold for each in ear.all(FoldBegan)] == [0, 1]
    phases = [each.phase for each in ear.all(PhaseChanged)]
    assert phases.count(Phase.SORTING) == 2
    assert has_sorter(run)
    assert {each.name for each in run.model.iterdir()} == {
        "adapter_config.json",
        "adapter_model.safetensors",
        "sorter.json",
        "sorter.safetensors",
    }


def test_a_kill_before_the_sorter_costs_no_step(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """Only what was not done yet is done."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    first = Ear()
    learn(run, job, first)
    shutil.rmtree(run.model)
    second = Ear()
    finished = learn(run, job, second)
    assert not finished.stopped
    assert second.all(StepTaken) == []
    assert second.all(SorterMade) == first.all(SorterMade)
    assert has_sorter(run)


def test_a_lost_opinion_is_given_again(tmp_path: Path, tiny_encoder: BaseModel) -> None:
    """A fold whose documents were not sorted is not through."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    ending = Ear("stop", on=FoldBegan, after=2)
    assert learn(run, job, ending).stopped
    (opinions,) = run.checkpoints.glob("fold-1.safetensors")
    opinions.unlink()
    second = Ear()
    assert not learn(run, job, second).stopped
    assert len(list(run.checkpoints.glob("fold-*.safetensors"))) == 2


@pytest.mark.parametrize("command", ["stop", "end"])
def test_stopped_it_sorts_with_what_it_has(
    command: str, tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """Asked to stop it makes a sorter of the best version; asked to end it does not."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    ear = Ear(command, on=StepTaken, after=2)
    assert learn(run, job, ear).stopped
    assert has_sorter(run) is (command == "stop")
    if command == "stop":
        (made,) = ear.all(SorterMade)
        assert made.best == ()


def test_without_folds_nothing_is_claimed(
    tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """The sorter is there, and nobody says how good it is."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder, folds=0)
    ear = Ear()
    assert not learn(run, job, ear).stopped
    (made,) = ear.all(SorterMade)
    assert made.best == ()
    assert made.curve_shares == ()
    phases = [each.phase for each in ear.all(PhaseChanged)]
    assert Phase.SORTING not in phases


def test_a_run_repeated_sorts_the_same(
    learned: Learned, tmp_path: Path, tiny_encoder: BaseModel
) -> None:
    """The same seed, the same sorter."""
    run, job = make_sorting_run(tmp_path / "run", tiny_encoder)
    ear = Ear()
    learn(run, job, ear)
    assert ear.all(SorterMade) == learned[2].all(SorterMade)
