"""What the losses of a training say, as a person reads it."""

import pytest

from ftstudio.core.health import Evidence, Health, State
from ftstudio.words.health import reason

_SURE = Evidence(rise=0.061, wobble=0.004, score=7, looks=4, worse=3, documents=9)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("evidence", [Evidence(), _SURE])
def test_every_state_has_its_reason(state: State, evidence: Evidence) -> None:
    """A sentence, with nothing left to fill in, and no name of an enum."""
    said = reason(Health(160, state, 120, 120, evidence))
    assert said.endswith(".")
    assert "{" not in said
    assert "_" not in said


def test_memorising_is_told_with_its_numbers() -> None:
    """Since when, how far, and how many documents."""
    said = reason(Health(160, State.MEMORISING, 120, 120, _SURE))
    for part in ("step 120", "6.1 %", "worse: 3 of 9"):
        assert part in said


def test_documents_are_not_spoken_of_where_there_are_none() -> None:
    """Other programs do not measure them."""
    said = reason(Health(160, State.MEMORISING, 120, 120, Evidence(rise=0.061)))
    assert "ocuments" not in said


def test_too_few_documents_are_told_by_their_number() -> None:
    """Else it is the wobble that is too large."""
    few, wild = Evidence(documents=3), Evidence(wobble=0.08)
    assert "3 validation documents" in reason(Health(9, State.TOO_NOISY, 9, 9, few))
    assert "8.0 %" in reason(Health(9, State.TOO_NOISY, 9, 9, wild))


def test_a_new_lowest_loss_needs_no_number() -> None:
    """Only what stands above it does."""
    lowest = Health(9, State.LEARNING, 9, 9, Evidence(looks=0))
    above = Health(9, State.LEARNING, 9, 9, Evidence(rise=0.003, looks=1))
    assert "lowest so far" in reason(lowest)
    assert "0.3 %" in reason(above)
