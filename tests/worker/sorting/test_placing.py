"""Sorting new letters with a kept version."""

from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.errors import RunDamaged, RunNotReady
from ftstudio.core.events import Finished, Placed, Progressed
from ftstudio.core.notes import Finding, Notes, PersonalKind
from ftstudio.core.tasks import Searched, Sort
from ftstudio.documents.texts import TextStore
from ftstudio.worker.sorting.placing import sort
from ftstudio.worker.sorting.sorter import CARD
from tests.worker.making import Ear
from tests.worker.sorting.conftest import Learned


def test_letters_go_where_they_belong(learned: Learned, tmp_path: Path) -> None:
    """With how sure that is, and the known letters most like them."""
    placed, finished = _sorted(learned, tmp_path, ["a saw and glue", "euro invoice"])
    assert not finished.stopped
    wood, money = placed
    assert (wood.best_label, money.best_label) == ("wood", "money")
    assert all(0.5 <= each.confidence <= 1 for each in placed)
    assert {each.folder for each in wood.nearest} == {"wood"}
    likeness = [each.likeness for each in wood.nearest]
    assert len(likeness) == 3
    assert likeness == sorted(likeness, reverse=True)


def test_what_is_like_nothing_known_is_left_to_the_person(
    learned: Learned, tmp_path: Path
) -> None:
    """Words of both folders say nothing; neither does an empty letter."""
    (empty,), _ = _sorted(learned, tmp_path, [""])
    assert empty.label is None


def test_personal_data_is_masked_as_it_was_when_it_was_learned(
    learned: Learned, tmp_path: Path
) -> None:
    """Else a number would be read that no known letter can have."""
    phone = Notes(findings=(Finding(PersonalKind.PHONE, 8, 13, "a"),))
    texts = TextStore(tmp_path)
    texts.put("a" * 64, "invoice 01234", phone)
    texts.put("b" * 64, "invoice [PHONE]")
    asked = tuple(Searched(each * 64, f"/inbox/{each}.txt") for each in "ab")
    run, job, _ear = learned
    for is_masked in (True, False):
        ear = Ear()
        task = Sort(str(run.path), str(tmp_path), asked)
        sort(run, replace(job, is_masked=is_masked), task, ear.hear, ear.commands)
        one, other = (each.nearest for each in ear.all(Placed))
        assert (one == other) is is_masked


def test_asked_to_stop_it_says_what_it_knows(learned: Learned, tmp_path: Path) -> None:
    """The letters read until then are told."""
    ear = Ear("stop", on=Progressed)
    placed, finished = _sorted(learned, tmp_path, ["a saw"] * 40, ear)
    assert finished.stopped
    assert len(placed) == 32


def test_a_run_that_is_not_ready_says_so(learned: Learned, tmp_path: Path) -> None:
    """And so does one whose sorter is broken."""
    run, _job, _ear = learned
    kept = (run.model / CARD).read_text(encoding="utf-8")
    try:
        (run.model / CARD).write_text("{", encoding="utf-8")
        with pytest.raises(RunDamaged):
            _sorted(learned, tmp_path, ["a saw"])
        (run.model / CARD).unlink()
        with pytest.raises(RunNotReady):
            _sorted(learned, tmp_path, ["a saw"])
    finally:
        (run.model / CARD).write_text(kept, encoding="utf-8")


def _sorted(
    learned: Learned, place: Path, letters: list[str], ear: Ear | None = None
) -> tuple[list[Placed], Finished]:
    run, job, _ear = learned
    ear = ear or Ear()
    texts = TextStore(place)
    documents = []
    for number, letter in enumerate(letters):
        texts.put(f"{number:064}", letter)
        documents.append(Searched(f"{number:064}", f"/inbox/{number}.txt"))
    task = Sort(str(run.path), str(place), tuple(documents))
    finished = sort(run, job, task, ear.hear, ear.commands)
    return ear.all(Placed), finished
