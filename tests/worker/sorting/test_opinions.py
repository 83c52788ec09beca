"""What was said of documents nobody had learned from, and kept."""

from pathlib import Path

import torch

from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.sorting.judges import NAMES
from ftstudio.worker.sorting.opinions import Opinions, judged
from tests.worker.sorting.test_judges import TARGETS, TEXTS, VECTORS


def test_the_others_are_judged_by_who_taught() -> None:
    """With how like they are to what was learned from, and by how many it was."""
    targets = torch.cat([TARGETS, torch.tensor([1])])
    vectors = torch.cat([VECTORS, VECTORS[2:3]])
    found = judged(vectors, [*TEXTS, "euro"], targets, 4, 2)
    assert found.opinions.shape == (1, len(NAMES), 2)
    assert (found.opinions.argmax(2) == 1).all()
    assert float(found.likeness) > 0.999
    assert found.targets.tolist() == [1]
    assert found.taught.tolist() == [2, 2, 4]
    assert found.right.tolist()[-1] == 1


def test_they_are_kept_fold_by_fold(tmp_path: Path) -> None:
    """And read as they were written."""
    run = RunFolder(tmp_path)
    run.checkpoints.mkdir()
    kept, found = Opinions(run), judged(VECTORS, TEXTS, TARGETS, 3, 2)
    kept.keep(1, found)
    assert not kept.has(0)
    assert kept.has(1)
    ((fold, again),) = kept.known(3)
    assert fold == 1
    assert torch.equal(again.opinions, found.opinions)
    assert not list(run.checkpoints.glob("*.part"))
