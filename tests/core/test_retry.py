"""What is chosen anew for another try."""

import pytest

from ftstudio.core.choices import Choices
from ftstudio.core.presets import Caution, suggest
from ftstudio.core.retry import Retry, with_more_caution
from tests.factories import choices

_WORDS = 20_000


def _next(before: Choices) -> Retry:
    retry = with_more_caution(before, _WORDS, 0)
    assert retry is not None
    return retry


@pytest.mark.parametrize(
    ("before", "after"),
    [(Caution.LOW, Caution.NORMAL), (Caution.NORMAL, Caution.HIGH)],
)
def test_caution_goes_up_one_level(before: Caution, after: Caution) -> None:
    """And the numbers are those that it stands for."""
    retry = _next(choices(caution=before))
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
    retry = _next(choices(changed=changed))
    assert set(retry.dropped) == {"learning_rate", "lora_dropout"}
    kept = {name: changed[name] for name in ("passes", "weight_decay", "warmup_share")}
    assert retry.changed == kept
    assert retry.hyperparameters.learning_rate < 0.002


def test_beyond_the_highest_caution_passes_and_rate_are_halved() -> None:
    """Of what was planned, as the person had changed it."""
    before = choices(caution=Caution.HIGH, changed={"passes": 6.0, "lora_rank": 2.0})
    retry = _next(before)
    assert not retry.is_raised
    assert retry.caution is Caution.HIGH
    assert retry.changed == {"passes": 3.0, "lora_rank": 2.0, "learning_rate": 5e-4}
    assert retry.hyperparameters.passes == 3.0


def test_every_document_is_still_read() -> None:
    """Passes go down to one; fewer stay as they are."""
    for passes, after in ((1.5, 1.0), (1.0, 1.0), (0.4, 0.4)):
        retry = _next(choices(caution=Caution.HIGH, changed={"passes": passes}))
        assert retry.hyperparameters.passes == after
        assert retry.lowers("passes") == (after < passes)
        assert retry.lowers("learning_rate")


def test_there_is_an_end_to_caution() -> None:
    """Steps that are too small to learn anything are not offered."""
    tried, rates = choices(caution=Caution.HIGH), list[float]()
    while retry := with_more_caution(tried, _WORDS, 0):
        rates.append(retry.hyperparameters.learning_rate)
        tried = choices(caution=Caution.HIGH, changed=dict(retry.changed))
    assert rates == sorted(set(rates), reverse=True)
    assert rates[-1] == 1e-5
    assert len(rates) == 7
