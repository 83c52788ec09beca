"""Power: whether the computer runs on its battery, and what is new of that."""

from dataclasses import dataclass
from enum import Enum, auto

VERY_LOW = 10.0
"""Per cent of its battery at which a training pauses by itself."""


@dataclass(frozen=True, slots=True)
class Power:
    """Where a computer with a battery has its power from; that is `percent` full."""

    is_plugged: bool
    percent: float


class Turn(Enum):
    """What is new of the power."""

    UNPLUGGED = auto()
    VERY_LOW = auto()
    PLUGGED_IN = auto()


@dataclass(frozen=True, slots=True)
class Supply:
    """What is known of the power while a training goes on, or waits to begin.

    `power` is None where nothing is, as on a computer without a battery. `may_drain`:
    the person wants it to go on however low the battery is, until it is charged again.
    """

    power: Power | None = None
    may_drain: bool = False

    @property
    def is_battery(self) -> bool:
        """Whether the computer runs on its battery, as far as is known."""
        return self.power is not None and not self.power.is_plugged

    @property
    def is_very_low(self) -> bool:
        """Whether it soon runs on nothing."""
        low = self.power is not None and self.power.percent <= VERY_LOW
        return self.is_battery and low

    @property
    def share(self) -> float:
        """How full the battery is, 0 to 1; 1 where there is none."""
        return self.power.percent / 100 if self.power else 1.0

    def with_power(self, power: Power) -> tuple["Supply", Turn | None]:
        """The same with what is known now, and what is new.

        VERY_LOW as often as it is, while the person does not accept it.
        """
        now = Supply(power, may_drain=self.may_drain and not power.is_plugged)
        if now.is_very_low and not now.may_drain:
            return now, Turn.VERY_LOW
        if now.is_battery is self.is_battery:
            return now, None
        return now, Turn.UNPLUGGED if now.is_battery else Turn.PLUGGED_IN

    def accepted(self) -> "Supply":
        """The person wants to train on it as it is."""
        return Supply(self.power, may_drain=self.is_very_low)
