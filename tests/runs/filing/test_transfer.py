"""One file: it is done, or nothing has changed."""

import errno
import os
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from ftstudio.core.filing import Reason, Way
from ftstudio.runs.filing.operation import Kind, Operation
from ftstudio.runs.filing.transfer import part_in, remove
from tests.runs.filing.desks import contents, write
from tests.runs.filing.doing import journal_of, put, take_back

_LINK, _UNLINK = os.link, os.unlink


def _link_on_one_disk_alone(old: Path, new: Path) -> None:
    if ".part" not in str(old):
        raise OSError(errno.EXDEV, "another disk")
    _LINK(old, new)


def _refuse_for(name: str, path: Path) -> None:
    if Path(path).parent.name == name:
        raise PermissionError(errno.EACCES, "a folder that is read only")
    _UNLINK(path)


@pytest.fixture(params=["one disk", "another disk"], autouse=True)
def letter(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Path:
    """A letter, and where it is to go, on one disk or on two."""
    if request.param == "another disk":
        monkeypatch.setattr(os, "link", _link_on_one_disk_alone)
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "letter", "Dear Mrs Hale")
    return tmp_path / "in" / "letter"


def test_a_move_there_and_back_changes_nothing(letter: Path, tmp_path: Path) -> None:
    """Neither its content nor its time."""
    before = contents(tmp_path)
    put(letter, tmp_path / "out", Way.MOVE)
    assert contents(tmp_path) == {"out/letter": before["in/letter"]}
    take_back(tmp_path / "out")
    assert contents(tmp_path) == before


def test_an_original_that_may_not_be_taken_away_stays_alone(
    letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and no second one is left where it was to go."""
    monkeypatch.setattr(os, "unlink", partial(_refuse_for, "in"))
    filed, not_filed = put(letter, tmp_path / "out", Way.MOVE)
    assert (filed, not_filed[0].reason) == ((), Reason.NO_PERMISSION)
    assert list(contents(tmp_path)) == ["in/letter"]
    assert not (tmp_path / "out").exists()


def test_where_it_ends_without_a_chance_to_tidy_up_it_is_recovered(
    letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next call does, before anything else."""

    def interrupt(*_names: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "unlink", interrupt)
    with pytest.raises(KeyboardInterrupt):
        put(letter, tmp_path / "out", Way.MOVE)
    monkeypatch.setattr(os, "unlink", _UNLINK)
    assert len(contents(tmp_path)) > 1
    assert take_back(tmp_path / "out") == ((), ())
    assert list(contents(tmp_path)) == ["in/letter"]


def test_what_may_not_be_deleted_stays(
    letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And is not noted as deleted."""
    monkeypatch.setattr(os, "unlink", partial(_refuse_for, "in"))
    journal = journal_of(tmp_path / "out")
    wanted = Operation(1, Kind.REMOVE, str(letter), str(letter.parent), undoes=7)
    with pytest.raises(PermissionError):
        remove(journal, wanted)
    assert letter.exists()
    assert journal.operations[0].stage.value == "taken_back"


def test_a_part_has_a_name_that_nothing_else_has(tmp_path: Path) -> None:
    """In the folder of the file itself."""
    names = {part_in(str(tmp_path)) for _ in range(9)}
    assert len(names) == 9
    assert {Path(each).parent for each in names} == {tmp_path}
