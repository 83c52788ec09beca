"""Manners: how much of the processor this worker takes, as it was asked last."""

import torch

from ftstudio.core.gentleness import gentle_threads
from ftstudio.worker.device import use_threads
from ftstudio.worker.priority import Priority
from ftstudio.worker.wire import Commands


class Manners:
    """Gentle or not: fewer threads, and the lowest priority."""

    def __init__(self, threads: int, commands: Commands) -> None:
        """With so many threads while it need not be gentle, 0 for as torch sees fit."""
        use_threads(threads)
        self._threads = torch.get_num_threads()
        self._priority = Priority()
        self._commands = commands
        self._is_gentle = False

    def heed(self) -> None:
        """Take up what was asked since. In the thread that computes."""
        is_gentle = self._commands.is_gentle
        if is_gentle is self._is_gentle:
            return
        self._is_gentle = is_gentle
        use_threads(gentle_threads(self._threads) if is_gentle else self._threads)
        self._priority.give_way(gently=is_gentle)
