"""The fine-tuned model as a folder that other programs open."""

import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.errors import DiskFull, WouldOverwrite
from ftstudio.core.events import Phase, PhaseChanged
from ftstudio.core.footprint import export_bytes, free_on
from ftstudio.core.job import Goal, Job
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.sorting.exporting import Write, sorter_to_write
from ftstudio.worker.wire import Tell
from ftstudio.worker.writing.model import load_base, load_tokenizer


def export_folder(
    run: RunFolder,
    job: Job,
    destination: Path,
    tell: Tell,
    is_unwanted: Callable[[], bool],
) -> bool:
    """Merge the kept adapter into the base model and write it to `destination`.

    The result is a plain Hugging Face folder in float32, one of sentence-transformers
    where it sorts, whole or not there at all:
    False says that it was no longer wanted. Raises WouldOverwrite where `destination`
    has something in it, DiskFull, FolderNotWritable.
    """
    with writing_to(destination):
        is_new = not destination.exists() or destination.is_dir()
        if not is_new or (destination.exists() and any(destination.iterdir())):
            raise WouldOverwrite(path=str(destination))
    _require_room(destination, job)
    kept_version(run)
    tell(PhaseChanged(Phase.LOADING, peak_memory()))
    write = _WRITERS[job.goal](run, job)
    if is_unwanted():
        return False
    tell(PhaseChanged(Phase.EXPORTING, peak_memory()))
    part = destination.with_name(f".{destination.name}-{uuid.uuid4().hex[:8]}")
    with writing_to(destination):
        part.mkdir(parents=True)
        try:
            write(part)
            inspect(part, destination.name)
            if is_unwanted():
                return False
            for weights in part.glob("*.safetensors"):
                weights.chmod(0o644)
            if destination.exists():
                destination.rmdir()
            os.replace(part, destination)
            return True
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _writer(run: RunFolder, job: Job) -> Write:
    """Load a model that writes, to be written itself."""
    base = load_base(job.model, PROCESSOR)
    merged = with_kept_adapter(base, kept_version(run)).merge_and_unload(
        safe_merge=True
    )

    def write(folder: Path) -> None:
        merged.save_pretrained(folder, safe_serialization=True)
        load_tokenizer(job.model).save_pretrained(folder)

    return write


_WRITERS: dict[Goal, Callable[[RunFolder, Job], Write]] = {
    Goal.WRITE: _writer,
    Goal.SORT: sorter_to_write,
}


def _require_room(destination: Path, job: Job) -> None:
    """Raise DiskFull before the work, not after it."""
    needed, free = export_bytes(job.model.parameters), free_on(destination)
    if free is not None and free < needed:
        raise DiskFull(str(destination), needed)
