"""What is on this computer: find a model by name or path, remove one."""

import contextlib
import hashlib
import re
import shutil
from dataclasses import replace
from pathlib import Path

from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.errors import (
    ModelError,
    ModelGone,
    ModelIncomplete,
    ModelNotHere,
    ModelOutdated,
    ModelUnknown,
    ModelUnsupported,
)
from ftstudio.models.catalogue import offer_named
from ftstudio.models.inspecting import inspect

_SAMPLE = 1_048_576
_ON_THE_WAY = (".getting", ".part", ".old")
_UNFINISHED = (".getting", ".part")
_NOT = {
    ModelKind.WRITER: "not_a_language_model",
    ModelKind.ENCODER: "not_an_encoder",
}
_CONVERTED = re.compile(r".+-[0-9a-f]{8}")

_Stamp = tuple[tuple[str, int, int], ...]


class ModelStore:
    """The models in `folder`, one folder each, and how a person's own are known.

    Those that came with the program lie in `included`, where nothing is written.
    """

    def __init__(self, folder: Path, included: Path | None = None) -> None:
        """Look after `folder`, which need not exist yet."""
        self.folder = folder
        self._included = included
        self._known: dict[tuple[Path, str], tuple[_Stamp, BaseModel]] = {}

    def path(self, name: str) -> Path:
        """The folder of the model called `name`, there or not; raises ModelUnknown.

        One that came with the program stands in for a person's own that cannot be used.
        """
        own = self._own(name)
        came_along = self._included / name if self._included else own
        is_there = came_along != own and _is_whole(came_along)
        return came_along if is_there and not self._is_usable(own) else own

    def arriving(self, name: str) -> Path:
        """Where the files of `name` gather while it is being fetched."""
        return self._own(f"{name}.getting")

    def has(self, name: str) -> bool:
        """Whether `name` is here; a folder takes its place only when it is whole."""
        return _is_whole(self.path(name))

    def is_included(self, name: str) -> bool:
        """Whether `name` came with the program, so that it cannot be removed."""
        return self._included is not None and self.path(name).parent == self._included

    def is_sound(self, name: str) -> bool:
        """Whether `name` is here and can be used by this version of the program."""
        try:
            return self.has(name) and bool(self._ours(name))
        except ModelError:
            return False

    def models(self, kind: ModelKind | None = None) -> tuple[BaseModel, ...]:
        """The sound models of the store, by name; where asked, only those of a kind."""
        places = filter(None, (self.folder, self._included))
        names = {each.name for place in places for each in place.glob("*/")}
        found = []
        for name in sorted(names):
            if name.endswith(_ON_THE_WAY):
                continue
            try:
                found.append(self._inspect(self.path(name), name))
            except ModelError:
                continue
        return tuple(each for each in found if kind in {None, each.kind})

    def find(self, name_or_path: str, kind: ModelKind = ModelKind.WRITER) -> BaseModel:
        """The model of a catalogue name, of a folder, or converted from a GGUF file.

        Raises ModelNotHere for one that must be fetched or converted first,
        ModelOutdated for one of ours that must be so again, ModelUnknown,
        ModelUnsupported for one of another `kind`, or what `inspect` raises.
        """
        found = self._find(name_or_path)
        if found.kind is not kind:
            raise ModelUnsupported(found.folder, _NOT[kind])
        return found

    def _find(self, name_or_path: str) -> BaseModel:
        offer = offer_named(name_or_path)
        if offer and not self.has(offer.name):
            raise ModelNotHere(offer.name, offer.bytes)
        if _is_bare(name_or_path) and self.has(name_or_path):
            return self._ours(name_or_path)
        path = Path(name_or_path).expanduser().absolute()
        if path.is_file():
            return self._find_converted(path)
        if not path.is_dir():
            raise ModelUnknown(name_or_path)
        return self._inspect(path, path.name)

    def find_again(self, model: BaseModel) -> BaseModel:
        """The same model where it is now: in its old place, else in the store.

        Raises ModelGone, or what `inspect` finds wrong with the old place.
        """
        old = Path(model.folder)
        places = [inspect(old, model.name)] if old.is_dir() else []
        for each in (*places, *self.models()):
            if each.fingerprint == model.fingerprint:
                return replace(each, name=model.name)
        raise ModelGone(model.name, model.folder)

    def remove(self, name: str) -> None:
        """Delete the model and whatever was left of fetching it.

        One that came with the program stays, and so does what a link leads to.
        """
        for folder in (self._own(name + suffix) for suffix in ("", *_ON_THE_WAY)):
            if folder.is_symlink():
                folder.unlink()
            elif folder.is_dir():
                shutil.rmtree(folder)

    def size(self, name: str) -> int:
        """How many bytes `name` takes on the disk, 0 where it is not here."""
        return _size(self.path(name))

    def arrived(self, name: str) -> int:
        """How many bytes of fetching `name` are here, kept for the next try."""
        return _size(self.arriving(name))

    def _own(self, name: str) -> Path:
        if not _is_bare(name):
            raise ModelUnknown(name)
        return self.folder / name

    def _find_converted(self, gguf: Path) -> BaseModel:
        name = converted_name(gguf)
        if not self.has(name):
            raise ModelNotHere(str(gguf), gguf.stat().st_size)
        return self._ours(name)

    def _ours(self, name: str) -> BaseModel:
        """A model of the store, which this program has put there, or one before it."""
        try:
            return self._inspect(self.path(name), name)
        except ModelIncomplete as error:
            raise ModelOutdated(name, error.missing) from error

    def _is_usable(self, folder: Path) -> bool:
        try:
            return bool(self._inspect(folder, folder.name))
        except ModelError:
            return False

    def _inspect(self, folder: Path, name: str) -> BaseModel:
        """What `inspect` finds, looked into again only once the files have changed."""
        stamp = _stamp(folder)
        known = self._known.get((folder, name))
        if known is None or known[0] != stamp:
            known = self._known[folder, name] = (stamp, inspect(folder, name))
        return known[1]


