"""Rehearsing: a few steps are taken and timed, so that the Plan step can tell times."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import FTStudioError, error_named
from ftstudio.core.events import Event, Failed, Finished, Progressed, Rehearsed
from ftstudio.core.figures import Figures, Liking, has_dropout
from ftstudio.core.fit import Card, Memory
from ftstudio.core.job import Job
from ftstudio.core.tasks import Rehearse
from ftstudio.runs.composing import compose_rehearsal, compose_sorting_rehearsal
from ftstudio.runs.computer import card_here, memory_here
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.presets import Known
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop


class Stage(StrEnum):
    """How far the measuring is; CANCELLED and TOO_SLOW have rough figures."""

    UNKNOWN = "unknown"
    MEASURING = "measuring"
    KNOWN = "known"
    CANCELLED = "cancelled"
    TOO_SLOW = "too_slow"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class RehearsalState:
    """`known` may be there while more is measured; `share` is how far that is, 0 to 1.

    `problem` is why it failed. `can_measure`: there are documents and a model, and
    nothing is trained.
    """

    stage: Stage = Stage.UNKNOWN
    known: Known | None = None
    share: float = 0.0
    problem: FTStudioError | None = None
    can_measure: bool = False


class RehearsalViewModel(ViewModel[RehearsalState]):
    """Finds what is known of this computer, or measures it, once, by itself."""

    def __init__(
        self,
        draft: Draft,
        workshop: Workshop,
        counted: Callable[[], Mapping[str, int]] = dict,
        memory: Callable[[], Memory] = memory_here,
        card: Callable[[], Card | None] = card_here,
    ) -> None:
        """`counted` has the tokens of texts by content hash, as far as known.

        `memory` and `card` tell what this computer has.
        """
        super().__init__(RehearsalState())
        self._draft = draft
        self._workshop = workshop
        self._counted = counted
        self._memory = memory
        self._find_card = card
        self._card: Card | None = None
        self._subject: object = None
        self._turn = object()
        self._is_shown = self._is_looking = False
        self._thread: TrainingThread | None = None
        self._measured: Figures | None = None
        self._rate = _Rate()

    def look(self, *, is_shown: bool, can_measure: bool) -> None:
        """Something has changed; measure where figures are wanted and unknown."""
        subject, arrives = self._wanted(), is_shown and not self._is_shown
        self._is_shown = is_shown
        self._change(can_measure=can_measure)
        if subject != self._subject or (arrives and not self._is_measuring):
            self._ask(subject)
        self._begin_if_due()
        if is_shown and self.state.known is not None:
            self._know(self.state.known.figures)

    def measure(self) -> None:
        """Take a few steps, in a worker of its own."""
        model, figures = self._draft.model, self._workshop.figures
        is_free = self.state.can_measure and not self._is_measuring
        if model is None or figures is None or not is_free:
            return
        self._turn, self._measured, self._is_looking = object(), None, False
        known = self.state.known if self.state.stage is Stage.KNOWN else None
        self._change(stage=Stage.MEASURING, share=0.0, known=known, problem=None)
        draft, turn = self._draft, self._turn
        compose = _small_job(draft, model)
        texts, likes = str(draft.project.texts), self._liking
        wished = (likes.threads, likes.device, likes.gentle)
        self._workshop.background.do(
            lambda: Rehearse(compose(), texts, *wished),
            partial(self._launch, turn),
            partial(self._fail, turn),
        )

    def cancel(self) -> None:
        """The person does not want to wait for it."""
        if self._is_measuring:
            self._give_up(Stage.CANCELLED)

    def end(self) -> None:
        """Something more important begins."""
        if self._is_measuring:
            self._give_up(Stage.UNKNOWN)

    def leave(self) -> None:
        """The project is closed: nothing is heard any more."""
        self._stop_worker()

    @property
    def _is_measuring(self) -> bool:
        return self.state.stage is Stage.MEASURING

    @property
    def _liking(self) -> Liking:
        return self._workshop.preferences.settings.of_trainings

    def _wanted(self) -> object:
        """For what figures are wanted; None for nothing."""
        model = self._draft.model
        if model is None or self._workshop.figures is None:
            return None
        plan = self._draft.hyperparameters
        return model.fingerprint, has_dropout(plan), self._liking

    def _ask(self, subject: object) -> None:
        """See in the background what is known of another model, or by now."""
        self._stop_worker()
        model, figures = self._draft.model, self._workshop.figures
        if subject != self._subject:
            self._subject = subject
            self._change(stage=Stage.UNKNOWN, known=None, problem=None)
        if subject is None or model is None or figures is None:
            return
        self._is_looking, self._turn = True, object()
        find_figures = partial(
            figures.find, model, self._draft.hyperparameters, self._liking
        )
        is_card_wanted = self._liking.device is not DeviceWish.CPU
        find_card = self._find_card

        def find() -> tuple[Figures | None, Card | None]:
            return find_figures(), find_card() if is_card_wanted else None

        self._workshop.background.do(
            find, partial(self._find, self._turn), partial(self._fail, self._turn)
        )

    def _find(self, turn: object, found: tuple[Figures | None, Card | None]) -> None:
        if turn is not self._turn:
            return
        self._is_looking = False
        figures, self._card = found
        if figures is not None:
            self._know(figures, anew=True)
            self._change(stage=Stage.KNOWN, problem=None)
        self._begin_if_due()

    def _begin_if_due(self) -> None:
        is_free = self._is_shown and not self._is_looking
        if is_free and self.state.stage is Stage.UNKNOWN:
            self.measure()

    def _launch(self, turn: object, task: Rehearse) -> None:
        if turn is self._turn:
            hear = partial(self._hear, turn)
            self._thread = self._workshop.start(task, hear)

    def _hear(self, turn: object, event: Event) -> None:
        """Take in what the worker says."""
        if turn is not self._turn:
            return
        match event:
            case Progressed():
                self._change(share=event.done / max(event.total, 1))
            case Rehearsed():
                self._measured = event.figures
                self._know(event.figures)
            case Failed():
                self._fail(turn, error_named(event.error, event.fields))
            case Finished():
                self._give_up(Stage.TOO_SLOW)

    def _fail(self, turn: object, error: FTStudioError) -> None:
        """Where memory ran out, what short steps took would be no help."""
        if turn is self._turn:
            self._stop_worker()
            self._is_looking = False
            self._change(stage=Stage.FAILED, problem=error, known=None)

    def _give_up(self, stage: Stage) -> None:
        """Measure no more; where nothing is known, show `stage`, and rough figures."""
        self._stop_worker()
        model, figures = self._draft.model, self._workshop.figures
        if self._measured is not None:
            self._keep(self._measured)
        is_rough = stage in {Stage.CANCELLED, Stage.TOO_SLOW}
        if self.state.known is not None:
            stage = Stage.KNOWN
        elif is_rough and model is not None and figures is not None:
            self._know(figures.rough(model, self._liking, self._card))
        self._change(stage=stage)

    def _stop_worker(self) -> None:
        """What it still says is not heard any more."""
        self._turn = object()
        if self._thread is not None:
            self._thread.end()
            self._thread = None

    def _keep(self, measured: Figures) -> None:
        model, figures = self._draft.model, self._workshop.figures
        if model is None or figures is None:
            return
        plan = self._draft.hyperparameters
        self._workshop.background.do(
            partial(figures.keep, model, plan, self._liking, measured),
            lambda _done: None,
            lambda _error: None,  # they are measured anew the next time
        )

    def _know(self, figures: Figures, *, anew: bool = False) -> None:
        """With the memory that was free when these were wanted first, or is `anew`."""
        before = None if anew else self.state.known
        there = before.memory if before else self._memory()
        if figures.is_on_card and self._card is not None:
            there = self._card.memory
        rate = self._rate.of(self._draft.sample, self._counted())
        self._change(known=Known(figures, there, rate))


def _small_job(draft: Draft, model: BaseModel) -> Callable[[], Job]:
    """Makes a training on a few documents of a draft as it is now."""
    plan, goal = draft.hyperparameters, draft.choices.goal
    if draft.sorts:
        return partial(compose_sorting_rehearsal, draft.examples, model, plan)
    return partial(compose_rehearsal, draft.sample.learnable, model, goal, plan)


class _Rate:
    """Tokens of a word in a corpus, as far as it was counted, worked out once."""

    def __init__(self) -> None:
        self._of: tuple[Corpus | None, int] = (None, 0)
        self._rate = 0.0

    def of(self, corpus: Corpus, counted: Mapping[str, int]) -> float:
        """0 where not most of it was counted."""
        if self._of[0] is not corpus or self._of[1] != len(counted):
            self._of = (corpus, len(counted))
            known = [e for e in corpus.learnable if e.content_hash in counted]
            words = sum(each.words for each in known)
            tokens = sum(counted[each.content_hash] for each in known)
            self._rate = tokens / words if 2 * words > corpus.words else 0.0
        return self._rate
