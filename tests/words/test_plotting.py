"""What the plot says."""

import math

import pytest

from ftstudio.words import plotting
from tests.factories import look


def test_a_look_is_told_by_both_its_losses() -> None:
    """And by how far the training was then."""
    said = plotting.look(look(40, 3.21, training=2.95), share=0.4, is_best=False)
    assert "40 %" in said
    assert "3.210" in said
    assert "2.950" in said


def test_the_best_look_is_told_as_such() -> None:
    """A star alone would not be heard."""
    best = plotting.look(look(40, 3.21), 0.4, is_best=True)
    assert best.startswith(plotting.look(look(40, 3.21), 0.4, is_best=False))
    assert best != plotting.look(look(40, 3.21), 0.4, is_best=False)


@pytest.mark.parametrize("lost", [math.nan, math.inf])
def test_what_was_not_measured_is_no_number(lost: float) -> None:
    """Neither nan nor inf is a word."""
    said = plotting.look(look(3, lost, training=lost), 0.5, is_best=False)
    assert str(lost) not in said.replace(",", " ").split()


def test_start_and_end_have_words_of_their_own() -> None:
    """Not “after 0 % of the training”."""
    assert "0 %" not in plotting.look(look(0, 3.0), 0.0, is_best=False)
    assert "100 %" not in plotting.look(look(9, 3.0), 1.0, is_best=False)


def test_the_summary_says_how_far_it_came_down() -> None:
    """From the first look to the best."""
    said = plotting.summary(look(0, 3.5), look(4, 3.1), 0.5)
    assert "3.500" in said
    assert "3.100" in said
    assert "50 %" in said


def test_no_gain_is_said_as_such() -> None:
    """Where nothing was better than the start there is no other number to tell."""
    said = plotting.summary(look(0, 3.5), look(0, 3.5), 0.5)
    assert said.count("3.500") == 1
    assert said == plotting.summary(look(0, 3.5), None, 0.5)
    assert said != plotting.summary(look(0, 3.5), look(4, 3.1), 0.5)


@pytest.mark.parametrize(
    ("digits", "written"), [(0, "3"), (1, "3.2"), (2, "3.20"), (3, "3.200")]
)
def test_a_level_is_as_exact_as_its_axis(digits: int, written: str) -> None:
    """Ticks tell each other apart, and no more."""
    assert plotting.level(3.2, digits) == written


def test_a_way_is_a_whole_number_of_per_cent() -> None:
    """0 % and 100 % too."""
    ways = [plotting.way(share) for share in (0.0, 0.4, 1.0)]
    assert ways == ["0 %", "40 %", "100 %"]
