"""Which sentence an error gets: that of its class, or of what its fields say."""

from enum import Enum

from ftstudio.core import errors


class Special(Enum):
    """Errors whose fields change what happened and what to do next."""

    NO_PIP = "no_pip"
    KILLED = "killed"


Case = type[errors.FTStudioError] | Special


def case_of(error: errors.FTStudioError) -> Case:
    """The key under which `messages` and `next_steps` have the error's sentences."""
    match error:
        case errors.GettingFailed(detail="no_pip"):
            return Special.NO_PIP
        case errors.WorkerDied(signal="SIGKILL"):
            return Special.KILLED
    return type(error)
