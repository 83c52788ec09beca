"""The worker gives way: the person's own programs come first."""

import logging
import sys

import psutil

NICENESS = 10

_LOG = logging.getLogger(__name__)


def lower_priority() -> None:
    """Work at a low priority from now on, a lower one already chosen left as it is.

    Threads that exist already may keep theirs. Where the system refuses, nothing
    changes.
    """
    process = psutil.Process()
    try:
        if sys.platform == "win32":
            if process.nice() != psutil.IDLE_PRIORITY_CLASS:
                process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
        elif process.nice() < NICENESS:
            process.nice(NICENESS)
    except (psutil.Error, OSError) as error:
        _LOG.info("the priority stays as it is: %s", type(error).__name__)
