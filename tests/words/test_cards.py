"""What stands on cards."""

from dataclasses import replace

import pytest

from ftstudio.core.gain import Gain
from ftstudio.core.job import Goal
from ftstudio.core.proof import Source
from ftstudio.core.standing import ProjectCard, Standing
from ftstudio.words import cards

GAIN = Gain(Source.TEST, 0.31, 0.27, 0.35, 3.24, 2.24, 14)
CARD = ProjectCard("/p", "Letters", Goal.WRITE, Standing.DRAFT, changed=1e9)


@pytest.mark.parametrize("of", list(Goal))
def test_every_goal_is_explained(of: Goal) -> None:
    """By its name, an example, and what not to expect."""
    words = cards.goal(of)
    assert len(words.title) < len(words.example) < len(words.explanation)


@pytest.mark.parametrize("of", list(Standing))
def test_every_standing_has_its_words(of: Standing) -> None:
    """On the card, and in one line below."""
    card = replace(CARD, standing=of, documents=48, share=0.43, gain=GAIN)
    assert "_" not in cards.standing(of, 0.43)
    assert " " in cards.one_line(card)
    assert "{" not in cards.standing(of, 0.43) + cards.one_line(card)


def test_a_training_says_how_far_it_is() -> None:
    """In whole per cent."""
    assert cards.standing(Standing.TRAINING, 0.434) == "Training 43 %"


def test_a_draft_counts_its_documents() -> None:
    """Or says that there are none."""
    counted = [cards.one_line(replace(CARD, documents=n)) for n in (0, 1, 48)]
    assert "1 document," in counted[1]
    assert "48 documents," in counted[2]
    assert not any(letter.isdigit() for letter in counted[0])


def test_a_result_is_its_gain() -> None:
    """With its range, where it was measured; luck is called luck."""
    ready = replace(CARD, standing=Standing.READY)
    assert "27 % and 35 %" in cards.one_line(replace(ready, gain=GAIN))
    perhaps = replace(GAIN, share=0.02, low=-0.01, high=0.05)
    assert "Perhaps" in cards.one_line(replace(ready, gain=perhaps))
    assert "%" not in cards.one_line(ready)


def test_what_was_cut_off_says_that_nothing_is_lost() -> None:
    """And where it was."""
    said = cards.one_line(replace(CARD, standing=Standing.INTERRUPTED, share=0.62))
    assert "62 %" in said
    assert "lost" in said


def test_a_change_long_past_has_its_date() -> None:
    """A recent one is counted."""
    assert cards.changed(CARD, now=CARD.changed + 7200) == "2 hours ago"
    assert "2001" in cards.changed(CARD, now=CARD.changed + 8e5)
    assert cards.changed(replace(CARD, changed=0), now=CARD.changed) == ""


@pytest.mark.usefixtures("french")
def test_a_card_speaks_french() -> None:
    """With a number that takes the French form."""
    assert cards.one_line(replace(CARD, documents=1)).startswith("1 document,")
    assert cards.standing(Standing.TRAINING, 0.43) == "Entraînement 43\u00a0%"


def test_what_was_at_work_last_is_named() -> None:
    """Cut off, or paused by its person."""
    cut_off = cards.at_work_last(replace(CARD, standing=Standing.INTERRUPTED))
    paused = cards.at_work_last(replace(CARD, standing=Standing.PAUSED))
    assert cut_off == "The training of “Letters” was cut off"
    assert paused == "The training of “Letters” is paused"
