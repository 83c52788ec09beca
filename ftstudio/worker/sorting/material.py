"""From kept texts to what a training reads: windows, lots of them, and an exam."""

import random
from array import array
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

import torch

from ftstudio.core.corpus import Document
from ftstudio.core.job import Job
from ftstudio.core.sorting_estimate import LOOKED_AT, LOOKS
from ftstudio.documents.texts import TextStore
from ftstudio.worker.encoding.encoder import Encoder
from ftstudio.worker.learning.craft import Wanted
from ftstudio.worker.sorting.pairs import lots_of
from ftstudio.worker.sorting.windows import Windows, windows_of

_FEWEST_ANCHORS = 2
"""Of a label."""
_TOLD = 32
"""After so many documents it is told how far it is; they take milliseconds."""

Lot = list[tuple[int, int]]
"""What is read in a step: numbers of training documents, and of a window of each."""


@dataclass(frozen=True, slots=True)
class Material:
    """All a training reads, and its plan of steps and looks.

    `targets` and `exam_targets` are label numbers of the training and the validation
    documents. At a look, `anchors` among the training documents say what is near, and
    `examined` among the validation documents are asked.
    """

    windows: Sequence[Windows]
    targets: torch.Tensor
    lots: Sequence[Lot]
    steps: int
    looks: tuple[int, ...]
    anchors: Sequence[int]
    exam: Sequence[Windows]
    exam_targets: torch.Tensor
    examined: Sequence[int]

    @property
    def schedule(self) -> int:
        """Steps over which the learning rate falls to zero."""
        return len(self.lots)


def prepare(wanted: Wanted, texts: TextStore, encoder: Encoder) -> Material:
    """Cut the texts of a job into windows; raises TextMissing."""
    job = wanted.job
    chosen = job.hyperparameters
    sides = [*job.training, *job.validation]
    windows = read_windows(sides, texts, encoder, chosen.block_size, wanted.progress)
    targets = targets_of(job, sides)
    teach = len(job.training)
    lots = _lots(job, targets[:teach], windows)
    steps = round(wanted.course.part * len(lots))
    return Material(
        windows=windows[:teach],
        targets=targets[:teach],
        lots=lots,
        steps=steps,
        looks=_looks(steps),
        anchors=_anchors(targets[:teach].tolist(), job.seed),
        exam=windows[teach:],
        exam_targets=targets[teach:],
        examined=_examined(len(job.validation), job.seed),
    )


def read_windows(
    documents: Sequence[Document],
    texts: TextStore,
    encoder: Encoder,
    size: int,
    progress: Callable[[int, int], None],
) -> list[Windows]:
    """The windows of kept texts; `progress(done, total)` counts documents."""
    found: list[Windows] = []
    for number, each in enumerate(documents, 1):
        text = texts.get(each.content_hash)
        windows = windows_of(encoder, text, size)
        found.append([array("i", window) for window in windows])
        if number % _TOLD == 0 or number == len(documents):
            progress(number, len(documents))
    return found


def targets_of(job: Job, documents: Sequence[Document]) -> torch.Tensor:
    """The label numbers of documents of a job."""
    numbers = {label: number for number, label in enumerate(job.folders)}
    return torch.tensor([numbers[each] for each in job.labels_of(documents)])


def _lots(job: Job, targets: torch.Tensor, windows: Sequence[Windows]) -> list[Lot]:
    """As many as the passes need, or as the person allows."""
    chosen, chance = job.hyperparameters, random.Random(job.seed)
    whole = ceil(chosen.passes)
    numbers = lots_of(targets.tolist(), chosen.blocks_per_step, whole, job.seed)
    steps = max(1, round(len(numbers) * chosen.passes / whole))
    steps = min(steps, job.max_steps) if job.max_steps else steps
    return [
        [(number, chance.randrange(len(windows[number]))) for number in lot]
        for lot in numbers[:steps]
    ]


def _looks(steps: int) -> tuple[int, ...]:
    """Steps from 0 to the last, evenly."""
    count = min(LOOKS, steps)
    return tuple(round(n * steps / count) for n in range(count + 1)) if count else (0,)


def _anchors(targets: Sequence[int], seed: int) -> list[int]:
    """Training documents of every label, as many of each as there is room for."""
    members: dict[int, list[int]] = defaultdict(list)
    for number, target in enumerate(targets):
        members[target].append(number)
    each = max(LOOKED_AT // len(members), _FEWEST_ANCHORS)
    chance = random.Random(seed)
    return [
        number
        for own in members.values()
        for number in chance.sample(own, min(each, len(own)))
    ]


def _examined(documents: int, seed: int) -> list[int]:
    """Validation documents that are looked at, drawn by lot."""
    many = min(documents, LOOKED_AT)
    return sorted(random.Random(seed).sample(range(documents), many))
