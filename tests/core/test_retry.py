"""What is chosen anew for another try."""

import pytest

from ftstudio.core.hyperparameters import LIMITS
from ftstudio.core.presets import Caution, suggest
from ftstudio.core.retry import with_more_caution
from tests.factories import choices

_WORDS = 20_000


@pytest.mark.parametrize(
    ("before", "after"),
    [(Caution.LOW, Caution.NORMAL), (Caution.NORMAL, Caution.HIGH)],
)
def test_caution_goes_up_one_level(before: Caution, after: Caution) -> None:
    """And the numbers are those that it stands for."""
    retry = with_more_caution(choices(caution=before), _WORDS)
    assert (retry.caution, retry.is_raised, retry.changed) == (after, True, {})
    assert retry.hyperparameters == suggest(choices().effort, after, _WORDS)


def test_what_works_against_it_is_suggested_again() -> None:
    """What is as cautious as that, or has nothing to do with it, stays."""
    changed = {
        "learning_rate": 0.02,
        "passes": 1.0,
        "lora_dropout": 0.0,
        "weight_decay": 0.3,
        "warmup_share": 0.1,
    }
    retry = with_more_caution(choices(changed=changed), _WORDS)
    assert set(retry.dropped) == {"learning_rate", "lora_dropout"}
    kept = {name: changed[name] for name in ("passes", "weight_decay", "warmup_share")}
    assert retry.changed == kept
    assert retry.hyperparameters.learning_rate < 0.001


def test_beyond_the_highest_caution_passes_and_rate_are_halved() -> None:
    """Of what was planned, as the person had changed it."""
    before = choices(caution=Caution.HIGH, changed={"passes": 6.0, "lora_rank": 2.0})
    retry = with_more_caution(before, _WORDS)
    assert not retry.is_raised
    assert retry.caution is Caution.HIGH
    assert retry.changed == {"passes": 3.0, "lora_rank": 2.0, "learning_rate": 2.5e-4}
    assert retry.hyperparameters.passes == 3.0


def test_nothing_is_halved_below_what_makes_sense() -> None:
    """However often it is tried."""
    least = {name: LIMITS[name].least for name in ("passes", "learning_rate")}
    before = choices(caution=Caution.HIGH, changed=least)
    assert with_more_caution(before, _WORDS).changed == least
