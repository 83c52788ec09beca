"""Where things are: the program's resources, and the person's models and runs."""

import os
from pathlib import Path

import platformdirs

_INSTALLED = Path(__file__).parent / "_resources"
_CHECKOUT = Path(__file__).parent.parent / "resources"


def resource(name: str) -> Path:
    """The path of `resources/<name>`, from a wheel, an editable install or a checkout.

    Raises FileNotFoundError where the program is not whole.
    """
    for root in (_INSTALLED, _CHECKOUT):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(name)


def home() -> Path:
    """The folder of everything we keep; FTSTUDIO_HOME in the environment moves it."""
    moved = os.environ.get("FTSTUDIO_HOME")
    if moved:
        return Path(moved).expanduser().absolute()
    return platformdirs.user_data_path("ftstudio", appauthor=False)


def models() -> Path:
    """Where models lie, one folder each."""
    return home() / "models"


def runs() -> Path:
    """Where runs go when no folder was named."""
    return home() / "runs"
