"""`ftstudio health`: what the losses of a training say, told again look by look."""

import argparse
import contextlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.cli.output import Output, on_one_line
from ftstudio.core.errors import (
    FolderNotFound,
    NoPermission,
    NotAHistory,
    RunNotFound,
)
from ftstudio.core.events import Said, from_line
from ftstudio.core.health import Health, Look, course, replayed
from ftstudio.core.history import history_of
from ftstudio.core.plain import MalformedRecord, from_json, from_plain
from ftstudio.core.run_folder import RunFolder
from ftstudio.words import health as words

_Number = float | str | None


@dataclass(frozen=True, slots=True)
class LookSaid:
    """One line of `ftstudio health --json`."""

    file: str
    step: int
    state: str
    best_step: int
    reason: str


@dataclass(frozen=True, slots=True)
class _Point:
    """One look of a history that another program wrote."""

    step: float
    val_loss: _Number = None
    train_loss: _Number = None
    val_doc_losses: tuple[_Number, ...] | None = None


@dataclass(frozen=True, slots=True)
class _Written:
    """A history of another program; `vocabulary` is its model's, in tokens."""

    points: tuple[_Point, ...]
    vocabulary: int = 0


def health(options: argparse.Namespace, output: Output) -> int:
    """Say for each history, look by look, what was said at the time."""
    for path in options.files:
        trainings = _read(path)
        for said in trainings:
            output.say(on_one_line(str(path)))
            _tell(str(path), said, output)
    return 0


def _tell(file: str, said: Sequence[Health], output: Output) -> None:
    before = None
    for each in said:
        why = words.reason(each)
        output.give(LookSaid(file, each.step, each.state, each.best_step, why))
        mark = "→" if each.state is not before else " "
        name = each.state.replace("_", " ")
        output.say(f"{mark} {each.step:>7}  {name:<13} {why}")
        before = each.state


def _read(path: Path) -> list[tuple[Health, ...]]:
    """What was said in each training of a file or run: one, or one a fold."""
    try:
        is_folder = path.is_dir()
        file = RunFolder(path).events_file if is_folder else path
        text = file.read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        missing = RunNotFound(folder=str(path)) if is_folder else None
        raise missing or FolderNotFound(path=str(path)) from None
    except PermissionError:
        raise NoPermission(path=str(path)) from None
    found = _from_points(text)
    if found is None:
        found = _from_events(text)
    if not found:
        raise NotAHistory(path=str(path))
    return found


def _from_points(text: str) -> list[tuple[Health, ...]] | None:
    """A history of another program; None where the text is none."""
    try:
        written = from_plain(_Written, from_json(text))
        looks = [_look(each) for each in written.points]
    except ValueError:
        return None
    return [replayed(looks, written.vocabulary)] if looks else []


def _look(point: _Point) -> Look:
    """The same in our terms; raises ValueError where a number is none."""
    if not point.step.is_integer():
        raise ValueError(f"step {point.step}")
    known = point.train_loss is not None
    return Look(
        step=int(point.step),
        training_loss=_number(point.train_loss) if known else None,
        validation_loss=_number(point.val_loss),
        document_losses=[_number(each) for each in point.val_doc_losses or ()],
    )


def _number(written: _Number) -> float:
    return math.nan if written is None else float(written)


def _from_events(text: str) -> list[tuple[Health, ...]]:
    """The trainings of a run: those of its folds first."""
    history = history_of(_events(text.splitlines()))
    trainings = (course(each) for each in (*history.folds, history))
    return [said for said in trainings if said]


def _events(lines: Iterable[str]) -> Iterable[Said]:
    """The events that were recorded; what is garbled is passed over."""
    for line in lines:
        with contextlib.suppress(MalformedRecord):
            yield from_line(line)
