"""What is on this computer: find a model by name or path, remove one."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import (
    ModelError,
    ModelGone,
    ModelIncomplete,
    ModelNotHere,
    ModelUnknown,
    ModelUnsupported,
)
from ftstudio.models.catalogue import offer_named
from ftstudio.models.inspecting import inspect

_SAMPLE = 1_048_576
_ON_THE_WAY = (".getting", ".part")


class ModelStore:
    """The models in `folder`, one folder each, and how a person's own are known."""

    def __init__(self, folder: Path) -> None:
        """Look after `folder`, which need not exist yet."""
        self.folder = folder

    def path(self, name: str) -> Path:
        """The folder of the model called `name`, there or not; raises ModelUnknown."""
        if not _is_bare(name):
            raise ModelUnknown(name)
        return self.folder / name

    def arriving(self, name: str) -> Path:
        """Where the files of `name` gather while it is being fetched."""
        return self.path(f"{name}.getting")

    def has(self, name: str) -> bool:
        """Whether `name` is here; a folder takes its place only when it is whole."""
        return (self.path(name) / "config.json").is_file()

    def models(self) -> tuple[BaseModel, ...]:
        """The sound models of the store, by name."""
        found = []
        for folder in sorted(self.folder.glob("*/")):
            if folder.suffix in _ON_THE_WAY:
                continue
            try:
                found.append(inspect(folder, folder.name))
            except ModelError:
                continue
        return tuple(found)

    def find(self, name_or_path: str) -> BaseModel:
        """The model of a catalogue name, of a folder, or converted from a GGUF file.

        Raises ModelNotHere for one that must be fetched or converted first,
        ModelUnknown, or what `inspect` raises.
        """
        offer = offer_named(name_or_path)
        if offer and not self.has(offer.name):
            raise ModelNotHere(offer.name, offer.bytes)
        if _is_bare(name_or_path) and self.has(name_or_path):
            return inspect(self.path(name_or_path), name_or_path)
        path = Path(name_or_path).expanduser().absolute()
        if path.is_file():
            return self._find_converted(path)
        if not path.is_dir():
            raise ModelUnknown(name_or_path)
        return inspect(path, path.name)

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
        """Delete the model and whatever was left of fetching it."""
        beside = [self.path(name + suffix) for suffix in _ON_THE_WAY]
        for folder in (self.path(name), *beside):
            if folder.exists():
                shutil.rmtree(folder)

    def _find_converted(self, gguf: Path) -> BaseModel:
        name = converted_name(gguf)
        if not self.has(name):
            raise ModelNotHere(str(gguf), gguf.stat().st_size)
        return inspect(self.path(name), name)


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


def _is_bare(name: str) -> bool:
    return bool(name) and Path(name).name == name and not name.startswith(".")
