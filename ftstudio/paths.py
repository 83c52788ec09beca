"""Where things are: the program's resources; models, runs, projects, settings."""

import os
from pathlib import Path

import platformdirs

from ftstudio.core.errors import ProgramNotWhole

_INSTALLED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parent.parent / "resources"


def resource(name: str) -> Path:
    """The path of `resources/<name>`, from a wheel, an editable install or a checkout.

    Raises ProgramNotWhole where it is missing.
    """
    path = _found(name)
    if path is None:
        raise ProgramNotWhole(name)
    return path


def program() -> Path:
    """The folder that this program's package lies in."""
    return Path(__file__).parent.parent


def home() -> Path:
    """The folder of everything we keep; FTSTUDIO_HOME in the environment moves it."""
    moved = os.environ.get("FTSTUDIO_HOME")
    if moved:
        return Path(moved).expanduser().absolute()
    return platformdirs.user_data_path("ftstudio", appauthor=False)


def models() -> Path:
    """Where models lie, one folder each."""
    return home() / "models"


def included_models() -> Path | None:
    """Where models lie that came with the program, None where none did."""
    return _found("models")


def runs() -> Path:
    """Where runs go when no folder was named."""
    return home() / "runs"


def projects() -> Path:
    """Where new projects go, one folder each."""
    return home() / "projects"


def settings_file() -> Path:
    """Where the program keeps how the person likes it."""
    return home() / "settings.json"


def figures_file() -> Path:
    """Where it is kept what trainings take on this computer, as it was measured."""
    return home() / "figures.json"


def logs() -> Path:
    """Where the program says what it does, for whoever has to find out."""
    return home() / "logs"


def _found(name: str) -> Path | None:
    """Where that resource is, of all places where it may be."""
    paths = (root / name for root in (_INSTALLED, _CHECKOUT))
    return next((each for each in paths if each.exists()), None)
