"""The fine-tuned model as a folder that other programs open."""

import os
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path

from ftstudio.core.errors import DiskFull, WouldOverwrite
from ftstudio.core.events import Phase, PhaseChanged
from ftstudio.core.footprint import export_bytes, free_on
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.memory import peak_memory
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

    The result is a plain Hugging Face folder in float32, whole or not there at all:
    False says that it was no longer wanted. Raises WouldOverwrite where `destination`
    has something in it, DiskFull, FolderNotWritable.
    """
    with writing_to(destination):
        is_new = not destination.exists() or destination.is_dir()
        if not is_new or (destination.exists() and any(destination.iterdir())):
            raise WouldOverwrite(path=str(destination))
    _require_room(destination, job)
    adapter = kept_version(run)
    tell(PhaseChanged(Phase.LOADING, peak_memory()))
    model = with_kept_adapter(load_base(job.model, PROCESSOR), adapter)
    if is_unwanted():
        return False
    merged = model.merge_and_unload(safe_merge=True)
    tell(PhaseChanged(Phase.EXPORTING, peak_memory()))
    part = destination.with_name(f".{destination.name}-{uuid.uuid4().hex[:8]}")
    with writing_to(destination):
        part.mkdir(parents=True)
        try:
            merged.save_pretrained(part, safe_serialization=True)
            load_tokenizer(job.model).save_pretrained(part)
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


def _require_room(destination: Path, job: Job) -> None:
    """Raise DiskFull before the work, not after it."""
    needed, free = export_bytes(job.model.parameters), free_on(destination)
    if free is not None and free < needed:
        raise DiskFull(str(destination), needed)
