"""Round ticks, and a vertical range that keeps still while it can."""

import math

Span = tuple[float, float]

_MOST_TICKS = 5
_ROOM = 0.1
_WELL_USED = 0.4
_LEAST_SHARE = 0.1
"""A range is never less than this share of what it shows: noise stays small."""


def calm_range(needed: Span, now: Span | None) -> Span:
    """The range to show: `now` while it fits, else a round one around what is needed.

    It fits while nothing sticks out and at least 40 % of its height is used.
    """
    low, high = _not_too_flat(needed)
    if now is not None and _fits(needed, high - low, now):
        return now
    room = (high - low) * _ROOM
    step = round_step(high - low) / 2
    return (
        max(math.floor((low - room) / step) * step, 0.0),
        math.ceil((high + room) / step) * step,
    )


def round_step(span: float, most: int = _MOST_TICKS) -> float:
    """The smallest of 1, 2, 5, 10 … that divides a span into at most `most` parts."""
    power = 10.0 ** math.floor(math.log10(span / most))
    return next(f * power for f in (1, 2, 5, 10) if f * power * most >= span * 0.999)


def ticks(span: Span, step: float) -> list[float]:
    """The multiples of `step` inside a span."""
    first, last = math.ceil(span[0] / step - 1e-6), math.floor(span[1] / step + 1e-6)
    return [number * step for number in range(first, last + 1)]


def digits(step: float) -> int:
    """How many decimals tell ticks apart."""
    return max(0, -math.floor(math.log10(step) + 1e-6))


def _fits(needed: Span, height: float, now: Span) -> bool:
    inside = now[0] <= needed[0] and needed[1] <= now[1]
    return inside and height >= _WELL_USED * (now[1] - now[0])


def _not_too_flat(span: Span) -> Span:
    """At least a tenth of the loss high, most of it below: losses are to fall."""
    low, high = span
    missing = max(_LEAST_SHARE * high, 0.05) - (high - low)
    return (low - 0.8 * missing, high + 0.2 * missing) if missing > 0 else span
