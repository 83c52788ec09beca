"""Deleting a project for good."""

from pathlib import Path

import filelock
import pytest

from ftstudio.core.errors import ProjectInUse
from ftstudio.core.run_folder import create_run
from ftstudio.runs.deleting import delete_for_good
from ftstudio.runs.project import open_project
from tests.factories import choices, corpus, job, project


def test_deleting_for_good_leaves_nothing(tmp_path: Path) -> None:
    """The project's folder goes too."""
    made = project(tmp_path, corpus(5, 6))
    create_run(made.runs / "run", job())
    (made.examples / "shelf").mkdir(parents=True)
    delete_for_good(made)
    assert list(tmp_path.iterdir()) == []


def test_deleting_leaves_what_is_not_the_projects(tmp_path: Path) -> None:
    """Whatever a person put there, or what a link leads to."""
    made = project(tmp_path / "projects", corpus(5))
    made.texts.rename(tmp_path / "texts")
    made.texts.symlink_to(tmp_path / "texts")
    (made.folder / "invoice.pdf").touch()
    delete_for_good(made)
    assert [each.name for each in made.folder.iterdir()] == ["invoice.pdf"]
    assert len(list((tmp_path / "texts").iterdir())) == 1


def test_a_project_at_work_is_not_deleted(tmp_path: Path) -> None:
    """Neither in a window nor by a worker."""
    made = project(tmp_path)
    hold = made.hold()
    with pytest.raises(ProjectInUse):
        delete_for_good(made)
    hold.release()
    run = create_run(made.runs / "run", job())
    with filelock.FileLock(run.lock), pytest.raises(ProjectInUse):
        delete_for_good(made)
    assert open_project(made.folder)[1] == choices()
