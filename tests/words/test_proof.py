"""What a verdict rests on, in words."""

import math

import pytest

from ftstudio.core.gain import Gain
from ftstudio.core.proof import Source
from ftstudio.words import proof


@pytest.mark.parametrize("source", Source)
def test_every_source_says_what_was_measured_and_how_far_to_trust_it(
    source: Source,
) -> None:
    """The documents that chose the version are not those that did not."""
    assert "surprised" in proof.bars(source)
    assert proof.explained(source).endswith(".")


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.12, "12 % less surprising"),
        (-0.031, "3.1 % more surprising"),
        (0.0004, "no change"),
        (-0.0004, "no change"),
    ],
)
def test_how_a_document_fared(share: float, said: str) -> None:
    """Better, worse, or neither."""
    assert proof.change(share) == said


@pytest.mark.parametrize(
    ("gains", "part"), [((0.1, 0.02), "gains on every"), ((0.1, -0.02), "worse than")]
)
def test_the_hardest_documents_are_told_as_what_they_are(
    gains: tuple[float, ...], part: str
) -> None:
    """Worse than before, or less good than the others; one unread changes nothing."""
    known = (*gains, math.nan)
    gain = Gain(Source.TEST, 0.1, 0.0, 0.2, 3, 2.7, 2, document_gains=known)
    assert part in proof.hardest(gain)


def test_the_range_is_told_in_losses() -> None:
    """For who knows the term."""
    assert proof.range_of(2.58, 2.76).endswith("between 2.580 and 2.760.")
