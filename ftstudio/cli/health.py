"""`ftstudio health`: what the losses of a training say, told again look by look."""

import argparse
import contextlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.cli.output import Output, on_one_line
from ftstudio.core.errors import (
    FolderNotFound,
    FTStudioError,
    NoPermission,
    NotAHistory,
    RunNotFound,
)
from ftstudio.core.events import Said, from_line
from ftstudio.core.health import Health, Look, course, replayed
from ftstudio.core.history import History, history_of
from ftstudio.core.plain import MalformedRecord, from_json, from_plain
from ftstudio.core.run_folder import RunFolder
from ftstudio.documents.decoding import by_mark
from ftstudio.words import checking
from ftstudio.words import health as words

_Number = float | str | None


@dataclass(frozen=True, slots=True)
class LookSaid:
    """One line of `ftstudio health --json`: what one look of a training says.

    `file` is the path as it was given. `best_step` is the version to keep so far: the
    first look while nothing was measured.
    """

    file: str
    step: int
    state: str
    best_step: int
    reason: str


@dataclass(frozen=True, slots=True)
class FoldLookSaid(LookSaid):
    """The same in a double-check, whose trainings come one after the other.

    `fold` says which of them it is, from 1; nothing else has it.
    """

    fold: int


@dataclass(frozen=True, slots=True)
class _Training:
    """What was said in one training; a fold has its number and a heading."""

    said: Sequence[Health]
    fold: int = 0
    heading: str = ""


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
    """Say for each history, look by look, what was said at the time.

    What cannot be shown is said in its place; the others are shown all the same, and
    the exit code is 1.
    """
    code = 0
    for path in options.files:
        try:
            trainings = _read(path)
        except FTStudioError as error:
            code = output.fail(error)
            continue
        output.say(on_one_line(str(path)))
        for training in trainings:
            _tell(str(path), training, output)
    return code


def _tell(file: str, training: _Training, output: Output) -> None:
    if training.heading:
        output.say(training.heading)
    before = None
    for each in training.said:
        why = words.reason(each)
        look = file, each.step, each.state, each.best_step, why
        fold = training.fold
        output.give(FoldLookSaid(*look, fold) if fold else LookSaid(*look))
        mark = "→" if each.state is not before else " "
        name = each.state.replace("_", " ")
        output.say(f"{mark} {each.step:>7}  {name:<13} {why}")
        before = each.state


def _read(path: Path) -> list[_Training]:
    """The trainings of a file or run: one, or one a fold."""
    text = _text(path)
    found = _from_points(text)
    if found is None:
        found = _from_events(text)
    if not found:
        raise NotAHistory(path=str(path))
    return found


def _text(path: Path) -> str:
    """What is written there, in UTF-8 or as its byte order mark says."""
    try:
        is_folder = path.is_dir()
        content = (RunFolder(path).events_file if is_folder else path).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        missing = RunNotFound(folder=str(path)) if is_folder else None
        raise missing or FolderNotFound(path=str(path)) from None
    except PermissionError:
        raise NoPermission(path=str(path)) from None
    except OSError:
        raise NotAHistory(path=str(path)) from None
    return by_mark(content) or content.decode(errors="replace")


def _from_points(text: str) -> list[_Training] | None:
    """A history of another program; None where the text is none."""
    try:
        written = from_plain(_Written, from_json(text))
        looks = [_look(each) for each in written.points]
    except ValueError:
        return None
    return [_Training(replayed(looks, written.vocabulary))] if looks else []


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


def _from_events(text: str) -> list[_Training]:
    """The trainings of a run that were looked at: those of its folds first."""
    history = history_of(_events(text.splitlines()))
    folds = [_fold(history, number) for number in range(1, len(history.folds) + 1)]
    return [each for each in (*folds, _Training(course(history))) if each.said]


def _fold(history: History, number: int) -> _Training:
    """One of the folds, which was the last of them at its time."""
    then = replace(history, folds=history.folds[:number])
    return _Training(course(then.folds[-1]), number, checking.check(then))


def _events(lines: Iterable[str]) -> Iterable[Said]:
    """The events that were recorded; what is garbled is passed over."""
    for line in lines:
        with contextlib.suppress(MalformedRecord):
            yield from_line(line)
