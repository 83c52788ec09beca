"""Measures what models and runs take on the disk, and finds what can go."""

import contextlib
import json
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.choices import Choices
from ftstudio.core.errors import FTStudioError
from ftstudio.core.run_folder import EXAMPLES, RUNS, RunFolder
from ftstudio.core.space import (
    ModelSpace,
    Needless,
    ProjectSpace,
    Removal,
    RunSpace,
    Space,
    needless_among,
)
from ftstudio.core.standing import Standing, standing_of
from ftstudio.models.store import is_unfinished
from ftstudio.runs.filing.filings import can_undo
from ftstudio.runs.glance import glance, is_worked_on, newest_first
from ftstudio.runs.project import Project, open_project, projects_in

_AT_REST = 3600.0
"""Seconds after which nobody writes any more what nobody has touched."""
_OVER = frozenset({Standing.READY, Standing.NO_GAIN})
_WRITTEN_BESIDE = ("project.ftstudio.part", "corpus.json.part", "masks.json.part")
_ADAPTER, _ADAPTER_CONFIG = "adapter_model.safetensors", "adapter_config.json"


@dataclass(frozen=True, slots=True)
class Where:
    """Where to look: models, folders full of projects, single ones, lone runs.

    `usual` is where models lay before, if they lie elsewhere now.
    """

    models: Path
    places: tuple[Path, ...]
    others: tuple[Path, ...] = ()
    runs: Path | None = None
    usual: Path | None = None


def measure(where: Where, models: Sequence[str]) -> Space:
    """What everything takes now; `models` are the names of those here."""
    known = list(_projects(where))
    users = _users(known)
    projects = [project_space(project, choices) for project, choices in known]
    if where.runs is not None:
        projects.append(lone_runs(where.runs))
    removals = [each for project in projects for each in needless_among(project)]
    for folder in {where.models, where.usual or where.models}:
        removals += leftovers(folder)
    for project, choices in known:
        removals += examples_that_can_go(project.folder, choices.name)
        removals += _leftovers_of(project, choices.name)
    for run in newest_first(where.runs) if where.runs else ():
        removals += examples_that_can_go(run.path, "")
    free, total = _room(where.models)
    return Space(
        models=tuple(
            ModelSpace(name, size_of(where.models / name), users.get(name, ()))
            for name in models
        ),
        projects=tuple(each for each in projects if each.runs),
        removals=tuple(each for each in removals if each.bytes),
        free=free,
        total=total,
    )


def project_space(project: Project, choices: Choices) -> ProjectSpace:
    """What the runs of a project take, newest first."""
    runs = newest_first(project.runs)
    return ProjectSpace(
        choices.name,
        str(project.folder),
        tuple(run_space(run, choices.settled == run.path.name) for run in runs),
        examples=size_of(project.examples),
    )


def lone_runs(folder: Path) -> ProjectSpace:
    """The same for runs that belong to no project."""
    runs = newest_first(folder)
    return ProjectSpace("", str(folder), tuple(run_space(run, False) for run in runs))


def run_space(run: RunFolder, is_settled: bool) -> RunSpace:
    """What one run takes; `is_settled`: the person ended it for good."""
    standing = Standing.TRAINING if is_worked_on(run) else _standing(run, is_settled)
    return RunSpace(
        path=str(run.path),
        bytes=size_of(run.path),
        checkpoints=size_of(run.checkpoints),
        is_over=standing in _OVER,
        has_version=_is_whole(run.model),
        is_no_gain=standing is Standing.NO_GAIN,
        can_undo=_can_undo(run),
    )


def examples_that_can_go(folder: Path, owner: str) -> Iterator[Removal]:
    """What was tokenised for the runs of a project, or for a run on its own.

    Nothing while one of them is at work: it may be reading there.
    """
    lone = RunFolder(folder)
    runs = [lone] if lone.is_started() else newest_first(folder / RUNS)
    examples = folder / EXAMPLES
    if not any(map(is_worked_on, runs)):
        yield Removal(Needless.EXAMPLES, str(examples), size_of(examples), owner)


