"""Whether the disk has room for a training, before it is begun."""

from collections.abc import Sequence
from pathlib import Path

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Document
from ftstudio.core.doubts import steps_of
from ftstudio.core.errors import ModelError
from ftstudio.core.footprint import DiskRoom, footprint_of, free_on
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Job
from ftstudio.models.inspecting import adapted_width


def room_for(
    model: BaseModel,
    planned: Hyperparameters,
    documents: Sequence[Document],
    folds: int,
    place: Path,
) -> DiskRoom:
    """What a training on these documents takes of the disk of `place`.

    The time it takes is that of reading a few kilobytes of the model.
    """
    try:
        trained = planned.lora_rank * adapted_width(Path(model.folder))
    except (ModelError, OSError):
        trained = 0  # that it is gone is said when it is loaded
    words = sum(each.words for each in documents)
    steps = steps_of(planned, words) * (folds + 1)
    taken = footprint_of(trained, model.parameters, len(documents), words, steps)
    return DiskRoom(str(place), taken, free_on(place))


def require_room(job: Job, place: Path) -> None:
    """Raise TooLittleRoom where a training would not have the room it needs."""
    if lack := room_for_job(job, place).lack:
        raise lack


def room_for_job(job: Job, place: Path) -> DiskRoom:
    """The same of a job, which is to be done in `place`."""
    planned, folds = job.hyperparameters, len(job.folds)
    return room_for(job.model, planned, job.documents, folds, place.parent)
