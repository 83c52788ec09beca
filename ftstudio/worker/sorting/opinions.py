"""What judges said of documents they had not learned from, kept fold by fold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from ftstudio.core import durable
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, writing_to
from ftstudio.worker.sorting.judges import teach
from ftstudio.worker.sorting.sorter import nearest_of, usual_likeness

_PARTS = (0.25, 0.5, 1.0)
"""Of the documents that teach, with which it is tried how much more of them bring."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Opinions of a fold on its validation documents, in their order.

    `opinions` [documents, judges, labels] are log-probabilities, `likeness`
    [documents] how like the nearest documents are that taught, beside what is usual
    among those, `targets` [documents] the labels. With so many documents to learn from
    as `taught` [points] tells, `right` [points] of them were put rightly by the mean of
    all judges.
    """

    opinions: torch.Tensor
    likeness: torch.Tensor
    targets: torch.Tensor
    taught: torch.Tensor
    right: torch.Tensor


def rank_in_fold(job: Job) -> int:
    """Which of the nearest documents tells how like one is, in a fold: so many less.

    A fold knows k - 1 of k parts, so its k - 1st is about as near as the kth of all.
    """
    return max(len(job.folds) - 1, 1)


class Opinions:
    """Of all folds of a run; one file each, written beside and moved."""

    def __init__(self, run: RunFolder) -> None:
        self._run = run

    def has(self, fold: int) -> bool:
        """Whether those of a fold are there."""
        return self._path(fold).is_file()

    def keep(self, fold: int, judged: Judged) -> None:
        """Keep those of a fold; raises DiskFull or FolderNotWritable."""
        path = self._path(fold)
        tensors = {each.name: getattr(judged, each.name) for each in fields(judged)}
        whole = {name: each.contiguous() for name, each in tensors.items()}
        with writing_to(self._run.path):
            part = path.with_suffix(".part")
            save_file(whole, part)
            durable.move(part, path)

    def known(self, folds: int) -> Iterator[tuple[int, Judged]]:
        """The number of each fold that is there, and what was said in it."""
        for fold in range(folds):
            if self.has(fold):
                yield fold, Judged(**load_file(self._path(fold)))

    def _path(self, fold: int) -> Path:
        return self._run.checkpoints / f"fold-{fold + 1}.safetensors"


def judged(
    vectors: torch.Tensor,
    texts: Sequence[str],
    targets: torch.Tensor,
    job: Job,
) -> Judged:
    """Have the documents that teach in a fold teach judges, and these judge the others.

    `vectors` is [documents, width], `targets` [documents] are label numbers; those that
    teach come first.
    """
    teachers, labels = len(job.training), len(job.folders)
    asked = vectors[teachers:], texts[teachers:]
    taught, right = [], []
    for part in _PARTS:
        chosen = _part_of(targets[:teachers], part)
        own = [texts[number] for number in chosen.tolist()]
        judges = teach(vectors[chosen], own, targets[chosen], labels)
        opinions = judges.opinions(*asked)
        best = opinions.mean(1).argmax(1)
        taught.append(len(chosen))
        right.append(int((best == targets[teachers:]).sum()))
    near, rank = asked[0] @ vectors[:teachers].T, rank_in_fold(job)
    return Judged(
        opinions,
        nearest_of(near, rank) - usual_likeness(vectors[:teachers], rank),
        targets[teachers:],
        torch.tensor(taught),
        torch.tensor(right),
    )


def _part_of(targets: torch.Tensor, part: float) -> torch.Tensor:
    """The numbers of a part of documents, the same part of each label, at least 1."""
    chosen = []
    for label in targets.unique():
        own = (targets == label).nonzero()[:, 0]
        chosen.append(own[: max(1, round(part * len(own)))])
    return torch.cat(chosen).sort().values
