"""Checkpoints of one run: written beside and moved, checked when read, few kept."""

import hashlib
import json
import math
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.keeping import smoothed
from ftstudio.core.plain import MalformedRecord, from_plain, to_plain
from ftstudio.core.run_folder import writing_to

_MANIFEST = "checkpoint.json"
_PART = ".part"
_GOOD = 1.1
"""A loss up to so many times the lowest is no explosion yet."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A whole checkpoint. `validation_loss` is nan where no look was taken there.

    `look_steps` and `look_losses` are all looks of the run until then, its own among
    them: which version is best cannot be told by one look alone.
    """

    step: int
    validation_loss: float
    files: dict[str, str]
    look_steps: tuple[int, ...] = ()
    look_losses: tuple[float, ...] = ()

    @property
    def was_looked_at(self) -> bool:
        """Whether it can be chosen as the best."""
        return math.isfinite(self.validation_loss)


class Checkpoints:
    """The checkpoints in one folder, newest last."""

    def __init__(self, folder: Path) -> None:
        """Read what is there, and change nothing: another process may be at work."""
        self._folder = folder
        self._known = sorted(_whole_ones(folder), key=lambda each: each.step)

    @property
    def newest(self) -> Checkpoint | None:
        """The one to go on from."""
        return self._known[-1] if self._known else None

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
        return self._folder / f"step-{checkpoint.step:06d}"

    def tidy(self) -> None:
        """As the one who will save here, clear away what was left half-written."""
        for part in self._folder.glob(f"*{_PART}"):
            shutil.rmtree(part, ignore_errors=True)

    def save(
        self, step: int, validation_loss: float, write: Callable[[Path], None]
    ) -> Checkpoint:
        """Have `write` fill a new checkpoint; then drop what can no longer be needed.

        Raises DiskFull or FolderNotWritable; the older checkpoints are then untouched.
        """
        part = self._folder / f"step-{step:06d}{_PART}"
        with writing_to(self._folder):
            shutil.rmtree(part, ignore_errors=True)
            part.mkdir()  # a run that was moved away is not made again
            try:
                write(part)
                looks = self._looks_with(step, validation_loss)
                files = _checksums(part)
                checkpoint = Checkpoint(
                    step, validation_loss, files, tuple(looks), tuple(looks.values())
                )
                _write_manifest(part, checkpoint)
                _replace(part, self.path(checkpoint))
            except BaseException:
                shutil.rmtree(part, ignore_errors=True)
                raise
        self._known = [each for each in self._known if each.step != step]
        self._known.append(checkpoint)
        self._drop_needless()
        return checkpoint

    def mark(self, checkpoint: Checkpoint, validation_loss: float) -> None:
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

    def drop_after(self, step: int) -> None:
        """Forget what came after a step: it was trained on what went wrong."""
        for each in self._known:
            if each.step > step:
                shutil.rmtree(self.path(each), ignore_errors=True)
        self._known = [each for each in self._known if each.step <= step]

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
        until then the best of those before it may be the best of all.
        """
        last = self._newest_looked_at
        settled = [e for e in self._known if e.was_looked_at and e is not last]
        needed = (self._lowest(settled), last, self.newest)
        for each in self._known:
            if each not in needed:
                shutil.rmtree(self.path(each), ignore_errors=True)
        self._known = [each for each in self._known if each in needed]


def _write_manifest(folder: Path, checkpoint: Checkpoint) -> None:
    beside = folder / f"{_MANIFEST}{_PART}"
    beside.write_text(json.dumps(to_plain(checkpoint), indent=1), encoding="utf-8")
    os.replace(beside, folder / _MANIFEST)


def _whole_ones(folder: Path) -> Iterator[Checkpoint]:
    for manifest in folder.glob(f"step-*/{_MANIFEST}"):
        if manifest.parent.suffix == _PART:
            continue
        try:
            plain = json.loads(manifest.read_text(encoding="utf-8"))
            checkpoint = from_plain(Checkpoint, plain)
            if checkpoint.files == _checksums(manifest.parent):
                yield checkpoint
        except (OSError, ValueError, MalformedRecord):
            continue


def _checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of each file but the manifest."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.name != _MANIFEST
    }


def _replace(part: Path, final: Path) -> None:
    old = final.with_name(f"{final.name}.old{_PART}")
    if final.exists():
        os.replace(final, old)
    os.replace(part, final)
    shutil.rmtree(old, ignore_errors=True)
