"""Step 5: one training as it happens, and what can be done about it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil

from ftstudio.core.errors import FTStudioError, WorkerDied
from ftstudio.core.events import (
    Event,
    Failed,
    Finished,
    Paused,
    PhaseChanged,
    Progressed,
    Resumed,
    Started,
)
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.standing import Standing, standing_of
from ftstudio.core.steps import Step
from ftstudio.runs.threads import most_threads
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.judging import Judge
from ftstudio.viewmodels.powering import Hands, Powering
from ftstudio.viewmodels.silence import Silence
from ftstudio.viewmodels.training_record import (
    Told,
    explained,
    failure_of,
    told,
    told_if_whole,
)
from ftstudio.viewmodels.training_state import IDLE, News, TrainingState
from ftstudio.viewmodels.view_model import ViewModel
from ftstudio.viewmodels.workshop import Workshop

LONGEST_SILENCE = 60.0
"""Seconds a worker may take to say that it lives: that comes before torch loads."""


class TrainingViewModel(ViewModel[TrainingState]):
    """Starts, follows, pauses and ends the training of one project."""

    def __init__(
        self,
        draft: Draft,
        workshop: Workshop,
        is_other_running: Callable[[], bool] = lambda: False,
        longest_silence: float = LONGEST_SILENCE,
        go_to: Callable[[Step], None] = lambda _step: None,
    ) -> None:
        """Nothing is looked at on disk before `open`; `go_to` shows another step."""
        total, cores = psutil.virtual_memory().total, most_threads()
        super().__init__(TrainingState(total_memory=total, cores=cores))
        self._draft = draft
        self._judge = Judge(draft)
        self._workshop = workshop
        self._go_to = go_to
        self._silence = Silence(workshop.background.post, longest_silence)
        self._thread: TrainingThread | None = None
        self._afterwards: list[Callable[[], None]] = []
        hands = Hands(self._change, is_other_running, self._launch, self._not_begun)
        self.power = Powering(self, workshop, hands)
        self._unwatch = workshop.preferences.watch(self._heed)
        self._heed()

    @property
    def job(self) -> Job | None:
        """What was asked of the run; None where that is not known."""
        return self._judge.job

    @property
    def is_busy(self) -> bool:
        """Whether a worker works or is being started."""
        return self.state.is_running

    def open(self) -> None:
        """Fold the newest run's record, so that it looks as it did."""
        if self.is_busy or self.state.is_opening:
            return
        self._change(is_opening=True)

        def look() -> Told | None:
            newest = self._draft.project.newest_run()
            return None if newest is None else told_if_whole(newest)

        self._workshop.background.do(look, self._show, self._not_begun)

    def start(self) -> None:
        """Train by the plan, in a new run."""
        if not self.is_busy:
            self.power.begin(lambda: told(self._draft.create_run()))

    def go_on(self) -> None:
        """Continue the newest run from its newest checkpoint."""
        if self.state.is_opening:
            self._afterwards.append(self.go_on)
        elif self.state.is_continuable:
            assert self.state.run is not None
            self.power.begin(partial(told, RunFolder(self.state.run)))

    def try_again(self) -> None:
        """Give up a worker that never spoke, and start another for the same run."""
        if self._thread is None:
            self.go_on()
        elif not self.state.is_stopping:
            self.pause_and_close(self.go_on)

    def pause(self) -> None:
        """Have the worker wait, wherever it is."""
        if self._thread and self.state.can_pause:
            self._thread.pause()
            self._change(is_pausing=True)

    def resume(self) -> None:
        """Have a paused worker go on."""
        if self._thread and (self.state.is_paused or self.state.is_pausing):
            self._thread.resume()
            self._change(is_pausing=False)
            if self.state.is_saving_power:
                self.power.accept()

    def carry_on(self) -> None:
        """Answer a warning: the training shall go on all the same."""
        if self._thread and self.state.can_carry_on:
            self._thread.carry_on()
            self._change(is_carrying_on=True)

    def stop_and_keep(self) -> None:
        """End the training for good and keep the best version so far."""
        if self._thread is None or self.state.run is None or not self.state.can_stop:
            return
        self._thread.ask_to_stop()
        self._change(is_stopping=True, is_pausing=False, is_paused=False)
        self._draft.choose(settled=self.state.run.name)

    def try_with_more_caution(self) -> None:
        """End the training, keep its best, and make a more cautious plan ready."""
        if not self.state.can_retry:
            return
        if not self.is_busy:
            self._take_offer()
            return
        self._afterwards.append(self._take_offer)
        self.stop_and_keep()
        self._change(is_retrying=True)

    def pause_and_close(self, then: Callable[[], None]) -> None:
        """End the worker soon, to go on another day; `then` is called after that."""
        if not self.is_busy:
            then()
            return
        self._afterwards.append(then)
        self._change(is_stopping=True)
        if self._thread:
            self._thread.end()

    def be_gentle(self, on: bool) -> None:
        """Leave more of the processor to other programs from now on, or no longer."""
        self._workshop.preferences.choose(gentle=on)

    def leave(self) -> None:
        """The project is closed."""
        self._unwatch()
        self.power.rest()

    def show_sample(self, number: int) -> None:
        """Look back at one of the samples; the last one goes on with the training."""
        last = len(self.state.history.present.samples) - 1
        self._change(sample=None if number >= last else max(number, 0))

    def _launch(self, known: Told) -> None:
        self._judge.take(known.job)
        self._change(
            run=known.run.path,
            history=known.history.begun_anew(),
            standing=Standing.TRAINING,
            progress=None,
            sample=None,
            news=None,
            new_plan=None,
            expected=self._workshop.expected(known.job) if known.job else None,
            began_as=self._workshop.preferences.settings.of_trainings,
            pace=self._judge.pace(known.history),
            **self._judge.fields(known.history),
        )
        if self.state.is_stopping:  # the window closed meanwhile
            self._rest(known.run.path, known.history)
            return
        self._thread = self._workshop.train(
            known.run.path, self._hear, self._hear_awake
        )
        self._watch_over(self._thread)

    def _heed(self) -> None:
        """Take up how the person likes it, in a training that goes on too."""
        likes, cores = self._workshop.preferences.settings, self.state.cores
        if self._thread and likes.gentle is not self.state.is_gentle:
            self._thread.be_gentle(on=likes.gentle)
        self._change(is_gentle=likes.gentle, threads=likes.threads or cores)

    def _hear_awake(self, is_kept: bool) -> None:
        """Whether the computer is kept awake for this."""
        self._change(may_sleep=self.is_busy and not is_kept)

    def _hear(self, event: Event) -> None:
        """Take in what the worker says."""
        history = self.state.history.with_event(event)
        match event:
            case Started():
                self._silence.end()
                self._change(history=history, is_starting=False, is_silent=False)
            case Progressed():
                self._change(progress=event)
            case Paused():
                self._change(is_paused=True, is_pausing=False, standing=Standing.PAUSED)
            case Resumed():
                self._change(is_paused=False, standing=Standing.TRAINING)
            case Finished() | Failed():
                assert self.state.run is not None
                self._rest(self.state.run, history)
            case _:
                is_new = isinstance(event, PhaseChanged)
                self._change(
                    history=history,
                    pace=self._judge.pace(history),
                    progress=None if is_new else self.state.progress,
                    **self._judge.fields_after(event, history, self.state.verdict),
                )

    def _take_offer(self) -> None:
        """Choose the more cautious plan, and show it."""
        offer = self._judge.take_offer(self.state.history)
        if offer is not None:
            self._change(new_plan=offer)
            self._go_to(Step.PLAN)

    def _rest(self, run: Path, history: History, is_news: bool = True) -> None:
        """No worker works any more, or none did when the project was opened."""
        self._silence.end()
        self.power.rest()
        self._thread = None
        problem = failure_of(history)
        if self.state.is_stopping and isinstance(problem, WorkerDied):
            problem = None  # that was us
        standing = standing_of(history, self._draft.choices.settled == run.name)
        is_worth_it = is_news and standing is not Standing.PAUSED
        if is_news and self.job is not None:
            self._workshop.learn(self.job, history, self.state.began_as)
        self._change(
            **IDLE,
            **self._judge.fields(history),
            run=run,
            history=history,
            standing=standing,
            pace=self._judge.pace(history),
            problem=explained(problem, self._draft.project.folder),
            news=News(None, history, standing) if is_worth_it else None,
        )
        self._go_on_afterwards()

    def _show(self, known: Told | None) -> None:
        """What was found on disk when the project was opened."""
        if known is None or self.is_busy:
            self._change(is_opening=False)
            self._go_on_afterwards()
            return
        self._judge.take(known.job)
        if known.damage is None:
            self._rest(known.run.path, known.history, is_news=False)
            return
        self._change(
            run=known.run.path, history=known.history, standing=Standing.FAILED
        )
        self._not_begun(known.damage)

    def _not_begun(self, error: FTStudioError | None) -> None:
        problem = explained(error, self._draft.project.folder)
        self._change(**IDLE, problem=problem)
        self._go_on_afterwards()

    def _go_on_afterwards(self) -> None:
        waiting, self._afterwards = self._afterwards, []
        for each in waiting:
            each()

    def _watch_over(self, thread: TrainingThread) -> None:
        """Notice a worker that never speaks."""

        def notice() -> None:
            if self._thread is thread and self.state.is_starting:
                self._change(is_silent=True)

        self._silence.wait(notice)
