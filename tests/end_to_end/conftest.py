"""What the tests of whole commands share: a tiny model and one finished run."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from ftstudio.core.events import Event, RunCreated
from tests.end_to_end.typing_in import Typed, write_letters
from tests.fakes.tiny_model import write_tiny_model


@dataclass(frozen=True)
class Trained:
    """A run that went to its end, and what its command said."""

    run: Path
    events: list[Event]
    exit_code: int


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a 2-layer model; only read."""
    return write_tiny_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory, tiny_model: Path) -> Trained:
    """A finished run, only read. Its documents were deleted once they were read."""
    place = tmp_path_factory.mktemp("trained")
    letters, run = write_letters(place / "letters"), place / "run"
    options = ("--effort", "quick", "--json", "--model", tiny_model)
    events: list[Event] = []
    with Typed("tune", letters, "--out", run, *options) as child:
        for event in child.says():
            events.append(event)
            if isinstance(event, RunCreated):
                shutil.rmtree(letters)
    return Trained(run, events, child.returncode)


@pytest.fixture
def run(trained: Trained, tmp_path: Path) -> Path:
    """A copy of the finished run, to be harmed."""
    return Path(shutil.copytree(trained.run, tmp_path / "run"))
