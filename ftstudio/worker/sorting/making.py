"""From a kept encoder and what its folds have shown to a sorter."""

from collections.abc import Sequence
from dataclasses import replace

import torch

from ftstudio.core.events import SorterMade
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.encoding.encoder import Encoder
from ftstudio.worker.sorting.judges import NAMES, teach
from ftstudio.worker.sorting.material import targets_of
from ftstudio.worker.sorting.opinions import Judged, Opinions, rank_in_fold
from ftstudio.worker.sorting.sorter import (
    Bounds,
    Card,
    Sorter,
    belonging,
    usual_likeness,
)
from ftstudio.worker.sorting.weighing import (
    cross_weighed,
    equal_weights,
    pooled,
    weigh,
)

_LEFT_OUT = 0.08
"""Of the documents of the folds such a share would be left unsorted, so that many of
those that belong to no folder are. Of new short requests 3 % were, and 47 % of those of
no folder; at 10 % it was 5 and 53, but 13 % of new complaints."""


def make_sorter(
    run: RunFolder,
    job: Job,
    encoder: Encoder,
    vectors: torch.Tensor,
    texts: Sequence[str],
) -> tuple[Sorter, SorterMade]:
    """A sorter taught by all documents of a job, and what is to be told of it.

    `vectors` [documents, width] are by the kept version; how much each judge counts,
    and where it is left to the person, the folds decide.
    """
    targets, labels = targets_of(job, job.documents), len(job.folders)
    judges = teach(vectors, texts, targets, labels)
    known = dict(Opinions(run).known(len(job.folds)))
    weights, bounds = equal_weights(len(NAMES)), Bounds()
    made = SorterMade(job.folders)
    if known:
        opinions = torch.cat([each.opinions for each in known.values()])
        asked = torch.cat([each.targets for each in known.values()])
        near = torch.cat([each.likeness for each in known.values()])
        weights = weigh(opinions, asked)
        rank = rank_in_fold(job) + 1
        usual = usual_likeness(vectors, rank)
        bounds = replace(
            _bounds(pooled(opinions, weights), near), rank=rank, usual=usual
        )
        if len(known) == len(job.folds):
            made = _told(job, known, weights)
    card = Card(
        labels=job.folders,
        known=tuple(each.content_hash for each in job.documents),
        taught=job.labels,
        words=tuple(judges.dictionary.columns),
        pieces=tuple(judges.pieces.columns),
        window=job.hyperparameters.block_size,
        bounds=bounds,
    )
    return Sorter(encoder, judges, weights, vectors, card), made


def _bounds(chances: torch.Tensor, near: torch.Tensor) -> Bounds:
    """Such that most documents of the folds are still sorted."""
    sure = belonging(near, chances.exp().max(1).values)
    return Bounds(
        belonging=float(torch.quantile(sure, _LEFT_OUT)),
        likeness=float(torch.quantile(near, _LEFT_OUT)),
    )


def _told(job: Job, known: dict[int, Judged], weights: torch.Tensor) -> SorterMade:
    """Each document as the judges of the other folds, so weighed, have put it."""
    opinions = torch.cat([each.opinions for each in known.values()])
    targets = torch.cat([each.targets for each in known.values()])
    parts = torch.cat(
        [torch.full((len(each.targets),), fold) for fold, each in known.items()]
    )
    chances = cross_weighed(opinions, targets, parts).exp()
    asked = [hash_ for split in job.folds for hash_ in split.validation]
    place = {hash_: number for number, hash_ in enumerate(asked)}
    order = [place[each.content_hash] for each in job.documents]
    chances, targets, opinions = chances[order], targets[order], opinions[order]
    confidence, best = chances.max(1)
    own = chances.gather(1, targets[:, None])[:, 0]
    right = opinions.argmax(2) == targets[:, None]
    taught = torch.stack([each.taught for each in known.values()]).float().mean(0)
    shares = torch.stack([each.right for each in known.values()]).sum(0) / len(targets)
    return SorterMade(
        folders=job.folders,
        labels=tuple(targets.tolist()),
        best=tuple(best.tolist()),
        confidence=_rounded(confidence),
        own=_rounded(own),
        judges=_rounded(right.float().mean(0)),
        weights=_rounded(weights),
        curve_documents=tuple(int(each) for each in taught.round().tolist()),
        curve_shares=_rounded(shares),
    )


def _rounded(values: torch.Tensor) -> tuple[float, ...]:
    return tuple(round(each, 4) for each in values.tolist())
