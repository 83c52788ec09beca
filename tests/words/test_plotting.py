"""What the plot says."""

import math

import pytest

from ftstudio.words import plotting
from tests.factories import look


def test_a_look_is_told_by_both_its_losses() -> None:
    """And by how far the training was then."""
    said = plotting.look(look(40, 3.21, training=2.95), share=0.4)
    assert "40 %" in said
    assert "3.210" in said
    assert "2.950" in said


@pytest.mark.parametrize(
    ("error", "said"), [(0.031, "3.210 ±\u00a00.03"), (0.004, "3.210 ±\u00a00.004")]
)
def test_a_loss_is_told_with_how_far_it_may_be_off(error: float, said: str) -> None:
    """No more exactly than that is known."""
    assert said in plotting.look(look(40, 3.21), 0.4, error)


@pytest.mark.parametrize("error", [math.nan, 0.0, math.inf])
def test_what_is_not_known_to_be_off_is_not_told(error: float) -> None:
    """At the best there is nothing to compare with."""
    assert "±" not in plotting.look(look(40, 3.21), 0.4, error)


@pytest.mark.parametrize("lost", [math.nan, math.inf])
def test_what_was_not_measured_is_no_number(lost: float) -> None:
    """Neither nan nor inf is a word."""
    said = plotting.look(look(3, lost, training=lost), 0.5)
    assert str(lost) not in said.replace(",", " ").split()


def test_start_and_end_have_words_of_their_own() -> None:
    """Not “after 0 % of the training”."""
    assert "0 %" not in plotting.look(look(0, 3.0), 0.0)
    assert "100 %" not in plotting.look(look(9, 3.0), 1.0)


def test_the_summary_says_how_far_it_came_down() -> None:
    """From the first look to the best."""
    said = plotting.summary(3.5, 3.1, 0.5)
    assert "3.500" in said
    assert "3.100" in said
    assert "50 %" in said


def test_no_gain_is_said_as_such() -> None:
    """Where nothing was better than the start there is no other number to tell."""
    said = plotting.summary(3.5, None, 0.5)
    assert said.count("3.500") == 1
    assert said != plotting.summary(3.5, 3.1, 0.5)


@pytest.mark.parametrize(
    ("digits", "written"), [(0, "3"), (1, "3.2"), (2, "3.20"), (3, "3.200")]
)
def test_a_level_is_as_exact_as_its_axis(digits: int, written: str) -> None:
    """Ticks tell each other apart, and no more."""
    assert plotting.level(3.2, digits) == written


def test_checks_are_told_by_their_mean_and_their_range() -> None:
    """One alone has no range."""
    several = plotting.checks_at(0.5, 3.0, [2.9, 3.0, 3.1])
    assert all(each in several for each in ("50 %", "3.000", "2.900", "3.100"))
    assert "2.900" not in plotting.checks_at(0.5, 3.0, [2.9])


def test_the_first_check_is_no_mean() -> None:
    """Of two it is one."""
    assert plotting.mean_of(2) == "mean of 2 checks"
    assert "mean" not in plotting.mean_of(1)
    assert "2 checks" in plotting.checks_summary(3.5, 3.0, 1.0, 2)
    assert "first check" in plotting.checks_summary(3.5, 3.0, 1.0, 1)


def test_what_is_over_is_told_as_past() -> None:
    """The training on everything, and where it ended."""
    assert plotting.checked(is_over=False) != plotting.checked(is_over=True)
    assert plotting.until(is_over=False) != plotting.until(is_over=True)


def test_a_way_is_a_whole_number_of_per_cent() -> None:
    """0 % and 100 % too."""
    ways = [plotting.way(share) for share in (0.0, 0.4, 1.0)]
    assert ways == ["0 %", "40 %", "100 %"]
