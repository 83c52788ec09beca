"""How a training came to its end, as sentences."""

from collections.abc import Sequence

import pytest

from ftstudio.core.events import (
    BestKept,
    Event,
    Finished,
    FoldBegan,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.history import History
from ftstudio.words.endings import ending, share_at
from tests.factories import (
    cross_validated,
    history,
    look,
    prepared,
    step,
    told_with_folds,
)

_STOPPED = Finished(stopped=True, peak_memory=0)
_BACK = WentBack(80, 40, 2e-4)


def _with_folds(*endings: Sequence[Event]) -> History:
    """A double-check whose trainings ended so, the others as planned."""
    events = told_with_folds([(3.0, 2.5, 2.6)] * 5, cross_validated())
    for number in reversed(range(len(endings))):
        at = events.index(FoldBegan(number + 1, 5))
        events[at:at] = endings[number]
    return history(events)


@pytest.mark.parametrize(
    ("events", "parts"),
    [
        ([], ()),
        ([StoppedEarly(60)], ("by itself at 60 %", "best version was kept")),
        ([_STOPPED], ("stopped at 50 %",)),
        ([_BACK], ("At 80 %", "from 40 % in smaller")),
        ([_BACK, look(90, 3.0), StoppedEarly(90)], ("At 80 %", "by itself at 90 %")),
        ([_BACK, StoppedEarly(90)], ("At 80 %", "out of control again at 90 %")),
        ([StoppedEarly(60), prepared(100, 50), BestKept(50)], ("by itself at 60 %",)),
    ],
)
def test_an_end_out_of_the_ordinary_is_told(
    events: Sequence[Event], parts: Sequence[str]
) -> None:
    """In one line, also of a run whose end was made up for; else nothing is said."""
    said = ending(history([prepared(steps=100), step(50), *events]))
    assert all(part in said for part in parts)
    assert bool(said) == bool(parts)


def test_trainings_of_a_double_check_are_counted_by_their_ends() -> None:
    """Each of them once: ended in time, gone back, or given up."""
    back = WentBack(1, 0, 1e-4)
    early: list[Event] = [StoppedEarly(2)]
    gone_back: list[Event] = [back, step(2), look(2, 2.6)]
    lost: list[Event] = [back, StoppedEarly(3)]
    said = ending(_with_folds(early, gone_back, lost))
    assert "1 of the 5 trainings ended before the plan did" in said
    assert "1 of the 5 trainings went out of control once" in said
    assert "1 of the 5 trainings went out of control twice" in said
    assert "caution" in said
    assert ending(_with_folds()) == ""


def test_how_far_a_training_was_is_told_in_per_cent() -> None:
    """Of its plan."""
    assert share_at(history([prepared(steps=40)]), 10) == "25 %"
