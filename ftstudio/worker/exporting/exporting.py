"""The fine-tuned model for other programs: whole and seen to work, or not there."""

import contextlib
import os
import shutil
import uuid
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio.core.errors import DiskFull, WouldOverwrite
from ftstudio.core.events import Exported, Phase, PhaseChanged
from ftstudio.core.exports import Form
from ftstudio.core.footprint import export_bytes, free_on
from ftstudio.core.job import Goal, Job
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.core.tasks import Export
from ftstudio.worker.exporting.forms import writer_of
from ftstudio.worker.exporting.sorter_folder import sorter_to_write
from ftstudio.worker.exporting.writing import Unwanted, Write
from ftstudio.worker.learning.adapter import ADAPTER
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.wire import Tell

_ZIP = ".zip"
_WRITERS: dict[Goal, Callable[[RunFolder, Job, Export], Write]] = {
    Goal.WRITE: writer_of,
    Goal.SORT: lambda run, job, _task: sorter_to_write(run, job),
}


@dataclass(frozen=True, slots=True)
class _Places:
    """Where it will lie in the end, and beside it, out of sight, while it is made."""

    end: Path
    part: Path

    @property
    def packed(self) -> Path:
        """The folder as one file, while it is made."""
        return self.part.with_name(self.part.name + _ZIP)


def export(
    run: RunFolder,
    job: Job,
    task: Export,
    tell: Tell,
    is_unwanted: Callable[[], bool],
) -> bool:
    """Write the kept version in the form of `task`, open it again and ask it something.

    False says that it was no longer wanted. Raises WouldOverwrite where something is at
    the destination, DiskFull, FolderNotWritable (or NameTooLong), FormUnsupported,
    ExportBroken.
    """
    places = _places(task)
    task = replace(task, folder=str(_folder(task)))
    with writing_to(places.end):
        _refuse_taken(places.end)
    _require_room(places.end, run, job, task)
    kept_version(run)
    with writing_to(places.end):
        _try(places)
    tell(PhaseChanged(Phase.LOADING, peak_memory()))
    write = _WRITERS[job.goal](run, job, task)
    if is_unwanted():
        return False
    tell(PhaseChanged(Phase.EXPORTING, peak_memory()))
    with writing_to(places.end):
        try:
            told = _made(places, write, task, is_unwanted)
        except Unwanted:
            return False
        finally:
            shutil.rmtree(places.part, ignore_errors=True)
            places.packed.unlink(missing_ok=True)
    tell(told)
    return True


def _made(
    places: _Places, write: Write, task: Export, is_unwanted: Callable[[], bool]
) -> Exported:
    """Write it, see that it works, and only then put it in its place."""

    def heed() -> None:
        if is_unwanted():
            raise Unwanted

    places.part.mkdir(parents=True)
    check = write(places.part, heed)
    heed()
    for weights in places.part.glob("*.safetensors"):
        weights.chmod(0o644)
    made = places.part
    if task.is_zipped:
        _pack(places, heed)
        made = places.packed
    size = _size(made)
    if places.end.is_dir():
        places.end.rmdir()
    os.replace(made, places.end)
    return Exported(
        folder=str(places.end),
        bytes=size,
        program=check.program,
        request=check.request,
        answer=check.answer,
        is_same=check.is_same,
    )


def _places(task: Export) -> _Places:
    end = _folder(task)
    part = end.with_name(f".{uuid.uuid4().hex}")
    return _Places(end.with_name(end.name + _ZIP) if task.is_zipped else end, part)


def _folder(task: Export) -> Path:
    """What is packed is called so, whether or not the zip's own ending was named."""
    end = Path(task.folder)
    has_ending = task.is_zipped and end.suffix.lower() == _ZIP
    return end.with_suffix("") if has_ending else end


def _refuse_taken(end: Path) -> None:
    is_new = not end.exists() or end.is_dir()
    if not is_new or (end.exists() and any(end.iterdir())):
        raise WouldOverwrite(path=str(end))


def _try(places: _Places) -> None:
    """See that it can be made, before all the work; nothing of it stays."""
    part = places.part
    missing = [each for each in (part, *part.parents) if not each.exists()]
    try:
        part.mkdir(parents=True)
        places.end.exists()  # raises where its name is too long
    finally:
        for each in missing:
            with contextlib.suppress(OSError):
                each.rmdir()


def _pack(places: _Places, heed: Callable[[], None]) -> None:
    """All files under the folder's name; weights cannot be made smaller."""
    name = places.end.name.removesuffix(_ZIP)
    with zipfile.ZipFile(places.packed, "x", zipfile.ZIP_STORED) as archive:
        for file in sorted(places.part.rglob("*")):
            heed()
            archive.write(file, Path(name) / file.relative_to(places.part))


def _size(made: Path) -> int:
    files = [made] if made.is_file() else made.rglob("*")
    return sum(each.stat().st_size for each in files if each.is_file())


def _require_room(destination: Path, run: RunFolder, job: Job, task: Export) -> None:
    """Raise DiskFull before the work, not after it."""
    is_alone = task.form is Form.ADAPTER
    learned = (kept_version(run) / ADAPTER).stat().st_size if is_alone else 0
    parameters, zipped = job.model.parameters, task.is_zipped
    needed = export_bytes(parameters, task.form, learned, is_zipped=zipped)
    free = free_on(destination)
    if free is not None and free < needed:
        raise DiskFull(str(destination), needed)
