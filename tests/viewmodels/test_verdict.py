"""What is said of a training, how grave it is, and what of it is news."""

import pytest

from ftstudio.core.events import CarriedOn, Event, FoldBegan, Prepared, WentBack
from ftstudio.core.health import State
from ftstudio.core.history import History
from ftstudio.viewmodels.verdict import Verdict, is_news, verdict_of
from tests.courses import COURSES, STEPS_A_LOOK, training_into
from tests.factories import history, job

_TONES = {
    State.LEARNING: "calm",
    State.PLATEAU: "quiet",
    State.RECOVERED: "calm",
    State.MEMORISING: "danger",
    State.RATE_TOO_HIGH: "danger",
    State.UNSTABLE: "danger",
}
_FOLD = FoldBegan(0, 5)
_RED = training_into(State.MEMORISING)


def _verdict(events: list[Event]) -> Verdict:
    return verdict_of(history(events), job())


def _is_news(before: list[Event], after: list[Event]) -> bool:
    known: History = history(after)
    return is_news(_verdict(before), verdict_of(known, job()), known)


@pytest.mark.parametrize("state", list(State))
def test_each_state_has_its_tone(state: State) -> None:
    """What a person has to look at is attention; what does harm is danger."""
    said = _verdict(training_into(state))
    assert said.state is state
    assert said.tone == _TONES.get(state, "attention")


def test_nothing_is_said_before_the_second_look() -> None:
    """The first one is taken before anything is learned."""
    assert _verdict(training_into(State.LEARNING, looks=1)) == Verdict()


def test_the_documents_that_got_worst_are_named() -> None:
    """By the job's titles or names."""
    worst = _verdict(_RED).worst
    assert worst == tuple(each.name for each in job().validation[:3])


def test_who_carries_on_is_not_asked_again_at_once() -> None:
    """It is less alarming then."""
    answered = _verdict([*_RED, CarriedOn((COURSES[State.MEMORISING].looks - 1) * 10)])
    assert _verdict(_RED).alarm is not None
    assert answered.alarm is None
    assert answered.is_danger
    assert answered.tone == "attention"


def test_of_an_explosion_is_told_until_something_else_is_said() -> None:
    """Then the verdict counts again."""
    back = WentBack(54, 50, 1e-4)
    told = [*training_into(State.MEMORISING, looks=6), back]
    assert _verdict(told).went_back == back
    assert _verdict(told).tone == "attention"
    later = [e for e in _RED if getattr(e, "step", 0) > 5 * STEPS_A_LOOK]
    assert _verdict([*told, *later]).went_back is None


def test_a_training_without_looks_went_back_all_the_same() -> None:
    """As the one after a double-check may."""
    plan = Prepared(12, 0, 1000, 0, 100, (0, 50, 100), 0)
    said = _verdict([plan, WentBack(54, 50, 1e-4)])
    assert said.health is None
    assert said.went_back is not None


@pytest.mark.parametrize(
    ("state", "looks"),
    [
        (State.WATCHING, 0),
        (State.MEMORISING, 10),
        (State.RECOVERED, 0),
        (State.TOO_GOOD, 8),
    ],
)
def test_each_change_to_what_needs_a_person_is_news(state: State, looks: int) -> None:
    """And a warning that is taken back; but the same is told once."""
    until = looks or COURSES[state].looks
    before, after = (training_into(state, n) for n in (until - 1, until))
    assert _is_news(before, after)
    assert not _is_news(after, after)


def test_that_it_learns_well_is_no_news() -> None:
    """Nor is an explosion before it is known what becomes of it."""
    assert not _is_news([], training_into(State.LEARNING))
    assert not _is_news([], training_into(State.UNSTABLE))
    assert _is_news(_RED, [*_RED, WentBack(100, 60, 1e-4)])


def test_who_carried_on_hears_of_it_when_asked_again() -> None:
    """It got clearly worse."""
    course = COURSES[State.MEMORISING].looks
    carried = [*_RED, CarriedOn((course - 1) * STEPS_A_LOOK)]
    later = training_into(State.MEMORISING, course + 3)
    more = [e for e in later if getattr(e, "step", 0) > (course - 1) * STEPS_A_LOOK]
    assert not _is_news(carried, carried)
    assert _is_news(carried, [*carried, *more])


def test_of_a_fold_only_what_is_grave_is_news() -> None:
    """The others are examined too."""
    assert not _is_news([_FOLD], [_FOLD, *training_into(State.WATCHING)])
    assert _is_news([_FOLD], [_FOLD, *_RED])
