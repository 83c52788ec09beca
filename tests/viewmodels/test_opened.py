"""A project is open in one program at a time."""

from pathlib import Path

import pytest

from ftstudio.core.choices import Choices
from ftstudio.core.errors import ProjectDamaged, ProjectInUse
from ftstudio.viewmodels.opened import create_in, open_in
from tests.viewmodels.drafts import make_workshop


def test_a_project_that_was_made_can_be_opened_once_it_is_let_go(
    tmp_path: Path,
) -> None:
    """Until then it is in use."""
    workshop = make_workshop(tmp_path)
    made = create_in(tmp_path, Choices(name="Letters"), workshop)
    folder = made.draft.project.folder
    with pytest.raises(ProjectInUse):
        open_in(folder, workshop)
    made.close()
    opened = open_in(folder, workshop)
    assert opened.draft.choices.name == "Letters"
    opened.close()


def test_a_project_that_cannot_be_understood_is_not_held(tmp_path: Path) -> None:
    """It can be mended and opened then."""
    workshop = make_workshop(tmp_path)
    made = create_in(tmp_path, Choices(name="Letters"), workshop)
    made.hold.release()
    file = made.draft.project.folder / "project.ftstudio"
    whole = file.read_text(encoding="utf-8")
    file.write_text("no project", encoding="utf-8")
    with pytest.raises(ProjectDamaged):
        open_in(file.parent, workshop)
    file.write_text(whole, encoding="utf-8")
    open_in(file.parent, workshop).hold.release()
