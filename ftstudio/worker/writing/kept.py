"""Which version of a run is used: the kept one, else the best checkpoint so far."""

from pathlib import Path

from ftstudio.core.errors import RunNotReady
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.writing.checkpoints import Checkpoints
from ftstudio.worker.writing.model import ADAPTER, ADAPTER_CONFIG


def kept_version(run: RunFolder) -> Path:
    """The folder of the adapter to use; raises RunNotReady where there is none."""
    if all((run.model / name).is_file() for name in (ADAPTER, ADAPTER_CONFIG)):
        return run.model
    checkpoints = Checkpoints(run.checkpoints)
    best = checkpoints.best or checkpoints.newest
    if best is None:
        raise RunNotReady(folder=str(run.path))
    return checkpoints.path(best)
