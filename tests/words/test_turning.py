"""What is said where the verdict changed."""

import pytest

from ftstudio.core.health import Evidence, Health, State
from ftstudio.words import turning


def health(state: State, worse: int = 0) -> Health:
    """At some look, so many of twelve documents worse."""
    return Health(60, state, 50, 40, Evidence(worse=worse, documents=12))


def test_a_turn_says_where_what_and_by_which_documents() -> None:
    """In one sentence."""
    said = turning.turned("43 %", health(State.MEMORISING, 4))
    assert said == (
        "At 43 %: it starts to learn by heart (4 of 12 documents got worse)."
    )


@pytest.mark.parametrize("state", State)
def test_every_state_is_told_where_it_begins_and_where_it_goes_on(state: State) -> None:
    """By sentences of their own."""
    begun, going = turning.here(health(state)), turning.going_on(health(state))
    assert begun.startswith("Here ")
    assert begun != going
    assert begun.endswith(".")
    assert going.endswith(".")


@pytest.mark.parametrize("state", State)
def test_documents_that_got_worse_are_counted_once(state: State) -> None:
    """In brackets as the reason, or beside it where all is well all the same."""
    said = turning.going_on(health(state, 3))
    assert said.count("3 of 12 documents got worse") == 1
    is_calm = state in {State.LEARNING, State.PLATEAU, State.RECOVERED}
    assert ("(" in said) is not is_calm
    assert "documents" not in turning.going_on(health(state))


def test_only_troubles_have_an_onset() -> None:
    """Each its own."""
    onsets = [turning.onset(state) for state in State]
    known = [each for each in onsets if each]
    assert len(known) == len(set(known)) == 4
    assert turning.onset(State.RECOVERED) is None


def test_what_was_done_is_told_with_where() -> None:
    """Going back, carrying on, and an end before the plan's."""
    assert "38 %" in turning.went_back("43 %", "38 %")
    deeds = (turning.carried_on("43 %"), turning.stopped_early("43 %"))
    assert all(each.startswith("At 43 %: ") for each in deeds)
    assert turning.of_check(3, deeds[0]) == f"Check 3. {deeds[0]}"
