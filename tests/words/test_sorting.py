"""What is said of a sorter."""

from dataclasses import replace

import pytest

from ftstudio.core.events import Placed, SorterMade
from ftstudio.core.job import Goal
from ftstudio.words import sorting
from tests.factories import job as any_job

_ASKED = any_job()
JOB = replace(
    _ASKED,
    goal=Goal.SORT,
    labels=tuple("ab"[n % 2] for n in range(len(_ASKED.documents))),
)
COUNT = len(JOB.documents)
RIGHT = tuple(n % 2 for n in range(COUNT))
MADE = SorterMade(
    folders=("a", "b"),
    labels=RIGHT,
    best=(1, *RIGHT[1:]),
    confidence=(0.97,) * COUNT,
    own=(0.01, *(0.97,) * (COUNT - 1)),
    judges=(0.9,) * 4,
    weights=(0.5,) * 4,
    curve_documents=(25, 50, 100),
    curve_shares=(0.6, 0.7, 0.8),
)


def test_the_terminal_hears_how_good_it_is_and_what_to_look_at() -> None:
    """With a range, the mistakes, and what more examples would bring."""
    said = sorting.told(MADE, JOB)
    assert "% sorted rightly (between" in said
    assert "a taken for b: 1" in said
    assert "1 document looks misfiled:" in said
    assert JOB.documents[0].name in said
    assert "50 more examples would bring about" in said


def test_nothing_is_claimed_that_was_not_measured() -> None:
    """A sorter without a double-check."""
    assert (
        sorting.told(SorterMade(("a", "b")), JOB) == f"It can sort. {sorting.unknown()}"
    )


def test_more_that_would_bring_nothing_is_said() -> None:
    """So that nobody spends an evening on it."""
    flat = replace(MADE, curve_shares=(0.8, 0.8, 0.8))
    assert "less than a point" in sorting.more_examples(flat)
    assert sorting.more_examples(SorterMade(("a",))) == ""


@pytest.mark.parametrize(
    ("label", "is_none", "said"),
    [
        ("a", False, "a (90 %)"),
        (None, True, "none of these"),
        (None, False, "not sure: perhaps a (90 %)"),
    ],
)
def test_a_place_or_why_there_is_none(
    label: str | None, is_none: bool, said: str
) -> None:
    """The three ways it can go."""
    placed = Placed("/x", label, "a", 0.9, is_none, ())
    assert sorting.placed(placed).replace("\N{NO-BREAK SPACE}", " ") == said
