"""Step 4: what will happen, how long and how cautiously to train, by which numbers."""

from dataclasses import dataclass, field, fields

from ftstudio.core.device import DeviceWish
from ftstudio.core.doubts import Doubt, doubts_about
from ftstudio.core.footprint import DiskRoom
from ftstudio.core.hyperparameters import LIMITS, Hyperparameters, Limits, limits_for
from ftstudio.core.job import PATIENCE, Goal
from ftstudio.core.memo import Memo
from ftstudio.core.presets import (
    Caution,
    DoubleCheck,
    Effort,
    suggest,
)
from ftstudio.core.steps import Missing, Step
from ftstudio.viewmodels.division import Division, divide
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.matching import MatchingState, MatchingViewModel
from ftstudio.viewmodels.presets import Preset, presets_of
from ftstudio.viewmodels.rehearsing import RehearsalState, RehearsalViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

NUMBERS = tuple(each.name for each in fields(Hyperparameters))
"""The names of all hyperparameters, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class PlanState:
    """The plan. `suggested` and `planned` differ in the numbers named by `changed`.

    `double_check` says whether each document examines in turn, and why. `patience` is
    in looks, 0 for ever. `sampled_from` are the words of all documents where only a
    part of them is learned from, else 0. `has_run`: the project was trained before;
    `shows_numbers`: the drawer with the hyperparameters is open. `device` is where the
    person wants every training. `room` is what the training takes of the disk, None
    where that is not known. `rehearsal` is how far this computer is measured,
    `matching` how far documents that say the same are found.
    """

    effort: Effort
    caution: Caution
    seed: int
    suggested: Hyperparameters
    planned: Hyperparameters
    patience: int = PATIENCE
    double_check: DoubleCheck = DoubleCheck.SMALL_EXAM
    changed: tuple[str, ...] = ()
    limits: tuple[tuple[str, Limits], ...] = tuple(LIMITS.items())
    presets: tuple[Preset, ...] = ()
    division: Division = field(default_factory=Division)
    sampled_from: int = 0
    doubts: tuple[Doubt, ...] = ()
    room: DiskRoom | None = None
    has_run: bool = False
    shows_numbers: bool = False
    rehearsal: RehearsalState = field(default_factory=RehearsalState)
    matching: MatchingState = field(default_factory=MatchingState)
    missing: Missing | None = None
    device: DeviceWish = DeviceWish.AUTO
    goal: Goal = Goal.WRITE

    @property
    def is_double_check_chosen(self) -> bool:
        """Whether the person decided on the double-check, and can leave it to us."""
        return self.double_check in {DoubleCheck.WISHED, DoubleCheck.REFUSED}

    @property
    def changes(self) -> int:
        """How many of the numbers are not as suggested."""
        others = (self.seed != 0) + (self.patience != PATIENCE)
        return len(self.changed) + others


class PlanViewModel(ViewModel[PlanState]):
    """The plan of the next training; worked out while this step is shown."""

    def __init__(
        self,
        draft: Draft,
        workshop: Workshop,
        rehearsal: RehearsalViewModel | None = None,
        matching: MatchingViewModel | None = None,
    ) -> None:
        """Plan for `draft`.

        What is known of this computer comes from `rehearsal`, which documents say the
        same from `matching`.
        """
        choices = draft.choices
        start = suggest(choices.effort, choices.caution, 0)
        super().__init__(
            PlanState(choices.effort, choices.caution, choices.seed, start, start)
        )
        self._draft = draft
        self._workshop = workshop
        self._rehearsal = rehearsal
        self._matching = matching
        self._divided: Memo[Division] = Memo()
        for each in (draft, rehearsal, matching):
            if each is not None:
                each.watch(self._look)
        self.take_liking()
        self._look()

    def measure(self) -> None:
        """Have this computer measured, so that times can be told."""
        if self._rehearsal is not None:
            self._rehearsal.measure()

    def cancel_measuring(self) -> None:
        """Be content with rough times."""
        if self._rehearsal is not None:
            self._rehearsal.cancel()

    def compare(self) -> None:
        """Look for documents that say the same in other words."""
        if self._matching is not None:
            self._matching.begin()

    def cancel_comparing(self) -> None:
        """Only copies shall stay on one side of the exam."""
        if self._matching is not None:
            self._matching.cancel()

    def choose_effort(self, effort: Effort) -> None:
        """How long to train."""
        self._draft.choose(effort=effort)

    def choose_caution(self, caution: Caution) -> None:
        """How much to hold against learning by heart."""
        self._draft.choose(caution=caution)

    def choose_double_check(self, wish: bool | None) -> None:
        """Whether each document shall examine in turn; None leaves it to us."""
        self._draft.choose(double_check=wish)

    def choose_patience(self, looks: int) -> None:
        """How many looks a warning waits for an answer, 0 for ever."""
        self._draft.choose(patience=looks)

    def choose_seed(self, seed: int) -> None:
        """Another seed keeps other documents aside and starts from other numbers."""
        self._draft.choose(seed=seed)

    def choose_device(self, wish: DeviceWish) -> None:
        """Where to train from now on, in each project."""
        self._workshop.preferences.choose(device=wish)
        self.take_liking()

    def take_liking(self) -> None:
        """The person may like it otherwise now."""
        self._change(device=self._workshop.preferences.settings.device)

    def change(self, name: str, value: float) -> None:
        """Set one hyperparameter; the suggested value sets it back.

        Raises ValueError outside its limits.
        """
        whole = isinstance(getattr(self.state.suggested, name), int)
        exact = int(value) if whole else round(float(value), 9)
        limits = LIMITS[name]
        if not limits.least <= exact <= limits.most:
            raise ValueError(name)
        changed = {**self._draft.choices.changed, name: float(exact)}
        if exact == getattr(self.state.suggested, name):
            del changed[name]
        self._draft.choose(changed=changed)

    def look_again(self) -> None:
        """Something may have changed outside: there is more room on the disk."""
        self._look()

    def show_numbers(self, is_shown: bool) -> None:
        """Open or close the drawer with all hyperparameters."""
        self._change(shows_numbers=is_shown)

    def reset(self, name: str) -> None:
        """Take the suggested value again."""
        changed = dict(self._draft.choices.changed)
        changed.pop(name, None)
        self._draft.choose(changed=changed)

    def reset_all(self) -> None:
        """Take all suggested values again, the usual patience, and the first seed."""
        self._draft.choose(changed={}, seed=0, patience=PATIENCE)

    def _look(self) -> None:
        """Follow the draft; dividing 20,000 documents waits until it is to be seen."""
        draft, choices = self._draft, self._draft.choices
        if choices.step is not Step.PLAN:
            return
        taught = draft.examples if draft.sorts else draft.sample
        made_of = taught, choices.seed, draft.folds
        division = self._divided.of(made_of, lambda: divide(draft))
        suggested, planned = draft.suggested, draft.hyperparameters
        words, room = division.training.words, draft.disk_room()
        context = draft.model.context_length if draft.model else 0
        is_few = division.problem is not None
        doubts = (
            ()
            if draft.sorts
            else doubts_about(planned, words, context, choices.patience)
        )
        rehearsal = self._rehearsal.state if self._rehearsal else RehearsalState()
        self._change(
            effort=choices.effort,
            caution=choices.caution,
            seed=choices.seed,
            suggested=suggested,
            planned=planned,
            patience=choices.patience,
            double_check=draft.double_check,
            changed=_different(suggested, planned),
            limits=limits_for(context),
            presets=presets_of(draft, division, rehearsal.known),
            rehearsal=rehearsal,
            matching=self._matching.state if self._matching else MatchingState(),
            division=division,
            sampled_from=0 if draft.sample is draft.corpus else draft.corpus.words,
            doubts=() if is_few else doubts,
            room=room,
            has_run=draft.project.newest_run() is not None,
            missing=_missing(is_few, room),
            goal=choices.goal,
        )


def _missing(is_few: bool, room: DiskRoom | None) -> Missing | None:
    if is_few:
        return Missing.MORE_DOCUMENTS
    return Missing.ROOM if room is not None and room.lack else None


def _different(one: Hyperparameters, other: Hyperparameters) -> tuple[str, ...]:
    return tuple(n for n in NUMBERS if getattr(one, n) != getattr(other, n))
