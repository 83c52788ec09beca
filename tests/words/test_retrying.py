"""What is said of another try with more caution."""

from ftstudio.core.presets import Caution
from ftstudio.core.retry import with_more_caution
from ftstudio.words import retrying
from tests.factories import choices


def test_the_button_says_how_long_it_takes() -> None:
    """Where that is known."""
    assert retrying.button(1500) == "Try again with more caution (about 25 min)"
    assert retrying.button(None) == "Try again with more caution"


def test_the_new_plan_says_what_is_other_than_before() -> None:
    """The level, what was set back, and the time."""
    changed = {"learning_rate": 0.02, "passes": 9.0}
    retry = with_more_caution(choices(changed=changed), 20_000)
    _title, said = retrying.made_ready(retry, 1500)
    assert "“High”" in said
    assert "“Size of a step”, “Passes”" in said
    assert "about 25 min" in said


def test_beyond_the_highest_caution_it_says_what_is_halved() -> None:
    """Nothing was raised."""
    retry = with_more_caution(choices(caution=Caution.HIGH), 20_000)
    _title, said = retrying.made_ready(retry, None)
    assert "half" in said
    assert "min" not in said
