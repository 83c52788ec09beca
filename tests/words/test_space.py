"""What is said of disk space."""

import pytest

from ftstudio.core.space import (
    ModelSpace,
    Needless,
    ProjectSpace,
    Removal,
    RunSpace,
    Space,
)
from ftstudio.words import space as words

RUN = RunSpace("/r", 100_000_000, 60_000_000, is_over=True, has_version=True)
GOES = (
    Removal(Needless.CHECKPOINTS, "/a", 1_000_000, "Letters"),
    Removal(Needless.CHECKPOINTS, "/b", 2_000_000, "Letters"),
    Removal(Needless.CHECKPOINTS, "/c", 5_000_000, ""),
)


def test_each_owner_is_named_with_all_that_goes() -> None:
    """Once."""
    assert words.owners(GOES) == "Letters 3.0 MB · Command line 5.0 MB"
    assert words.clean_up(GOES) == "Free 8.0 MB"


@pytest.mark.parametrize("why", Needless)
def test_each_kind_says_why_it_can_go(why: Needless) -> None:
    """In a name and a sentence."""
    assert words.kind(why)
    assert words.kind_explained(why).endswith(".")


def test_what_can_go_is_told_or_that_nothing_can() -> None:
    """With the disk's own numbers."""
    full = Space((), (), GOES, free=10_000_000_000, total=20_000_000_000)
    assert words.removable(full).startswith("Up to 8.0 MB")
    assert "nothing" in words.removable(Space((), (), (), 0, 0))
    assert words.free(full) == "10 GB free of 20 GB"


def test_trainings_tell_how_many_and_what_is_only_for_continuing() -> None:
    """Those of the command line have a name too."""
    project = ProjectSpace("", "/p", (RUN, RUN))
    assert words.runs(project) == "2 trainings, of which 120 MB are intermediate states"
    assert "command line" in words.project(project)
    assert words.runs(ProjectSpace("Letters", "/p", ())) == "0 trainings"


def test_removing_a_model_names_who_starts_from_it() -> None:
    """So that nobody is surprised."""
    model = ModelSpace("tiny", 93_000_000, ("Letters", "Offers"))
    assert "2 projects" in words.used_by(model)
    said = words.remove_consequence(model)
    assert "93 MB" in said
    assert "Letters, Offers" in said
    assert "Letters" not in words.remove_consequence(ModelSpace("tiny", 1))


def test_what_stayed_is_told() -> None:
    """Because it is used just now."""
    assert words.cleaned(3_000_000, 0) == "3.0 MB were freed."
    assert "1 thing stayed" in words.cleaned(3_000_000, 1)
    assert "1.0 MB of 3.0 MB" in words.cleaning(1_000_000, 3_000_000)
