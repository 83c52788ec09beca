"""Readings: the looks of a training so far, and what their numbers say together."""

import bisect
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from statistics import median

from ftstudio.core.keeping import smoothed
from ftstudio.core.wobble import climb, luck, mean_error, roughness, share, wobble

FEWEST_DOCUMENTS = 5
"""Fewer cannot tell how much documents differ among themselves."""
_FEW = 2.0
"""With fewer, a comparison errs by so many wobbles: nothing evens out."""
_EQUAL = 3.0
"""Readings within so many wobbles of the best might have been the best as well."""
_SPIKE, _SPIKE_DEVIATIONS = 1.5, 6.0
_RISING = 1.05
_AS_FAR = 0.1
"""Training has to fall as far as validation rises, but no farther than this."""
_CLEARLY = 3.0
"""Or by so many of its wobbles."""
_FLOOR, _FLOOR_EARLY, _EARLY = 0.003, 0.02, 4
"""Wobble of the training loss: at least so much, and more before so many readings."""
_SLIGHT = 0.01
_BELOW, _BELOW_UNKNOWN = 0.15, 0.4
"""How far below training is too good: against the two losses at the start; and, where
that was not looked at, as it is, since dropout in training alone can make a third."""
_BY_HEART, _FOLLOWS = 0.5, 0.5
"""A training loss that halved was learned by heart; a validation loss that fell half as
deep with it (in logarithms) was too. Copies fall less deep than what they are copies
of, in the benchmark's twins 0.6 of it; unseen documents rise by then."""
_BY_HEART_UNKNOWN, _BESIDE = 0.2, 0.1
"""The same for a model that begins with nothing: its losses halve on all documents."""
_TRAINED = 0.7
"""Below this share of ln(vocabulary) a model knows more than which tokens there are."""
_LONG = 30
"""Looks that far back say nothing about now."""
_LATE_SHARE, _LATE_LEAST, _LEAST_GAIN = 0.4, 3, 0.005


class Trend(Enum):
    """Where the training loss goes since the best step."""

    FALLING = "falling"
    FLAT = "flat"
    RISING = "rising"


@dataclass(frozen=True, slots=True)
class Noise:
    """How unsure a comparison with the best is, as shares of the best loss.

    `wobble` is that of one look; `error` that of the difference, documents counted in.
    `luck` is by how many wobbles the best flatters itself.
    """

    wobble: float
    error: float
    luck: float


