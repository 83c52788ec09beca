"""The plan in words."""

from dataclasses import fields

import pytest

from ftstudio.core.doubts import Doubt
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.presets import Caution, Effort
from ftstudio.words import plans


@pytest.mark.parametrize("effort", Effort)
def test_every_effort_has_its_words(effort: Effort) -> None:
    """A name and what it is for."""
    assert plans.effort(effort)
    assert plans.effort_means(effort).endswith(".")


@pytest.mark.parametrize("caution", Caution)
def test_every_caution_has_its_words(caution: Caution) -> None:
    """A name and what it does."""
    assert plans.caution(caution)
    assert plans.caution_means(caution).endswith(".")


@pytest.mark.parametrize("name", [*(f.name for f in fields(Hyperparameters)), "seed"])
def test_every_number_has_its_words(name: str) -> None:
    """A plain name, a sentence, and the field's term."""
    assert plans.number(name) != plans.number_term(name)
    assert plans.number_means(name).endswith(".")


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_has_its_next_step(doubt: Doubt) -> None:
    """What will go wrong, then what to do."""
    assert plans.doubt(doubt).count(".") >= 2


def test_passes_are_counted() -> None:
    """In whole ones where they are."""
    assert plans.passes(1.0) == "Reads every document once"
    assert plans.passes(2.0) == "Reads every document 2 times"
    assert plans.passes(2.4) == "Reads every document about 2.4 times"
    assert plans.passes(2.0, 600_000) == "Reads 600,000 of your words, 2 ×"


def test_a_sample_says_from_how_many_words_it_is_drawn() -> None:
    """And how many are learned from."""
    said = plans.sampled(8_200_000, 600_000)
    assert "8,200,000 words" in said
    assert "600,000 of them" in said


def test_how_much_longer_is_rounded_to_halves() -> None:
    """No figure pretends to be more exact than it is."""
    assert plans.longer(1.0) == "Takes as long as Quick look"
    assert plans.longer(2.1) == "About twice as long as Quick look"
    assert plans.longer(1.4) == "About 1.5 times as long as Quick look"
    assert plans.longer(4.0) == "About 4 times as long as Quick look"


def test_values_have_no_zeros_that_say_nothing() -> None:
    """Small ones keep all that counts."""
    shown = [plans.value(each) for each in (512, 2.0, 0.001, 2e-6, 0.05, 0.0)]
    assert shown == ["512", "2", "0.001", "0.000002", "0.05", "0"]
    assert plans.suggested(0.001) == "Suggested: 0.001"


def test_the_split_is_told_in_a_sentence() -> None:
    """For who cannot see the picture."""
    said = plans.split(105, 1)
    assert said == "105 documents to learn from, 1 document kept aside as the exam"
    assert plans.words(1000) == "1,000 words"
    assert plans.has_run().endswith(".")
