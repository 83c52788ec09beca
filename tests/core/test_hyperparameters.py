"""The numbers that steer a training stay within their limits."""

from dataclasses import fields, replace
from typing import Any

import pytest

from ftstudio.core.hyperparameters import LIMITS, Hyperparameters, limits_for
from ftstudio.core.presets import Caution, Effort, suggest

SOUND = suggest(Effort.BALANCED, Caution.NORMAL, 10_000)
NAMES = [field.name for field in fields(Hyperparameters)]


@pytest.mark.parametrize("name", NAMES)
def test_the_limits_themselves_are_allowed(name: str) -> None:
    """The smallest and the largest value are inside."""
    limits = LIMITS[name]
    for value in (limits.least, limits.most):
        assert getattr(_changed(name, value), name) == value


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", [-1, 1, float("nan")])
def test_a_value_outside_is_refused_by_name(name: str, way: float) -> None:
    """So that a damaged job.json cannot ask for the impossible."""
    limits = LIMITS[name]
    beyond = (limits.most if way > 0 else limits.least) + way
    with pytest.raises(ValueError, match=name):
        _changed(name, beyond)


def _changed(name: str, value: Any) -> Hyperparameters:
    return replace(SOUND, **{name: value})


@pytest.mark.parametrize(
    ("reads", "most"), [(0, 8192), (64, 64), (10, 64), (2048, 2048), (10**6, 8192)]
)
def test_no_block_is_longer_than_what_a_model_can_read(reads: int, most: int) -> None:
    """Nor shorter than makes sense; the other limits are as ever."""
    limits = dict(limits_for(reads))
    assert limits["block_size"].most == most
    assert limits | {"block_size": LIMITS["block_size"]} == LIMITS
