"""What the tests of the page share."""

from pathlib import Path

import pytest

from ftstudio.core.choices import Choices
from ftstudio.runs.project import Project, create_project
from tests.viewmodels.documents.openings import Opening, opened, write


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with nothing in it."""
    return create_project(tmp_path / "projects", Choices(name="Letters"))


@pytest.fixture
def open_it(project: Project, tmp_path: Path) -> Opening:
    """Opens the project; what is slow is done at once."""
    return lambda: opened(project, tmp_path)


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Three letters, one of them a copy, and one file that is no text."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    for name, text in (("a", "one"), ("b", "two"), ("c", "one")):
        write(folder / f"{name}.txt", f"A letter of the joinery, number {text}.")
    (folder / "d.bin").write_bytes(bytes(range(256)))
    return folder
