"""The kept version of a run that writes, loaded to be used, where there is room."""

from functools import partial
from typing import Any

from peft import PeftModel

from ftstudio.core.device import DeviceWish
from ftstudio.core.events import Phase
from ftstudio.core.job import Job
from ftstudio.core.portions import RESERVE, Portion
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.card import chapter, find_card
from ftstudio.worker.device import Device, choose_device
from ftstudio.worker.learning.adapter import with_kept_adapter
from ftstudio.worker.learning.kept import kept_version
from ftstudio.worker.wire import Tell
from ftstudio.worker.writing.model import load_base, load_tokenizer

_ROOM = 1.25
"""Times the weights, for what is remembered of the words so far."""


def load_kept(
    run: RunFolder, job: Job, wish: DeviceWish, tell: Tell
) -> tuple[PeftModel, Any]:
    """The original with its adapter, which can be switched off, and the tokenizer.

    Raises RunNotReady where no version was kept yet.
    """
    folder = kept_version(run)
    tell(chapter(Phase.LOADING))
    tokenizer = load_tokenizer(job.model)
    device = choose_device(wish, find_card, partial(_has_room, job)).device
    model = with_kept_adapter(load_base(job.model, device), folder)
    model.eval()
    return model, tokenizer


def _has_room(job: Job, device: Device) -> Portion | None:
    """One answer at a time; None where not even the weights fit, with some room."""
    weights = job.model.parameters * (2 if device.is_half else 4)
    return Portion() if RESERVE + weights * _ROOM < device.memory.free else None
