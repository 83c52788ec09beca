"""The verdict on a training, in plain sentences."""

from collections.abc import Sequence

import pytest

from ftstudio.core.events import Event, FoldBegan, WentBack
from ftstudio.core.health import Evidence, Health, State, assess
from ftstudio.core.history import History
from ftstudio.words import verdict
from tests.courses import training_into
from tests.factories import history

_WORST = ("Offer Pellow", "Lock Cottages", "Old Mill")


def _known(state: State, documents: int = 12) -> tuple[Health, History]:
    known = history(training_into(state, documents=documents))
    said = assess(known)
    assert said is not None
    return said, known


def _meaning(state: State) -> str:
    return verdict.meaning(*_known(state))


def _evidence(state: State, worst: Sequence[str] = (), documents: int = 12) -> str:
    return verdict.evidence(_known(state, documents)[0], worst)


@pytest.mark.parametrize("state", list(State))
def test_each_state_is_told_in_a_sentence_and_what_it_means(state: State) -> None:
    """With nothing left in braces, and no word of the field."""
    said = f"{verdict.title(_known(state)[0])}. {_meaning(state)} {_evidence(state)}"
    assert not set("{}_") & set(said)
    assert not [each for each in ("loss", "epoch", "overfit") if each in said.lower()]


def test_what_is_learned_by_heart_says_since_when_and_what_is_best() -> None:
    """40 steps of 6 seconds, and 4 looks of 2, after the best."""
    said = _meaning(State.MEMORISING)
    assert "For about 4 min" in said
    assert "+6.2 %" in said
    assert "Best version: 4 minutes ago." in said


def test_the_documents_that_got_worst_are_named() -> None:
    """How many in all, and three of them by their titles, which may be long."""
    said = _evidence(State.MEMORISING, _WORST)
    assert said.startswith("9 of 12 exam documents got worse")
    assert "“Offer Pellow”, “Lock Cottages”, “Old Mill”" in said
    long = "Offer for an oak staircase with closed stringers and a turned newel"
    assert "“Offer for an oak staircase …”" in _evidence(State.MEMORISING, [long])
    assert _evidence(State.LEARNING, _WORST) == ""


def test_few_documents_make_every_verdict_unsure() -> None:
    """Three say so little that this is the verdict, where there is no other."""
    assert "Too few exam documents" in _evidence(State.MEMORISING, documents=3)
    few = _known(State.TOO_NOISY, documents=3)
    assert verdict.title(few[0]) == "Too few exam documents to be sure"
    assert "Only 3 documents" in verdict.meaning(*few)


def test_a_new_best_is_told_by_how_much() -> None:
    """Against the start."""
    assert "11 % less than at the start" in _meaning(State.LEARNING)


def test_looks_without_a_gain_are_counted_once_there_are_some() -> None:
    """Before that it is only slowing down."""
    first, later = (
        Health(90, State.PLATEAU, 60, 60, Evidence(looks=looks)) for looks in (1, 5)
    )
    assert verdict.title(first) == "Improvement is slowing down"
    assert verdict.title(later) == "No further gain for 5 looks"


def test_a_best_version_is_not_called_no_gain() -> None:
    """Improvement may slow down, and the newest version still be the best."""
    known = history([*training_into(State.LEARNING)])
    for looks in (0, 4):
        slow = Health(80, State.PLATEAU, 60, 80, Evidence(looks=looks))
        assert verdict.title(slow) == "Improvement is slowing down"
        assert "still the best so far" in verdict.meaning(slow, known)
        assert "no clear gain" not in verdict.meaning(slow, known)


@pytest.mark.parametrize("documents", [3, 12])
def test_in_a_check_no_double_check_is_advised(documents: int) -> None:
    """One is going on; nor is there a best version to let it go on for."""
    begun: list[Event] = [FoldBegan(0, 5)]
    for state in (State.TOO_NOISY, State.PLATEAU):
        known = history([*begun, *training_into(state, documents=documents)])
        health = assess(known.present)
        assert health is not None
        said = verdict.meaning(health, known)
        assert "in the plan" not in said
        assert "either way" not in said
        assert "check" in said


def test_until_it_stops_by_itself_the_looks_are_counted() -> None:
    """In a double-check only the check ends; without patience nothing does."""
    assert "after 2 more looks" in verdict.countdown(2, is_in_fold=False)
    assert "after 1 more look " in verdict.countdown(1, is_in_fold=False)
    assert "now" in verdict.countdown(0, is_in_fold=False)
    assert "next check" in verdict.countdown(2, is_in_fold=True)
    assert verdict.countdown(None, is_in_fold=False) == ""


def test_going_back_is_told_by_its_steps() -> None:
    """And an answer to a warning by what follows from it."""
    said = verdict.went_back(WentBack(1031, 1020, 1e-4))
    assert "step 1,031 and went back to step 1,020" in said
    assert verdict.carrying_on() != verdict.carried_on()
