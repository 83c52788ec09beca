"""Manners: how much of the processor this worker takes, as it was asked last."""

import torch

from ftstudio.core.gentleness import gentle_threads
from ftstudio.worker.device import use_threads
from ftstudio.worker.neighbours import Neighbours
from ftstudio.worker.priority import Priority
from ftstudio.worker.wire import Commands


class Manners:
    """Gentle or not: fewer threads, and the lowest priority.

    Where the person leaves it to us, it has no more threads than other programs leave
    cores: beside them more would be slower.
    """

    def __init__(
        self, threads: int, commands: Commands, neighbours: Neighbours | None = None
    ) -> None:
        """With so many threads while it need not be gentle, 0 for as many as go well.

        `neighbours` are then asked.
        """
        use_threads(threads)
        self._most = self._threads = torch.get_num_threads()
        self._neighbours = None if threads else neighbours or Neighbours()
        self._priority = Priority()
        self._commands = commands
        self._is_gentle = False

    def heed(self) -> None:
        """Take up what was asked since, and what others do. In the computing thread."""
        is_gentle = self._commands.is_gentle
        if is_gentle is not self._is_gentle:
            self._is_gentle = is_gentle
            self._priority.give_way(gently=is_gentle)
        threads = gentle_threads(self._most) if is_gentle else self._most
        if self._neighbours is not None:
            threads = min(threads, self._neighbours.cores_left())
        if threads != self._threads:
            self._threads = threads
            use_threads(threads)
