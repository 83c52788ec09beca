"""When a run is looked at, and how much is read each time: looking stays cheap."""

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST_LOOKS = 12
MOST_LOOKS = 25
COST_SHARE = 0.14
"""Planned share of the run; the promise is 0.15, the rest is reserve."""
FOLD_LOOKS = 8
FOLD_COST_SHARE = 0.3
"""In a fold the looks are all that is measured: fewer, and each reads more."""
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


def plan_looks(
    steps: int, step_tokens: int, documents: Sequence[int], *, is_fold: bool = False
) -> LookPlan:
    """The `steps` to look at, from 0 to the last, and the tokens to read at each.

    `documents` are lengths in tokens of the validation documents. The excerpts share
    three quarters of what a look may cost; the training sample has the rest, but no
    more than it needs to be as sure as they are.
    """
    share = FOLD_COST_SHARE if is_fold else COST_SHARE
    fewest = FOLD_LOOKS if is_fold else FEWEST_LOOKS
    budget = share * steps * step_tokens / FORWARD_COST
    count = min(max(int(budget / GOOD_LOOK), fewest), MOST_LOOKS, steps)
    tokens = int(budget / (count + 1))
    excerpts = _excerpts(tokens, documents)
    enough = max(sum(excerpts), GOOD_LOOK // 3)
    left = tokens - sum(each + REQUEST for each in excerpts if each)
    pieces = max(left // (SAMPLE_PIECE + REQUEST), 1)
    return LookPlan(
        steps=tuple(round(i * steps / count) for i in range(count + 1)),
        excerpts=excerpts,
        training_sample=min(pieces * SAMPLE_PIECE, enough),
    )


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
