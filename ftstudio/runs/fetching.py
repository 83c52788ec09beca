"""A model brought into the store: fetched by a child, converted by a worker."""

import contextlib
import json
import os
import queue
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.errors import Cancelled, error_named
from ftstudio.core.events import FINAL, Event, Failed, from_line
from ftstudio.core.plain import MalformedRecord, to_plain
from ftstudio.core.run_folder import writing_to
from ftstudio.core.tasks import Convert, write_task
from ftstudio.models.catalogue import Offer, Wheel
from ftstudio.models.from_wheel import gguf_in
from ftstudio.models.inspecting import inspect
from ftstudio.models.store import ModelStore, converted_name
from ftstudio.runs.launch import command
from ftstudio.runs.worker_process import STOP, WorkerProcess

_TICK = 0.1
_PATIENCE = 1.0

OnEvent = Callable[[Event], None]


def get_model(
    offer: Offer,
    store: ModelStore,
    on_event: OnEvent,
    cancel: threading.Event,
    worker: Sequence[str] | None = None,
) -> BaseModel:
    """The model of `offer`, fetched first where the store does not have it.

    Blocks; `on_event` hears the phases and the progress in this thread. `worker` is a
    worker's command line before the task. Raises the errors of `models.getting` and
    `models.inspecting`, those of a conversion, WorkerDied or Cancelled.
    """
    if not store.is_sound(offer.name):
        arriving = _prepare(store, offer.name)
        crew = _Crew(arriving, on_event, cancel, worker)
        crew.do([*command("--get"), json.dumps(to_plain(offer)), str(arriving)])
        with _replaced(store.path(offer.name)) as place:
            if isinstance(offer.source, Wheel) and not offer.source.is_folder:
                crew.convert(gguf_in(offer.source, arriving), place)
                shutil.rmtree(arriving)
            else:
                inspect(arriving, offer.name)
                crew.log.unlink()
                with writing_to(store.folder):
                    os.replace(arriving, place)
    return store.find(offer.name, offer.kind)


def convert_gguf(
    gguf: Path,
    store: ModelStore,
    on_event: OnEvent,
    cancel: threading.Event,
    worker: Sequence[str] | None = None,
) -> BaseModel:
    """The model in a person's own GGUF file, converted into the store once."""
    name = converted_name(gguf)
    if not store.is_sound(name):
        arriving = _prepare(store, name)
        crew = _Crew(arriving, on_event, cancel, worker)
        with _replaced(store.path(name)) as place:
            crew.convert(gguf, place)
        shutil.rmtree(arriving)
    return store.find(name)


class _Crew:
    """The children that bring in one model, one after the other."""

    def __init__(
        self,
        arriving: Path,
        on_event: OnEvent,
        cancel: threading.Event,
        worker: Sequence[str] | None,
    ) -> None:
        self.log = arriving / "children.log"
        self._worker = list(worker or command("--worker"))
        self._arriving = arriving
        self._on_event = on_event
        self._cancel = cancel

    def convert(self, gguf: Path, folder: Path) -> None:
        """Have a worker convert `gguf` into `folder`."""
        task = self._arriving / "convert.json"
        write_task(Convert(gguf=str(gguf), folder=str(folder)), task)
        self.do([*self._worker, str(task)])

    def do(self, line: Sequence[str]) -> None:
        """Run one child to its end, pass on what it says; raise what it failed with."""
        with WorkerProcess(line, self.log) as process:
            final = self._listen(process)
            if self._cancel.is_set():
                raise Cancelled(self._arriving.stem)
            if final is None:
                raise process.wait().error()
        if isinstance(final, Failed):
            raise error_named(final.error, final.fields)

    def _listen(self, process: WorkerProcess) -> Event | None:
        """Its final event; None if it ended without one or was too slow to stop."""
        asked_at: float | None = None
        while True:
            if self._cancel.is_set() and asked_at is None:
                process.send(STOP)
                asked_at = time.monotonic()
            if asked_at is not None and time.monotonic() - asked_at > _PATIENCE:
                return None
            try:
                line = process.next_line(timeout=_TICK)
            except queue.Empty:
                continue
            if line is None:
                return None
            event = _event_in(line)
            if isinstance(event, FINAL):
                return event
            if event is not None:
                self._on_event(event)


def _prepare(store: ModelStore, name: str) -> Path:
    """The folder in which `name` gathers; what a try before left in it stays."""
    arriving = store.arriving(name)
    with writing_to(arriving):
        arriving.mkdir(parents=True, exist_ok=True)
    return arriving


@contextlib.contextmanager
def _replaced(place: Path) -> Iterator[Path]:
    """The free place of a model; what was in it goes once there is a new one.

    Until then it is set aside, and it comes back where the new one fails.
    """
    old = place.with_name(f"{place.name}.old")
    if place.exists():
        shutil.rmtree(old, ignore_errors=True)
        with writing_to(place):
            os.replace(place, old)
    try:
        yield place
    except BaseException:
        if old.exists() and not place.exists():
            os.replace(old, place)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _event_in(line: str) -> Event | None:
    try:
        return from_line(line).event
    except MalformedRecord:
        return None
