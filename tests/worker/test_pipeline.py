"""The whole story, on a 2-layer model and a few steps."""

import math
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from safetensors.torch import load_file, save_file

from ftstudio.core.errors import TextMissing, TrainingBlewUp
from ftstudio.core.events import (
    BestKept,
    CheckpointSaved,
    Evaluated,
    EvaluatedInFull,
    Event,
    Finished,
    Paused,
    PhaseChanged,
    Prepared,
    Resumed,
    Said,
    SampleWritten,
    StepTaken,
    Tested,
)
from ftstudio.core.gain import gain_of
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.proof import Source
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.pipeline import train
from tests.worker.making import Ear, make_folds, make_run

Losses = dict[int, tuple[float, float]]


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory, tiny_model: Path) -> Losses:
    """The losses of a run that goes through to its end, by its steps."""
    return _losses(tmp_path_factory.mktemp("unbroken") / "run", tiny_model)


@pytest.fixture(scope="module")
def unbroken_folds(
    tmp_path_factory: pytest.TempPathFactory, tiny_model: Path
) -> History:
    """A cross-validation of two folds that goes through to its end."""
    place = tmp_path_factory.mktemp("unbroken") / "run"
    return _trained(*make_folds(place, tiny_model, 2))[0]


def test_a_training_lowers_both_losses(tmp_path: Path, tiny_model: Path) -> None:
    """Step 0 is measured before training, and later looks are better."""
    ear = Ear()
    run, job = make_run(tmp_path / "run", tiny_model)
    finished = train(run, job, ear.hear, ear.commands)
    looks = ear.all(Evaluated)
    assert looks[0].step == 0
    assert looks[-1].step == ear.all(Prepared)[0].steps
    assert looks[-1].training_loss < looks[0].training_loss
    assert looks[-1].validation_loss < looks[0].validation_loss
    assert not finished.stopped
    assert finished.peak_memory > 0


def test_each_look_has_a_loss_for_each_document(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The losses come in the order of the job's validation documents."""
    ear = Ear()
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=2)
    train(run, job, ear.hear, ear.commands)
    losses = [each.document_losses for each in ear.all(Evaluated)]
    losses += [each.document_losses for each in ear.all(EvaluatedInFull)]
    assert {len(each) for each in losses} == {len(job.validation)}
    assert all(math.isfinite(loss) for each in losses for loss in each)


def test_it_measures_the_original_and_the_best_in_full(
    tmp_path: Path, tiny_model: Path
) -> None:
    """The result can compare the kept version with the original, on whole documents."""
    ear = Ear()
    run, job = make_run(tmp_path / "run", tiny_model)
    train(run, job, ear.hear, ear.commands)
    best = min(ear.all(Evaluated), key=lambda each: each.validation_loss).step
    assert [each.step for each in ear.all(BestKept)] == [best]
    assert {0, best} <= {each.step for each in ear.all(EvaluatedInFull)}
    kinds = [type(each) for each in ear.events]
    assert kinds.index(StepTaken) < kinds.index(EvaluatedInFull)
    assert (run.model / "adapter_model.safetensors").is_file()


def test_the_same_seed_gives_the_same_losses(
    tmp_path: Path, tiny_model: Path, unbroken: Losses
) -> None:
    """A run can be repeated."""
    assert _losses(tmp_path / "again", tiny_model) == unbroken


def test_samples_show_it_learn(tmp_path: Path, tiny_model: Path) -> None:
    """At each look, always for the same request."""
    ear = Ear()
    run, job = make_run(tmp_path / "run", tiny_model)
    train(run, job, ear.hear, ear.commands)
    samples = {each.step: each for each in ear.all(SampleWritten)}
    looks = [each.step for each in ear.all(Evaluated)]
    assert sorted(samples) == sorted(set(looks))
    assert len({each.request for each in samples.values()}) == 1
    assert samples[looks[0]].text != samples[looks[-1]].text
    titles = {each.title for each in job.validation}
    assert any(title in samples[0].request for title in titles)


