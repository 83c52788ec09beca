"""What a proof says: what a training has gained, and what it has cost."""

import math
from collections.abc import Iterable, Sequence
from enum import StrEnum

from ftstudio.core.gain import SMALLEST_GAIN, change
from ftstudio.core.proof import Knowledge, Proof, Recitation

WORDS = 12
"""So many words in a row that stand in a document the model learned from, and are
common to no others, are recited: nobody writes them again by chance."""
PARAGRAPH = 50
"""Words in a row: of these a single run is one too many."""
_MUCH_RECITED = 0.05
_MUCH_FORGOTTEN = 0.05
"""Shares: of passages that are recited, by which general text is foretold worse."""
_CHANCE = 0.05
"""How likely chance alone may lose as many answers."""


class Verdict(StrEnum):
    """The overall line, the gravest first.

    RECITES: it repeats passages that it learned. GIVES_AWAY: numbers or addresses of
    people. FORGOT: it knows less of everything else. WORSE, NO_BETTER: it is worse for
    sure on what it has not learned from, or not better for sure. SOUND: better for
    sure, and nothing grave was lost.
    """

    RECITES = "recites"
    GIVES_AWAY = "gives_away"
    FORGOT = "forgot"
    WORSE = "worse"
    NO_BETTER = "no_better"
    SOUND = "sound"


def verdict_of(proof: Proof) -> Verdict:
    """The overall line."""
    found = (
        (Verdict.RECITES, recites_passages(proof.recitation)),
        (Verdict.GIVES_AWAY, gives_away(proof.recitation)),
        (Verdict.FORGOT, has_forgotten(proof.knowledge)),
        (Verdict.WORSE, is_worse(proof)),
        (Verdict.NO_BETTER, not is_better(proof)),
    )
    return next((verdict for verdict, is_so in found if is_so), Verdict.SOUND)


def is_better(proof: Proof) -> bool:
    """Whether it is better for sure."""
    overall = proof.overall
    low = None if overall is None else overall.low
    return low is not None and low >= SMALLEST_GAIN


def is_worse(proof: Proof) -> bool:
    """Whether it is worse for sure."""
    overall = proof.overall
    high = None if overall is None else overall.high
    return high is not None and high < 0


def mean_losses(proof: Proof) -> tuple[float, float]:
    """Before and after, of all documents, in nats per token; nan without any."""
    weights = [each.tokens for each in proof.documents]
    before = _mean([each.before for each in proof.documents], weights)
    return before, _mean([each.after for each in proof.documents], weights)


def vocabulary_gain(proof: Proof) -> float:
    """How much less surprised it is by the person's own words; nan without any."""
    weights = [each.times for each in proof.terms]
    before = _mean([each.before for each in proof.terms], weights)
    return change(before, _mean([each.after for each in proof.terms], weights))


def has_forgotten(known: Sequence[Knowledge]) -> bool:
    """Whether it knows less in any language, or in all of them together."""
    return any(map(fell, known)) or _answers_fell(known)


def fell(known: Knowledge) -> bool:
    """Whether it knows less in one language than chance alone would have it."""
    is_worse = -change(known.text_before, known.text_after) > _MUCH_FORGOTTEN
    return is_worse or _answers_fell([known])


def recites_passages(found: Recitation) -> bool:
    """Whether it is more than one can put down to the original, or to chance."""
    own = found.recited - found.by_original
    is_much = own >= 2 and own > _MUCH_RECITED * found.passages
    return is_much or found.longest >= PARAGRAPH


def gives_away(found: Recitation) -> bool:
    """Whether it gives away anything that it learned here: one is too many."""
    return found.given_away > found.given_by_original


def _answers_fell(known: Iterable[Knowledge]) -> bool:
    """Whether more answers were lost than won, and chance would hardly do that.

    McNemar's exact test, one-sided (Psychometrika 12, 1947).
    """
    lost = won = 0
    for each in known:
        lost += each.lost
        won += each.right_after - each.right_before + each.lost
    changed = lost + won
    as_many = sum(math.comb(changed, n) for n in range(lost, changed + 1))
    return lost > won and as_many / 2**changed < _CHANCE


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    whole = sum(weights)
    if not whole:
        return math.nan
    return sum(v * w for v, w in zip(values, weights, strict=True)) / whole
