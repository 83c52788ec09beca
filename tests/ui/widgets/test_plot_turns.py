"""Where the verdict changed."""

from collections.abc import Sequence

import pytest

from ftstudio.core.events import Event
from ftstudio.core.health import Health, State, course
from ftstudio.ui.widgets.plot_drawing import Tone
from ftstudio.ui.widgets.plot_turns import marks_of, stretch_of, tone_of
from tests.factories import history, prepared
from tests.losses import BY_HEART, RECOVERED, carried_on, exploded, one


def tones(events: Sequence[Event]) -> list[Tone]:
    """Of the marks of a training."""
    known = history(events)
    return [each.tone for each in marks_of(known, course(known))]


def test_the_stretch_begins_at_the_lowest_loss_and_ends_at_the_last_look() -> None:
    """Where it learns by heart."""
    known = history(one(BY_HEART, 18))
    said = course(known)
    stretch = stretch_of(known, said)
    assert stretch is not None
    assert stretch.begin == pytest.approx(100 * said[-1].since / 288)
    assert stretch.end == pytest.approx(75)
    assert stretch.tone is Tone.DANGER


def test_a_trouble_that_is_over_is_marked_but_not_shaded() -> None:
    """The warning was there."""
    known = history(one(RECOVERED, 21))
    assert stretch_of(known, course(known)) is None
    assert tones(one(RECOVERED, 21))[-1] is Tone.CALM
    assert Tone.DANGER in tones(one(RECOVERED, 21))


@pytest.mark.parametrize("state", State)
def test_what_is_shaded_is_what_does_harm_or_may(state: State) -> None:
    """Nothing else."""
    said = [Health(0, State.LEARNING, 0, 0), Health(50, state, 20, 20)]
    troubles = {State.WATCHING, State.MEMORISING, State.UNSTABLE, State.RATE_TOO_HIGH}
    stretch = stretch_of(history([prepared(100)]), said)
    assert (stretch is not None) == (state in troubles)
    assert stretch is None or stretch.tone is tone_of(state)


def test_a_verdict_that_stays_the_same_is_marked_once() -> None:
    """At the look where it was new."""
    assert tones(one(BY_HEART, 24)).count(Tone.DANGER) == 1


def test_going_back_is_marked_with_where_it_went() -> None:
    """And only that."""
    known = history(exploded())
    first, *others = marks_of(known, course(known))
    assert first.x == pytest.approx(100 * 11 / 24)
    assert first.back_to == 37.5
    assert [each.back_to for each in others] == [None]


def test_what_the_person_did_is_marked_and_how_it_ended() -> None:
    """In their order."""
    known = history(carried_on())
    icons = [each.icon for each in marks_of(known, course(known))]
    assert icons[-2:] == ["mark-on", "mark-stop"]


def test_before_the_first_look_there_is_nothing() -> None:
    """No mark, no stretch."""
    assert stretch_of(history([]), ()) is None
    assert marks_of(history([]), ()) == ()
