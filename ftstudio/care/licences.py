"""All that the program consists of, with versions and licences: nothing by hand."""

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio import __version__, paths
from ftstudio.care.installed import OURS, installed_parts
from ftstudio.core.errors import ProgramNotWhole
from ftstudio.core.parts import Part
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER, offer_named

FILE = "licences.json"
"""The resource that a build for people without Python has in place of metadata."""
_STANDARD = ("Apache-2.0", "CC0-1.0", "LGPL-3.0", "GPL-3.0", "MPL-2.0", "PSF-2.0")
_BY_REFERENCE = "MPL-2.0"
"""Packages under this licence name it and leave its words to the reader."""
_QT = "PySide6_Essentials"
_QTS = ("PySide6", "PySide6_Addons", _QT, "shiboken6")


@dataclass(frozen=True, slots=True)
class Parts:
    """`parts` by name, the program itself first."""

    parts: tuple[Part, ...]


def bundled_parts(
    find: Callable[[str], Path] = paths.resource,
) -> tuple[Part, ...]:
    """What the build brought along; else what is installed here, which takes longer.

    `find` gives a resource's path, or raises ProgramNotWhole.
    """
    try:
        written = find(FILE).read_text(encoding="utf-8")
        return from_plain(Parts, from_json(written)).parts
    except (ProgramNotWhole, MalformedRecord, OSError):
        return made_parts()


def made_parts() -> tuple[Part, ...]:
    """Parts as they are installed here, with those that are no Python packages."""
    packages = [_whole(each) for each in installed_parts() if each.name != OURS]
    others = [*packages, *_python(), *_qt(packages), *_what_comes_along()]
    return (_ourselves(), *sorted(others, key=lambda each: each.name.lower()))


def write_parts(parts: tuple[Part, ...], file: Path) -> None:
    """Write what `bundled_parts` reads."""
    file.write_text(to_json(Parts(parts)), encoding="utf-8")


def _whole(part: Part) -> Part:
    """The part with the words of its licence, and what must be said of it."""
    if part.name in _QTS:
        return replace(part, text=_texts("LGPL-3.0", "GPL-3.0"), note="lgpl")
    note = "lgpl" if part.licence.startswith("LGPL") else ""
    names = [each for each in _STANDARD if each in part.licence]
    if not part.text:
        return replace(part, text=_texts(*names), note=note)
    if _BY_REFERENCE in names:
        return replace(part, text=f"{part.text}\n\n\n{_texts(_BY_REFERENCE)}")
    return replace(part, note=note)


def _ourselves() -> Part:
    return Part("FT Studio", __version__, "Apache-2.0", _texts("Apache-2.0"))


def _python() -> Iterator[Part]:
    yield Part("Python", platform.python_version(), "PSF-2.0", _texts("PSF-2.0"))


def _qt(packages: list[Part]) -> Iterator[Part]:
    """The libraries inside PySide6, which have its version."""
    for each in packages:
        if each.name == _QT:
            yield replace(each, name="Qt", licence="LGPL-3.0-only")


def _what_comes_along() -> Iterator[Part]:
    """What is made for the program, and the models that come along with it."""
    cc0, apache = _texts("CC0-1.0"), _texts("Apache-2.0")
    yield Part("General text", __version__, "CC0-1.0", cc0, note="general")
    yield Part("Icons and samples", __version__, "Apache-2.0", apache, note="ours")
    for offer in filter(None, map(offer_named, (STARTER, FIRST_ENCODER))):
        yield Part(offer.title, "", offer.licence, apache, note="model")


def _texts(*names: str) -> str:
    found = [paths.resource(f"licences/{name}.txt") for name in names]
    return "\n\n\n".join(each.read_text(encoding="utf-8").strip("\n") for each in found)
