"""Gain: how much better the kept version is than the original, and how sure that is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import NormalDist

from ftstudio.core.events import EvaluatedInFull, Tested
from ftstudio.core.history import History
from ftstudio.core.proof import Source

SMALLEST_GAIN = 0.0005
"""What rounds to 0.0 % is none."""
_LIKELY = 0.95
_STUDENTS_T = (12.706, 4.303, 3.182, 2.776)


class Claim(StrEnum):
    """Whether the kept version is better than the original; PERHAPS: it may be luck."""

    BETTER = "better"
    PERHAPS = "perhaps"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Gain:
    """How far the loss fell, as a share; `low` to `high` holds it in 95 of 100 cases.

    Both are nan where too few documents were read to say. `before` and `after` are
    mean losses per token, in nats, on so many `documents`; `document_gains` is the
    share of each of them, nan where it was not read, in the order of the job's test
    documents, of the validation documents of its folds, or of its validation documents.
    """

    source: Source
    share: float
    low: float
    high: float
    before: float
    after: float
    documents: int
    is_stable: bool = True
    document_gains: tuple[float, ...] = ()

    @property
    def claim(self) -> Claim:
        """What the numbers allow one to say."""
        if self.share < SMALLEST_GAIN:
            return Claim.NONE
        is_unsure = self.has_range and self.low < SMALLEST_GAIN
        return Claim.PERHAPS if is_unsure else Claim.BETTER

    @property
    def has_range(self) -> bool:
        """Whether it is known how sure it is."""
        return math.isfinite(self.low) and math.isfinite(self.high)


def gain_of(history: History) -> Gain | None:
    """The gain of the kept version by the best proof there is; None without any."""
    if history.kept is None:
        return None
    if history.is_in_fold:
        return _by_exam(history.folds[-1], history.kept.step)
    return (
        _by_test(history, history.kept.step)
        or _by_folds(history, history.kept.step)
        or _by_exam(history, history.kept.step)
    )


def range_of(
    before: Sequence[float], after: Sequence[float], weights: Sequence[float]
) -> tuple[float, float, float]:
    """The gain on documents with these losses, and the bounds of its 95 % range.

    A ratio of weighted means; its error by linearisation over documents (Cochran 1977,
    Sampling Techniques, ch. 6), with Student's t. The bounds are nan under 3 documents.
    """
    whole = sum(w * b for w, b in zip(weights, before, strict=True))
    if whole <= 0:
        return math.nan, math.nan, math.nan
    gain = 1 - sum(w * a for w, a in zip(weights, after, strict=True)) / whole
    count = len(weights)
    if count < 3:
        return gain, math.nan, math.nan
    rest = [
        w * (a - (1 - gain) * b) for w, b, a in zip(weights, before, after, strict=True)
    ]
    error = math.sqrt(sum(each * each for each in rest) * count / (count - 1)) / whole
    reach = students_t(count - 1) * error
    return gain, gain - reach, min(gain + reach, 1.0)  # no loss falls below nothing


def change(before: float, after: float) -> float:
    """How far one loss fell, as a share of what it was; nan where it is not known."""
    is_known = before > 0 and math.isfinite(after)
    return 1 - after / before if is_known else math.nan


def students_t(freedom: int) -> float:
    """The two-sided 95 % point of Student's t.

    Cornish and Fisher's expansion, within 0.2 %; from a table up to 4 degrees, where it
    is poor.
    """
    if freedom <= len(_STUDENTS_T):
        return _STUDENTS_T[freedom - 1]
    z = NormalDist().inv_cdf((1 + _LIKELY) / 2)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )


def _by_test(history: History, kept: int) -> Gain | None:
    tested = {each.step: each for each in history.tested if math.isfinite(each.loss)}
    if 0 not in tested or kept not in tested:
        return None
    start, end = tested[0], tested[kept]
    return _measured(Source.TEST, start.loss, end.loss, start, end)


def _by_folds(history: History, kept: int) -> Gain | None:
    """What the folds foretell of a version that learned as long as they agreed on.

    Of one that was stopped before, or where they agreed on the original, nothing.
    """
    found, plan = history.cross_validated, history.prepared
    if found is None or (plan is not None and kept < plan.steps):
        return None
    count = sum(map(math.isfinite, found.document_gains))
    if kept == 0:
        start = found.before
        return Gain(Source.FOLDS, 0.0, 0.0, 0.0, start, start, count, found.is_stable)
    return Gain(
        source=Source.FOLDS,
        share=found.gain,
        low=found.low,
        high=found.high,
        before=found.before,
        after=found.after,
        documents=count,
        is_stable=found.is_stable,
        document_gains=found.document_gains,
    )


def _by_exam(history: History, kept: int) -> Gain | None:
    full = {
        each.step: each
        for each in history.in_full
        if math.isfinite(each.validation_loss)
    }
    if 0 not in full or kept not in full:
        return None
    start, end = full[0], full[kept]
    before, after = start.validation_loss, end.validation_loss
    return _measured(Source.EXAM, before, after, start, end)


def _measured(
    source: Source,
    before: float,
    after: float,
    start: Tested | EvaluatedInFull,
    end: Tested | EvaluatedInFull,
) -> Gain:
    """By the two means; the range by the documents, as far as each has its losses."""
    losses = list(zip(start.document_losses, end.document_losses, strict=False))
    weights = start.document_tokens or (1,) * len(losses)
    known = [
        (*pair, weight)
        for pair, weight in zip(losses, weights, strict=False)
        if all(map(math.isfinite, pair))
    ]
    middle, low, high = range_of(*(zip(*known, strict=True) if known else ((),) * 3))
    share = 1 - after / before if before > 0 else 0.0
    has_range = math.isfinite(low)
    return Gain(
        source=source,
        share=share,
        low=share - (middle - low) if has_range else math.nan,
        high=share + (high - middle) if has_range else math.nan,
        before=before,
        after=after,
        documents=len(known),
        document_gains=tuple(change(*pair) for pair in losses),
    )
