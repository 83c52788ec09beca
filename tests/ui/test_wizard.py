"""The frame around the pages: rail, foot, Back and Next."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Corpus
from ftstudio.core.events import BestKept, StoppedEarly
from ftstudio.core.health import State
from ftstudio.core.steps import Step
from ftstudio.models.catalogue import STARTER
from ftstudio.ui.look import Look
from ftstudio.ui.pages.training import TrainingPage
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.wizard import Wizard
from ftstudio.viewmodels.wizard import WizardViewModel
from tests.courses import training_into
from tests.fakes.model_files import write_model
from tests.ui.showing import showing
from tests.viewmodels.drafts import LETTERS, make_draft, make_workshop
from tests.viewmodels.trainings import record


def frame(qtbot: QtBot, place: Path, read: Corpus = LETTERS) -> Wizard:
    """The wizard of a project that has read `read`, at the goal."""
    draft = make_draft(place, read, model=STARTER)
    shown = WizardViewModel(draft, make_workshop(place), lambda: False)
    made = showing(qtbot, Wizard(shown, Look("light")))
    qtbot.waitUntil(lambda: bool(buttons(made)))
    return made


def buttons(shown: Wizard) -> dict[str, QPushButton]:
    """What can be seen to press, by its text."""
    found = shown.findChildren(QPushButton)
    return {each.text(): each for each in found if each.isVisible()}


def test_next_and_back_walk_through_the_steps(qtbot: QtBot, tmp_path: Path) -> None:
    """Each says where it leads."""
    write_model(tmp_path / "models" / STARTER)
    shown = frame(qtbot, tmp_path)
    assert "Back" not in buttons(shown)
    for label in ("Next: documents", "Next: model", "Next: plan"):
        buttons(shown)[label].click()
    assert "Start the training" in buttons(shown)
    buttons(shown)["Back"].click()
    assert shown.view_model.state.step is Step.MODEL


def test_the_plot_is_ready_before_it_is_wanted(qtbot: QtBot, tmp_path: Path) -> None:
    """And its page's buttons do not show on the plan."""
    write_model(tmp_path / "models" / STARTER)
    shown = frame(qtbot, tmp_path)
    shown.view_model.show(Step.PLAN)
    before = set(buttons(shown))
    qtbot.waitUntil(lambda: bool(shown.findChildren(TrainingPage)))
    assert set(buttons(shown)) == before


def test_the_plan_of_another_try_says_what_is_new(qtbot: QtBot, tmp_path: Path) -> None:
    """Over the plan, and nowhere else."""
    write_model(tmp_path / "models" / STARTER)
    draft = make_draft(tmp_path, LETTERS, model=STARTER)
    record(draft, [*training_into(State.MEMORISING), StoppedEarly(100), BestKept(60)])
    view_model = WizardViewModel(draft, make_workshop(tmp_path), lambda: False)
    shown = showing(qtbot, Wizard(view_model, Look("light")))
    view_model.training.try_with_more_caution()
    (notice,) = (e for e in shown.findChildren(Banner) if e.parent() is shown)
    assert notice.isVisible()
    assert notice.accessibleName() == "The new plan is ready to start"
    view_model.show(Step.MODEL)
    assert not notice.isVisible()


def test_next_says_what_is_missing(qtbot: QtBot, tmp_path: Path) -> None:
    """Never a mute grey button."""
    shown = frame(qtbot, tmp_path, Corpus(()))
    buttons(shown)["Next: documents"].click()
    waiting = buttons(shown)["Add documents to go on"]
    assert not waiting.isEnabled()


def test_the_keyboard_stays_in_the_foot_when_next_has_to_wait(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """It does not jump to the top of the window."""
    shown = frame(qtbot, tmp_path, Corpus(()))
    buttons(shown)["Next: documents"].click()
    assert buttons(shown)["Back"].hasFocus()


def test_a_page_can_lead_to_another(qtbot: QtBot, tmp_path: Path) -> None:
    """“Go to the plan” on the training's page does."""
    write_model(tmp_path / "models" / STARTER)
    shown = frame(qtbot, tmp_path)
    shown.view_model.show(Step.PLAN)
    shown.view_model._step = Step.TRAINING
    shown.view_model.look_again()
    buttons(shown)["Go to the plan"].click()
    assert shown.view_model.state.step is Step.PLAN


def test_a_choice_that_cannot_be_saved_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """And holds while the window is open: the person can go on."""
    write_model(tmp_path / "models" / STARTER)
    shown = frame(qtbot, tmp_path)
    folder = shown.view_model.draft.project.folder
    folder.rename(tmp_path / "moved")
    shown.view_model.goal.rename("Offers")
    said = [each.accessibleName() for each in shown.findChildren(type(shown._banner))]
    assert "Your last choice could not be saved" in said
    assert shown.view_model.state.name == "Offers"


@pytest.mark.parametrize("step", [Step.GOAL, Step.DOCUMENTS])
def test_the_page_of_the_last_time_is_shown_first(
    qtbot: QtBot, tmp_path: Path, step: Step
) -> None:
    """Nobody starts again from the beginning."""
    draft = make_draft(tmp_path, step=step, model=STARTER)
    shown = WizardViewModel(draft, make_workshop(tmp_path), lambda: False)
    wizard = showing(qtbot, Wizard(shown, Look("light")))
    assert wizard.view_model.state.step is step
