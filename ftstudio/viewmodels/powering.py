"""Powering: begins a training and minds the battery, before it and while it goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from ftstudio.core.errors import FTStudioError, OtherTraining
from ftstudio.core.power import Power, Supply, Turn
from ftstudio.core.standing import Standing
from ftstudio.runs.power import PowerWatch
from ftstudio.viewmodels.training_record import Told
from ftstudio.viewmodels.training_state import News, TrainingState
from ftstudio.viewmodels.workshop import Workshop

MakeReady = Callable[[], Told]


class Training(Protocol):
    """What can be done with the training whose power is minded."""

    @property
    def state(self) -> TrainingState:
        """What is shown of it."""

    def pause(self) -> None:
        """Have its worker wait."""

    def resume(self) -> None:
        """Have its worker go on."""


@dataclass(frozen=True, slots=True)
class Hands:
    """How a training is begun: `change` its state, `launch` it, or tell why not.

    One project trains at a time: `is_other_running` tells whether that is another.
    """

    change: Callable[..., None]
    is_other_running: Callable[[], bool]
    launch: Callable[[Told], None]
    give_up: Callable[[FTStudioError | None], None]


class Powering:
    """Asks before a training begins on the battery, and pauses one that empties it."""

    def __init__(self, training: Training, workshop: Workshop, hands: Hands) -> None:
        """Nothing is looked at before `begin`."""
        self._training = training
        self._workshop = workshop
        self._hands = hands
        self._make_ready: MakeReady | None = None
        self._watch: PowerWatch | None = None

    def begin(self, make_ready: MakeReady, *, is_sure: bool = False) -> None:
        """Launch what `make_ready` gives; on the battery ask first if not `is_sure`."""
        self._make_ready = make_ready
        self.rest()
        if self._hands.is_other_running():
            self.not_now()
            self._hands.change(problem=OtherTraining())
            return
        self._hands.change(
            is_running=True,
            is_starting=True,
            problem=None,
            asks_about_power=False,
            waits_for_power=False,
        )

        def look() -> tuple[Supply, Told | None]:
            supply = Supply(self._workshop.power())
            is_asked = supply.is_battery and not is_sure
            return supply.accepted(), None if is_asked else make_ready()

        self._workshop.background.do(look, self._go_on, self._hands.give_up)

    def all_the_same(self) -> None:
        """Begin on the battery."""
        self._begin_again(is_sure=True)

    def wait(self) -> None:
        """Begin as soon as the computer is plugged in."""
        if self._training.state.asks_about_power:
            self._hands.change(asks_about_power=False, waits_for_power=True)
            self._look_on()

    def not_now(self) -> None:
        """Do not begin."""
        self._hands.change(asks_about_power=False, waits_for_power=False)
        self.rest()

    def accept(self) -> None:
        """The person goes on with a training that had paused by itself."""
        supply = self._training.state.supply
        self._hands.change(supply=supply.accepted(), is_saving_power=False)

    def rest(self) -> None:
        """Nothing is trained any more, or will be."""
        if self._watch is not None:
            self._watch.end()
            self._watch = None

    def hear(self, power: Power) -> None:
        """Take in where the power comes from now."""
        state = self._training.state
        supply, turn = state.supply.with_power(power)
        self._hands.change(supply=supply)
        if state.waits_for_power and not supply.is_battery:
            self._begin_again(is_sure=False)
        elif state.is_running and turn is not None:
            self._take(turn)

    def _go_on(self, found: tuple[Supply, Told | None]) -> None:
        supply, known = found
        if known is not None:
            self._hands.change(supply=supply)
            self._hands.launch(known)
            if self._training.state.is_running:
                self._look_on()
            return
        is_leaving = self._training.state.is_stopping
        self._hands.give_up(None)
        self._hands.change(supply=supply, asks_about_power=not is_leaving)

    def _begin_again(self, *, is_sure: bool) -> None:
        if self._make_ready is not None:
            self.begin(self._make_ready, is_sure=is_sure)

    def _look_on(self) -> None:
        self.rest()
        self._watch = self._workshop.watch_power(self.hear)

    def _take(self, turn: Turn) -> None:
        """Pause or go on where that is called for, and tell what is new."""
        state = self._training.state
        match turn:
            case Turn.VERY_LOW:
                if not state.can_pause:
                    return
                self._hands.change(is_saving_power=True)
                self._training.pause()
            case Turn.PLUGGED_IN:
                if not state.is_saving_power:
                    return
                self._hands.change(is_saving_power=False)
                self._training.resume()
        standing = state.standing if turn is not Turn.VERY_LOW else Standing.PAUSED
        self._hands.change(news=News(None, state.history, standing, turn))
