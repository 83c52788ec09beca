"""What the losses of a training say: memorising, told from all other troubles."""

import math
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.core.events import Evaluated, Prepared
from ftstudio.core.health import Health, Look, Meter, State, assess, course, replayed
from ftstudio.core.history import History

_VOCABULARY = 49_152
_FALLING = [3.0, 2.8, 2.65, 2.55, 2.5, 2.46]
_OFTEN_BETTER = [3.0, 2.6, 2.3, 2.0, 1.8, 1.6, 1.4, 1.25, 1.1, 1.0, 0.9, 0.8]
_BY_HEART = [*_FALLING, 2.5, 2.56, 2.63, 2.7, 2.78, 2.86]


def _looks(
    validation: Sequence[float],
    training: Sequence[float | None] = (),
    documents: Sequence[Sequence[float]] = (),
) -> list[Look]:
    """One look every 10 steps, the first before the training."""
    return [
        Look(
            10 * at,
            training[at] if training else None,
            loss,
            documents[at] if documents else (),
        )
        for at, loss in enumerate(validation)
    ]


def _states(looks: Sequence[Look], vocabulary: int = 0) -> list[State]:
    return [each.state for each in replayed(looks, vocabulary)]


def _last(looks: Sequence[Look], vocabulary: int = 0) -> Health:
    return replayed(looks, vocabulary)[-1]


def test_falling_losses_are_learning() -> None:
    """From the first look on; the last is the one to keep."""
    said = replayed(_looks(_FALLING, _OFTEN_BETTER))
    assert {each.state for each in said} == {State.LEARNING}
    assert said[-1].best_step == 50


def test_a_rise_while_training_falls_is_memorising() -> None:
    """Watched first, said after three looks or more, dated from the lowest loss."""
    said = replayed(_looks(_BY_HEART, _OFTEN_BETTER))
    assert [each.state for each in said[6:]] == [
        State.LEARNING,
        State.WATCHING,
        *[State.MEMORISING] * 4,
    ]
    assert (said[-1].since, said[-1].best_step) == (50, 50)
    assert said[-1].evidence.rise == pytest.approx(2.86 / 2.46 - 1)
    assert said[-1].evidence.looks == 6


def test_two_wild_looks_are_no_alarm() -> None:
    """Whatever they show: it takes three."""
    assert State.MEMORISING not in _states(_looks([*_FALLING, 9.0, 9.0], _OFTEN_BETTER))


def test_a_rise_within_its_own_wobble_is_none() -> None:
    """A loss that goes up and down by 2 % has not risen by 2 %."""
    chance = random.Random(1)
    losses = [2 * (1 + chance.gauss(0, 0.02)) for _look in range(40)]
    training = [2 - 0.03 * at for at in range(40)]
    assert State.MEMORISING not in _states(_looks(losses, training))


def test_memorising_is_withdrawn_at_a_new_best() -> None:
    """It recovered; that is said for three looks."""
    states = _states(
        _looks(
            [*_BY_HEART[:10], 2.4, 2.35, 2.3, 2.25, 2.2],
            [*_OFTEN_BETTER, 0.7, 0.6, 0.5],
        )
    )
    assert states[9:] == [
        State.MEMORISING,
        *[State.RECOVERED] * 3,
        State.LEARNING,
        State.LEARNING,
    ]


def test_memorising_is_withdrawn_when_the_loss_comes_back() -> None:
    """Without a new best as well, after some looks near the old one."""
    losses = [*_BY_HEART[:10], *[2.461] * 8]
    training = [*_OFTEN_BETTER, *[0.75] * 6]
    assert State.RECOVERED in _states(_looks(losses, training))[10:]


def test_the_documents_that_got_worst_are_named() -> None:
    """By their numbers, worst first; those not read do not count."""
    now = [(2.46, 2.46, 2.46, 2.46, 2.46, 2.46, math.nan)] * 6
    later = [(2.4, 2.9, 2.6, 3.4, 2.46, 2.7, 2.0)] * 6
    evidence = _last(_looks(_BY_HEART, _OFTEN_BETTER, [*now, *later])).evidence
    assert (evidence.worse, evidence.documents) == (4, 6)
    assert evidence.worst == (3, 1, 5)
    assert evidence.is_sure


