"""Checkpoints of one run: written beside and moved, checked when read, few kept."""

import hashlib
import json
import logging
import math
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core import durable
from ftstudio.core.errors import DiskFull
from ftstudio.core.events import Flaw
from ftstudio.core.keeping import smoothed
from ftstudio.core.plain import MalformedRecord, from_plain, to_plain
from ftstudio.core.run_folder import writing_to
from ftstudio.worker.shortage import shortage_in

FORMAT = 1
"""Of what a checkpoint holds and how: raised with every change an older version, or
this one, would not understand."""
_LOG = logging.getLogger(__name__)
_MANIFEST = "checkpoint.json"
_PART = ".part"
_GOOD = 1.1
"""A loss up to so many times the lowest is no explosion yet."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A whole checkpoint. `validation_loss` is nan where no look was taken there.

    `look_steps` and `look_losses` are all looks of the run until then, its own among
    them: which version is best cannot be told by one look alone. `format` is 1 in those
    that do not tell.
    """

    step: int
    validation_loss: float
    files: dict[str, str]
    look_steps: tuple[int, ...] = ()
    look_losses: tuple[float, ...] = ()
    format: int = 1

    @property
    def was_looked_at(self) -> bool:
        """Whether it can be chosen as the best."""
        return math.isfinite(self.validation_loss)


@dataclass(frozen=True, slots=True)
class Unusable:
    """A checkpoint that is there, but is not taken."""

    step: int
    flaw: Flaw


class Checkpoints:
    """The checkpoints in one folder, newest last."""

    def __init__(self, folder: Path) -> None:
        """Read what is there, and change nothing: another process may be at work."""
        self._folder = folder
        found = [each for each in map(_read, folder.glob("step-*")) if each]
        found.sort(key=lambda each: each.step)
        self._known = [each for each in found if isinstance(each, Checkpoint)]
        self._unusable = [each for each in found if isinstance(each, Unusable)]

    @property
    def newest(self) -> Checkpoint | None:
        """The one to go on from."""
        return self._known[-1] if self._known else None

    @property
    def passed_over(self) -> Unusable | None:
        """One that would be the newest, if it could be used."""
        at = self._known[-1].step if self._known else -1
        return next((e for e in reversed(self._unusable) if e.step > at), None)

    @property
    def best(self) -> Checkpoint | None:
        """The one with the lowest smoothed validation loss; the earliest of equals."""
        return self._lowest([e for e in self._known if e.was_looked_at])

    @property
    def newest_good(self) -> Checkpoint | None:
        """The one to go back to after an explosion: not much worse than the best."""
        last, best = self._newest_looked_at, self.best
        if last is None or best is None:
            return last
        is_good = last.validation_loss <= best.validation_loss * _GOOD
        return last if is_good else best

    def path(self, checkpoint: Checkpoint) -> Path:
        """Where its files are."""
        return self._place(checkpoint.step)

    def tidy(self) -> None:
        """As the one who will save here, clear away what was left half-written."""
        for part in self._folder.glob(f"*{_PART}"):
            shutil.rmtree(part, ignore_errors=True)

    def save(
        self, step: int, validation_loss: float, write: Callable[[Path], None]
    ) -> Checkpoint:
        """Have `write` fill a new checkpoint; then drop what can no longer be needed.

        One that there is of this step already, saved for a pause perhaps, holds the
        same: there only the look is noted. What is returned outlives a power cut.
        Raises DiskFull or FolderNotWritable; the older checkpoints are then untouched.
        """
        known = next((each for each in self._known if each.step == step), None)
        if known is None:
            saved = self._written(step, validation_loss, write)
            self._known.append(saved)
        elif math.isfinite(validation_loss):
            saved = self.mark(known, validation_loss)
        else:
            return known
        self._drop_needless()
        return saved

    def mark(self, checkpoint: Checkpoint, validation_loss: float) -> Checkpoint:
        """Note the loss of a look that was made up for."""
        looks = self._looks_with(checkpoint.step, validation_loss)
        marked = replace(
            checkpoint,
            validation_loss=validation_loss,
            look_steps=tuple(looks),
            look_losses=tuple(looks.values()),
        )
        with writing_to(self._folder):
            _write_manifest(self.path(checkpoint), marked)
        self._known = [
            marked if each.step == checkpoint.step else each for each in self._known
        ]
        return marked

    def drop_after(self, step: int) -> None:
        """Forget what came after a step: it was trained on what went wrong."""
        for each in self._known:
            if each.step > step:
                self._drop(each.step)
        self._known = [each for each in self._known if each.step <= step]

    def _place(self, step: int) -> Path:
        return self._folder / f"step-{step:06d}"

    def _written(
        self, step: int, validation_loss: float, write: Callable[[Path], None]
    ) -> Checkpoint:
        """A new checkpoint: whole and on the disk itself, and only then moved."""
        place = self._place(step)
        part = place.with_name(f"{place.name}{_PART}")
        with writing_to(self._folder):
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()  # a run that was moved away is not made again
            try:
                _fill(part, write)
                looks = self._looks_with(step, validation_loss)
                steps, losses = tuple(looks), tuple(looks.values())
                files = _checksums(part, sorted(each.name for each in part.iterdir()))
                new = Checkpoint(step, validation_loss, files, steps, losses, FORMAT)
                _write_manifest(part, new)
                self._make_way(step)
                durable.move(part, place)
            except BaseException:
                shutil.rmtree(part, ignore_errors=True)
                raise
        return new

    def _make_way(self, step: int) -> None:
        """Drop one that cannot be used, in whose place there will be another."""
        if self._place(step).exists():
            self._drop(step)
        self._unusable = [each for each in self._unusable if each.step != step]

    def _drop(self, step: int) -> None:
        """Delete one: cut off in the middle, it is no damaged one, but a leftover."""
        place = self._place(step)
        part = place.with_name(f"{place.name}.old{_PART}")
        try:
            os.replace(place, part)
        except OSError:
            part = place
        shutil.rmtree(part, ignore_errors=True)

    def _looks_with(self, step: int, loss: float) -> dict[int, float]:
        """The looks so far, by their steps; with that one, where it is one."""
        newest = self._known[-1] if self._known else None
        known = (
            dict(zip(newest.look_steps, newest.look_losses, strict=False))
            if newest
            else {}
        )
        until = {at: each for at, each in known.items() if at < step}
        return until | ({step: loss} if math.isfinite(loss) else {})

    @property
    def _newest_looked_at(self) -> Checkpoint | None:
        return next((e for e in reversed(self._known) if e.was_looked_at), None)

    def _lowest(self, among: Sequence[Checkpoint]) -> Checkpoint | None:
        losses: dict[int, float] = {}
        if self._known:
            newest = self._known[-1]
            curve = smoothed(newest.look_losses)
            losses = dict(zip(newest.look_steps, curve, strict=False))
        return min(
            among,
            key=lambda each: losses.get(each.step, each.validation_loss),
            default=None,
        )

    def _drop_needless(self) -> None:
        """Keep the best, the newest and the last look: no other can become the best.

        The smoothed loss of the last look still changes with the one that comes next;
        until then the best of those before it may be the best of all. What cannot be
        used is of no use any more once there is a newer one that can.
        """
        last = self._newest_looked_at
        settled = [e for e in self._known if e.was_looked_at and e is not last]
        needed = (self._lowest(settled), last, self.newest)
        needless = [each.step for each in self._known if each not in needed]
        for step in (*needless, *(each.step for each in self._unusable)):
            self._drop(step)
        self._known = [each for each in self._known if each in needed]
        self._unusable = []


