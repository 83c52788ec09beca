"""`ftstudio try`, up to the moment where a worker starts."""

from pathlib import Path

import pytest

from ftstudio.cli import main
from ftstudio.models.catalogue import STARTER
from tests.fakes.model_files import write_model


def test_the_samples_are_read_with_the_starter_model(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All of them; a place where no run can be made is a failure with a sentence."""
    write_model(home / "models" / STARTER)
    (home / "runs").touch()
    assert main(["try", "--no-window"]) == 1
    said = capsys.readouterr()
    assert str(home / "runs") in said.err
    assert "left out" not in said.out


def test_without_a_place_for_the_model_nothing_is_fetched(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That is a failure with a sentence, too."""
    (home / "models").touch()
    assert main(["try"]) == 1
    assert str(home / "models") in capsys.readouterr().err
