"""All that is known of one run: the fold of its events."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ftstudio.core.events import (
    BestKept,
    Evaluated,
    EvaluatedInFull,
    Event,
    Failed,
    Finished,
    PhaseChanged,
    Prepared,
    Said,
    SampleWritten,
    Started,
    StepTaken,
)

MOST_POINTS = 2000

_AtALook = TypeVar("_AtALook", Evaluated, SampleWritten)


@dataclass(frozen=True, slots=True)
class History:
    """One run so far: its plan, steps, looks, full measurements, samples and end.

    `steps` holds at most 2 000 points, thinned evenly; `looks` and `samples` never are.
    A run that was resumed has forgotten what came after the checkpoint it went on from.
    """

    prepared: Prepared | None = None
    phase: PhaseChanged | None = None
    steps: tuple[StepTaken, ...] = ()
    looks: tuple[Evaluated, ...] = ()
    in_full: tuple[EvaluatedInFull, ...] = ()
    samples: tuple[SampleWritten, ...] = ()
    kept: BestKept | None = None
    final: Finished | Failed | None = None

    def with_event(self, event: Event) -> "History":  # noqa: C901  # one case an event
        """The history with one more event."""
        match event:
            case Started():
                return self.begun_anew()
            case Prepared():
                return self._resumed(event)
            case PhaseChanged():
                return replace(self, phase=event)
            case StepTaken():
                return self._with_step(event)
            case Evaluated():
                return replace(self, looks=_in_order(self.looks, event))
            case EvaluatedInFull():
                return replace(self, in_full=(*self.in_full, event))
            case SampleWritten():
                return replace(self, samples=_in_order(self.samples, event))
            case BestKept():
                return replace(self, kept=event)
            case Finished() | Failed():
                return replace(self, final=event)
        return self

    def begun_anew(self) -> "History":
        """Without phase, kept version and end: they were an earlier worker's."""
        return replace(self, phase=None, kept=None, final=None)

    @property
    def best(self) -> Evaluated | None:
        """The look with the lowest validation loss so far."""
        known = [each for each in self.looks if math.isfinite(each.validation_loss)]
        return min(known, key=lambda each: each.validation_loss, default=None)

    @property
    def before_and_after(self) -> tuple[float, float] | None:
        """Full validation losses of the original and of the kept version."""
        full = {
            each.step: each.validation_loss
            for each in self.in_full
            if math.isfinite(each.validation_loss)
        }
        if self.kept is None or 0 not in full or self.kept.step not in full:
            return None
        return full[0], full[self.kept.step]

    @property
    def gain(self) -> float | None:
        """How far the kept version's full validation loss fell, as a share."""
        if self.before_and_after is None:
            return None
        before, after = self.before_and_after
        return 1 - after / before if before > 0 else 0.0

    def _resumed(self, plan: Prepared) -> "History":
        until = plan.resumed_from
        return replace(
            self,
            prepared=plan,
            kept=None,
            steps=tuple(each for each in self.steps if each.step <= until),
            looks=tuple(each for each in self.looks if each.step <= until),
            in_full=tuple(each for each in self.in_full if each.step == 0),
            samples=tuple(each for each in self.samples if each.step <= until),
        )

    def _with_step(self, step: StepTaken) -> "History":
        steps = (*self.steps, step)
        if len(steps) > MOST_POINTS:
            steps = _thinned(steps)
        return replace(self, steps=steps)


def history_of(record: Iterable[Said]) -> History:
    """The history that a recorded run tells."""
    history = History()
    for said in record:
        history = history.with_event(said.event)
    return history


def _in_order(known: tuple[_AtALook, ...], new: _AtALook) -> tuple[_AtALook, ...]:
    """With `new`, one a step in their order: one may have been made up for later."""
    by_step = {each.step: each for each in known} | {new.step: new}
    return tuple(by_step[step] for step in sorted(by_step))


def _thinned(steps: Sequence[StepTaken]) -> tuple[StepTaken, ...]:
    """At most about half as many, spread evenly over the run, the last among them."""
    gap = (steps[-1].step - steps[0].step) / (MOST_POINTS // 2)
    kept = [steps[0]]
    for each in steps[1:-1]:
        if each.step - kept[-1].step >= gap:
            kept.append(each)
    return (*kept, steps[-1])