def test_documents_may_be_absent_or_differ_in_number() -> None:
    """What there is of both looks is compared."""
    some = [(1.0, 2.0, 3.0)] * 6 + [(2.0, 1.0)] * 6
    evidence = _last(_looks(_BY_HEART, _OFTEN_BETTER, some)).evidence
    assert (evidence.worse, evidence.documents, evidence.worst) == (1, 2, (0,))
    assert not evidence.is_sure


def test_no_further_gain_is_a_plateau() -> None:
    """Said from where it is seen."""
    said = _last(_looks([*_FALLING, *[2.459] * 9], [*_OFTEN_BETTER, 0.7, 0.6, 0.5]))
    assert said.state is State.PLATEAU
    assert said.since < said.step


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0, 11.0 * 1.6])
def test_what_is_no_loss_of_a_model_is_unstable(bad: float) -> None:
    """Of either kind, and so for two looks more; learning goes on after that."""
    losses = [*_FALLING[:3], bad, *_FALLING[3:], 2.43, 2.4]
    expected = [State.LEARNING] * 3 + [State.UNSTABLE] * 3 + [State.LEARNING] * 3
    training = _OFTEN_BETTER[:3], _OFTEN_BETTER[4:]
    as_training = _looks(_BY_HEART[:4], [*training[0], bad])
    assert _states(_looks(losses), _VOCABULARY) == expected
    assert _states(as_training, _VOCABULARY)[-1] is State.UNSTABLE


def test_a_training_loss_that_jumps_is_unstable() -> None:
    """Half as large again, and far beyond its wobble."""
    states = _states(_looks([*_FALLING, 3.5], [*_OFTEN_BETTER[:6], 3.2]))
    assert states[-1] is State.UNSTABLE


def test_two_rising_losses_are_too_high_a_rate() -> None:
    """That is no memorising, however long it lasts."""
    training = [*_OFTEN_BETTER[:6], 1.75, 1.9, 2.05, 2.2, 2.35, 2.5]
    states = _states(_looks(_BY_HEART, training))
    assert states[-1] is State.RATE_TOO_HIGH
    assert State.MEMORISING not in states


def test_losses_that_stand_still_have_learned_nothing() -> None:
    """Said from the fifth look on; a fall of 1 % is learning."""
    still = [2.5, 2.501, 2.499, 2.5, 2.501, 2.5]
    states = _states(_looks(still, still))
    assert states[4:] == [State.NOT_LEARNING] * 2
    assert State.NOT_LEARNING not in _states(_looks(_FALLING, still))


def test_validation_far_below_training_is_too_good_to_be_true() -> None:
    """Measured by how the two stood at the start, and not at once."""
    states = _states(_looks([0.7 * each for each in _OFTEN_BETTER], _OFTEN_BETTER))
    assert State.TOO_GOOD not in states
    below = [each * 0.97**at for at, each in enumerate(_OFTEN_BETTER)]
    assert _states(_looks(below, _OFTEN_BETTER))[-1] is State.TOO_GOOD


def test_validation_that_follows_training_by_heart_is_too_good_to_be_true() -> None:
    """A model that knew the language cannot halve its loss on what it has not seen.

    One that begins with nothing, near ln(vocabulary), can.
    """
    training = [3.5, 3.0, 2.4, 1.8, 1.5, 1.3, 1.1]
    validation = [3.9, 3.4, 2.9, 2.5, 2.3, 2.1, 2.0]
    assert _states(_looks(validation, training), _VOCABULARY)[-1] is State.TOO_GOOD
    assert _states(_looks(validation, training), 40)[-1] is State.LEARNING
    unseen = [3.9, 3.6, 3.4, 3.3, 3.3, 3.3, 3.3]
    assert State.TOO_GOOD not in _states(_looks(unseen, training), _VOCABULARY)


def test_a_validation_loss_of_nothing_is_too_good_to_be_true() -> None:
    """No model knows in advance what it has not seen."""
    assert _states(_looks([3.0, 2.0, 0.0]))[-1] is State.TOO_GOOD


def test_losses_without_dropout_in_validation_alone_are_not_too_good() -> None:
    """Other programs measure training with it, which makes that 20 % higher."""
    training = [1.2 * each for each in _FALLING]
    looks = [replace(each, step=each.step + 10) for each in _looks(_FALLING, training)]
    assert set(_states(looks)) == {State.LEARNING}


