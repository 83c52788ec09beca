"""How sure the losses are."""

import math
from collections.abc import Sequence

import pytest

from ftstudio.core.events import Evaluated
from ftstudio.ui.widgets.plot_band import are_too_few, documents, widths


def look(*losses: float, step: int = 0) -> Evaluated:
    """A look at documents with these losses."""
    return Evaluated(step, 2.0, 3.0, losses, 0.1)


BEST = look(3.0, 3.1, 2.9, 3.2, 2.8, step=5)


def test_it_is_twice_the_paired_standard_error() -> None:
    """Sd / sqrt(D) of the differences: here of 1, 2, 3, 4, 5 tenths."""
    tenths = enumerate(BEST.document_losses, start=1)
    (width,) = widths([look(*(loss + n / 10 for n, loss in tenths))], BEST)
    assert width == pytest.approx(2 * math.sqrt(0.025) / math.sqrt(5))


def test_it_is_nothing_at_the_best_and_where_all_change_alike() -> None:
    """However much the documents differ among themselves."""
    alike = look(*(each + 0.4 for each in BEST.document_losses))
    assert widths([BEST, alike], BEST) == pytest.approx((0, 0))


@pytest.mark.parametrize(
    "losses", [(3.0,) * 4, (), (3.0, 3.0, 3.0, 3.0, math.nan), (math.inf,) * 5]
)
def test_too_few_documents_tell_nothing(losses: Sequence[float]) -> None:
    """Five that were read at both looks are the least."""
    assert math.isnan(widths([look(*losses)], BEST)[0])
    assert math.isnan(widths([BEST], look(*losses))[0])


def test_without_a_best_there_is_nothing_to_compare_with() -> None:
    """Nothing that could be measured."""
    assert math.isnan(widths([BEST], None)[0])


def test_few_are_some_but_not_enough() -> None:
    """A record that does not tell of documents has no reason to give."""
    few = look(3.0, 3.0, math.nan)
    assert documents(few) == 2
    assert [are_too_few(each) for each in (few, look(), BEST)] == [True, False, False]
