"""The battery, as a training in the terminal minds it: told of, never asked about."""

import time
from collections.abc import Callable

from ftstudio.cli.output import Output
from ftstudio.core.power import Supply, Turn
from ftstudio.runs.power import EVERY, Look, power_here
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.words import power


class Battery:
    """Looks now and then; pauses a training that empties it, until it is charged."""

    def __init__(
        self,
        thread: TrainingThread,
        output: Output,
        look: Look = power_here,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Mind it for the training in `thread`; `now` gives seconds."""
        self._thread = thread
        self._output = output
        self._look = look
        self._now = now
        self._supply = Supply()
        self._has_paused = False
        self._next = now()

    def mind(self) -> None:
        """Look, where it is time to."""
        if self._now() < self._next:
            return
        self._next = self._now() + EVERY
        found = self._look()
        if found is None:
            return
        self._supply, turn = self._supply.with_power(found)
        match turn:
            case Turn.VERY_LOW:
                if not self._has_paused:
                    self._has_paused = True
                    self._thread.pause()
                    self._tell(turn)
            case Turn.PLUGGED_IN:
                if self._has_paused:
                    self._has_paused = False
                    self._thread.resume()
                    self._tell(turn)
            case Turn.UNPLUGGED:
                self._tell(turn)

    def _tell(self, turn: Turn) -> None:
        title, sentence = power.turned(turn, self._supply)
        self._output.warn(f"{title}. {sentence}")