def test_a_wobble_larger_than_the_gain_is_too_noisy() -> None:
    """Only said where nothing is clear; whether one can be sure is always told."""
    said = _last(_looks([2.0, 2.3, 1.9, 2.2, 1.95, 2.25, 1.9, 2.2], _OFTEN_BETTER))
    assert said.state is State.TOO_NOISY
    assert not said.evidence.is_sure


def test_few_documents_are_too_noisy() -> None:
    """Three that wander tell nothing; a clear gain is one all the same."""
    wandering = [2.0, 1.98, 1.99, 1.97, 1.99, 1.98, 1.98, 1.99, 1.98]
    three = [(each, each, each) for each in wandering]
    said = _last(_looks(wandering, _OFTEN_BETTER, three))
    assert said.state is State.TOO_NOISY
    assert not said.evidence.is_sure
    three = [(each, each, each) for each in _FALLING]
    assert _last(_looks(_FALLING, _OFTEN_BETTER, three)).state is State.LEARNING


def test_before_the_last_fall_of_the_rate_nothing_is_called_memorising() -> None:
    """What rises at a high rate may fall below the best at the next one."""
    for last_drop, expected in ((0, State.MEMORISING), (500, State.WATCHING)):
        meter = Meter(last_drop=last_drop)
        for look in _looks(_BY_HEART, _OFTEN_BETTER):
            meter = meter.with_look(look)
        assert meter.health is not None
        assert meter.health.state is expected


def test_a_history_is_told_by_its_looks() -> None:
    """With the vocabulary that its plan names; nothing before the first look."""
    plan = Prepared(10, 3, 1000, 0, 50, (0, 10), 0, vocabulary=20)
    looks = tuple(Evaluated(step, 4.4, 4.6, (4.6,), 0.1) for step in (0, 10))
    assert assess(History()) is None
    assert course(History(looks=looks))[-1].state is State.LEARNING
    said = assess(History(prepared=plan, looks=looks))
    assert said is not None
    assert said.state is State.UNSTABLE


_ANY_LOSS = st.one_of(
    st.floats(0.01, 20),
    st.sampled_from([0.0, -1.0, math.nan, math.inf, -math.inf, 1e-320, 1e308]),
)
_LOSSES = st.floats(0.5, 4.0)


def _histories(losses: st.SearchStrategy[float]) -> st.SearchStrategy[list[Look]]:
    """Looks at growing steps, some from 0, whatever they show."""
    shown = st.tuples(
        st.none() | losses, losses, st.lists(losses, max_size=6).map(tuple)
    )
    return st.builds(
        lambda start, rows: [Look(start + 5 * at, *row) for at, row in enumerate(rows)],
        st.sampled_from([0, 5]),
        st.lists(shown, min_size=1, max_size=18),
    )


@given(_histories(_ANY_LOSS), st.sampled_from([0, 1, 50]), st.integers(0, 18))
def test_what_was_said_is_what_is_said(
    looks: list[Look], vocabulary: int, until: int
) -> None:
    """Of the beginning of any history, and after going on from any look; no nan."""
    said = replayed(looks, vocabulary)
    assert replayed(looks[:until], vocabulary) == said[:until]
    for health in said:
        evidence = health.evidence
        assert math.isfinite(evidence.rise + evidence.wobble + evidence.score)
        assert {health.since, health.best_step} <= {each.step for each in looks}


@given(_histories(_LOSSES), st.integers(-8, 8))
def test_the_unit_of_losses_changes_nothing(looks: list[Look], power: int) -> None:
    """Nats, bits, or any other; by powers of 2, so that no digit is lost."""
    scale = 2.0**power
    other = [
        Look(
            each.step,
            None if each.training_loss is None else each.training_loss * scale,
            each.validation_loss * scale,
            [scale * loss for loss in each.document_losses],
        )
        for each in looks
    ]
    assert replayed(other) == replayed(looks)


@given(_histories(_LOSSES))
def test_how_steps_are_counted_changes_only_the_steps(looks: list[Look]) -> None:
    """As long as they grow, and 0 is before the training."""
    other = [replace(each, step=each.step**2 * 3) for each in looks]
    assert replayed(other) == tuple(
        replace(
            each,
            step=each.step**2 * 3,
            since=each.since**2 * 3,
            best_step=each.best_step**2 * 3,
        )
        for each in replayed(looks)
    )