@dataclass(frozen=True, slots=True)
class _Written:
    """What a manifest says in every format there will be."""

    format: int = 1


def _read(folder: Path) -> Checkpoint | Unusable | None:
    """What lies in a folder called after a step; None for what is no checkpoint."""
    number = folder.name.removeprefix("step-")
    if not number.isdecimal():
        return None
    step = int(number)
    try:
        plain = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if from_plain(_Written, plain).format > FORMAT:
            return _passed_over(step, Flaw.TOO_NEW)
        checkpoint = from_plain(Checkpoint, plain)
        files = checkpoint.files
        if files and checkpoint.step == step and files == _checksums(folder, files):
            return checkpoint
    except (OSError, ValueError, MalformedRecord):
        pass
    return _passed_over(step, Flaw.DAMAGED)


def _fill(part: Path, write: Callable[[Path], None]) -> None:
    """Raises DiskFull where a library's own error means that."""
    try:
        write(part)
    except Exception as error:
        full = shortage_in(error, str(part.parent))
        if isinstance(full, DiskFull):
            raise full from error
        raise


def _passed_over(step: int, flaw: Flaw) -> Unusable:
    _LOG.warning("the checkpoint of step %d is passed over: %s", step, flaw.value)
    return Unusable(step, flaw)


def _write_manifest(folder: Path, checkpoint: Checkpoint) -> None:
    beside = folder / f"{_MANIFEST}{_PART}"
    beside.write_text(json.dumps(to_plain(checkpoint), indent=1), encoding="utf-8")
    durable.move(beside, folder / _MANIFEST)


def _checksums(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """SHA-256 of these files; what else lies there has no say."""
    sums = {}
    for name in names:
        with (folder / name).open("rb") as content:
            sums[name] = hashlib.file_digest(content, "sha256").hexdigest()
    return sums
