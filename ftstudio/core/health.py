"""Health of a training: what its two losses say, told from all other troubles.

A meter is kept over the looks: how far the validation loss stands above the best so
far, in units of its own wobble, less the head start that the best of several equal
readings gets by luck.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from ftstudio.core.history import History
from ftstudio.core.readings import FEWEST_DOCUMENTS, Kept, Noise, Readings, Trend

_DRIFT, _MOST_FALL, _MOST_RISE = 0.5, -1.5, 2.0
"""Half of the shift looked for (CUSUM, Page 1954); no look alone says more than 2."""
_WATCH, _ALARM, _ALARM_FLAT = 3.0, 6.0, 14.0
"""The last where training does not get better meanwhile: then it must be plain."""
_CALM_CLIMB, _LEAST_CLIMB, _MOST_CLIMB = 1.0, -3.0, 3.0
"""How the looks since the best climb among themselves counts beside, within bounds."""
_LEAST_LOOKS, _LEAST_RISE = 2, 0.02
"""A rise of 2 % is about the smallest that one sees on a plot."""
_HOLD = 3
"""An explosion, and a recovery, is spoken of for so many looks."""
_ENOUGH_LOOKS = 5
_TOO_MUCH = 0.03
"""A comparison that is unsure by more than this share of the loss says little."""
BEYOND_GUESSING = 1.5
"""A model that knows nothing has a loss of ln(vocabulary); this is far beyond."""


class State(StrEnum):
    """What is the matter with a training, if anything."""

    LEARNING = "learning"
    PLATEAU = "plateau"
    WATCHING = "watching"
    MEMORISING = "memorising"
    RECOVERED = "recovered"
    UNSTABLE = "unstable"
    RATE_TOO_HIGH = "rate_too_high"
    NOT_LEARNING = "not_learning"
    TOO_GOOD = "too_good"
    TOO_NOISY = "too_noisy"


@dataclass(frozen=True, slots=True)
class Look:
    """Both losses at one step (nats per token), and those of each document.

    `training_loss` is None where it is not known; `document_losses` are of the same
    documents each time (nan: not read), or empty.
    """

    step: int
    training_loss: float | None
    validation_loss: float
    document_losses: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The numbers behind a state; shares are of the lowest validation loss.

    `rise` is how far the validation loss now stands above its lowest, `wobble` how
    much it moves by itself, `score` what the meter shows. `looks` were taken since the
    best. `worse` of `documents` have got worse since the best step, `worst` are the
    numbers of the (at most three) documents that got worst, worst first. `is_sure`: the
    documents are enough, and steady enough, to be sure.
    """

    rise: float = 0.0
    wobble: float = 0.0
    score: float = 0.0
    looks: int = 0
    worse: int = 0
    documents: int = 0
    worst: tuple[int, ...] = ()
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Health:
    """The state at one look, and since which step; which version to keep, and why.

    `since` is where the trouble began: for MEMORISING and WATCHING the step of the
    lowest validation loss, else the first look of the state. `best_step` is that of the
    lowest smoothed validation loss.
    """

    step: int
    state: State
    since: int
    best_step: int
    evidence: Evidence = Evidence()


@dataclass(frozen=True, slots=True)
class Meter:
    """All that is remembered of the looks so far; `health` is what they say.

    `vocabulary` is the model's, in tokens (0: not known). Where the learning rate falls
    in steps, `last_drop` is the step of its last fall: what rises before may yet fall.
    The rest is the meter's own: `score` is what it shows; `exploded` and `recovered` is
    for how many looks that is still spoken of; `too_good` counts the looks that were.
    """

    health: Health | None = None
    vocabulary: int = 0
    last_drop: int = 0
    readings: Readings = field(default_factory=Readings)
    kept: Kept = field(default_factory=Kept)
    score: float = 0.0
    is_red: bool = False
    exploded: int = 0
    recovered: int = 0
    too_good: int = 0

    def with_look(self, look: Look) -> "Meter":
        """The meter after one more look."""
        is_sound = _is_sound(look, self.vocabulary)
        known = look.validation_loss if is_sound else math.nan
        meter = replace(
            self,
            kept=self.kept.with_loss(look.step, known),
            exploded=max(self.exploded - 1, 0),
            recovered=max(self.recovered - 1, 0),
        )
        if is_sound:
            return _read(meter, look)
        if look.validation_loss == 0:
            return _saying(meter, look.step, State.TOO_GOOD, Evidence())
        return _saying(_blown_up(meter), look.step, State.UNSTABLE, Evidence())


def replayed(looks: Iterable[Look], vocabulary: int = 0) -> tuple[Health, ...]:
    """What is said at each of these looks, in their order."""
    meter, said = Meter(vocabulary=vocabulary), []
    for look in looks:
        meter = meter.with_look(look)
        assert meter.health is not None
        said.append(meter.health)
    return tuple(said)


def course(history: History) -> tuple[Health, ...]:
    """What was said at each look of a training, in their order."""
    looks = (
        Look(e.step, e.training_loss, e.validation_loss, e.document_losses)
        for e in history.looks
    )
    return replayed(looks, history.prepared.vocabulary if history.prepared else 0)


def assess(history: History) -> Health | None:
    """What the last look says; None before the first."""
    said = course(history)
    return said[-1] if said else None


