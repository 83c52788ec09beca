"""`ftstudio models`: what is offered and what is here; getting one."""

import argparse
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ftstudio.cli.liking import model_store
from ftstudio.cli.output import Output
from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.errors import Cancelled, ModelNotHere, ModelOutdated, ModelUnknown
from ftstudio.core.events import Event, PhaseChanged, Progressed
from ftstudio.models.catalogue import CATALOGUE, ENCODERS, Offer, offer_named
from ftstudio.models.store import ModelStore
from ftstudio.runs.fetching import convert_gguf, get_model
from ftstudio.words import story, terminal
from ftstudio.words.formats import size


@dataclass(frozen=True, slots=True)
class OfferShown:
    """One line of `ftstudio models --json`; `folder` is "" for one not here yet.

    `kind` tells what it does with a text.
    """

    name: str
    title: str
    languages: tuple[str, ...]
    parameters: int
    bytes: int
    licence: str
    folder: str
    kind: ModelKind


def show_models(_options: argparse.Namespace, output: Output) -> int:
    """List the catalogue, and what of it is on this computer."""
    store = model_store(output)
    for offer in (*CATALOGUE, *ENCODERS):
        folder = str(store.path(offer.name)) if store.has(offer.name) else ""
        output.give(_shown(offer, folder))
        output.say(_line(offer, folder))
    output.say("\n" + terminal.get_one())
    return 0


def get(options: argparse.Namespace, output: Output) -> int:
    """Get a model; nothing is fetched for one that is here."""
    offer = offer_named(options.name)
    if offer is None:
        raise ModelUnknown(name=options.name)
    model = fetch(offer, model_store(output), output)
    output.give(model)
    output.say(terminal.model_is_in(model.folder))
    return 0


def find_model(
    name: str, may_get: bool, output: Output, kind: ModelKind = ModelKind.WRITER
) -> BaseModel:
    """A model by name or path; a GGUF file of the person's own is converted once.

    One that is not here is fetched only with the person's leave; else ModelNotHere
    or ModelOutdated. Raises ModelUnsupported for one of another kind.
    """
    store = model_store(output)
    try:
        return store.find(name, kind)
    except (ModelNotHere, ModelOutdated):
        offer = offer_named(name)
        if offer is not None and not may_get:
            raise
    if offer is not None:
        return fetch(offer, store, output)
    listener = _listener(output, name)
    return convert_gguf(Path(name), store, listener, threading.Event())


def fetch(offer: Offer, store: ModelStore, output: Output) -> BaseModel:
    """Get an offer into the store, with a bar; Ctrl-C keeps what has arrived."""
    if not store.has(offer.name):
        output.say(f"{offer.title}: {size(offer.bytes)}, {offer.licence}.")
    listener, never = _listener(output, offer.title), threading.Event()
    try:
        return get_model(offer, store, listener, never)
    except KeyboardInterrupt:
        raise Cancelled(name=offer.name) from None
    finally:
        output.done()


def _listener(output: Output, title: str) -> Callable[[Event], None]:
    """Passes events on to scripts and moves the bar for people."""
    label = title

    def listen(event: Event) -> None:
        nonlocal label
        output.tell(event)
        if isinstance(event, PhaseChanged):
            label = story.phase(event.phase)
        elif isinstance(event, Progressed):
            output.progress(label, event.done, event.total)

    return listen


def _shown(offer: Offer, folder: str) -> OfferShown:
    return OfferShown(
        name=offer.name,
        title=offer.title,
        languages=offer.languages,
        parameters=offer.parameters,
        bytes=offer.bytes,
        licence=offer.licence,
        folder=folder,
        kind=offer.kind,
    )


def _line(offer: Offer, folder: str) -> str:
    download = terminal.to_download(size(offer.bytes))
    here = terminal.on_this_computer() if folder else download
    languages = ", ".join(offer.languages[:6]) + (", …" if offer.languages[6:] else "")
    return f"{offer.name:<24}{offer.title:<39}{here:<20} {offer.licence}  {languages}"
