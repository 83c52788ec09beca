"""Whether a training was given up because it went out of control."""

from ftstudio.core.events import Event, StoppedEarly, WentBack
from ftstudio.core.explosions import blew_up
from ftstudio.core.health import State
from tests.courses import training_into
from tests.factories import history

_BACK = WentBack(5, 0, 1e-4)


def _blew_up(state: State, *then: Event) -> bool:
    told = training_into(state)
    return blew_up(history([*told[:4], _BACK, *told[4:], *then]))


def test_a_second_explosion_ends_it() -> None:
    """Seen at a look, or at a step after the last one, whatever that had said."""
    assert _blew_up(State.UNSTABLE, StoppedEarly(70))
    assert _blew_up(State.MEMORISING, StoppedEarly(104))


def test_a_warning_after_an_explosion_is_no_explosion() -> None:
    """Nor is one explosion alone, nor an end without any."""
    assert not _blew_up(State.MEMORISING, StoppedEarly(100))
    assert not _blew_up(State.LEARNING)
    assert not blew_up(history([*training_into(State.UNSTABLE), StoppedEarly(70)]))
