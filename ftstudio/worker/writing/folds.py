"""The best version of each fold, kept so that a proof can measure words with it.

They are of use for nothing else, and are kept in half as many bits. A run without
them, or a disk that is full, costs nothing but that.
"""

import contextlib
from pathlib import Path

import torch
from peft import PeftModel
from safetensors import SafetensorError
from safetensors.torch import load_file, save

from ftstudio.core.errors import FTStudioError
from ftstudio.core.replacing import replace
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.learning.adapter import ADAPTER, put_in
from ftstudio.worker.learning.checkpoints import Checkpoints


def keep_fold(run: RunFolder, fold: int) -> None:
    """Keep the best version of fold number `fold`, where it left one."""
    checkpoints = Checkpoints(run.fold_checkpoints(fold))
    if checkpoints.best is None:
        return
    with contextlib.suppress(FTStudioError, OSError, SafetensorError):
        weights = load_file(checkpoints.path(checkpoints.best) / ADAPTER)
        half = {name: weight.to(torch.float16) for name, weight in weights.items()}
        run.folds.mkdir(exist_ok=True)
        replace(_place(run, fold), save(half))


def put_in_fold(model: PeftModel, run: RunFolder, fold: int) -> bool:
    """Give `model` the adapter of a fold; False where it was not kept."""
    try:
        weights = load_file(_place(run, fold))
    except (OSError, SafetensorError):
        return False
    put_in(model, {name: weight.float() for name, weight in weights.items()})
    return True


def _place(run: RunFolder, fold: int) -> Path:
    return run.folds / f"{fold + 1}.safetensors"
