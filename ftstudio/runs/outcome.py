"""How a child process ended, as a value."""

import signal
from dataclasses import dataclass

from ftstudio.core.errors import WorkerDied


@dataclass(frozen=True, slots=True)
class Outcome:
    """A child's end: its exit code, negative for the signal that ended it."""

    exit_code: int

    @property
    def signal_name(self) -> str:
        """The name of the signal that ended it, "" for none."""
        if self.exit_code >= 0:
            return ""
        try:
            return signal.Signals(-self.exit_code).name
        except ValueError:
            return str(-self.exit_code)

    def error(self) -> WorkerDied:
        """What to say of a child that ended without saying anything itself."""
        return WorkerDied(exit_code=self.exit_code, signal=self.signal_name)
