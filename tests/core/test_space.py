"""What of the trainings can go without a loss."""

from dataclasses import replace

import pytest

from ftstudio.core.space import (
    Needless,
    ProjectSpace,
    Removal,
    RunSpace,
    Space,
    needless_among,
)

KEPT = RunSpace("kept", 100, 60, is_over=True, has_version=True)
CUT_OFF = RunSpace("cut off", 80, 60, is_over=False, has_version=False)


def gone(*runs: RunSpace, name: str = "Letters") -> list[tuple[str, Needless, int]]:
    """What of these runs, the newest first, can go."""
    found = needless_among(ProjectSpace(name, "/p", runs))
    return [(each.path, each.why, each.bytes) for each in found]


def test_checkpoints_of_a_finished_training_can_go() -> None:
    """Its version stays."""
    assert gone(KEPT) == [("kept", Needless.CHECKPOINTS, 60)]


def test_a_version_that_is_not_whole_keeps_its_checkpoints() -> None:
    """It can still be made of them."""
    assert gone(replace(KEPT, has_version=False)) == []


@pytest.mark.parametrize("at", [0, 1])
def test_what_can_be_continued_is_not_touched(at: int) -> None:
    """Newer than the kept version or older."""
    runs = [KEPT]
    runs.insert(at, CUT_OFF)
    assert [path for path, _why, _bytes in gone(*runs)] == ["kept"]


def test_older_versions_can_go_once_a_newer_one_is_kept() -> None:
    """All of each."""
    older = replace(KEPT, path="older")
    assert gone(KEPT, older) == [
        ("kept", Needless.CHECKPOINTS, 60),
        ("older", Needless.OLDER_VERSION, 100),
    ]


def test_a_version_stays_by_which_files_were_filed() -> None:
    """Until they are taken back: only it knows where they came from."""
    older = replace(KEPT, path="older", can_undo=True)
    assert ("older", Needless.CHECKPOINTS, 60) in gone(KEPT, older)
    unfit = replace(older, has_version=False)
    assert [path for path, _why, _bytes in gone(KEPT, unfit)] == ["kept"]


def test_a_training_without_a_gain_does_not_take_the_place_of_one_with() -> None:
    """The older one is the better one."""
    none = replace(KEPT, path="none", is_no_gain=True)
    assert gone(none, KEPT) == [
        ("none", Needless.CHECKPOINTS, 60),
        ("kept", Needless.CHECKPOINTS, 60),
    ]


def test_trainings_of_the_command_line_are_each_on_their_own() -> None:
    """None is a newer version of another."""
    other = replace(KEPT, path="other")
    assert [why for _path, why, _bytes in gone(KEPT, other, name="")] == [
        Needless.CHECKPOINTS,
        Needless.CHECKPOINTS,
    ]


def test_sums_are_those_of_the_parts() -> None:
    """Of runs, of models, and of what can go."""
    project = ProjectSpace("Letters", "/p", (KEPT, CUT_OFF))
    assert replace(project, examples=7).bytes == 187
    removal = Removal(Needless.CHECKPOINTS, "kept", 60)
    space = Space((), (project,), (removal, removal), free=1, total=2)
    assert (project.bytes, project.checkpoints) == (180, 120)
    assert (space.run_bytes, space.model_bytes, space.removable) == (180, 0, 120)
