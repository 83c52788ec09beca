"""Settings: how a person likes the program; ↔ settings.json."""

import contextlib
import os
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from ftstudio.core.plain import from_json, from_plain, to_json, to_plain
from ftstudio.core.run_folder import writing_to

_MOST_RECENT = 20


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
    first. `last_folder` is where the person chose something last. `welcomed` tells that
    they have seen the welcome.
    """

    theme: Theme = Theme.SYSTEM
    language: str = ""
    geometry: str = ""
    recent: tuple[str, ...] = ()
    last_folder: str = ""
    welcomed: bool = False

    def with_recent(self, folder: str) -> "Settings":
        """The same with `folder` as the newest of the recent projects."""
        others = (each for each in self.recent if each != folder)
        return replace(self, recent=(folder, *others)[:_MOST_RECENT])


def load(path: Path) -> tuple[Settings, bool]:
    """The settings in a file, and whether it was bad and has been set aside.

    A bad file is kept as `settings.json.bad`; the settings are the defaults then.
    """
    try:
        return from_plain(Settings, _read(path)), False
    except FileNotFoundError:
        return Settings(), False
    except (ValueError, OSError):
        with contextlib.suppress(OSError):
            os.replace(path, path.with_name(f"{path.name}.bad"))
        return Settings(), True


def save(settings: Settings, path: Path) -> None:
    """Write the settings; what the file says besides is kept.

    Raises FolderNotWritable or DiskFull.
    """
    try:
        written = _read(path)
    except (ValueError, OSError):
        written = {}
    plain = to_plain(settings)
    assert isinstance(plain, dict)
    beside = path.with_name(f"{path.name}.part")
    with writing_to(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(to_json({**written, **plain}, indent=1), encoding="utf-8")
        os.replace(beside, path)


def _read(path: Path) -> dict[str, object]:
    """The JSON object in a file; raises ValueError or OSError."""
    return from_json(path.read_text(encoding="utf-8"))