def leftovers(models: Path) -> Iterator[Removal]:
    """What was cut off while a model was fetched, unpacked or moved, long ago."""
    for each in _in(models):
        if is_unfinished(each) and _is_at_rest(each):
            yield Removal(Needless.LEFTOVER, str(each), size_of(each), each.stem)


def size_of(path: Path) -> int:
    """The bytes of a file, or of all files in a folder; links count for nothing."""
    total = 0
    with contextlib.suppress(OSError):
        if path.is_symlink():
            return 0
        if path.is_file():
            return path.stat().st_size
        for folder, _folders, files in os.walk(path):
            for name in files:
                with contextlib.suppress(OSError):
                    total += os.lstat(Path(folder, name)).st_size
    return total


def _projects(where: Where) -> Iterator[tuple[Project, Choices]]:
    """Each project once; those that cannot be opened are left alone."""
    found = [each for place in where.places for each in projects_in(place)]
    found += [Project(each) for each in where.others]
    seen: set[Path] = set()
    for project in found:
        with contextlib.suppress(FTStudioError, OSError):
            real = project.folder.resolve()
            if real not in seen:
                seen.add(real)
                yield open_project(project.folder)


def _users(known: Iterable[tuple[Project, Choices]]) -> dict[str, tuple[str, ...]]:
    users: dict[str, tuple[str, ...]] = {}
    for _project, choices in known:
        users[choices.model] = (*users.get(choices.model, ()), choices.name)
    return users


def _standing(run: RunFolder, is_settled: bool) -> Standing:
    try:
        return standing_of(glance(run), is_settled)
    except OSError:
        return Standing.DAMAGED


def _can_undo(run: RunFolder) -> bool:
    try:
        return can_undo([run])
    except (FTStudioError, OSError):  # where it cannot be found out, it may be so
        return True


def _leftovers_of(project: Project, name: str) -> Iterator[Removal]:
    """What was being written beside when the program was cut off."""
    places = [project.folder / each for each in _WRITTEN_BESIDE]
    places += project.texts.glob("*.part")
    for run in newest_first(project.runs):
        if not is_worked_on(run):
            places += run.path.glob("*.part")
            places += run.checkpoints.rglob("*.part")
    places += _never_begun(project.runs)
    for each in places:
        if each.exists() and _is_at_rest(each):
            yield Removal(Needless.LEFTOVER, str(each), size_of(each), name)


def _never_begun(runs: Path) -> Iterator[Path]:
    """Runs whose laying out was cut off: all is there but what makes them one."""
    for run in map(RunFolder, _in(runs)):
        if run.checkpoints.is_dir() and not run.is_started():
            yield run.path


def _is_at_rest(path: Path) -> bool:
    """Whether nothing was written there for a good while."""
    latest = 0.0
    with contextlib.suppress(OSError):
        for each in (path, *path.rglob("*")):
            latest = max(latest, each.stat().st_mtime)
        return time.time() - latest > _AT_REST
    return False


def _is_whole(model: Path) -> bool:
    """Whether a kept version has all its weights, by what their file says of itself.

    A safetensors file begins with the length of its header, eight bytes, and the header
    says where each tensor ends.
    """
    try:
        with (model / _ADAPTER).open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(min(length, 10_000_000)))
        ends = [each["data_offsets"][1] for n, each in header.items() if n[:2] != "__"]
        size = (model / _ADAPTER).stat().st_size
        return size == 8 + length + max(ends) and (model / _ADAPTER_CONFIG).is_file()
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return False


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _room(folder: Path) -> tuple[int, int]:
    """Free and total bytes of the disk on which a folder lies, or will lie."""
    for each in (folder, *folder.parents):
        with contextlib.suppress(OSError):
            usage = shutil.disk_usage(each)
            return usage.free, usage.total
    return 0, 0
