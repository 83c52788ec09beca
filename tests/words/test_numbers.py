"""The numbers behind a plan in words."""

from dataclasses import fields

import pytest

from ftstudio.core.doubts import Doubt
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.words import numbers

NAMES = [*(f.name for f in fields(Hyperparameters)), numbers.PATIENCE, numbers.SEED]


@pytest.mark.parametrize("name", NAMES)
def test_every_number_has_its_words(name: str) -> None:
    """A plain name, a sentence, and the field's term."""
    assert numbers.name(name) != numbers.term(name)
    assert numbers.means(name).endswith(".")


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_has_its_next_step(doubt: Doubt) -> None:
    """What will go wrong, then what to do."""
    assert numbers.doubt(doubt).count(".") >= 2


def test_values_have_no_zeros_that_say_nothing() -> None:
    """Small ones keep all that counts."""
    shown = [numbers.value(each) for each in (512, 2.0, 0.001, 2e-6, 0.05, 0.0)]
    assert shown == ["512", "2", "0.001", "0.000002", "0.05", "0"]
    assert numbers.suggested(0.001) == "Suggested: 0.001"


def test_the_drawer_counts_what_was_changed() -> None:
    """Where anything was."""
    assert "changed" not in numbers.drawer(0)
    assert numbers.drawer(3).endswith("3 changed")
