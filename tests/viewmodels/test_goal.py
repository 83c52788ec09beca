"""What the model shall do, and what the project is called."""

from pathlib import Path

import pytest

from ftstudio.core.base_model import ModelKind
from ftstudio.core.job import Goal
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.runs.project import open_project
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.goal import GoalViewModel
from tests.viewmodels.drafts import make_draft


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """A project called Letters."""
    return make_draft(tmp_path)


def test_a_goal_is_chosen_from_the_start(draft: Draft) -> None:
    """Next works at once."""
    state = GoalViewModel(draft).state
    assert (state.name, state.goal, state.missing) == ("Letters", Goal.WRITE, None)


def test_only_what_works_is_offered(draft: Draft) -> None:
    """Nothing stands there grey."""
    assert GoalViewModel(draft).state.goals == (Goal.WRITE, Goal.SORT)


def test_another_goal_wants_another_kind_of_model(draft: Draft) -> None:
    """What was chosen for the one makes no sense for the other."""
    draft.choose(model="qwen3-4b", changed={"passes": 3.0})
    GoalViewModel(draft).choose(Goal.SORT)
    assert (draft.choices.model, draft.choices.changed) == ("", {})
    assert draft.model_name == FIRST_ENCODER
    assert draft.kind is ModelKind.ENCODER


def test_a_new_name_is_seen_and_saved(draft: Draft) -> None:
    """Without blanks that nobody meant."""
    page = GoalViewModel(draft)
    page.rename("  Offers   and letters ")
    assert page.state.name == "Offers and letters"
    assert open_project(draft.project.folder)[1].name == "Offers and letters"


def test_an_empty_name_changes_nothing(draft: Draft) -> None:
    """A project always has one."""
    page = GoalViewModel(draft)
    page.rename("  ")
    assert page.state.name == "Letters"
