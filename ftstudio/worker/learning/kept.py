"""Which version of a run is used: the kept one, else the best checkpoint so far."""

from pathlib import Path

from safetensors import SafetensorError, safe_open

from ftstudio.core.errors import RunDamaged, RunNotReady
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.learning.adapter import ADAPTER, ADAPTER_CONFIG
from ftstudio.worker.learning.checkpoints import Checkpoints


def kept_version(run: RunFolder) -> Path:
    """The folder of the adapter to use.

    Raises RunNotReady where there is none yet, RunDamaged where none is whole any more.
    """
    if _is_whole(run.model):
        return run.model
    checkpoints = Checkpoints(run.checkpoints)
    best = checkpoints.best or checkpoints.newest
    if best is not None:
        return checkpoints.path(best)
    if run.model.exists():
        raise RunDamaged(folder=str(run.path), what=run.model.name)
    raise RunNotReady(folder=str(run.path))


def _is_whole(folder: Path) -> bool:
    """Whether both files of an adapter are there, and the weights not cut off."""
    try:
        with safe_open(folder / ADAPTER, "pt"):
            return (folder / ADAPTER_CONFIG).is_file()
    except (OSError, SafetensorError):
        return False
