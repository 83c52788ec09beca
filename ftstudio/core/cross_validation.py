"""What the folds of a cross-validation say together.

Each fold's losses are taken at the point on which the *other* folds agreed, so that no
document has a say in choosing the version on which it is measured.
"""

import math
from collections.abc import Sequence
from statistics import fmean

from ftstudio.core.events import CrossValidated, Evaluated
from ftstudio.core.gain import change, range_of
from ftstudio.core.history import History
from ftstudio.core.keeping import lowest

_POINTS = 24
"""Where the curves of the folds, whose looks lie at other shares, are compared."""
Curve = Sequence[tuple[float, float]]


def cross_validated(folds: Sequence[History]) -> CrossValidated:
    """The point on which the folds agree, and the gain that is to be expected there.

    Needs at least two folds, each with a look before its training.
    """
    pairs = document_pairs(folds)
    known = [each for each in pairs if each[2] and all(map(math.isfinite, each))]
    before, after, weights = zip(*known, strict=True)
    gain, *bounds = range_of(before, after, weights)
    low, high = (_for_new_documents(gain, each) for each in bounds)
    words = sum(weights)
    share = agreed_share(folds)
    return CrossValidated(
        share=share,
        gain=gain,
        low=low,
        high=_allowing_for_more(high, len(folds)),
        before=sum(b * w for b, _, w in known) / words,
        after=sum(a * w for _, a, w in known) / words,
        is_stable=_agree([_gain_at(fold, share) for fold in folds]),
        document_gains=tuple(change(b, a) if w else math.nan for b, a, w in pairs),
    )


def document_pairs(folds: Sequence[History]) -> list[tuple[float, float, float]]:
    """For each document that examined: its losses before and after, and its tokens.

    One fold after the other, in the order of their validation documents.
    """
    taken = [
        look_at(fold, agreed_share([*folds[:number], *folds[number + 1 :]]))
        for number, fold in enumerate(folds)
    ]
    return [
        pair
        for fold, look in zip(folds, taken, strict=True)
        for pair in _pairs(fold, look)
    ]


def mean_curve(folds: Sequence[History]) -> Curve:
    """The folds' validation losses, averaged: share of the plan, loss.

    As far as every fold has come; of folds that have not begun nothing is known.
    """
    curves = [each for each in map(_curve, folds) if each]
    if not curves:
        return ()
    until = min(curve[-1][0] for curve in curves)
    shares = sorted({0.0, until, *(n / _POINTS for n in range(_POINTS + 1))})
    return tuple(
        (share, fmean(_value(curve, share) for curve in curves))
        for share in shares
        if share <= until
    )


def agreed_share(folds: Sequence[History]) -> float:
    """How much of the planned training is best for the folds on average, 0 to 1."""
    curve = mean_curve(folds)
    index = lowest([loss for _, loss in curve])
    return 0.0 if index is None else curve[index][0]


def look_at(fold: History, share: float) -> Evaluated:
    """The look of a fold nearest to a share of its plan."""
    steps = max(fold.prepared.steps, 1) if fold.prepared else 1
    known = [e for e in fold.looks if math.isfinite(e.validation_loss)] or fold.looks
    return min(known, key=lambda each: abs(each.step / steps - share))


def _for_new_documents(gain: float, bound: float) -> float:
    """The bound for what as many new documents will show: their chance comes on top.

    As much as that of the known ones, so that the variance is twice as large.
    """
    return gain + (bound - gain) * math.sqrt(2)


def _allowing_for_more(high: float, folds: int) -> float:
    """The upper bound of a training that has all documents to learn from.

    The folds had k-1 of k parts: their gain lies low, by no more than in proportion.
    """
    return min(high * folds / (folds - 1), 1.0) if high > 0 else high


def _curve(fold: History) -> Curve:
    if fold.prepared is None:
        return ()
    steps = max(fold.prepared.steps, 1)
    return [
        (each.step / steps, each.validation_loss)
        for each in fold.looks
        if math.isfinite(each.validation_loss)
    ]


def _value(curve: Curve, share: float) -> float:
    """On the straight line between the two looks around `share`."""
    before = max((each for each in curve if each[0] <= share), default=curve[0])
    after = min((each for each in curve if each[0] >= share), default=curve[-1])
    width = after[0] - before[0]
    part = (share - before[0]) / width if width > 0 else 0.0
    return before[1] + part * (after[1] - before[1])


def _pairs(fold: History, look: Evaluated) -> list[tuple[float, float, float]]:
    """For each document: its loss before training, its loss then, and its tokens.

    Those that were not read have none of them, but their place.
    """
    start = fold.looks[0].document_losses
    tokens = fold.prepared.excerpt_tokens if fold.prepared else ()
    weights = tokens or (1,) * len(start)
    return [
        (b, a, float(w))
        for b, a, w in zip(start, look.document_losses, weights, strict=False)
    ]


def _gain_at(fold: History, share: float) -> float:
    curve = _curve(fold)
    return 1 - _value(curve, share) / curve[0][1] if curve else 0.0


def _agree(gains: Sequence[float]) -> bool:
    """Whether all folds gained, or none did."""
    return all(each > 0 for each in gains) or all(each <= 0 for each in gains)
