"""The plan in words."""

import pytest

from ftstudio.core.presets import Caution, DoubleCheck, Effort, suggest
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


def test_caution_says_truly_what_it_does() -> None:
    """Step, room, what is left out, passes, and general text read along."""
    plan, usual = (suggest(Effort.BALANCED, each, 50_000) for each in
                   (Caution.HIGH, Caution.NORMAL))  # fmt: skip
    said = plans.caution_means(Caution.HIGH)
    assert plan.learning_rate * 2 == usual.learning_rate
    assert plan.lora_rank * 2 == usual.lora_rank
    assert "half as large, with half the room and fewer passes" in said
    assert f"{plan.lora_dropout:.0%}".replace("%", " %") in said
    assert f"{plan.general_share:.0%} general".replace("%", " %") in said
    assert "no general text" in plans.caution_means(Caution.LOW)
    assert "5 % of what it reads" in plans.caution_means(Caution.NORMAL)


@pytest.mark.parametrize("why", DoubleCheck)
def test_every_double_check_has_its_reason(why: DoubleCheck) -> None:
    """With the numbers it rests on, where there are any."""
    said = plans.double_check_why(why, all_documents=23, one_exam=3)
    assert said.endswith(".")
    assert "{" not in said
    if why is DoubleCheck.SMALL_EXAM:
        assert "23 documents, and one exam of 3" in said


def test_a_double_check_says_what_it_takes() -> None:
    """As many trainings as there are turns, and one more."""
    said = plans.double_check_means(turns=5, tested=0, times=6.4)
    assert "5 trainings, and then one on everything" in said
    assert "about 6 times as long" in said
    assert "flatters" in plans.double_check_means(turns=0, tested=0, times=0)
    assert "the test" in plans.double_check_means(turns=0, tested=14, times=0)


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
    assert plans.longer(9.4) == "About 9 times as long as Quick look"


def test_the_split_is_told_in_a_sentence() -> None:
    """For who cannot see the picture."""
    said = plans.split(105, 1)
    assert said == "105 documents to learn from, 1 document kept aside as the exam"
    assert plans.split(105, 20, 14) == (
        "105 documents to learn from, 20 documents kept aside as the exam, "
        "14 documents for the test at the end"
    )
    assert "2, 2, 1 of them are in the exam" in plans.turns(5, [2, 2, 1])
    assert plans.words(1000) == "1,000 words"
    assert plans.has_run().endswith(".")
