"""Chronicle: what a run has told so far, by this worker and by those before it."""

from ftstudio.core.events import Event
from ftstudio.core.history import History
from ftstudio.worker.wire import Tell


class Chronicle:
    """Tells events, and remembers them as whoever listens does."""

    def __init__(self, before: History, tell: Tell) -> None:
        """Go on after `before`."""
        self.history = before
        self._tell = tell

    def tell(self, event: Event) -> None:
        """Say one event."""
        self.history = self.history.with_event(event)
        self._tell(event)
