"""The wizard: which step is shown, which can be, and what Next does."""

from collections.abc import Callable
from dataclasses import dataclass

from ftstudio.core.errors import FTStudioError
from ftstudio.core.steps import Missing, Step
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.goal import GoalViewModel
from ftstudio.viewmodels.matching import MatchingViewModel
from ftstudio.viewmodels.model import ModelViewModel
from ftstudio.viewmodels.plan import PlanViewModel
from ftstudio.viewmodels.rehearsing import RehearsalViewModel
from ftstudio.viewmodels.result import ResultViewModel
from ftstudio.viewmodels.retrying import Offer
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class WizardState:
    """`reached` is the last step that can be gone to; `missing` is what Next waits for.

    `can_go_on` holds too where Next itself brings what is missing. `problem` is why the
    last choice could not be saved. `new_plan` is another try that was made ready and is
    shown, as long as the plan is what it made of it.
    """

    name: str
    step: Step
    reached: Step
    missing: Missing | None
    can_go_on: bool
    is_running: bool
    problem: FTStudioError | None
    new_plan: Offer | None = None


class WizardViewModel(ViewModel[WizardState]):
    """Six steps over one draft."""

    def __init__(
        self, draft: Draft, workshop: Workshop, is_other_running: Callable[[], bool]
    ) -> None:
        """Open a project at the step last shown, or the last that still can be.

        `is_other_running` tells whether another project is training now.
        """
        self.draft = draft
        self._is_other_running = is_other_running
        self.goal = GoalViewModel(draft)
        self.documents = DocumentsViewModel(draft, workshop)
        self.model = ModelViewModel(draft, workshop)
        self.rehearsal = RehearsalViewModel(
            draft, workshop, lambda: self.documents.units
        )
        self.matching = MatchingViewModel(draft, workshop)
        self.plan = PlanViewModel(draft, workshop, self.rehearsal, self.matching)
        self.training = TrainingViewModel(
            draft, workshop, is_other_running, go_to=self.show
        )
        self.result = ResultViewModel(draft, workshop, self.training)
        self._step = draft.choices.step
        super().__init__(self._seen())
        pages = (self.documents, self.model, self.plan, self.training)
        for each in (*pages, self.matching, draft):
            each.watch(self.look_again)
        self.training.open()

    @property
    def how_far(self) -> tuple[str, int]:
        """Its name, and how far its training is, in whole per cent."""
        pace = self.training.state.pace
        return self.state.name, round(100 * pace.share) if pace else 0

    def show(self, step: Step) -> None:
        """Go to a step that can be gone to."""
        if STEPS.index(step) > STEPS.index(self._reached()):
            return
        self._step = step
        if step is not Step.RESULT:
            self.result.rest()
        if step in (Step.MODEL, Step.PLAN):
            self.result.proving.give_way()  # to what is measured there
            self.draft.look_for_model()
        self.draft.choose(step=step)
        self.look_again()

    def go_back(self) -> None:
        """The step before this one."""
        self.show(STEPS[max(0, STEPS.index(self._step) - 1)])

    def go_on(self) -> None:
        """What Next says: the next step, or what is missing for it."""
        match self._step, self._missing(self._step):
            case Step.MODEL, Missing.MODEL:
                self.model.get()
            case Step.PLAN, Missing.MODEL:
                self.show(Step.MODEL)
            case Step.PLAN, None:
                self._train()
            case Step.RESULT, _:
                pass
            case step, None:
                self.show(STEPS[STEPS.index(step) + 1])

    def go_on_from_interruption(self) -> None:
        """Continue the training where it stopped, on its own screen."""
        self.training.go_on()
        self._make_way()
        self.show(Step.TRAINING)

    def look_again(self) -> None:
        """Something that the steps depend on has changed."""
        self._change(**self._fields())
        is_free = not (self.training.is_busy or self._is_other_running())
        has_documents = self.documents.state.missing is None
        is_before = self._step in (Step.MODEL, Step.PLAN)
        self.matching.look(may_begin=is_free and is_before and has_documents)
        self.rehearsal.look(
            is_shown=self._step is Step.PLAN,
            can_measure=is_free
            and not self.matching.is_busy
            and self._missing_to_train() is None,
        )

    def take_liking(self) -> None:
        """The person may like it otherwise now: where to train decides what fits."""
        before = self.plan.state.device
        self.plan.take_liking()
        if self.plan.state.device is not before:
            self.model.refresh()
        self.look_again()

    def leave(self) -> None:
        """The project is closed; what reads in the background ends."""
        self.documents.leave()
        self.model.leave()
        self.training.leave()
        self.rehearsal.leave()
        self.matching.end()
        self.result.leave()

    def _train(self) -> None:
        if not self.training.is_busy:
            self.training.start()
            self._make_way()  # and begin no other: a training goes on
        self._step = Step.TRAINING
        self.draft.choose(step=Step.TRAINING)
        self.look_again()

    def _make_way(self) -> None:
        """A training needs the computer for itself."""
        self.rehearsal.end()
        self.matching.end()

    def _seen(self) -> WizardState:
        return WizardState(**self._fields())  # type: ignore[arg-type]

    def _fields(self) -> dict[str, object]:
        missing = self._missing(self._step)
        return {
            "name": self.draft.choices.name,
            "step": self._step,
            "reached": self._reached(),
            "missing": missing,
            "can_go_on": missing in (None, Missing.MODEL),
            "is_running": self.training.is_busy,
            "problem": self.draft.problem,
            "new_plan": self._new_plan(),
        }

    def _new_plan(self) -> Offer | None:
        offer, chosen = self.training.state.new_plan, self.draft.choices
        if offer is None or self._step is not Step.PLAN:
            return None
        is_so = chosen.caution is offer.retry.caution and chosen.changed == dict(
            offer.retry.changed
        )
        return offer if is_so else None

    def _reached(self) -> Step:
        """The last step such that nothing is missing in any before it.

        A training that is there can be looked at whatever has become of the rest.
        """
        reached = Step.GOAL
        for step in STEPS[1:]:
            if self._missing(reached) is not None or (
                reached is Step.PLAN and self.training.state.run is None
            ):
                break
            reached = step
        if self.training.state.run is not None:
            is_done = self.training.state.missing is None
            return Step.RESULT if is_done else Step.TRAINING
        return reached

    def _missing(self, step: Step) -> Missing | None:
        match step:
            case Step.DOCUMENTS:
                return self.documents.state.missing
            case Step.MODEL:
                return self.model.state.missing
            case Step.PLAN:
                return self._missing_to_train()
            case Step.TRAINING:
                return self.training.state.missing
        return None

    def _missing_to_train(self) -> Missing | None:
        if self.training.is_busy:
            return None
        if self._is_other_running():
            return Missing.OTHER_TRAINING
        return (
            self.documents.state.missing
            or self.model.state.missing
            or self.plan.state.missing
        )
