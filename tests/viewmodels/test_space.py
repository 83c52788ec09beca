"""Disk space: measured, and freed."""

from pathlib import Path

import pytest

from ftstudio.core.space import Needless
from ftstudio.models.catalogue import STARTER
from ftstudio.viewmodels.studio import StudioViewModel
from tests.factories import project
from tests.fakes.model_files import write_model
from tests.runs.spaces import add_older_and_newer
from tests.viewmodels.drafts import make_studio


@pytest.fixture
def studio(tmp_path: Path) -> StudioViewModel:
    """One with two trainings of a project, and two models."""
    made = project(tmp_path / "projects", model=STARTER)
    add_older_and_newer(made)
    write_model(tmp_path / "models" / "tiny")
    write_model(tmp_path / "models" / STARTER)
    return make_studio(tmp_path)


def test_nothing_is_measured_before_it_is_wanted(studio: StudioViewModel) -> None:
    """Then everything is."""
    before = studio.space.state
    studio.space.count()
    space = studio.space.state.space
    assert before.space is None
    assert space is not None
    assert [each.name for each in space.models] == sorted(["tiny", STARTER])
    assert [each.name for each in space.projects] == ["Letters"]


def test_only_what_was_ticked_goes(studio: StudioViewModel, tmp_path: Path) -> None:
    """And it is told how much that has freed."""
    studio.space.count()
    expected = studio.space.state.of_kind(Needless.CHECKPOINTS)
    studio.space.clean_up([Needless.CHECKPOINTS])
    cleaned = studio.space.state.cleaned
    assert cleaned is not None
    assert cleaned.freed == sum(each.bytes for each in expected) == 2000
    assert (tmp_path / "projects" / "Letters" / "runs" / "older").exists()
    assert studio.space.state.of_kind(Needless.CHECKPOINTS) == ()
    studio.space.dismiss()
    assert studio.space.state.cleaned is None


def test_how_far_cleaning_is_is_shown(studio: StudioViewModel) -> None:
    """From nothing to all of it."""
    studio.space.count()
    seen: list[int | None] = []
    studio.space.watch(lambda: seen.append(studio.space.state.cleaning))
    studio.space.clean_up(tuple(Needless))
    told = [each for each in seen if each is not None]
    assert told[0] == 0
    assert told[-1] == studio.space.state.to_clean > 0


def test_a_model_is_removed_unless_the_open_project_starts_from_it(
    studio: StudioViewModel, tmp_path: Path
) -> None:
    """That one is marked."""
    studio.open(tmp_path / "projects" / "Letters")
    studio.space.count()
    state = studio.space.state
    assert state.space is not None
    free = [each.name for each in state.space.models if state.can_remove(each)]
    assert free == ["tiny"]
    for name in (STARTER, "tiny"):
        studio.space.remove_model(name)
    after = studio.space.state.space
    assert after is not None
    assert [each.name for each in after.models] == [STARTER]
    studio.leave()


def test_a_model_outside_the_folder_comes_with_the_program(
    studio: StudioViewModel, tmp_path: Path
) -> None:
    """It is listed, and takes nothing that could be freed."""
    studio.space._where = lambda: studio._where().__class__(
        tmp_path / "elsewhere", (), (), None
    )
    studio.space.count()
    assert studio.space.state.included == tuple(sorted(["tiny", STARTER]))