def _is_sound(look: Look, vocabulary: int) -> bool:
    """Whether both losses are such as a model can have."""
    training = 0.0 if look.training_loss is None else look.training_loss
    most = BEYOND_GUESSING * math.log(vocabulary) if vocabulary > 1 else math.inf
    return 0 < look.validation_loss < most and 0 <= training < most


def _read(meter: Meter, look: Look) -> Meter:
    """After a look whose losses are sound."""
    readings = meter.readings.with_reading(
        look.step, look.training_loss, look.validation_loss, look.document_losses
    )
    noise = readings.noise()
    is_too_good = readings.is_too_good(meter.vocabulary)
    meter = replace(
        meter,
        readings=readings,
        score=0.0 if meter.exploded else _score(meter.score, readings, noise),
        too_good=meter.too_good + 1 if is_too_good else 0,
    )
    if readings.has_jumped():
        meter = _blown_up(meter)
    meter = _reddened(meter, noise)
    evidence = _evidence(readings, noise, meter.score)
    return _saying(meter, look.step, _state(meter, noise, evidence.is_sure), evidence)


def _score(before: float, readings: Readings, noise: Noise) -> float:
    """What the meter shows after this look.

    How far the loss stands above its best, in errors, less the best's own luck: that
    adds up, is taken away as the loss comes back, and begins anew at each new best.
    """
    if readings.since_best == 0:
        return 0.0
    above = readings.rise / noise.error - noise.luck - _DRIFT
    return max(before + min(max(above, _MOST_FALL), _MOST_RISE), 0.0)


def _blown_up(meter: Meter) -> Meter:
    """From now on, for some looks, a rise is no sign of memorising."""
    return replace(meter, exploded=_HOLD, recovered=0, score=0.0, is_red=False)


def _reddened(meter: Meter, noise: Noise) -> Meter:
    """With the warning that it memorises given, kept or withdrawn."""
    if meter.is_red:
        is_over = meter.readings.since_best == 0 or meter.score < _WATCH
        return replace(meter, is_red=not is_over, recovered=_HOLD if is_over else 0)
    if not (_has_risen(meter, noise) and _is_by_heart(meter)):
        return meter
    return replace(meter, is_red=True, recovered=0)


def _has_risen(meter: Meter, noise: Noise) -> bool:
    """Whether the validation loss stands above its best, by more than chance."""
    readings = meter.readings
    if readings.since_best < _LEAST_LOOKS or readings.is_coming_back(noise):
        return False
    climb = min(max(readings.climb(noise) - _CALM_CLIMB, _LEAST_CLIMB), _MOST_CLIMB)
    rise = readings.lasting_rise - noise.luck * noise.wobble
    return meter.score + climb >= _ALARM and rise >= _LEAST_RISE


def _is_by_heart(meter: Meter) -> bool:
    """Whether training gets better meanwhile, and no drop of the rate is to come."""
    trend = meter.readings.trend()
    is_plain = trend is Trend.FLAT and meter.score >= _ALARM_FLAT
    is_late = meter.readings.steps[-1] >= meter.last_drop
    return is_late and (trend is Trend.FALLING or is_plain)


def _state(meter: Meter, noise: Noise, is_sure: bool) -> State:
    """The gravest that can be said."""
    readings = meter.readings
    if meter.exploded:
        return State.UNSTABLE
    if meter.is_red:
        return State.MEMORISING
    if _has_risen(meter, noise) and readings.trend() is Trend.RISING:
        return State.RATE_TOO_HIGH
    if meter.too_good >= _HOLD:
        return State.TOO_GOOD
    if meter.score >= _WATCH and readings.rise >= _LEAST_RISE / 2:
        return State.WATCHING
    if meter.recovered:
        return State.RECOVERED
    return _calm_state(readings, noise, is_sure)


def _calm_state(readings: Readings, noise: Noise, is_sure: bool) -> State:
    """What there is to say where nothing is wrong."""
    if len(readings.validation) >= _ENOUGH_LOOKS:
        if not readings.has_learned:
            return State.NOT_LEARNING
        if not is_sure and not readings.has_clearly_gained(noise):
            return State.TOO_NOISY
    return State.LEARNING if readings.has_gained_lately(noise) else State.PLATEAU


def _evidence(readings: Readings, noise: Noise, score: float) -> Evidence:
    changes = readings.changes()
    worse = sorted(number for number, change in changes.items() if change > 0)
    worst = sorted(worse, key=lambda number: changes[number], reverse=True)
    are_few = 0 < len(changes) < FEWEST_DOCUMENTS
    return Evidence(
        rise=readings.rise,
        wobble=noise.wobble,
        score=score,
        looks=readings.since_best,
        worse=len(worse),
        documents=len(changes),
        worst=tuple(worst[:3]),
        is_sure=not are_few and noise.error <= _TOO_MUCH,
    )


def _saying(meter: Meter, step: int, state: State, evidence: Evidence) -> Meter:
    before = meter.health
    since = step if before is None or before.state is not state else before.since
    if state in {State.MEMORISING, State.WATCHING}:
        since = meter.readings.steps[meter.readings.best]
    return replace(meter, health=Health(step, state, since, meter.kept.step, evidence))
