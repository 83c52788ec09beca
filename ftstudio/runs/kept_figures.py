"""What was measured on this computer, kept for the next time; ↔ figures.json."""

import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio import __version__
from ftstudio.core.base_model import BaseModel
from ftstudio.core.experience import experienced
from ftstudio.core.figures import (
    Circumstances,
    Figures,
    Liking,
    has_dropout,
    rough_figures,
)
from ftstudio.core.fit import Card, room_for
from ftstudio.core.history import History
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Job
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.runs.computer import memory_here, processor_here
from ftstudio.runs.threads import most_threads

_LOG = logging.getLogger(__name__)
_GIB = 2**30
_MOST_KEPT = 40


@dataclass(frozen=True, slots=True)
class _Entry:
    circumstances: Circumstances
    figures: Figures


@dataclass(frozen=True, slots=True)
class _Written:
    entries: tuple[_Entry, ...]


class KeptFigures:
    """The figures in one file, of which only those are used that hold here and now."""

    def __init__(self, file: Path) -> None:
        """Read and write that file; one that cannot be read counts as empty."""
        self._file = file
        self._processor: str | None = None

    def find(
        self, model: BaseModel, plan: Hyperparameters, liking: Liking
    ) -> Figures | None:
        """What was measured of `model` as it is now, for steps by such a plan."""
        wanted = self._circumstances(model, plan, liking)
        found = (e.figures for e in self._entries() if e.circumstances == wanted)
        return next(found, None)

    def memory_by_model(self, liking: Liking) -> dict[str, int]:
        """Bytes that were measured on the processor here, by models' fingerprints."""
        now = self._now(liking)
        found: dict[str, int] = {}
        for each in self._entries():
            held, model = each.circumstances, each.circumstances.model
            is_here = replace(held, model="", has_dropout=False) == now
            if is_here and not each.figures.is_on_card:
                found[model] = max(each.figures.memory, found.get(model, 0))
        return found

    def keep(
        self, model: BaseModel, plan: Hyperparameters, liking: Liking, figures: Figures
    ) -> None:
        """Keep these instead of what was known before.

        Where they cannot be written they are measured anew the next time.
        """
        held = self._circumstances(model, plan, liking)
        others = [each for each in self._entries() if each.circumstances != held]
        kept = _Written((_Entry(held, figures), *others[: _MOST_KEPT - 1]))
        beside = self._file.with_name(f"{self._file.name}.{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(to_json(kept, indent=1), encoding="utf-8")
            os.replace(beside, self._file)
        except OSError as error:
            _LOG.warning("figures cannot be kept: %s", type(error).__name__)

    def learn(self, job: Job, history: History, liking: Liking) -> None:
        """Keep what a training that was just done has taken."""
        model, plan = job.model, job.hyperparameters
        known = self.find(model, plan, liking) or self.rough(model, liking)
        found = experienced(known, job, history)
        if found is not None:
            self.keep(model, plan, liking, found)

    def rough(
        self, model: BaseModel, liking: Liking, card: Card | None = None
    ) -> Figures:
        """By a rule of thumb, for this computer, and the card in it."""
        room = room_for(model.parameters, memory_here(), card)
        return rough_figures(model.parameters, liking.threads or most_threads(), room)

    def _circumstances(
        self, model: BaseModel, plan: Hyperparameters, liking: Liking
    ) -> Circumstances:
        now = self._now(liking)
        return replace(now, model=model.fingerprint, has_dropout=has_dropout(plan))

    def _now(self, liking: Liking) -> Circumstances:
        """Of no model yet."""
        if self._processor is None:
            self._processor = processor_here()
        return Circumstances(
            processor=self._processor,
            cores=most_threads(),
            memory=round(memory_here().total / _GIB),
            liking=liking,
            model="",
            has_dropout=False,
            version=__version__,
        )

    def _entries(self) -> tuple[_Entry, ...]:
        """Newest first; none where the file is damaged or not there."""
        try:
            return from_plain(_Written, from_json(self._file.read_bytes())).entries
        except (OSError, MalformedRecord):
            return ()