def converted_name(gguf: Path) -> str:
    """The store's name for what comes of a GGUF file: its stem, a mark of its content.

    Raises ModelUnsupported if it is no GGUF file, ModelIncomplete if it is empty.
    """
    size = gguf.stat().st_size
    with gguf.open("rb") as file:
        head = file.read(_SAMPLE)
        file.seek(max(0, size - _SAMPLE))
        tail = file.read(_SAMPLE)
    if not head:
        raise ModelIncomplete(str(gguf.parent), gguf.name)
    if not head.startswith(b"GGUF"):
        raise ModelUnsupported(str(gguf), "unknown_format")
    mark = hashlib.sha256(head + tail + str(size).encode()).hexdigest()
    return f"{gguf.stem}-{mark[:8]}"


def is_given(name: str) -> bool:
    """Whether this is a name that the program gives to a model."""
    return bool(offer_named(name) or _CONVERTED.fullmatch(name))


def is_unfinished(folder: Path) -> bool:
    """Whether this is a model of the store cut off on its way, by its name.

    Nothing that a person keeps beside their models is called so.
    """
    is_ours = folder.suffix in _UNFINISHED and is_given(folder.stem)
    return is_ours and folder.is_dir() and not folder.is_symlink()


def _is_bare(name: str) -> bool:
    return bool(name) and Path(name).name == name and not name.startswith(".")


def _is_whole(folder: Path) -> bool:
    return (folder / "config.json").is_file()


def _stamp(folder: Path) -> _Stamp:
    """By which files, of which size and age, a folder is known to be unchanged."""
    found = []
    with contextlib.suppress(OSError):
        for each in folder.iterdir():
            about = each.stat()
            found.append((each.name, about.st_size, about.st_mtime_ns))
    return tuple(sorted(found))


def _size(folder: Path) -> int:
    """The bytes of all files in `folder`; one that goes meanwhile does not count."""
    total = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size if path.is_file() else 0
    return total
