"""What was told is remembered."""

from ftstudio.core.events import Event
from ftstudio.core.history import History
from ftstudio.worker.chronicle import Chronicle
from tests.factories import look, prepared


def test_what_is_told_is_known() -> None:
    """The worker knows its run as the window does."""
    told: list[Event] = []
    chronicle = Chronicle(History().with_event(prepared()), told.append)
    chronicle.tell(look(3, 2.5))
    assert told == [look(3, 2.5)]
    assert chronicle.history.looks == (look(3, 2.5),)
    assert chronicle.history.prepared == prepared()
