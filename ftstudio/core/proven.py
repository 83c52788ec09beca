"""What a proof says: what a training has gained, and what it has cost."""

import math
from collections.abc import Sequence
from enum import StrEnum

from ftstudio.core.gain import Claim, Gain, change, range_of
from ftstudio.core.proof import Knowledge, Proof, Recitation

WORDS = 12
"""So many words in a row that stand in a document the model learned from, and in none
that it did not, are recited: nobody writes them again by chance."""
_MUCH_RECITED = 0.05
_MUCH_FORGOTTEN = 0.05
"""Shares: of passages that are recited, by which general text is foretold worse."""
_LIKELY = 2.0
"""Standard errors."""


class Verdict(StrEnum):
    """The overall line, the gravest first.

    RECITES: it repeats what it learned. FORGOT: it knows less of everything else.
    NO_BETTER: not better for sure on what it has not seen. SOUND: better, at no cost
    that could be measured.
    """

    RECITES = "recites"
    FORGOT = "forgot"
    NO_BETTER = "no_better"
    SOUND = "sound"


def verdict_of(proof: Proof) -> Verdict:
    """The overall line."""
    if recites_passages(proof.recitation) or gives_away(proof.recitation):
        return Verdict.RECITES
    if any(map(fell, proof.knowledge)):
        return Verdict.FORGOT
    is_better = bool(proof.documents) and gain_in(proof).claim is Claim.BETTER
    return Verdict.SOUND if is_better else Verdict.NO_BETTER


def gain_in(proof: Proof) -> Gain:
    """How much better it is on the documents, with its range."""
    before = [each.before for each in proof.documents]
    after = [each.after for each in proof.documents]
    weights = [float(each.tokens) for each in proof.documents]
    share, low, high = range_of(before, after, weights)
    return Gain(
        source=proof.source,
        share=share,
        low=low,
        high=high,
        before=_mean(before, weights),
        after=_mean(after, weights),
        documents=len(proof.documents),
        document_gains=tuple(change(*each) for each in zip(before, after, strict=True)),
    )


def vocabulary_gain(proof: Proof) -> float:
    """How much less surprised it is by the person's own words; nan without any."""
    weights = [float(each.times) for each in proof.terms]
    before = _mean([each.before for each in proof.terms], weights)
    return change(before, _mean([each.after for each in proof.terms], weights))


def fell(known: Knowledge) -> bool:
    """Whether it knows less in one language than chance alone would have it."""
    is_worse = -change(known.text_before, known.text_after) > _MUCH_FORGOTTEN
    return is_worse or _answers_fell(known)


def recites_passages(found: Recitation) -> bool:
    """Whether it is more than one can put down to the original, or to chance."""
    own = found.recited - found.by_original
    return own >= 2 and own > _MUCH_RECITED * found.passages


def gives_away(found: Recitation) -> bool:
    """Whether it gives away anything that it learned here: one is too many."""
    return found.given_away > found.given_by_original


def _answers_fell(known: Knowledge) -> bool:
    """Whether fewer are right than chance alone would have it."""
    if not known.questions:
        return False
    share = (known.right_before + known.right_after) / (2 * known.questions)
    error = math.sqrt(2 * share * (1 - share) / known.questions)
    lost = (known.right_before - known.right_after) / known.questions
    return lost > _LIKELY * error > 0


def _mean(values: Sequence[float], weights: Sequence[float]) -> float:
    whole = sum(weights)
    if not whole:
        return math.nan
    return sum(v * w for v, w in zip(values, weights, strict=True)) / whole
