"""What is said of another try with more caution."""

from ftstudio.core.presets import Caution
from ftstudio.core.retry import Retry, with_more_caution
from ftstudio.words import retrying
from tests.factories import choices


def _retry(caution: Caution = Caution.NORMAL, **changed: float) -> Retry:
    retry = with_more_caution(choices(caution=caution, changed=changed), 20_000, 0)
    assert retry is not None
    return retry


def test_the_button_says_how_long_it_takes() -> None:
    """Where that is known."""
    assert retrying.button(1500) == "Try again with more caution (about 25 min)"
    assert retrying.button(None) == "Try again with more caution"


def test_the_new_plan_says_what_is_other_than_before() -> None:
    """The level, what was set back, and the time."""
    retry = _retry(learning_rate=0.02, passes=9.0)
    _title, said = retrying.made_ready(retry, 1500)
    assert "“High”" in said
    assert "“Size of a step”, “Passes”" in said
    assert "about 25 min" in said


def test_beyond_the_highest_caution_it_says_what_is_lower() -> None:
    """Nothing was raised; and passes of one stay so."""
    said = retrying.made_ready(_retry(Caution.HIGH, passes=3.0), None)[1]
    assert "“Size of a step” 0.0005 instead of 0.001, “Passes” 1.5 instead" in said
    assert "min" not in said
    once = retrying.made_ready(_retry(Caution.HIGH, passes=1.0), None)[1]
    assert "“Size of a step”" in once
    assert "Passes" not in once


def test_what_is_no_lower_than_before_is_not_said_to_be() -> None:
    """The person had been more cautious than the new level is."""
    said = retrying.made_ready(_retry(learning_rate=1e-4, passes=1.0), None)[1]
    assert "“High”" in said
    assert "smaller" not in said
    assert "less long" not in said
    assert "for less long" in retrying.made_ready(_retry(learning_rate=1e-4), None)[1]
    assert "smaller steps." in retrying.made_ready(_retry(passes=1.0), None)[1]
