"""A sorter, kept beside an adapter and read again."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from ftstudio.core.errors import RunDamaged, RunTooNew
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.sorting.placing import kept_sorter
from ftstudio.worker.sorting.sorter import (
    CARD,
    FORMAT,
    Bounds,
    Opinion,
    Sorter,
    belonging,
    left_to_person,
    load_sorter,
)
from tests.worker.sorting.conftest import Learned

SURE = Opinion((0.9, 0.1), (4, 2, 7), (0.95, 0.8, 0.7))
FAR = Opinion((0.9, 0.1), (4, 2, 7), (0.1, 0.05, 0.0))
TORN = Opinion((0.51, 0.49), (4, 2, 7), (0.7, 0.6, 0.5))
BOUNDS = Bounds(belonging=0.65, likeness=0.5)


@pytest.fixture(scope="module")
def sorter(learned: Learned) -> Sorter:
    """As it is used."""
    run, job, _ear = learned
    return kept_sorter(run, job)


def test_it_sorts_as_it_was_made(sorter: Sorter, learned: Learned) -> None:
    """A known letter is nearest to itself."""
    run, job, _ear = learned
    text = (run.texts / f"{job.documents[3].content_hash}.txt").read_text("utf-8")
    (opinion,) = sorter.sort([text])
    assert opinion.nearest[0] == 3
    assert opinion.likeness[0] == pytest.approx(1, abs=1e-4)
    assert sum(opinion.probabilities) == pytest.approx(1, abs=1e-4)
    assert job.folders[opinion.best] == job.labels[3]


def test_what_another_version_has_kept_is_said_to_be_so(
    sorter: Sorter, tmp_path: Path
) -> None:
    """One that is newer, and one with other judges."""
    run = RunFolder(tmp_path)
    run.model.mkdir()
    newer = replace(sorter, card=replace(sorter.card, format=FORMAT + 1))
    newer.save(run.model)
    with pytest.raises(RunTooNew):
        load_sorter(run, sorter.encoder)
    other = replace(sorter, weights=torch.ones(len(sorter.weights) + 1))
    other.save(run.model)
    with pytest.raises(RunDamaged):
        load_sorter(run, sorter.encoder)


def test_a_sorter_whose_parts_do_not_fit_is_damaged(
    sorter: Sorter, tmp_path: Path
) -> None:
    """A label is missing, or the card is cut off; it is said which file it is."""
    run = RunFolder(tmp_path)
    run.model.mkdir()
    fewer = replace(sorter, card=replace(sorter.card, labels=sorter.card.labels[:1]))
    fewer.save(run.model)
    with pytest.raises(RunDamaged):
        load_sorter(run, sorter.encoder)
    sorter.save(run.model)
    card = run.model / CARD
    card.write_bytes(card.read_bytes()[:100])
    with pytest.raises(RunDamaged) as damaged:
        load_sorter(run, sorter.encoder)
    assert damaged.value.what == CARD


def test_no_text_is_no_work(sorter: Sorter) -> None:
    """Nothing comes of nothing."""
    assert sorter.sort([]) == []


def test_what_is_left_to_the_person() -> None:
    """What is like nothing known belongs to none; what is torn is not sure."""
    assert not left_to_person(SURE, BOUNDS).is_left
    far, torn = left_to_person(FAR, BOUNDS), left_to_person(TORN, BOUNDS)
    assert (far.is_left, far.is_none) == (True, True)
    assert (torn.is_left, torn.is_none) == (True, False)
    assert not left_to_person(FAR, Bounds()).is_left


def test_confidence_counts_beside_likeness() -> None:
    """Of two that are as near, the surer belongs more."""
    near, sure = torch.tensor([0.5, 0.5]), torch.tensor([0.9, 0.4])
    one, other = belonging(near, sure).tolist()
    assert one > other


def test_it_is_saved_whole(sorter: Sorter, tmp_path: Path) -> None:
    """Safetensors and JSON, nothing half-written beside them."""
    replace(sorter, weights=torch.ones(4)).save(tmp_path)
    names = {each.name for each in tmp_path.iterdir()}
    assert names == {"sorter.safetensors", "sorter.json"}
