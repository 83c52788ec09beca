"""One model to start from, as its card shows it."""

from dataclasses import dataclass
from enum import StrEnum

from ftstudio.core.fit import Room


class Presence(StrEnum):
    """Where a model is."""

    HERE = "here"
    TO_GET = "to_get"
    PARTLY = "partly"
    COMING = "coming"
    CONVERTING = "converting"
    GONE = "gone"
    OUTDATED = "outdated"
    """Here, but not as this version of the program needs it."""


@dataclass(frozen=True, slots=True)
class ModelCard:
    """What is told of one model.

    `name` is what `Choices.model` holds: a catalogue name, the store's name of a
    converted file, or the path of a person's own folder. `bytes` is the size of the
    download, or what the model takes on this disk; `arrived` of a download are here.
    `languages` are ISO 639-1 codes and `licence` an SPDX identifier, empty for a model
    that is the person's own. `room` is None where its size is not known. One that
    `is_included` came with the program.
    """

    name: str
    title: str
    presence: Presence
    languages: tuple[str, ...] = ()
    parameters: int = 0
    bytes: int = 0
    licence: str = ""
    arrived: int = 0
    room: Room | None = None
    is_own: bool = False
    is_recommended: bool = False
    can_be_removed: bool = False
    is_included: bool = False

    @property
    def is_on_its_way(self) -> bool:
        """Whether it is being fetched or converted now."""
        return self.presence in {Presence.COMING, Presence.CONVERTING}