@dataclass(frozen=True, slots=True)
class Readings:
    """The looks whose validation loss is a number above 0, in their order.

    `training` has nan where nothing is known. `documents` are those of the last look,
    `best_documents` those of the look `best`, the one with the lowest validation loss.
    `ordered` are the validation losses from low to high; `has_learned` says whether one
    of the two losses has ever fallen by more than chance.
    """

    steps: tuple[int, ...] = ()
    validation: tuple[float, ...] = ()
    training: tuple[float, ...] = ()
    ordered: tuple[float, ...] = ()
    documents: tuple[float, ...] = ()
    best: int = 0
    best_documents: tuple[float, ...] = ()
    has_learned: bool = False

    def with_reading(
        self,
        step: int,
        training: float | None,
        validation: float,
        documents: Sequence[float],
    ) -> "Readings":
        """These and one more; `validation` is above 0 and finite."""
        more = replace(
            self,
            steps=(*self.steps, step),
            validation=(*self.validation, validation),
            training=(*self.training, math.nan if training is None else training),
            ordered=_with(self.ordered, validation),
            documents=tuple(documents),
        )
        if not self.validation or validation < self.lowest:
            best = len(self.validation)
            more = replace(more, best=best, best_documents=more.documents)
        has_fallen = _has_fallen(more.validation) or _has_fallen(more.training)
        return replace(more, has_learned=self.has_learned or has_fallen)

    @property
    def lowest(self) -> float:
        """The lowest validation loss."""
        return self.validation[self.best]

    @property
    def since_best(self) -> int:
        """How many looks were taken since the best."""
        return len(self.validation) - 1 - self.best

    @property
    def rise(self) -> float:
        """How far the last look stands above the best, as a share of it."""
        return share(self.validation[-1], self.lowest) - 1

    @property
    def lasting_rise(self) -> float:
        """The rise that the last two looks have in common, more or less."""
        two = self.validation[-2:]
        return share(min(two[-1], sum(two) / len(two)), self.lowest) - 1

    def changes(self) -> dict[int, float]:
        """How much each document's loss rose since the best; by number, as shares."""
        pairs = zip(self.documents, self.best_documents, strict=False)
        return {
            number: share(now - before, self.lowest)
            for number, (now, before) in enumerate(pairs)
            if math.isfinite(now) and math.isfinite(before)
        }

    def noise(self) -> Noise:
        """How unsure it is that the last look is worse than the best.

        The documents' own error is capped: some get worse and others still better, so
        that it is far larger than what the mean moves by itself.
        """
        own = wobble(self.validation, self.best)
        error, changes = own, list(self.changes().values())
        if len(changes) >= FEWEST_DOCUMENTS:
            error = math.hypot(own, min(mean_error(changes), own))
        elif changes:
            error = _FEW * own
        limit = self.lowest * (1 + _EQUAL * own)
        return Noise(own, error, luck(bisect.bisect_right(self.ordered, limit)))

    def trend(self) -> Trend:
        """Where training went since the best; falling, where nothing is known."""
        known = self._known_training()
        then = self.training[self.best]
        if math.isnan(then) or math.isnan(self.training[-1]) or len(known) < 2:
            return Trend.FALLING
        now, own = median(known[-2:]), _own_wobble(known)
        if now > _RISING * then + _CLEARLY * own:
            return Trend.RISING
        enough = min(min(self.rise, _AS_FAR) * then, _CLEARLY * own)
        return Trend.FALLING if then - now >= enough else Trend.FLAT

    def climb(self, noise: Noise) -> float:
        """How surely the looks since the best rise among themselves, in deviations."""
        since = self.validation[max(self.best + 1, len(self.validation) - _LONG) :]
        return climb([share(each, self.lowest) / noise.error for each in since])

    def is_coming_back(self, noise: Noise) -> bool:
        """Whether the last look is better than the one before it, chance aside."""
        before = self.validation[-2:][0]
        return (before - self.validation[-1]) / self.lowest > 0.5 * noise.wobble

    def has_jumped(self) -> bool:
        """Whether the training loss stands far above the three before it."""
        known = self._known_training()
        if len(known) < 3 or math.isnan(self.training[-1]):
            return False
        before, now = median(known[-4:-1]), known[-1]
        far = _SPIKE_DEVIATIONS * _own_wobble(known[:-1])
        return now >= _SPIKE * before and now - before >= far

    def has_gained_lately(self, noise: Noise) -> bool:
        """Whether the best of the last looks is better than all before them."""
        late = max(_LATE_LEAST, math.ceil(_LATE_SHARE * len(self.validation)))
        if len(self.validation) <= late:
            return True
        earlier = min(self.validation[:-late])
        gain = (earlier - min(self.validation[-late:])) / self.lowest
        return gain >= max(_LEAST_GAIN, 0.5 * noise.luck * noise.error)

    def has_clearly_gained(self, noise: Noise) -> bool:
        """Whether the best is below the first by more than chance."""
        gain = share(self.validation[0], self.lowest) - 1
        return gain > (_EQUAL + noise.luck) * noise.error

    def is_too_good(self, vocabulary: int) -> bool:
        """Whether validation stands where only copies of the training could.

        Clearly below training, measured by how the two stood at first; or all the way
        down beside a training loss that fell as only learning by heart makes it.
        """
        now, then = self.training[-1], self.training[0]
        if not (now > 0 and then > 0):
            return False
        ratio = self.validation[-1] / now
        since_start = ratio * then / self.validation[0]
        if self.steps[0] > 0:
            return ratio <= 1 - _BELOW_UNKNOWN and since_start <= 1 - _BELOW
        fall = now / then
        if self._was_trained(vocabulary):
            follows = fall <= _BY_HEART and since_start <= fall ** (_FOLLOWS - 1)
        else:
            follows = fall <= _BY_HEART_UNKNOWN and since_start <= 1 + _BESIDE
        return follows or since_start <= 1 - _BELOW

    def _was_trained(self, vocabulary: int) -> bool:
        """Whether the model knew the language already when it was first looked at."""
        if vocabulary < 2:
            return False
        return self.validation[0] < _TRAINED * math.log(vocabulary)

    def _known_training(self) -> tuple[float, ...]:
        return tuple(each for each in self.training[-_LONG:] if not math.isnan(each))


@dataclass(frozen=True, slots=True)
class Kept:
    """Which step is the one to keep so far: that of the lowest smoothed loss.

    The same as `keeping.lowest` of all looks, and the first of them while none has a
    loss; remembering only the last ones, and the lowest that has both its neighbours.
    """

    step: int = 0
    settled: float = math.inf
    settled_step: int = 0
    tail: tuple[tuple[int, float], ...] = ()

    def with_loss(self, step: int, loss: float) -> "Kept":
        """With one more loss, which settles the one before it; nan: not known."""
        tail = (*self.tail[-2:], (step, loss))
        values = smoothed([each for _step, each in tail])
        settled, settled_step = self.settled, self.settled_step if self.tail else step
        if len(tail) > 1 and values[-2] < settled:
            settled, settled_step = values[-2], tail[-2][0]
        best = settled_step if settled <= values[-1] else step
        return Kept(best, settled, settled_step, tail)


def _with(ordered: tuple[float, ...], new: float) -> tuple[float, ...]:
    at = bisect.bisect_right(ordered, new)
    return (*ordered[:at], new, *ordered[at:])


def _own_wobble(known: Sequence[float]) -> float:
    if len(known) < _EARLY:
        return _FLOOR_EARLY * known[-1]
    return max(roughness(known), _FLOOR * known[-1])


def _has_fallen(losses: Sequence[float]) -> bool:
    """Whether the last three, on average, are below the first by more than chance."""
    if len(losses) < 3:
        return False
    highest = max(losses[:2])
    wobbles = _own_wobble(losses[-_LONG:])
    return sum(losses[-3:]) / 3 <= highest * (1 - _SLIGHT) - 1.5 * wobbles
