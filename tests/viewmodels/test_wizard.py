"""The way through the steps: what Next waits for, and where one can go."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import OtherTraining
from ftstudio.core.events import (
    BestKept,
    Event,
    Finished,
    Matched,
    Progressed,
    Rehearsed,
    StoppedEarly,
)
from ftstudio.core.health import State
from ftstudio.core.presets import Caution
from ftstudio.core.steps import Missing, Step
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.viewmodels.matching import Compares
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.viewmodels.rehearsing import Stage as Measuring
from ftstudio.viewmodels.wizard import WizardViewModel
from ftstudio.viewmodels.workshop import Workshop
from tests.courses import training_into
from tests.factories import corpus, figures
from tests.fakes.model_files import write_model
from tests.fakes.tiny_encoder import write_tiny_encoder
from tests.viewmodels.drafts import LETTERS, make_draft, make_workshop
from tests.viewmodels.trainings import DIE, WAIT, Pump, record, teller


def wizard(
    place: Path, read: Corpus = LETTERS, step: Step = Step.GOAL, others: bool = False
) -> WizardViewModel:
    """A project that has read `read`, opened at `step`."""
    draft = make_draft(place, read, step=step, model=STARTER)
    return WizardViewModel(draft, make_workshop(place), lambda: others)


def test_next_leads_from_the_goal_to_the_plan(tmp_path: Path) -> None:
    """With documents and a model there is nothing to wait for."""
    write_model(tmp_path / "models" / STARTER)
    shown = wizard(tmp_path)
    for step in (Step.DOCUMENTS, Step.MODEL, Step.PLAN):
        shown.go_on()
        assert (shown.state.step, shown.state.missing) == (step, None)
    shown.go_back()
    assert shown.state.step is Step.MODEL


@pytest.mark.parametrize(
    ("read", "missing"),
    [(Corpus(()), Missing.DOCUMENTS), (corpus(100), Missing.MORE_DOCUMENTS)],
)
def test_without_documents_it_goes_no_further(
    tmp_path: Path, read: Corpus, missing: Missing
) -> None:
    """Next says what is missing, and later steps cannot be jumped to."""
    shown = wizard(tmp_path, read, Step.DOCUMENTS)
    shown.go_on()
    shown.show(Step.PLAN)
    assert (shown.state.step, shown.state.missing) == (Step.DOCUMENTS, missing)
    assert shown.state.reached is Step.DOCUMENTS
    assert not shown.state.can_go_on


def test_where_the_model_is_missing_next_gets_it(tmp_path: Path) -> None:
    """It is not a grey button; from the plan it leads to the models."""
    shown = wizard(tmp_path, step=Step.PLAN)
    assert shown.state.missing is Missing.MODEL
    assert shown.state.can_go_on
    shown.go_on()
    assert shown.state.step is Step.MODEL


def test_a_model_deleted_meanwhile_is_noticed_at_the_plan(tmp_path: Path) -> None:
    """Before a training is started for nothing."""
    folder = tmp_path / "models" / STARTER
    write_model(folder)
    shown = wizard(tmp_path, step=Step.MODEL)
    (folder / "config.json").unlink()
    shown.go_on()
    assert shown.state.missing is Missing.MODEL


def test_one_training_at_a_time(tmp_path: Path) -> None:
    """An office computer has no room for two."""
    write_model(tmp_path / "models" / STARTER)
    shown = wizard(tmp_path, step=Step.PLAN, others=True)
    assert shown.state.missing is Missing.OTHER_TRAINING
    shown.go_on()
    assert shown.state.step is Step.PLAN
    assert not shown.training.is_busy


def test_the_step_is_remembered(tmp_path: Path) -> None:
    """A project opens where it was left."""
    shown = wizard(tmp_path)
    shown.go_on()
    assert shown.draft.choices.step is Step.DOCUMENTS


def test_no_button_starts_a_second_training(tmp_path: Path) -> None:
    """Neither a new one nor one that was cut off; a sentence says why."""
    write_model(tmp_path / "models" / STARTER)
    shown = wizard(tmp_path, others=True)
    shown.training.start()
    assert not shown.training.is_busy
    assert isinstance(shown.training.state.problem, OtherTraining)


def test_another_try_leads_to_its_plan_and_says_what_is_new(tmp_path: Path) -> None:
    """Until the person changes the plan, or goes elsewhere."""
    draft = make_draft(tmp_path, model=STARTER)
    record(draft, [*training_into(State.MEMORISING), StoppedEarly(100), BestKept(60)])
    shown = WizardViewModel(draft, make_workshop(tmp_path), lambda: False)
    shown.training.try_with_more_caution()
    assert shown.state.step is Step.PLAN
    assert shown.training.state.new_plan is not None
    said = []
    for caution, step in (
        (Caution.HIGH, Step.PLAN),
        (Caution.LOW, Step.PLAN),
        (Caution.HIGH, Step.PLAN),
        (Caution.HIGH, Step.DOCUMENTS),
    ):
        shown.plan.choose_caution(caution)
        shown.show(step)
        said.append(shown.state.new_plan is not None)
    assert said == [True, False, True, False]


def test_where_to_train_is_followed_wherever_it_was_chosen(tmp_path: Path) -> None:
    """On the plan it shows; the models are looked at anew only then."""
    likes = Preferences()
    shop = replace(make_workshop(tmp_path), preferences=likes)
    shown = WizardViewModel(make_draft(tmp_path), shop, lambda: False)
    looks: list[object] = []
    shown.model._card = lambda: looks.append(1)
    likes.choose(threads=2)
    shown.take_liking()
    assert looks == []
    likes.choose(device=DeviceWish.GPU)
    shown.take_liking()
    assert shown.plan.state.device is DeviceWish.GPU
    assert looks == [1]


def _measuring(place: Path, script: list[Event | str]) -> tuple[WizardViewModel, Pump]:
    """The plan, on a computer of which nothing is known, as its worker tells."""
    write_model(place / "models" / STARTER)
    draft = make_draft(place, step=Step.PLAN, model=STARTER)
    pump, kept = Pump(), KeptFigures(place / "figures.json")
    store, worker = ModelStore(place / "models"), teller(place, script)
    shop = Workshop(pump.background, store, worker, figures=kept)
    shown = WizardViewModel(draft, shop, lambda: False)
    pump.until(lambda: shown.rehearsal.state.stage is Measuring.MEASURING)
    return shown, pump


def test_this_computer_is_measured_while_the_plan_is_shown(tmp_path: Path) -> None:
    """And behind the steps before it."""
    script: list[Event | str] = [WAIT, Rehearsed(figures()), Finished(False, 1)]
    shown, pump = _measuring(tmp_path, script)
    shown.go_back()
    pump.until(lambda: shown.rehearsal._thread is not None)
    shown.rehearsal._thread.resume()  # type: ignore[union-attr]
    pump.until(lambda: shown.rehearsal.state.stage is Measuring.KNOWN)
    assert shown.state.step is Step.MODEL


def test_start_does_not_wait_for_the_measuring(tmp_path: Path) -> None:
    """It ends where a training begins, and where the project is closed."""
    shown, pump = _measuring(tmp_path, [WAIT, DIE])
    pump.until(lambda: shown.rehearsal._thread is not None)
    measuring = shown.rehearsal._thread
    shown.go_on()
    assert shown.state.step is Step.TRAINING
    assert not shown.rehearsal.state.can_measure
    assert shown.rehearsal.state.stage is Measuring.UNKNOWN
    assert measuring is not None
    measuring.join(20)
    pump.until(lambda: not shown.training.is_busy)
    shown.leave()


def _comparing(place: Path, script: list[Event | str]) -> tuple[WizardViewModel, Pump]:
    """A project at the choice of a model, where the encoder is on the computer."""
    write_model(place / "models" / STARTER)
    write_tiny_encoder(place / "models" / FIRST_ENCODER)
    draft = make_draft(place, step=Step.MODEL, model=STARTER)
    pump, kept = Pump(), KeptFigures(place / "figures.json")
    store, worker = ModelStore(place / "models"), teller(place, script)
    shop = Workshop(pump.background, store, worker, figures=kept)
    return WizardViewModel(draft, shop, lambda: False), pump


def test_documents_are_compared_before_the_computer_is_measured(tmp_path: Path) -> None:
    """Both at once would make it look slow."""
    done = Matched(()), Finished(stopped=False, peak_memory=1)
    shown, pump = _comparing(tmp_path, [Progressed(1, 12), WAIT, *done])
    shown.look_again()
    pump.until(lambda: shown.matching.state.done == 1)
    shown.go_on()
    assert shown.state.step is Step.PLAN
    assert shown.plan.state.matching.stage is Compares.COMPARING
    assert not shown.rehearsal.state.can_measure
    shown.matching._thread.resume()  # type: ignore[union-attr]
    pump.until(lambda: shown.rehearsal.state.stage is Measuring.MEASURING)
    pump.until(lambda: shown.plan.state.matching.stage is Compares.KNOWN)
    shown.leave()


def test_a_training_does_not_wait_for_comparing(tmp_path: Path) -> None:
    """Nor does closing the project."""
    shown, pump = _comparing(tmp_path, [Progressed(1, 12), WAIT, DIE])
    shown.look_again()
    pump.until(lambda: shown.matching.state.done == 1)
    comparing = shown.matching._thread
    shown.go_on()
    shown.go_on()
    assert shown.state.step is Step.TRAINING
    assert shown.matching.state.stage is Compares.NOT
    assert comparing is not None
    comparing.join(20)
    assert not comparing.is_alive()
    pump.until(lambda: not shown.training.is_busy)
    shown.leave()
