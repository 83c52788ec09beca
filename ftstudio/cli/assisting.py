"""Several processes, here or on several computers, that train one model together."""

import os

from ftstudio.cli.liking import liking
from ftstudio.cli.output import Output
from ftstudio.core.device import DeviceWish
from ftstudio.core.ranks import ranks_in
from ftstudio.core.tasks import Assist
from ftstudio.runs.threads import most_threads
from ftstudio.words import terminal


def is_to_assist() -> bool:
    """Whether the environment says that another process leads; raises RanksUnclear."""
    ranks = ranks_in(os.environ)
    return ranks is not None and not ranks.leads


def is_shared(processes: int) -> bool:
    """Whether a training that is started with so many is more than one's own."""
    return processes > 1 or ranks_in(os.environ) is not None


def threads_each(processes: int, chosen: int) -> int:
    """Threads of each process on this computer, of so many `chosen`; 0 is all."""
    ranks = ranks_in(os.environ)
    here = max(processes, ranks.local_size if ranks else 1)
    return max((chosen or most_threads()) // here, 1) if here > 1 else chosen


def assistance(
    device: DeviceWish | None, gentle: bool | None, output: Output
) -> Assist:
    """What is done for the process that leads; it is said where that is."""
    ranks, likes = ranks_in(os.environ), liking()
    assert ranks is not None
    output.say(terminal.assists(ranks))
    return Assist(
        threads_each(1, likes.threads),
        device or likes.device,
        likes.gentle if gentle is None else gentle,
    )
