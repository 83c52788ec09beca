"""One training from its first measurement to the kept version."""

import contextlib
import math

from ftstudio.core.alarm import alarm_of
from ftstudio.core.errors import DiskFull, RunTooNew, TrainingBlewUp
from ftstudio.core.events import (
    BestKept,
    CarriedOn,
    Flaw,
    PassedOver,
    Phase,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import BEYOND_GUESSING, State, assess
from ftstudio.core.history import History
from ftstudio.core.run_folder import RunFolder
from ftstudio.worker.callback import Between, Exploded, Watch
from ftstudio.worker.card import chapter
from ftstudio.worker.chronicle import Chronicle
from ftstudio.worker.gate import StopNow
from ftstudio.worker.learning.adapter import put_back
from ftstudio.worker.learning.checkpoints import Checkpoint, Checkpoints
from ftstudio.worker.learning.lesson import Lesson
from ftstudio.worker.learning.saving import Saver
from ftstudio.worker.wire import Commands

_LOWER = 0.2
"""The learning rate after an explosion, as a part of what it was."""


class Training:
    """The model, what it reads, the checkpoints it leaves, and who is told of it."""

    def __init__(
        self,
        run: RunFolder,
        lesson: Lesson,
        chronicle: Chronicle,
        commands: Commands,
    ) -> None:
        """Get ready; nothing is measured or trained yet."""
        self._run = run
        self._lesson = lesson
        self._model = lesson.model
        self._plan = lesson.plan
        self._trainer = lesson.trainer
        self._chronicle = chronicle
        self._tell = chronicle.tell
        self._examiner = lesson.examiner
        self._commands = commands
        self._checkpoints = Checkpoints(lesson.checkpoints)
        self._checkpoints.tidy()
        self._saver = Saver(run, self._checkpoints, lesson.trainer, self._tell)

    @property
    def reached(self) -> int:
        """The step of the newest checkpoint, from which it goes on; 0 at the start."""
        newest = self._checkpoints.newest
        return newest.step if newest else 0

    @property
    def is_done(self) -> bool:
        """Whether it came to its last step, or ended by itself."""
        over = self._history.stopped_early is not None
        return over or self.reached >= self._plan.steps

    def tell_of_flaws(self) -> None:
        """Say that the newest checkpoint cannot be used, where that is so.

        Raises RunTooNew where only a later version of this program could go on.
        """
        flawed = self._checkpoints.passed_over
        if flawed is None:
            return
        if flawed.flaw is Flaw.TOO_NEW and self._checkpoints.newest is None:
            raise RunTooNew(folder=str(self._run.path))
        self._tell(PassedOver(flawed.step, self.reached, flawed.flaw))

    def go_through_fold(self) -> None:
        """Train and look; stopped by the person, keep and measure its best version.

        Raises DiskNearlyFull, after the same, where there is no room to go on.
        """
        self._train_on()
        if self.is_done and not self._commands.must_stop:
            return
        self._examiner.look_at_original(self._must_end)
        best = self._keep(self._checkpoints.best or self._checkpoints.newest)
        if not self._commands.must_end:
            self._examiner.in_full(best, self._must_end)
            self._examiner.original_in_full(self._must_end)
        self._saver.require_room(self.is_done)

    def go(self) -> bool:
        """Look, train, keep the best, measure it and the original; stop when asked.

        False where something of that was left out, to be made up for. Raises
        DiskNearlyFull, after the same, where there is no room to go on.
        """
        self._train_on()
        early = self._history.stopped_early is not None
        if self.is_done and not (early or self._commands.must_stop):
            self._examiner.in_full(self._plan.steps, self._must_stop)
        kept = self._keep(self._checkpoints.best or self._checkpoints.newest)
        if not self._commands.must_end:
            self._examiner.in_full(kept, self._must_end)
        if not early and self._examiner.is_better_in_full(self.reached, than=kept):
            kept = self._keep(self._checkpoints.newest)
        if not self._commands.must_end:
            self._examiner.test(kept, self._must_end)
            self._examiner.original_in_full(self._must_end)
        self._saver.require_room(self.is_done)
        return self.is_done and self._examiner.has_compared(kept)

    @property
    def _history(self) -> History:
        return self._chronicle.history.present

    def _must_stop(self) -> bool:
        return self._commands.must_stop

    def _must_end(self) -> bool:
        return self._commands.must_end

    def _train_on(self) -> None:
        """Train from where it stopped, and once more from before an explosion."""
        start = self._checkpoints.newest
        if start is not None:
            self._catch_up(start)
        if self.is_done and start is not None:
            return
        self._saver.hold_room()
        self._watch()
        self._take_lower_rate()
        while True:
            path = None if start is None else str(self._checkpoints.path(start))
            try:
                keeping = self._lesson.gate.keeping(self._keep_last_step)
                with contextlib.suppress(StopNow), keeping:
                    self._trainer.train(resume_from_checkpoint=path)
                return
            except Exploded as explosion:
                start = self._before(explosion.step)
                if start is None:
                    return
            except DiskFull:  # not even an event could be recorded
                self._saver.save_last()
                return

    def _catch_up(self, start: Checkpoint) -> None:
        """Make up for what a cut-off part of the run had no time to measure."""
        put_back(self._model, self._checkpoints.path(start))
        is_look = start.step in self._plan.looks
        if is_look and not (start.was_looked_at or self._commands.must_stop):
            seen = self._examiner.look(start.step, self._must_end)
            if seen is not None:
                self._checkpoints.mark(start, seen.validation_loss)
        if not self._lesson.is_fold:
            self._examiner.look_at_original(self._must_stop)
        if is_look:
            self._examiner.sample(start.step, self._must_stop)

    def _watch(self) -> None:
        between = Between(
            begin=self._examine_start,
            look=self._look,
            save=lambda step: self._saver.save(step, math.nan),
            count=self._trainer.count,
            hear=self._hear,
            is_over=self._is_over,
            gate=self._lesson.gate,
            highest=BEYOND_GUESSING * math.log(max(self._plan.vocabulary, 2)),
        )
        looks = self._plan.looks
        self._trainer.add_callback(Watch(self._tell, self._commands, between, looks))

    def _take_lower_rate(self) -> None:
        """As low as it became in an earlier part of the run, or in most folds."""
        own = [each.learning_rate for each in self._history.went_back]
        folds = self._history.folds
        theirs = [e.went_back[-1].learning_rate for e in folds if e.went_back]
        if own:
            self._trainer.begin_again(own[-1])
        elif len(theirs) > len(folds) / 2:
            self._trainer.begin_again(min(theirs))

    def _examine_start(self) -> None:
        """Look at the untrained model, unless that was made up for already."""
        if self._checkpoints.newest is None:
            self._tell(chapter(Phase.EXAMINING))
            self._look(0)
        self._tell(chapter(Phase.TRAINING))

    def _look(self, step: int) -> None:
        """Look, save, and write a sample where nobody waits for the end.

        Raises Exploded where the look shows that, before anything is saved.
        """
        seen = self._examiner.look(step, self._must_end)
        if seen is not None and step > 0 and self._is_unstable():
            raise Exploded(step)
        self._saver.save(step, math.nan if seen is None else seen.validation_loss)
        self._examiner.sample(step, self._must_stop)

    def _is_unstable(self) -> bool:
        health = assess(self._history)
        return health is not None and health.state is State.UNSTABLE

    def _before(self, step: int) -> Checkpoint | None:
        """Go back to before the explosion, once; None where it ends the training.

        Raises TrainingBlewUp where no version is better than the original, as far as
        is known; a fold says by its looks that there is none.
        """
        good = self._checkpoints.newest_good or self._checkpoints.newest
        assert good is not None
        self._checkpoints.drop_after(good.step)
        if self._history.went_back:
            best = self._checkpoints.best or good
            if best.step == 0 and not self._lesson.is_fold:
                raise TrainingBlewUp(step=step)
            self._tell(StoppedEarly(step))
            return None
        rate = self._trainer.args.learning_rate * _LOWER
        self._tell(WentBack(step, good.step, rate))
        self._trainer.begin_again(rate)
        return good

    def _hear(self) -> None:
        """Pass on that the person wants to go on in spite of a warning."""
        if self._commands.take_carry_on() and self._history.looks:
            self._tell(CarriedOn(self._history.looks[-1].step))

    def _is_over(self) -> bool:
        """Whether room has run out, or a warning has waited for an answer long enough.

        What was learned is saved then, or it is told that it ends by itself.
        """
        return not self._saver.has_room() or self._is_unanswered()

    def _is_unanswered(self) -> bool:
        steps, looks = self._history.steps, self._history.looks
        if not looks or (steps and steps[-1].step > looks[-1].step):
            return False  # nothing new was seen
        alarm = alarm_of(self._history, self._lesson.patience)
        if alarm is None or alarm.looks_left != 0:
            return False
        self._tell(StoppedEarly(looks[-1].step))
        return True

    def _keep_last_step(self) -> int:
        """Save the last whole step, in the midst of the next one, and give its number.

        Weights and moments change at a step's end alone.
        """
        step: int = self._trainer.state.global_step
        if step > self.reached:
            self._saver.save(step, math.nan)
        return step

    def _keep(self, best: Checkpoint | None) -> int:
        """Make a checkpoint the run's model, on disk and in memory; gives its step."""
        assert best is not None
        self._tell(chapter(Phase.SAVING))
        self._saver.keep(best)
        put_back(self._model, self._checkpoints.path(best))
        self._tell(BestKept(best.step))
        return best.step
