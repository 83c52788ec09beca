"""Step 5: one training as it happens, and what can be done about it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psutil

from ftstudio.core.errors import (
    FTStudioError,
    OtherTraining,
    ProjectNotFound,
    RunDamaged,
    RunError,
    WorkerDied,
    error_named,
)
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
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Job
from ftstudio.core.pace import Pace, pace_of
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.core.standing import Standing, standing_of
from ftstudio.core.tasks import Train
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.training_state import IDLE, TrainingState
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
    ) -> None:
        """Nothing is looked at on disk before `open`."""
        total = psutil.virtual_memory().total
        super().__init__(TrainingState(total_memory=total))
        self.job: Job | None = None
        self._draft = draft
        self._workshop = workshop
        self._is_other_running = is_other_running
        self._longest_silence = longest_silence
        self._thread: TrainingThread | None = None
        self._alarm: threading.Timer | None = None
        self._afterwards: list[Callable[[], None]] = []

    @property
    def is_busy(self) -> bool:
        """Whether a worker works or is being started."""
        return self.state.is_running

    def open(self) -> None:
        """Fold the newest run's record, so that it looks as it did."""
        if self.is_busy or self.state.is_opening:
            return
        self._change(is_opening=True)

        def look() -> _Told | None:
            newest = self._draft.project.newest_run()
            return None if newest is None else _told_if_whole(newest)

        self._workshop.background.do(look, self._show, self._not_begun)

    def start(self) -> None:
        """Train by the plan, in a new run."""
        if not self.is_busy and self._has_room():
            self._begin(lambda: _told(self._draft.create_run()))

    def go_on(self) -> None:
        """Continue the newest run from its newest checkpoint."""
        if self.state.is_opening:
            self._afterwards.append(self.go_on)
        elif self.state.is_continuable and self._has_room():
            assert self.state.run is not None
            self._begin(partial(_told, RunFolder(self.state.run)))

    def try_again(self) -> None:
        """Give up a worker that never spoke, and start another for the same run."""
        if self._thread is None:
            self.go_on()
        elif not self.state.is_stopping:
            self.pause_and_close(self.go_on)

    def pause(self) -> None:
        """Have the worker wait after the step it is in."""
        if self._thread and self.state.can_pause:
            self._thread.pause()
            self._change(is_pausing=True)

    def resume(self) -> None:
        """Have a paused worker go on."""
        if self._thread and self.state.is_paused:
            self._thread.resume()

    def stop_and_keep(self) -> None:
        """End the training for good and keep the best version so far."""
        if self._thread is None or self.state.run is None or not self.state.can_stop:
            return
        self._thread.ask_to_stop()
        self._change(is_stopping=True, is_pausing=False, is_paused=False)
        self._draft.choose(settled=self.state.run.name)

    def pause_and_close(self, then: Callable[[], None]) -> None:
        """End the worker soon, to go on another day; `then` is called after that."""
        if not self.is_busy:
            then()
            return
        self._afterwards.append(then)
        self._change(is_stopping=True)
        if self._thread:
            self._thread.end()

    def show_sample(self, number: int) -> None:
        """Look back at one of the samples; the last one goes on with the training."""
        is_latest = number >= len(self.state.history.samples) - 1
        self._change(sample=None if is_latest else max(number, 0))

    def _has_room(self) -> bool:
        """Whether nothing else is trained now; otherwise that is the problem."""
        if self._is_other_running():
            self._change(problem=OtherTraining())
            return False
        return True

    def _begin(self, make_ready: "Callable[[], _Told]") -> None:
        self._change(is_running=True, is_starting=True, problem=None)
        self._workshop.background.do(make_ready, self._launch, self._not_begun)

    def _launch(self, told: "_Told") -> None:
        self.job = told.job
        self._change(
            run=told.run.path,
            history=told.history.begun_anew(),
            standing=Standing.TRAINING,
            progress=None,
            sample=None,
            pace=self._pace(told.history),
        )
        if self.state.is_stopping:  # the window closed meanwhile
            self._rest(told.run.path, told.history)
            return
        self._thread = self._workshop.start(Train(str(told.run.path)), self._hear)
        self._watch_over(self._thread)

    def _hear(self, event: Event) -> None:
        """Take in what the worker says."""
        history = self.state.history.with_event(event)
        match event:
            case Started():
                self._hush()
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
                progress = (
                    None if isinstance(event, PhaseChanged) else self.state.progress
                )
                self._change(
                    history=history, pace=self._pace(history), progress=progress
                )

    def _rest(self, run: Path, history: History) -> None:
        """No worker works any more, or none did when the project was opened."""
        self._hush()
        self._thread = None
        problem = _failure_of(history)
        if self.state.is_stopping and isinstance(problem, WorkerDied):
            problem = None  # that was us
        self._change(
            **IDLE,
            run=run,
            history=history,
            standing=standing_of(history, self._draft.choices.settled == run.name),
            pace=self._pace(history),
            problem=self._explained(problem),
        )
        self._go_on_afterwards()

    def _show(self, told: "_Told | None") -> None:
        """What was found on disk when the project was opened."""
        if told is None or self.is_busy:
            self._change(is_opening=False)
            self._go_on_afterwards()
        elif told.damage is None:
            self.job = told.job
            self._rest(told.run.path, told.history)
        else:
            self.job = told.job
            self._change(
                run=told.run.path, history=told.history, standing=Standing.FAILED
            )
            self._not_begun(told.damage)

    def _not_begun(self, error: FTStudioError) -> None:
        self._change(**IDLE, problem=self._explained(error))
        self._go_on_afterwards()

    def _explained(self, problem: FTStudioError | None) -> FTStudioError | None:
        """Whatever went wrong where the project has gone: that is why."""
        folder = self._draft.project.folder
        if problem is None or folder.is_dir():
            return problem
        return ProjectNotFound(folder=str(folder))

    def _go_on_afterwards(self) -> None:
        waiting, self._afterwards = self._afterwards, []
        for each in waiting:
            each()

    def _pace(self, history: History) -> Pace | None:
        if self.job is None:
            return None
        words = sum(each.words for each in self.job.training)
        return pace_of(history, words, self.job.hyperparameters.passes)

    def _watch_over(self, thread: TrainingThread) -> None:
        """Notice a worker that never speaks."""

        def notice() -> None:
            if self._thread is thread and self.state.is_starting:
                self._change(is_silent=True)

        post = self._workshop.background.post
        self._alarm = threading.Timer(self._longest_silence, lambda: post(notice))
        self._alarm.daemon = True
        self._alarm.start()

    def _hush(self) -> None:
        if self._alarm:
            self._alarm.cancel()


@dataclass(frozen=True, slots=True)
class _Told:
    """What a run folder says, and what of it cannot be understood."""

    run: RunFolder
    job: Job | None
    history: History
    damage: RunError | None = None


def _told(run: RunFolder) -> _Told:
    """Raises what opening the run raises, RunDamaged where its record is lost too."""
    told = _told_if_whole(run)
    if told.damage is not None:
        raise told.damage
    return told


def _told_if_whole(run: RunFolder) -> _Told:
    """What can be understood of the run, and why not all can."""
    history = history_of(run.events())
    try:
        job = open_run(run.path)[1]
    except RunError as error:
        return _Told(run, None, history, error)
    if history.prepared is None and _has_learned(run):
        lost = RunDamaged(folder=str(run.path), what=run.events_file.name)
        return _Told(run, job, history, lost)
    return _Told(run, job, history)


def _has_learned(run: RunFolder) -> bool:
    """Whether a worker left more here than it can have before its plan."""
    return run.model.exists() or any(run.checkpoints.glob("*"))


def _failure_of(history: History) -> FTStudioError | None:
    final = history.final
    return error_named(final.error, final.fields) if isinstance(final, Failed) else None
