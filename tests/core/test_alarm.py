"""The warning that a person is asked to answer, and when it answers itself."""

from collections.abc import Sequence

import pytest

from ftstudio.core.alarm import DANGERS, Alarm, alarm_of
from ftstudio.core.events import CarriedOn, Event
from ftstudio.core.health import State, course
from ftstudio.core.history import History
from tests.factories import history, look, prepared

FALLING = [3.0, 2.7, 2.5, 2.4, 2.35]
RISING = [2.45, 2.55, 2.65, 2.75, 2.85, 2.95, 3.05, 3.15]


def _run(validation: Sequence[float], *answered: int) -> History:
    """A look a step, training falling all the while; answers after these looks."""
    events: list[Event] = [prepared(steps=len(validation))]
    for at, loss in enumerate(validation):
        events.append(look(at, loss, training=3.0 - 0.15 * at))
        if at in answered:
            events.append(CarriedOn(at))
    return history(events)


def _first_danger(validation: Sequence[float]) -> int:
    said = course(_run(validation))
    return next(n for n, health in enumerate(said) if health.state in DANGERS)


WHOLE = FALLING + RISING
FIRST = _first_danger(WHOLE)


def _alarm(until: int, *answered: int, patience: int = 3) -> Alarm | None:
    """After the look of that number."""
    return alarm_of(_run(WHOLE[: until + 1], *answered), patience)


def test_a_training_that_goes_well_has_no_alarm() -> None:
    """Nor one that nobody has looked at yet."""
    assert alarm_of(_run(FALLING), 3) is None
    assert alarm_of(History(), 3) is None


def test_a_warning_waits_so_many_more_looks_for_an_answer() -> None:
    """Then it ends the training; it says what the last look says."""
    alarms = [_alarm(FIRST + later) for later in range(5)]
    assert [each.looks_left for each in alarms if each] == [3, 2, 1, 0, 0]
    steps = [each.health.step for each in alarms if each]
    assert steps == list(range(FIRST, FIRST + 5))


def test_patience_may_be_short_or_without_end() -> None:
    """One look; or none, which means for ever."""
    short, endless = _alarm(FIRST + 1, patience=1), _alarm(FIRST + 4, patience=0)
    assert short is not None
    assert short.looks_left == 0
    assert endless is not None
    assert endless.looks_left is None


def test_who_carries_on_is_left_alone() -> None:
    """From the answer on, while the rise stays about as it was."""
    assert _alarm(FIRST, FIRST) is None
    assert _alarm(FIRST + 1, FIRST + 1) is None


def test_who_carried_on_is_asked_again_once_it_is_clearly_worse() -> None:
    """With the whole patience, and not at the very next look."""
    later = [_alarm(FIRST + n, FIRST) for n in range(len(WHOLE) - FIRST)]
    asked = [n for n, alarm in enumerate(later) if alarm is not None]
    assert asked[0] > 1
    assert asked == list(range(asked[0], len(later)))
    again = later[asked[0]]
    assert again is not None
    assert again.looks_left == 3
    assert again.health.evidence.rise >= 0.02


def test_a_question_that_was_asked_again_goes_on_waiting() -> None:
    """Though the loss came down a little: it is in danger still."""
    asked = next(n for n in range(FIRST + 1, 13) if _alarm(n, FIRST) is not None)
    falls = [*WHOLE[: asked + 1], WHOLE[asked] - 0.06]
    alarm = alarm_of(_run(falls, FIRST), 3)
    assert alarm is not None
    assert (alarm.looks_left, alarm.health.step) == (2, asked + 1)


def test_a_warning_is_withdrawn_when_the_loss_comes_back() -> None:
    """And the next one is a new one."""
    recovered = [*WHOLE[: FIRST + 1], 2.3, 2.2]
    assert alarm_of(_run(recovered), 3) is None
    again = [*recovered, 2.35, 2.45, 2.55, 2.65, 2.75]
    ends = [alarm_of(_run(again[:n]), 3) for n in range(len(recovered), len(again) + 1)]
    assert next(each for each in ends if each).looks_left == 3


def test_an_answer_before_any_warning_answers_none() -> None:
    """It was given to something that had passed."""
    alarm = _alarm(FIRST, FIRST - 1)
    assert alarm is not None
    assert alarm.looks_left == 3


@pytest.mark.parametrize("state", [State.WATCHING, State.PLATEAU, State.TOO_NOISY])
def test_what_does_no_harm_is_no_danger(state: State) -> None:
    """Nobody is asked."""
    assert state not in DANGERS
