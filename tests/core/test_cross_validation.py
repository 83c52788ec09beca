"""What the folds of a cross-validation say together."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from ftstudio.core.cross_validation import (
    agreed_share,
    cross_validated,
    look_at,
    mean_curve,
)
from ftstudio.core.events import Evaluated, Event
from ftstudio.core.history import History
from tests.factories import fold, history, prepared


def _fold(*validation: float) -> History:
    """One training, a step a look, with these losses."""
    return history(fold(*validation))


def _with_documents(
    losses: Sequence[Sequence[float]], tokens: Sequence[int] = ()
) -> History:
    """One training with so many tokens of each document, and their losses by look."""
    plan = replace(prepared(steps=len(losses) - 1), excerpt_tokens=tuple(tokens))
    weights = tokens or [1] * len(losses[0])
    looks: list[Event] = []
    for at, each in enumerate(losses):
        read = [(w, one) for w, one in zip(weights, each, strict=True) if w]
        mean = sum(w * one for w, one in read) / sum(w for w, _one in read)
        looks.append(Evaluated(at, 2.0, mean, tuple(each), 0.1))
    return history([plan, *looks])


def test_folds_agree_on_where_their_mean_is_lowest() -> None:
    """Though one of them went on getting better, and another did not."""
    folds = [_fold(3.0, 2.5, 2.4, 2.5, 2.8), _fold(3.0, 2.6, 2.5, 2.45, 2.4)]
    assert agreed_share(folds) == pytest.approx(0.5, abs=0.1)


def test_folds_that_only_get_worse_agree_on_the_original() -> None:
    """Nothing should be trained then."""
    assert agreed_share([_fold(3.0, 3.1, 3.3), _fold(2.0, 2.2, 2.3)]) == 0


def test_looks_at_other_shares_are_compared_on_the_line_between_them() -> None:
    """Folds of other lengths have their looks elsewhere."""
    curve = dict(mean_curve([_fold(4.0, 2.0), _fold(4.0, 3.0, 2.0)]))
    assert curve[0.5] == pytest.approx(3.0)
    assert (curve[0.0], curve[1.0]) == (4.0, 2.0)


def test_nothing_is_said_of_where_not_every_fold_has_come() -> None:
    """One ended by itself half way; others have not begun."""
    early = history([prepared(steps=4), *fold(3.0, 2.5, 2.7)[1:]])
    curve = mean_curve([early, _fold(3.0, 2.5, 2.4, 2.3, 2.2), History()])
    assert max(share for share, _loss in curve) == 0.5
    assert mean_curve([History()]) == ()


def test_a_look_that_exploded_is_passed_over() -> None:
    """The curve goes on beside it."""
    folds = [_fold(3.0, 2.5, math.nan, 2.3), _fold(3.0, 2.6, 2.4, 2.3)]
    assert all(math.isfinite(loss) for _share, loss in mean_curve(folds))
    assert look_at(folds[0], 0.66).step in {1, 3}


def test_no_document_has_a_say_in_the_version_on_which_it_is_measured() -> None:
    """Each fold is measured where the others are best, not where it is."""
    lucky = _fold(3.0, 2.0, 2.9, 2.9, 2.9, 2.9, 2.9)
    others = [_fold(3.0, 2.9, 2.8, 2.7, 2.6, 2.5, 2.4)] * 4
    found = cross_validated([lucky, *others])
    assert found.document_gains[0] == pytest.approx(1 - 2.9 / 3.0)
    assert found.document_gains[2] == pytest.approx(1 - 2.4 / 3.0)


def test_without_any_learning_the_gain_is_not_flattered() -> None:
    """Looks that only wobble: a best one picked on itself would always have gained."""
    drawn, unbiased, picked = random.Random(1), 0.0, 0.0
    for _ in range(200):
        curves = [[3 + drawn.gauss(0, 0.2) for _ in range(9)] for _ in range(5)]
        unbiased += cross_validated([_fold(*each) for each in curves]).gain / 200
        picked += sum(1 - min(each) / each[0] for each in curves) / 1000
    assert picked > 0.05
    assert abs(unbiased) < 0.02


def test_a_document_counts_by_its_tokens() -> None:
    """Before, after and the gain are means over tokens, as the model reads them."""
    long, short = [(4.0, 2.0), (3.0, 2.0)], [(4.0, 2.0), (3.0, 1.0)]
    folds = [_with_documents(long, (300, 100)), _with_documents(short, (300, 100))]
    found = cross_validated(folds)
    assert found.before == 3.5
    assert found.after == pytest.approx(2.625)
    assert found.gain == pytest.approx(1 - 2.625 / 3.5)
    assert found.low < found.gain < found.high
    assert found.document_gains == (0.25, 0.0, 0.25, 0.5)


def test_the_range_allows_for_all_there_is_to_learn_from() -> None:
    """The folds go without one part; the version that is kept does not."""
    documents = [(4.0, 3.6), (3.0, 2.8)]
    folds = [_with_documents(documents, (100, 100)) for _ in range(4)]
    found = cross_validated(folds)
    below, above = found.gain - found.low, found.high - found.gain
    assert found.high == pytest.approx((found.gain + below) * 4 / 3)
    assert above > below


def test_as_many_new_documents_mostly_show_what_was_foretold() -> None:
    """Theirs is a mean of chance as well, not what a million would show."""
    drawn, within = random.Random(0), 0
    for _ in range(300):
        gains = [drawn.gauss(0.1, 0.03) for _ in range(16)]
        known, new = gains[:8], sum(gains[8:]) / 8
        folds = [_with_documents([(4.0,), (4 - 4 * each,)]) for each in known]
        found = cross_validated(folds)
        within += found.low <= new <= found.high * 7 / 8  # all folds learned enough
    assert 0.92 <= within / 300 <= 0.98


def test_a_document_that_was_not_read_keeps_its_place() -> None:
    """So that each gain belongs to its document; it counts for nothing."""
    nan = math.nan
    first = _with_documents([(4.0, nan, 2.0), (3.0, nan, 1.0)], (100, 0, 100))
    found = cross_validated([first, _with_documents([(4.0,), (3.0,)], (100,))])
    assert len(found.document_gains) == 4
    assert math.isnan(found.document_gains[1])
    assert found.before == pytest.approx(10 / 3)


def test_folds_that_all_gain_are_stable() -> None:
    """Or that all do not."""
    better, worse = _fold(3.0, 2.8, 2.5), _fold(3.0, 3.1, 3.2)
    assert cross_validated([better] * 3).is_stable
    assert not cross_validated([better, better, better, worse]).is_stable
    assert cross_validated([worse] * 3).is_stable


def test_two_folds_are_enough() -> None:
    """Of two documents, each of which examines once; there is no range then."""
    found = cross_validated([
        _with_documents([(3.0,), (2.5,)]), _with_documents([(4.0,), (3.0,)]),
    ])  # fmt: skip
    assert found.share == 1
    assert found.gain == pytest.approx(1 - 5.5 / 7)
    assert math.isnan(found.low)


def test_a_fold_of_no_steps_divides_nothing() -> None:
    """Its only look is that of the original."""
    assert look_at(history([prepared(steps=0), *fold(3.0)[1:]]), 0.5).step == 0
