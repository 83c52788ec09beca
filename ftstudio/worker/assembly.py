"""Assembly: the processes that compute together, and what they say to each other.

They speak over `torch.distributed` with the backend gloo, which every build of torch
has. Only whole numbers and weights go over the wire, never objects, which would be
pickles. Tensors are on the processor: an adapter is a few megabytes, and what a card
takes to hand them over is nothing beside a step.
"""

import contextlib
import logging
import os
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import torch
from torch import distributed
from torch.distributed.rendezvous import rendezvous

from ftstudio.core.errors import RanksNotMet
from ftstudio.core.ranks import VARIABLES, Ranks, ranks_in
from ftstudio.worker.wire import Commands

_LOG = logging.getLogger(__name__)
_LONGEST = timedelta(days=30)
"""For a pause of the leader: nobody waits for less than the other's end."""
_MEETING = timedelta(minutes=10)
_PATIENCE = 600.0
"""Seconds that rank 0 waits for what the others take in or compute: a cable may be out.
"""
_PATIENCE_WHEN_STOPPING = 15.0
"""The same once it was asked to stop; asked to end, it waits no longer at all."""
_TICK, _A_MOMENT = 0.002, 0.2
_OVER = 0


class Parted(Exception):
    """One of the others is gone, and with it all that was said."""


class Unmet(Exception):
    """Nothing is wanted any more, and not all have met yet."""


class Assembly:
    """All ranks, as one of them sees them. Rank 0 speaks, the others hear.

    Each call raises Parted where one of the others is gone, is silent for longer than
    rank 0 has patience, or this process is to end; after that nothing can be said.
    """

    def __init__(
        self, rank: int, size: int, commands: Commands, patience: float = _PATIENCE
    ) -> None:
        """As `rank` of `size`, in torch's process group; `patience` in seconds."""
        self.rank = rank
        self.size = size
        self._commands = commands
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
        """Look again and again: torch itself would wait without hearing a thing."""
        began = time.monotonic()
        while not work.is_completed():
            if time.monotonic() - began > self._patience_now:
                raise Parted
            time.sleep(_TICK)
        work.wait()

    @property
    def _patience_now(self) -> float:
        if self._commands.must_end or self._commands.is_alone:
            return 0.0
        if self.rank > 0:
            return _LONGEST.total_seconds()
        most = _PATIENCE_WHEN_STOPPING if self._commands.must_stop else self._patience
        return min(most, self._patience)


def assemble(commands: Commands) -> Assembly | None:
    """Meet the processes of which the environment speaks; None where there are none.

    They are out of it then, so that no library makes something of them as well. None
    too where one of them has gone meanwhile. Raises RanksNotMet or RanksUnclear, and
    Unmet where it is asked to stop.
    """
    ranks = ranks_in(os.environ)
    if ranks is None:
        return None
    has_met = _meet(ranks, commands)
    for name in VARIABLES:
        os.environ.pop(name, None)
    if not has_met:
        return None
    _LOG.info("rank %d of %d", ranks.rank, ranks.size)
    return Assembly(ranks.rank, ranks.size, commands)


def _meet(ranks: Ranks, commands: Commands) -> bool:
    """Meet in a thread of its own, which cannot be ended, to hear what is asked for."""
    failed: list[RanksNotMet] = []

    def meet() -> None:
        try:
            _join(ranks)
        except RanksNotMet as error:
            failed.append(error)

    thread = threading.Thread(target=meet, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(timeout=_A_MOMENT)
        if thread.is_alive() and commands.must_stop:
            raise Unmet
        if thread.is_alive() and commands.is_alone:
            return False
    if failed:
        raise failed[0]
    return True


def _join(ranks: Ranks) -> None:
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
