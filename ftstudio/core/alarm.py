"""Alarm: the warning that a person is asked to answer, and when it answers itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from ftstudio.core.health import Health, State, course
from ftstudio.core.history import History

DANGERS = frozenset({State.MEMORISING, State.RATE_TOO_HIGH, State.UNSTABLE})
"""States in which every further step does harm."""
_CLEARLY = 1.5
_LEAST_WORSE = 0.02
"""Who carried on is asked again when the rise has become half as large again, and at
least 2 % of the loss larger: as much as it takes to call a rise one at all."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A danger that nobody has answered yet.

    `looks_left` is how many more looks it waits before the training ends by itself: 0
    means now, None never.
    """

    health: Health
    looks_left: int | None


def alarm_of(history: History, patience: int) -> Alarm | None:
    """The alarm after the last look of a training; None where all is well or answered.

    `patience` is in looks, 0 for ever.
    """
    unanswered = _unanswered(course(history), [e.step for e in history.carried_on])
    if not unanswered:
        return None
    left = max(patience - (len(unanswered) - 1), 0) if patience else None
    return Alarm(unanswered[-1], left)


def _unanswered(said: Sequence[Health], carried_on: Sequence[int]) -> list[Health]:
    """The dangerous looks at the end of `said` that still wait for an answer."""
    waiting: list[Health] = []
    accepted: float | None = None
    answers = sorted(carried_on, reverse=True)
    for health in said:
        if health.state not in DANGERS:
            waiting, accepted = [], None
        elif waiting or accepted is None or _is_clearly_worse(health, accepted):
            waiting.append(health)
        while answers and answers[-1] < health.step:
            answers.pop()
        if answers and answers[-1] == health.step and health.state in DANGERS:
            answers.pop()
            waiting, accepted = [], health.evidence.rise
    return waiting


def _is_clearly_worse(health: Health, accepted: float) -> bool:
    least = max(accepted * _CLEARLY, accepted + _LEAST_WORSE)
    return health.evidence.rise >= least