def test_no_sample_is_told_twice(tmp_path: Path, tiny_model: Path) -> None:
    """Neither when a run goes on, nor when only its end is done again."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=3)
    told: list[int] = []
    for command in ("end", "", ""):
        ear = Ear(command, on=StepTaken)

        def hear(event: Event, ear: Ear = ear) -> None:
            run.append(Said(event, 0.0))
            ear.hear(event)

        train(run, job, hear, ear.commands)
        told += [each.step for each in ear.all(SampleWritten)]
    assert sorted(set(told)) == sorted(told)
    assert {0, 3} <= set(told)


@pytest.mark.parametrize("at", [1, 3, 4])
def test_a_resumed_run_has_the_losses_of_an_unbroken_one(
    tmp_path: Path, tiny_model: Path, unbroken: Losses, at: int
) -> None:
    """Optimizer, schedule, order of blocks and random state all come back."""
    stopping = Ear("end", on=StepTaken, after=at)
    run, job = make_run(tmp_path / "broken", tiny_model)
    assert train(run, job, stopping.hear, stopping.commands).stopped
    going_on = Ear()
    train(run, job, going_on.hear, going_on.commands)
    assert going_on.all(Prepared)[0].resumed_from == at
    assert _by_step(stopping) | _by_step(going_on) == unbroken


def test_stop_keeps_the_best_and_measures_it(tmp_path: Path, tiny_model: Path) -> None:
    """What was learned until then is usable, and said in numbers."""
    ear = Ear("stop", on=StepTaken, after=2)
    run, job = make_run(tmp_path / "run", tiny_model)
    assert train(run, job, ear.hear, ear.commands).stopped
    assert len(ear.all(StepTaken)) == 2
    kept = ear.all(BestKept)[0].step
    assert kept in {each.step for each in ear.all(EvaluatedInFull)}


def test_a_stop_before_the_first_step_keeps_the_original(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Nothing was gained, nothing is lost, and the run can go on."""
    ear = Ear("end", on=Prepared)
    run, job = make_run(tmp_path / "run", tiny_model)
    assert train(run, job, ear.hear, ear.commands).stopped
    assert ear.all(BestKept) == [BestKept(0)]
    assert ear.all(StepTaken) == []
    assert ear.all(SampleWritten) == []


@pytest.mark.parametrize("command", ["stop", "end"])
def test_a_stop_while_preparing_keeps_nothing(
    tmp_path: Path, tiny_model: Path, command: str
) -> None:
    """There is nothing yet; the run can begin another day, and needs no less time."""
    ear = Ear(command, on=PhaseChanged, after=2)
    run, job = make_run(tmp_path / "run", tiny_model)
    assert train(run, job, ear.hear, ear.commands).stopped
    assert not ear.all(Prepared)
    assert not ear.all(BestKept)
    assert not run.model.exists()
    going_on = Ear()
    assert not train(run, job, going_on.hear, going_on.commands).stopped


