"""All that is known of one run: the fold of its events."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    CrossValidated,
    DeviceChosen,
    Evaluated,
    EvaluatedInFull,
    Event,
    Failed,
    Finished,
    FoldBegan,
    MemoryRanShort,
    PassedOver,
    PhaseChanged,
    Prepared,
    Said,
    SampleWritten,
    SorterMade,
    Started,
    StepTaken,
    StoppedEarly,
    Tested,
    WentBack,
)
from ftstudio.core.keeping import lowest

MOST_POINTS = 2000

_AtALook = TypeVar("_AtALook", Evaluated, SampleWritten)


@dataclass(frozen=True, slots=True)
class History:
    """One run so far: its plan, steps, looks, full measurements, samples and end.

    `steps` holds at most 2 000 points, thinned evenly; `looks` and `samples` never are.
    A run that was resumed, or that went back after an explosion, has forgotten what
    came after the checkpoint it went on from. In cross-validation, `folds` has a
    history of each of the `fold_count` folds so far; what was said before
    `cross_validated` belongs to the last of them, what comes after it to the training
    on everything. `device` and `ran_short` are of the worker that said them,
    `passed_over` is a checkpoint that the present one could not use. `sorter` is what
    became of a training that learned to sort.
    """

    prepared: Prepared | None = None
    phase: PhaseChanged | None = None
    steps: tuple[StepTaken, ...] = ()
    looks: tuple[Evaluated, ...] = ()
    in_full: tuple[EvaluatedInFull, ...] = ()
    tested: tuple[Tested, ...] = ()
    samples: tuple[SampleWritten, ...] = ()
    went_back: tuple[WentBack, ...] = ()
    carried_on: tuple[CarriedOn, ...] = ()
    stopped_early: StoppedEarly | None = None
    folds: tuple["History", ...] = ()
    fold_count: int = 0
    cross_validated: CrossValidated | None = None
    passed_over: PassedOver | None = None
    kept: BestKept | None = None
    final: Finished | Failed | None = None
    device: DeviceChosen | None = None
    ran_short: MemoryRanShort | None = None
    sorter: SorterMade | None = None

    def with_event(self, event: Event) -> "History":  # noqa: C901  # one case each
        """The history with one more event."""
        match event:
            case Started():
                return self.begun_anew()
            case DeviceChosen() | MemoryRanShort():
                return self._of_a_device(event)
            case PhaseChanged():
                return replace(self, phase=event)
            case FoldBegan():
                return self._with_fold(event)
            case CrossValidated():
                return replace(self, cross_validated=event)
            case BestKept():
                return replace(self, kept=event)
            case SorterMade():
                return replace(self, sorter=event)
            case Finished() | Failed():
                return replace(self, final=event)
        if self.is_in_fold:
            fold = self.folds[-1].with_event(event)
            return replace(self, folds=(*self.folds[:-1], fold))
        return self._of_a_training(event)

    def _of_a_training(self, event: Event) -> "History":  # noqa: C901  # one case each
        """With an event of the one training that goes on."""
        match event:
            case Prepared():
                return self._resumed(event)
            case StepTaken():
                return self._with_step(event)
            case Evaluated():
                return replace(self, looks=_in_order(self.looks, event))
            case EvaluatedInFull():
                return replace(self, in_full=(*self.in_full, event))
            case Tested():
                return replace(self, tested=(*self.tested, event))
            case SampleWritten():
                return replace(self, samples=_in_order(self.samples, event))
            case WentBack():
                gone = self._until(event.to)
                return replace(gone, went_back=(*self.went_back, event))
            case CarriedOn():
                return replace(self, carried_on=(*self.carried_on, event))
            case StoppedEarly():
                return replace(self, stopped_early=event)
            case PassedOver():
                return replace(self, passed_over=event)
        return self

    def begun_anew(self) -> "History":
        """Without phase, kept version and end: they were an earlier worker's."""
        return replace(
            self,
            device=None,
            ran_short=None,
            phase=None,
            kept=None,
            sorter=None,
            final=None,
        )

    @property
    def is_in_fold(self) -> bool:
        """Whether what is said now belongs to the last of the folds."""
        return bool(self.folds) and self.cross_validated is None

    @property
    def present(self) -> "History":
        """The one training that goes on: of the last fold, or of this run itself."""
        return self.folds[-1] if self.is_in_fold else self

    @property
    def is_through(self) -> bool:
        """Whether the one training has come to its last look, or ended by itself."""
        if self.prepared is None:
            return False
        reached = self.looks[-1].step if self.looks else -1
        return self.stopped_early is not None or reached >= self.prepared.steps

    @property
    def best(self) -> Evaluated | None:
        """The look whose smoothed validation loss is lowest so far."""
        index = lowest([each.validation_loss for each in self.looks])
        return None if index is None else self.looks[index]

    def _of_a_device(self, event: DeviceChosen | MemoryRanShort) -> "History":
        """Memory that ran short on one device says nothing of another's."""
        if isinstance(event, DeviceChosen):
            return replace(self, device=event, ran_short=None)
        return replace(self, ran_short=event)

    def _with_fold(self, began: FoldBegan) -> "History":
        """Go on in a fold: a new one, or one that was cut off."""
        known = self.folds[: began.fold + 1]
        if len(known) <= began.fold:
            known = (*known, History())
        return replace(self, folds=known, fold_count=began.folds)

    def _resumed(self, plan: Prepared) -> "History":
        until = self._until(plan.resumed_from)
        return replace(until, prepared=plan, passed_over=None, kept=None)

    def _until(self, step: int) -> "History":
        """Without all that came after a step; but what has ended by itself, has."""
        return replace(
            self,
            steps=tuple(each for each in self.steps if each.step <= step),
            looks=tuple(each for each in self.looks if each.step <= step),
            in_full=tuple(each for each in self.in_full if each.step == 0),
            tested=tuple(each for each in self.tested if each.step == 0),
            samples=tuple(each for each in self.samples if each.step <= step),
            carried_on=tuple(each for each in self.carried_on if each.step <= step),
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
