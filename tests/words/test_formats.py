"""Numbers and sizes as a person reads them."""

import pytest

from ftstudio.words.formats import count, loss, per_cent, size


def test_a_count_has_its_thousands_apart() -> None:
    """Fourteen thousand is seen at once."""
    assert (count(14035), count(7)) == ("14,035", "7")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 B"),
        (999.6, "1 kB"),
        (999_999, "1.0 MB"),
        (1_500_000_000, "1.5 GB"),
        (9_960_000, "10 MB"),
        (93_400_000, "93 MB"),
        (5e15, "5000 TB"),
    ],
)
def test_a_size_has_the_unit_that_fits(number: float, said: str) -> None:
    """No thousand of one unit where one of the next will do."""
    assert size(number) == said


@pytest.mark.parametrize(
    ("share", "said"), [(0.143, "14 %"), (0.006, "0.6 %"), (0.0996, "10 %")]
)
def test_a_small_share_has_a_decimal(share: float, said: str) -> None:
    """A large one needs none."""
    assert per_cent(share) == said


def test_a_loss_has_three_decimals() -> None:
    """Enough to see it fall."""
    assert loss(2.5) == "2.500"
