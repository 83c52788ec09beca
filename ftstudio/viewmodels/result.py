"""Step 6: what has come of a training: compare it, and take it away."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ftstudio.core.asks import Ask, as_text
from ftstudio.core.errors import FTStudioError, error_named
from ftstudio.core.events import (
    AnswerEnded,
    AnswerFailed,
    AnswerGrew,
    Event,
    Exported,
    Failed,
    Finished,
    Listening,
    Phase,
    PhaseChanged,
    Voice,
)
from ftstudio.core.exports import Form
from ftstudio.core.gain import gain_of
from ftstudio.core.job import Goal
from ftstudio.core.naming import folder_name
from ftstudio.core.tasks import Export
from ftstudio.models.catalogue import title_of
from ftstudio.models.talks import knows_talks
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.viewmodels.chatting import ChatViewModel
from ftstudio.viewmodels.conversation import Conversation
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.examined import easiest, hardest
from ftstudio.viewmodels.proving import ProvingViewModel
from ftstudio.viewmodels.reporting import ReportViewModel
from ftstudio.viewmodels.result_state import Answer, ResultState
from ftstudio.viewmodels.sorting.page import SorterViewModel
from ftstudio.viewmodels.suggesting import suggestions
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

Clock = Callable[[], float]


class ResultViewModel(ViewModel[ResultState]):
    """Asks the original and the kept version, and saves the latter as a folder."""

    def __init__(
        self,
        draft: Draft,
        workshop: Workshop,
        training: TrainingViewModel,
        clock: Clock = time.monotonic,
    ) -> None:
        """Follow `training`; `clock` gives seconds."""
        super().__init__(
            ResultState(export_name=folder_name(draft.choices.name, "Model"))
        )
        self._draft = draft
        self._workshop = workshop
        self._training = training
        self._clock = clock
        self._since = 0.0
        self._thread: TrainingThread | None = None
        self._conversation = Conversation(workshop, self._make_way)
        self.chat = ChatViewModel(draft, self._conversation, clock)
        self.sorter = SorterViewModel(draft, workshop, training)
        self.report = ReportViewModel(workshop, training)
        self.proving = ProvingViewModel(
            workshop, training, self.rest, self.report.refresh
        )
        self.watch(self._tell_others)
        self.chat.watch(self._look_at_chat)
        training.watch(self._look)
        draft.watch(self._look)
        self._look()

    def write(self, request: str) -> None:
        """What stands in the request line; whoever writes there will ask."""
        self._change(request=request)
        state = self.state
        if state.can_ask and state.run is not None and state.problem is None:
            self._conversation.wake(state.run, self._hear)

    def choose_manner(self, temperature: float, max_tokens: int) -> None:
        """How bold the answers may be, and how long."""
        self._change(temperature=temperature, max_tokens=max_tokens)

    def ask(self, request: str) -> None:
        """Put one request to the original and to the kept version."""
        self._change(request=request)
        state = self.state
        if not state.can_ask or state.run is None:
            return
        self._change(
            original=Answer(is_awaited=True),
            tuned=Answer(is_awaited=True),
            phase=Phase.ANSWERING if self._conversation.is_loaded else Phase.LOADING,
            is_asking=True,
            problem=None,
        )
        self._since = self._clock()
        asked = Ask(as_text(request), True, state.max_tokens, state.temperature)
        self._conversation.ask(state.run, asked, self._hear)

    def name_export(self, name: str) -> None:
        """How the model's folder shall be called."""
        self._change(export_name=name)

    def choose_form(self, form: Form) -> None:
        """As what it shall be saved."""
        self._change(form=form)

    def choose_zip(self, is_zipped: bool) -> None:
        """Whether it shall be packed into one file."""
        self._change(is_zipped=is_zipped)

    def export(self, parent: Path) -> None:
        """Save the model as a new folder, or a zip, in `parent`."""
        state = self.state
        if not state.can_export:
            return
        self._change(
            phase=Phase.LOADING, is_exporting=True, exported=None, export_problem=None
        )
        self.rest()
        self._make_way()
        form = Form.FOLDER if state.sorts else state.form
        destination = parent / state.export_name.strip()
        said = "" if state.sorts else self.chat.state.heeded
        task = Export(str(state.run), str(destination), form, state.is_zipped, said)
        self._thread = self._workshop.start(task, self._hear_of_export)

    def plan_double_check(self) -> None:
        """Have each document examine in turn, the next time it is trained."""
        self._draft.choose(double_check=True)

    def stop(self) -> None:
        """End the answer or the export that goes on."""
        if self.state.is_asking:
            self._change(is_stopping=True)
            self._conversation.hush()
        elif self._thread is not None:
            self._change(is_stopping=True)
            self._thread.end()

    def rest(self) -> None:
        """Nobody looks: give back the memory that a model takes to answer."""
        self.chat.keep()
        if self.state.is_asking:
            self._change(is_stopping=True)
        self._conversation.rest()

    def leave(self) -> None:
        """The project is closed."""
        self.stop()
        self.rest()
        self.sorter.leave()
        self.proving.stop()

    def _tell_others(self) -> None:
        """The chat and the proof know whether the model is in use."""
        self.chat.look(self.state)
        self.proving.look_at(is_free=not self._is_in_use)

    @property
    def _is_in_use(self) -> bool:
        state = self.state
        return state.is_asking or state.is_exporting or state.is_chatting

    def _make_way(self) -> None:
        """A proof can wait where the model is needed for something else."""
        self.proving.give_way()

    def _hear(self, event: Event) -> None:
        """Take in what the two say."""
        match event:
            case PhaseChanged():
                self._since = self._clock()
                self._change(phase=event.phase)
            case AnswerGrew():
                answer = self._answer(event.voice)
                self._put(event.voice, replace(answer, text=answer.text + event.text))
            case AnswerEnded():
                self._put(event.voice, self._ended(event))
                self._since = self._clock()
            case AnswerFailed():
                self._over(problem=error_named(event.error, event.fields))
            case Listening() if self.state.is_asking:
                self._over()
            case Finished():
                self._over()
            case Failed():
                self._over(problem=self._failure(event))

    def _ended(self, event: AnswerEnded) -> Answer:
        return self._answer(event.voice).ended(
            self._clock() - self._since,
            by_itself=event.by_itself,
            is_stopping=self.state.is_stopping,
        )

    def _hear_of_export(self, event: Event) -> None:
        match event:
            case PhaseChanged():
                self._change(phase=event.phase)
            case Exported():
                self._change(exported=event)
            case Finished():
                self._over()
            case Failed():
                self._over(export_problem=self._failure(event))

    def _failure(self, event: Failed) -> FTStudioError | None:
        """Why it failed; None where it was us who ended it."""
        return (
            None if self.state.is_stopping else error_named(event.error, event.fields)
        )

    def _over(self, **changes: object) -> None:
        """No worker works any more; an answer that is still awaited will not come."""
        self._thread = None
        stopped = self.state.is_stopping
        for voice in Voice:
            answer = self._answer(voice)
            if answer.is_awaited:
                cut = replace(answer, is_awaited=False, was_stopped=stopped)
                self._put(voice, cut)
        self._change(
            phase=None,
            is_asking=False,
            is_exporting=False,
            is_stopping=False,
            **changes,
        )

    def _look_at_chat(self) -> None:
        """One works at a time; its instruction goes along with the model."""
        seen = self.chat.state
        self._change(is_chatting=seen.is_asking, instruction=seen.heeded)

    def _answer(self, voice: Voice) -> Answer:
        return self.state.original if voice is Voice.ORIGINAL else self.state.tuned

    def _put(self, voice: Voice, answer: Answer) -> None:
        self._change(**{voice.value: answer})

    def _look(self) -> None:
        """What has become of the training; its steps are of no interest here."""
        seen, job = self._training.state, self._training.job
        if seen.is_running:
            self.rest()
            self._change(is_training=True)
            return
        if seen.run != self.state.run:
            self.rest()
            self._change(original=Answer(), tuned=Answer(), problem=None, exported=None)
        gain = gain_of(seen.history)
        self._change(
            run=seen.run,
            history=seen.history,
            standing=seen.standing,
            gain=gain,
            hardest=hardest(job, seen.history, gain) if job else (),
            easiest=easiest(job, seen.history, gain) if job else (),
            was_double_checked=bool(job and job.folds),
            is_training=False,
            sorts=job.goal is Goal.SORT if job else self._draft.sorts,
            model=title_of(job.model.name) if job else "",
            knows_talks=knows_talks(Path(job.model.folder)) if job else True,
            suggestions=suggestions(job) if job else (),
        )
