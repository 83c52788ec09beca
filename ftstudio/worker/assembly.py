"""Assembly: the processes that compute together, and what they say to each other.

They speak over `torch.distributed` with the backend gloo, which every build of torch
has. Only whole numbers and weights go over the wire, never objects, which would be
pickles. Tensors are on the processor: an adapter is a few megabytes, and what a card
takes to hand them over is nothing beside a step.
"""

import contextlib
import logging
import os
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import torch
from torch import distributed
from torch.distributed.rendezvous import rendezvous

from ftstudio.core.errors import RanksNotMet
from ftstudio.core.ranks import VARIABLES, Ranks, ranks_in

_LOG = logging.getLogger(__name__)
_LONGEST = timedelta(days=30)
"""For a pause of the leader: nobody waits for less than the other's end."""
_MEETING = timedelta(minutes=10)
_PATIENCE = timedelta(minutes=10)
"""Rank 0 waits so long for what the others take in or compute: a cable may be out."""
_OVER = 0


class Parted(Exception):
    """One of the others is gone, and with it all that was said."""


class Assembly:
    """All ranks, as one of them sees them. Rank 0 speaks, the others hear.

    Each call raises Parted where one of the others is gone, or is silent for longer
    than rank 0 has patience; after that nothing more can be said.
    """

    def __init__(self, rank: int, size: int, patience: timedelta = _PATIENCE) -> None:
        """As `rank` of `size`, in torch's process group."""
        self.rank = rank
        self.size = size
        self._patience = patience

    def say(self, numbers: torch.Tensor) -> None:
        """As rank 0, let the others `hear` whole numbers [N], N > 0."""
        self.spread(torch.tensor([numbers.numel()]))
        self.spread(numbers)

    def say_that_it_is_over(self) -> None:
        """As rank 0, let the others go; those that are gone need not be told."""
        with contextlib.suppress(Parted):
            self.spread(torch.tensor([_OVER]))

    def hear(self) -> torch.Tensor | None:
        """What rank 0 says; None where it is over."""
        length = self.spread(torch.tensor([_OVER]))
        if int(length) == _OVER:
            return None
        return self.spread(torch.empty(int(length), dtype=torch.int64))

    def spread(self, values: torch.Tensor) -> torch.Tensor:
        """Give each rank's `values` [N] those of rank 0."""
        with _parting():
            self._wait_for(distributed.broadcast(values, src=0, async_op=True))
        return values

    def sum_up(self, values: torch.Tensor) -> torch.Tensor:
        """At rank 0 the sum of all ranks' `values` [N]; elsewhere it says nothing."""
        with _parting():
            self._wait_for(distributed.reduce(values, dst=0, async_op=True))
        return values

    def _wait_for(self, work: Any) -> None:
        work.wait(self._patience if self.rank == 0 else _LONGEST)


def assemble() -> Assembly | None:
    """Meet the processes of which the environment speaks; None where there are none.

    They are out of it then, so that no library makes something of them as well. Raises
    RanksNotMet or RanksUnclear.
    """
    ranks = ranks_in(os.environ)
    if ranks is None:
        return None
    _meet(ranks)
    for name in VARIABLES:
        os.environ.pop(name, None)
    _LOG.info("rank %d of %d", ranks.rank, ranks.size)
    return Assembly(ranks.rank, ranks.size)


def _meet(ranks: Ranks) -> None:
    try:
        found = rendezvous(
            "env://", rank=ranks.rank, world_size=ranks.size, timeout=_MEETING
        )
        store, rank, size = next(iter(found))
        store.set_timeout(_MEETING)
        distributed.init_process_group(
            "gloo", store=store, rank=rank, world_size=size, timeout=_LONGEST
        )
    except (RuntimeError, ValueError) as error:
        _LOG.warning("the ranks have not met: %s", type(error).__name__)
        raise RanksNotMet(address=ranks.address, port=ranks.port) from error


@contextlib.contextmanager
def _parting() -> Iterator[None]:
    try:
        yield
    except RuntimeError as error:
        _LOG.info("a process is gone: %s", type(error).__name__)
        raise Parted from error
