"""What was said of documents nobody had learned from, and kept."""

from dataclasses import replace
from pathlib import Path

import torch

from ftstudio.core.job import Goal, Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.split import Split
from ftstudio.worker.sorting.judges import NAMES
from ftstudio.worker.sorting.opinions import Opinions, judged
from tests.core.test_labels import doc
from tests.factories import job as any_job
from tests.worker.sorting.test_judges import TARGETS, TEXTS, VECTORS


def test_the_others_are_judged_by_who_taught() -> None:
    """With how like they are to what was learned from, and by how many it was."""
    targets = torch.cat([TARGETS, torch.tensor([1])])
    vectors = torch.cat([VECTORS, VECTORS[2:3]])
    found = judged(vectors, [*TEXTS, "euro"], targets, _job(4, 1))
    assert found.opinions.shape == (1, len(NAMES), 2)
    assert (found.opinions.argmax(2) == 1).all()
    assert float(found.likeness) > 0
    assert found.targets.tolist() == [1]
    assert found.taught.tolist() == [2, 2, 4]
    assert found.right.tolist()[-1] == 1


def test_they_are_kept_fold_by_fold(tmp_path: Path) -> None:
    """And read as they were written."""
    run = RunFolder(tmp_path)
    run.checkpoints.mkdir()
    kept, found = Opinions(run), judged(VECTORS, TEXTS, TARGETS, _job(3, 1))
    kept.keep(1, found)
    assert not kept.has(0)
    assert kept.has(1)
    ((fold, again),) = kept.known(3)
    assert fold == 1
    assert torch.equal(again.opinions, found.opinions)
    assert not list(run.checkpoints.glob("*.part"))


def _job(teachers: int, examined: int) -> Job:
    """A fold of three in which so many documents teach, of two labels."""
    names = [f"{label}/{number}" for label in "ab" for number in range(4)]
    documents = [doc(each) for each in names][: teachers + examined]
    hashes = tuple(each.content_hash for each in documents)
    split = Split(training=hashes[:teachers], validation=hashes[teachers:])
    labels = tuple("aabb"[number % 4] for number in range(len(documents)))
    return replace(
        any_job(),
        goal=Goal.SORT,
        documents=tuple(documents),
        split=split,
        labels=labels,
        folds=(split,) * 2,
    )
