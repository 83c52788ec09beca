"""What is offered, here and on its way → the cards of the Model step."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.events import Event, Phase, PhaseChanged, Progressed
from ftstudio.core.fit import Card, Memory, Room, room_for, room_to_sort
from ftstudio.core.model_card import ModelCard, Presence
from ftstudio.models.catalogue import Offer
from ftstudio.models.store import ModelStore


@dataclass(slots=True)
class Fetch:
    """A model on its way here: what its children do, and how many bytes they have."""

    phase: Phase
    cancel: threading.Event = field(default_factory=threading.Event)
    done: int = 0
    total: int = 0

    def hear(self, event: Event) -> None:
        """Take note of what a child said."""
        match event:
            case PhaseChanged(phase=phase):
                self.phase, self.done, self.total = phase, 0, 0
            case Progressed(done=done, total=total):
                self.done, self.total = done, total

    @property
    def presence(self) -> Presence:
        """Where the model is meanwhile."""
        is_coming = self.phase is Phase.GETTING
        return Presence.COMING if is_coming else Presence.CONVERTING


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What a look at this computer found: sound models, bytes by name, memory.

    `card` is the graphics card on which is trained, if there is one. Those `included`
    came with the program; `outdated` are names of those that are here and cannot be
    used. `kind` says for what the models are. `measured` has the bytes that training
    took on the processor here, by the models' fingerprints.
    """

    models: dict[str, BaseModel]
    sizes: dict[str, int]
    arrived: dict[str, int]
    memory: Memory
    included: frozenset[str] = frozenset()
    outdated: frozenset[str] = frozenset()
    card: Card | None = None
    kind: ModelKind = ModelKind.WRITER
    measured: Mapping[str, int] = field(default_factory=dict)

    def room(self, model: BaseModel | None, parameters: int) -> Room:
        """What a model needs: as it was measured here, else by its parameters."""
        if self.kind is ModelKind.ENCODER:
            room = room_to_sort(parameters, self.memory)
        else:
            room = room_for(parameters, self.memory, self.card)
        known = self.measured.get(model.fingerprint) if model else None
        if known is None or room.is_on_card:
            return room
        return Room(known, self.memory, is_measured=True)


def look_at(
    store: ModelStore,
    names: Sequence[str],
    memory: Memory,
    card: Card | None = None,
    kind: ModelKind = ModelKind.WRITER,
) -> OnDisk:
    """See which models are in the store, and how much of those offered has arrived."""
    models = {each.name: each for each in store.models(kind)}
    return OnDisk(
        models=models,
        sizes={name: store.size(name) for name in models},
        arrived={name: store.arrived(name) for name in names},
        memory=memory,
        included=frozenset(filter(store.is_included, models)),
        outdated=frozenset(filter(store.has, names)) - models.keys(),
        card=card,
        kind=kind,
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """All from which cards are made.

    `own` are the person's models used in this session, by what `Choices.model` calls
    them; `was_here` are names of models that were seen here before.
    """

    offers: tuple[Offer, ...]
    disk: OnDisk
    fetches: dict[str, Fetch]
    own: dict[str, BaseModel | None]
    was_here: frozenset[str]

    def cards(self) -> tuple[ModelCard, ...]:
        """The catalogue in its order, then the person's own, then those being added."""
        offered = {each.name for each in self.offers}
        stored = {n: m for n, m in self.disk.models.items() if n not in offered}
        own: dict[str, BaseModel | None] = {**self.own, **stored}
        coming = [name for name in self.fetches if name not in offered]
        return (
            *map(self._offered, self.offers),
            *(self._own(name, model) for name, model in own.items()),
            *(self._coming(name) for name in coming),
        )

    def _offered(self, offer: Offer) -> ModelCard:
        is_here = offer.name in self.disk.models
        is_included = offer.name in self.disk.included
        arrived = self.disk.arrived.get(offer.name, 0)
        fetch = self.fetches.get(offer.name)
        presence = Presence.PARTLY if arrived else Presence.TO_GET
        if is_here:
            presence = Presence.HERE
        elif fetch is not None:
            presence, arrived = fetch.presence, fetch.done
        elif offer.name in self.disk.outdated:
            presence = Presence.OUTDATED
        elif offer.name in self.was_here:
            presence = Presence.GONE
        return ModelCard(
            name=offer.name,
            title=offer.title,
            presence=presence,
            languages=offer.languages,
            parameters=offer.parameters,
            bytes=self.disk.sizes.get(offer.name, 0) if is_here else offer.bytes,
            licence=offer.licence,
            arrived=arrived,
            room=self.disk.room(self.disk.models.get(offer.name), offer.parameters),
            can_be_removed=(is_here and not is_included)
            or presence in {Presence.PARTLY, Presence.OUTDATED},
            is_included=is_included,
        )

    def _own(self, name: str, model: BaseModel | None) -> ModelCard:
        is_stored = Path(name).name == name
        parameters = model.parameters if model else 0
        return ModelCard(
            name=name,
            title=_title(name, is_stored),
            presence=Presence.GONE if model is None else Presence.HERE,
            parameters=parameters,
            bytes=self.disk.sizes.get(name, 0),
            room=self.disk.room(model, parameters) if parameters else None,
            is_own=True,
            can_be_removed=is_stored and model is not None,
        )

    def _coming(self, name: str) -> ModelCard:
        title, presence = Path(name).stem, self.fetches[name].presence
        return ModelCard(name, title, presence, is_own=True)


def _title(name: str, is_stored: bool) -> str:
    """A folder's name, or a converted file's without the mark of its content."""
    return name.rpartition("-")[0] or name if is_stored else Path(name).name