def test_a_stop_while_preparing_to_go_on_keeps_the_best(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Of what was learned before."""
    run, job = make_run(tmp_path / "run", tiny_model)
    ending = Ear("end", on=StepTaken, after=2)
    train(run, job, ending.hear, ending.commands)
    ear = Ear("stop", on=PhaseChanged, after=2)
    assert train(run, job, ear.hear, ear.commands).stopped
    assert len(ear.all(BestKept)) == 1
    assert ear.all(StepTaken) == []


def test_a_pause_lasts_until_resume(tmp_path: Path, tiny_model: Path) -> None:
    """While paused no step is taken; what was learned is saved first."""
    ear = Ear("pause", on=StepTaken)
    resume = Ear("resume", on=Paused)
    resume.commands = ear.commands
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=3)

    def both(event: object) -> None:
        ear.hear(event)  # type: ignore[arg-type]
        resume.hear(event)  # type: ignore[arg-type]

    train(run, job, both, ear.commands)
    assert ear.all(Paused) == [Paused(1)]
    assert ear.all(Resumed) == [Resumed(1)]
    assert CheckpointSaved(1) in ear.events


def test_exploding_numbers_are_an_error(tmp_path: Path, tiny_model: Path) -> None:
    """A loss that is no number ends the run; the checkpoints before it stay."""
    broken = Path(shutil.copytree(tiny_model, tmp_path / "model"))
    weights = load_file(broken / "model.safetensors")
    weights["model.norm.weight"][0] = math.nan
    save_file(weights, broken / "model.safetensors", {"format": "pt"})
    run, job = make_run(tmp_path / "run", broken)
    ear = Ear()
    with pytest.raises(TrainingBlewUp):
        train(run, job, ear.hear, ear.commands)
    assert ear.all(CheckpointSaved) == [CheckpointSaved(0)]


def test_a_missing_text_is_named(tmp_path: Path, tiny_model: Path) -> None:
    """A run folder cut in half says which text is gone."""
    run, job = make_run(tmp_path / "run", tiny_model)
    next(run.texts.iterdir()).unlink()
    with pytest.raises(TextMissing):
        train(run, job, Ear().hear, Ear().commands)


def _losses(place: Path, model: Path) -> Losses:
    ear = Ear()
    run, job = make_run(place, model)
    train(run, job, ear.hear, ear.commands)
    return _by_step(ear)


def _by_step(ear: Ear) -> Losses:
    return {
        each.step: (each.training_loss, each.validation_loss)
        for each in ear.all(Evaluated)
    }


def test_a_hurried_start_is_made_up_for(tmp_path: Path, tiny_model: Path) -> None:
    """Cut off before anything was measured, a resumed run still knows its gain."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=3)
    hurried = Ear("end", on=PhaseChanged)
    train(run, job, hurried.hear, hurried.commands)
    assert hurried.all(StepTaken) == []
    assert hurried.all(Evaluated) == []
    going_on = Ear()
    train(run, job, going_on.hear, going_on.commands)
    assert [each.step for each in going_on.all(Evaluated)] == [0, 1, 2, 3]
    assert 0 in {each.step for each in going_on.all(EvaluatedInFull)}
    assert going_on.all(SampleWritten)[0].step == 0


def test_a_comparison_that_was_left_out_is_made_up_for(
    tmp_path: Path, tiny_model: Path
) -> None:
    """A computer that shuts down while the original is measured costs no result."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=2)
    first, *rest = job.split.training
    job = replace(job, split=replace(job.split, training=tuple(rest), test=(first,)))
    history, finished = _trained(run, job, Ear("end", on=Tested))
    assert finished.stopped
    assert gain_of(history) is None
    going_on = Ear()
    history, finished = _trained(run, job, going_on)
    assert not finished.stopped
    assert going_on.all(StepTaken) == []
    gain = gain_of(history)
    assert gain is not None
    assert gain.source is Source.TEST


def test_a_look_cut_short_is_made_up_for(tmp_path: Path, tiny_model: Path) -> None:
    """Else the last version could never be the best."""
    run, job = make_run(tmp_path / "run", tiny_model, max_steps=3)
    hurried = Ear("end", on=StepTaken, after=3)
    train(run, job, hurried.hear, hurried.commands)
    going_on = Ear()
    train(run, job, going_on.hear, going_on.commands)
    assert 3 in {each.step for each in going_on.all(Evaluated)}
    assert going_on.all(BestKept) == [BestKept(3)]


def test_folds_are_trained_and_then_everything(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Each document examines once; what is kept has learned from all of them."""
    run, job = make_folds(tmp_path / "run", tiny_model, 3)
    history, finished = _trained(run, job)
    assert not finished.stopped
    examined = [
        each.prepared.validation_documents for each in history.folds if each.prepared
    ]
    assert sum(examined) == len(job.documents)
    assert history.prepared is not None
    assert history.prepared.training_documents == len(job.documents)
    assert history.looks == ()
    assert len(history.in_full) == 0
    gain = gain_of(history)
    assert gain is not None
    assert (gain.source, gain.documents) == (Source.FOLDS, len(job.documents))


def test_the_training_on_everything_ends_where_the_folds_agreed(
    unbroken_folds: History,
) -> None:
    """Not at the end of the plan, if that was too long."""
    history = unbroken_folds
    assert history.cross_validated is not None
    assert history.prepared is not None
    assert history.kept == BestKept(history.prepared.steps)
    whole = history.folds[0].prepared
    assert whole is not None
    share = history.cross_validated.share
    assert history.prepared.steps <= round(share * (whole.steps * 2 + 2))


@pytest.mark.parametrize("at", [2, 7, 11])
def test_folds_go_on_where_they_were_cut_off(
    tmp_path: Path, tiny_model: Path, unbroken_folds: History, at: int
) -> None:
    """In whichever fold; in the end all losses are those of an unbroken run."""
    run, job = make_folds(tmp_path / "run", tiny_model, 2)
    stopping = Ear("end", on=StepTaken, after=at)
    _, finished = _trained(run, job, stopping)
    assert finished.stopped
    history, finished = _trained(run, job)
    assert not finished.stopped
    assert history.cross_validated == unbroken_folds.cross_validated
    assert [e.validation_loss for f in history.folds for e in f.looks] == [
        e.validation_loss for f in unbroken_folds.folds for e in f.looks
    ]


def test_a_stop_in_a_fold_keeps_its_best_version(
    tmp_path: Path, tiny_model: Path
) -> None:
    """Measured on that fold's exam, and said to be no more than that."""
    run, job = make_folds(tmp_path / "run", tiny_model, 2)
    history, finished = _trained(run, job, Ear("stop", on=StepTaken, after=3))
    assert finished.stopped
    assert history.is_in_fold
    gain = gain_of(history)
    assert gain is not None
    assert gain.source is Source.EXAM
    assert (run.model / "adapter_model.safetensors").is_file()


def test_the_test_documents_have_the_last_word(
    tmp_path: Path, tiny_model: Path
) -> None:
    """They are read for what is kept and for the original, and never else."""
    run, job = make_run(tmp_path / "run", tiny_model)
    first, *rest = job.split.training
    split = replace(job.split, training=tuple(rest), test=(first,))
    ear = Ear()
    train(run, replace(job, split=split), ear.hear, ear.commands)
    kept = ear.all(BestKept)[-1].step
    assert [each.step for each in ear.all(Tested)] == [kept, 0]
    assert ear.all(Prepared)[0].test_documents == 1


def _trained(
    run: RunFolder, job: Job, ear: Ear | None = None
) -> tuple[History, Finished]:
    """What the record says after one worker's life."""
    ear = ear or Ear()

    def hear(event: Event) -> None:
        run.append(Said(event, 0.0))
        ear.hear(event)

    finished = train(run, job, hear, ear.commands)
    return history_of(run.events()), finished
