"""What the program was given to open."""

import os
from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotFound, NoPermission, OneAtATime
from ftstudio.viewmodels.opening import look_through
from tests.factories import project


def test_projects_are_told_from_documents(tmp_path: Path) -> None:
    """A project by its file or its folder; anything else is documents."""
    made = project(tmp_path / "projects", name="Offers")
    letters = tmp_path / "Letters"
    letters.mkdir()
    (letters / "one.txt").touch()
    found = look_through([made.file, made.folder])
    assert (found.projects, found.documents) == ((made.file, made.folder), ())
    found = look_through([letters, letters / "one.txt"])
    assert (found.projects, found.documents) == ((), (letters, letters / "one.txt"))
    assert found.problem is None


def test_more_than_one_project_is_told_of(tmp_path: Path) -> None:
    """By the name of the one that is opened; documents beside it likewise."""
    made = project(tmp_path / "projects", name="Offers")
    for others in ([made.folder], [tmp_path]):
        problem = look_through([made.file, *others]).problem
        assert isinstance(problem, OneAtATime)
        assert problem.opened == "Offers"


@pytest.mark.parametrize("name", ["gone", "x" * 5000, "a\0b"])
def test_what_is_not_there_is_a_problem(tmp_path: Path, name: str) -> None:
    """Whether it was deleted or could never have been."""
    found = look_through([tmp_path / name])
    assert (found.projects, found.documents) == ((), ())
    assert isinstance(found.problem, FolderNotFound)


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="nothing is closed to root"
)
def test_what_may_not_be_seen_is_a_problem(tmp_path: Path) -> None:
    """As of another person's folder."""
    closed = tmp_path / "closed"
    closed.mkdir()
    closed.chmod(0)
    problem = look_through([closed]).problem
    closed.chmod(0o700)
    assert isinstance(problem, NoPermission)
