"""When a run is looked at, and how much is read each time: looking stays cheap."""

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_LOOKS = 12
MOST_LOOKS = 25
COST_SHARE = 0.14
"""Planned share of the run; the promise is 0.15, the rest is reserve."""
FOLD_LOOKS = 6
"""In a fold, where each look reads all of the exam: nothing else is measured of it, and
excerpts gain more than whole documents (5.7 % where those gained 4.3)."""
FOLD_SAMPLE = 512
"""Tokens of the training sample there, which only draws a line."""
FORWARD_COST = 0.4
"""Reading a token against training on it, measured; in theory 2N of 4N operations."""
REQUEST = 85
"""Tokens read before each excerpt: the request it answers."""
SHORTEST_EXCERPT = 96
"""Where tokens are too few for that, fewer documents are looked at, but always 3."""
SAMPLE_PIECE = 64
"""Tokens of one excerpt of the training sample."""
LONGEST_EXCERPT = 512
GOOD_LOOK = 6000
"""Tokens a look; with room for more than this, looks become more, not longer."""
_LEAST = 24
"""Tokens of an excerpt however short the run: fewer would say nothing."""


@dataclass(frozen=True, slots=True)
class LookPlan:
    """The `steps` to look at, from 0 to the last, and tokens to read each time.

    `excerpts` has one length a validation document (0: not among those looked at).
    """

    steps: tuple[int, ...]
    excerpts: tuple[int, ...]
    training_sample: int


def plan_looks(steps: int, step_tokens: int, documents: Sequence[int]) -> LookPlan:
    """The `steps` to look at, from 0 to the last, and the tokens to read at each.

    `documents` are lengths in tokens of the validation documents. The excerpts share
    three quarters of what a look may cost; the training sample has the rest, but no
    more than it needs to be as sure as they are.
    """
    budget = COST_SHARE * steps * step_tokens / FORWARD_COST
    count = min(max(int(budget / GOOD_LOOK), FEWEST_LOOKS), MOST_LOOKS, steps)
    tokens = int(budget / (count + 1))
    excerpts = _excerpts(tokens, documents)
    enough = max(sum(excerpts), GOOD_LOOK // 3)
    left = tokens - sum(each + REQUEST for each in excerpts if each)
    pieces = max(left // (SAMPLE_PIECE + REQUEST), 1)
    return LookPlan(
        steps=_spread(steps, count),
        excerpts=excerpts,
        training_sample=min(pieces * SAMPLE_PIECE, enough),
    )


def plan_fold(steps: int, documents: Sequence[int]) -> LookPlan:
    """The same for one fold of a cross-validation: all of each document, every time."""
    return LookPlan(
        _spread(steps, min(FOLD_LOOKS, steps)), tuple(documents), FOLD_SAMPLE
    )


def double_check_times(folds: int, passes: float) -> float:
    """How many times as long it takes to train `folds` folds and then everything.

    The folds train on everything but one of its parts each; their looks read it all.
    """
    return folds + (FOLD_LOOKS + 1) * FORWARD_COST / passes


def _spread(steps: int, count: int) -> tuple[int, ...]:
    """Steps from 0 to the last, evenly."""
    return tuple(round(i * steps / count) for i in range(count + 1))


def _excerpts(tokens: int, documents: Sequence[int]) -> tuple[int, ...]:
    """As long for each document as the tokens allow; if few, for the first ones."""
    room = tokens * 3 // 4
    looked_at = min(len(documents), max(room // (SHORTEST_EXCERPT + REQUEST), 3))
    left = max(room - looked_at * REQUEST, 0)
    longest = _level(left, sorted(documents[:looked_at]))
    longest = min(max(longest, _LEAST), LONGEST_EXCERPT)
    return tuple(
        min(length, longest) if index < looked_at else 0
        for index, length in enumerate(documents)
    )


def _level(tokens: int, lengths: Sequence[int]) -> int:
    """The largest cut for which the lengths, cut, add up to at most `tokens`."""
    left = tokens
    for index, length in enumerate(lengths):
        share = left // (len(lengths) - index)
        if length > share:
            return share
        left -= length
    return max(lengths, default=0)
