"""Explosions: whether a training was given up because it went out of control."""

from ftstudio.core.health import State, assess
from ftstudio.core.history import History


def blew_up(training: History) -> bool:
    """Whether one training went out of control twice, and was ended for that.

    One that went back once and was ended by a warning later has a sound last look.
    """
    ended = training.stopped_early
    if ended is None or not training.went_back:
        return False
    if not training.looks or ended.step > training.looks[-1].step:
        return True
    health = assess(training)
    return health is not None and health.state is State.UNSTABLE
