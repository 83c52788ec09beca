"""The worker gives way: the person's own programs come first."""

import logging
import os
import sys

import psutil

NICENESS, GENTLEST = 10, 19

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


class Priority:
    """How much this process, with all its threads, gives way from now on.

    Many systems let nobody but an administrator take a priority back: there it stays
    the lowest until the process ends, which costs time only while others work.
    """

    def __init__(self) -> None:
        """What it has now is what it has while it need not be gentle."""
        self._usual = psutil.Process().nice()

    def give_way(self, *, gently: bool) -> None:
        """Have the lowest priority there is, or the usual one."""
        try:
            if sys.platform == "win32":
                lowest = psutil.IDLE_PRIORITY_CLASS
                psutil.Process().nice(lowest if gently else self._usual)
            else:
                _be_nice(GENTLEST if gently else int(self._usual))
        except (psutil.Error, OSError) as error:
            _LOG.info("the priority stays as it is: %s", type(error).__name__)


def _be_nice(niceness: int) -> None:
    """Linux has a niceness for each thread, other systems one for the process."""
    threads = [each.id for each in psutil.Process().threads()]
    for each in threads if sys.platform == "linux" else [0]:
        os.setpriority(os.PRIO_PROCESS, each, niceness)
