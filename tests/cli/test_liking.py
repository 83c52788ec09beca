"""What was chosen in the window holds for the command line."""

from pathlib import Path

import pytest

from ftstudio.cli.liking import liking, model_store
from ftstudio.cli.output import Output
from ftstudio.settings import Settings, save


def choose(home: Path, **chosen: str | int) -> None:
    """What the window has written."""
    save(Settings(**chosen), home / "settings.json")  # type: ignore[arg-type]


def test_models_lie_where_the_person_keeps_them(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And nothing is said of it."""
    choose(home, models=str(tmp_path), threads=2)
    assert model_store(Output(as_json=False)).folder == tmp_path
    assert liking().threads == 2
    assert capsys.readouterr().err == ""


def test_a_disk_that_is_not_there_is_told_of(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the folder that is used instead, and what to do."""
    choose(home, models=str(tmp_path / "disk"))
    assert model_store(Output(as_json=False)).folder == home / "models"
    said = capsys.readouterr().err
    assert str(tmp_path / "disk") in said
    assert str(home / "models") in said
    assert "Plug in" in said


def test_bad_settings_are_left_for_the_window_to_tell_of(home: Path) -> None:
    """Everything is as usual."""
    (home / "settings.json").write_text("{", encoding="utf-8")
    assert liking() == Settings()
    assert (home / "settings.json").exists()
