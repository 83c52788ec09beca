"""Settings: how a person likes the program; ↔ settings.json."""

import contextlib
import os
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path

from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import FolderNotWritable, FTStudioError, PlaceGone
from ftstudio.core.figures import Liking
from ftstudio.core.plain import (
    MalformedRecord,
    from_json,
    from_plain,
    to_json,
    to_plain,
)
from ftstudio.core.run_folder import writing_to

_MOST_RECENT = 20

TEXT_SIZES = (100, 115, 130, 150)
"""How large the window's text can be, in per cent."""


class Theme(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered from one start to the next.

    `language` is "en" or "fr", "" for the system's. `geometry` is the window's place as
    Qt tells it, in hexadecimal. `recent` are projects outside the default place, newest
    first. `last_folder` is where the person chose something last. `text_size` is in per
    cent. `models` and `projects` are the folders in which they lie, "" for the usual
    ones; `former` are folders in which new projects lay before. `threads` is how many a
    training has, 0 for as many as there are; `device` is where it computes. A `gentle`
    one leaves half of the threads, and precedence, to other programs. `welcomed` tells
    that they have seen the welcome. `proves`: what a training has gained and lost is
    measured when it is over.
    """

    theme: Theme = Theme.SYSTEM
    language: str = ""
    geometry: str = ""
    recent: tuple[str, ...] = ()
    last_folder: str = ""
    text_size: int = TEXT_SIZES[0]
    models: str = ""
    projects: str = ""
    former: tuple[str, ...] = ()
    threads: int = 0
    device: DeviceWish = DeviceWish.AUTO
    keep_awake: bool = True
    welcomed: bool = False
    gentle: bool = False
    proves: bool = True

    @property
    def of_trainings(self) -> Liking:
        """What of it makes trainings faster or slower."""
        return Liking(self.threads, self.device, self.gentle)

    @property
    def type_scale(self) -> float:
        """How many times as large as usual text is, within reason."""
        return min(max(self.text_size, TEXT_SIZES[0]), TEXT_SIZES[-1]) / 100

    def with_recent(self, folder: str) -> "Settings":
        """The same with `folder` as the newest of the recent projects."""
        others = (each for each in self.recent if each != folder)
        return replace(self, recent=(folder, *others)[:_MOST_RECENT])

    def project_places(self, usual: Path) -> tuple[Path, ...]:
        """Every folder in which this person's projects may lie, each once."""
        chosen = (Path(each) for each in (self.projects, *self.former) if each)
        return tuple(dict.fromkeys((*chosen, usual)))

    def with_projects(self, folder: str) -> "Settings":
        """The same with new projects in `folder`; those before are still known."""
        known = (each for each in (self.projects, *self.former) if each)
        former = tuple(each for each in dict.fromkeys(known) if each != folder)
        return replace(self, projects=folder, former=former[:_MOST_RECENT])


@dataclass(frozen=True, slots=True)
class Place:
    """The folder in which something lies now.

    Where the person chose another that cannot be used now, `problem` is why.
    """

    folder: Path
    problem: FTStudioError | None = None


def place_of(chosen: str, usual: Path) -> Place:
    """The folder `chosen`; the usual one where it is "" or cannot be used now."""
    if not chosen:
        return Place(usual)
    folder = Path(chosen)
    if not folder.is_dir():
        return Place(usual, PlaceGone(folder=chosen))
    if not os.access(folder, os.W_OK | os.X_OK):
        return Place(usual, FolderNotWritable(folder=chosen))
    return Place(folder)


def load(path: Path) -> tuple[Settings, bool]:
    """The settings in a file, and whether it was bad and has been set aside.

    A value that is not understood, as of a later version, has its default. A file that
    is no JSON object is kept as `settings.json.bad`; all are the defaults then.
    """
    try:
        return _understood(_read(path)), False
    except FileNotFoundError:
        return Settings(), False
    except (ValueError, OSError):
        with contextlib.suppress(OSError):
            os.replace(path, path.with_name(f"{path.name}.bad"))
        return Settings(), True


def glimpse(path: Path) -> Settings:
    """The settings in a file, for who only follows them: a bad file stays in place."""
    try:
        return _understood(_read(path))
    except (ValueError, OSError):
        return Settings()


def save(settings: Settings, path: Path) -> None:
    """Write the settings; what the file says besides is kept.

    So is a value that is not understood, until the person chooses another than the
    default. Raises FolderNotWritable or DiskFull.
    """
    try:
        written = _read(path)
    except (ValueError, OSError):
        written = {}
    plain = {
        each.name: to_plain(getattr(settings, each.name))
        for each in fields(settings)
        if _is_understood(written, each.name)
        or getattr(settings, each.name) != each.default
    }
    beside = path.with_name(f"{path.name}.part")
    with writing_to(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(to_json({**written, **plain}, indent=1), encoding="utf-8")
        os.replace(beside, path)


def _understood(written: dict[str, object]) -> Settings:
    """What is written, with the default for each value that is not understood."""
    known = {k: each for k, each in written.items() if _is_understood(written, k)}
    return from_plain(Settings, known)


def _is_understood(written: dict[str, object], name: str) -> bool:
    """Whether the value of that name is missing, or one that it can have."""
    try:
        from_plain(Settings, {name: written[name]} if name in written else {})
    except MalformedRecord:
        return False
    return True


def _read(path: Path) -> dict[str, object]:
    """The JSON object in a file; raises ValueError or OSError."""
    return from_json(path.read_text(encoding="utf-8"))
