"""Narrator: tells in the terminal what happens in a training, event by event."""

from ftstudio.cli.output import Output
from ftstudio.core.alarm import alarm_of
from ftstudio.core.events import (
    CrossValidated,
    Evaluated,
    EvaluatedInFull,
    Event,
    FoldBegan,
    Phase,
    PhaseChanged,
    Prepared,
    Progressed,
    StepTaken,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State, assess
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.worst import worst_titles
from ftstudio.words import checking, resting, story, terminal, verdict


class Narrator:
    """Tells a person what happens, and knows the history, a resumed run's too."""

    def __init__(self, history: History, job: Job, output: Output) -> None:
        """Go on after `history`."""
        self.history = history
        self._job = job
        self._output = output
        self._said = self._state()

    def hear(self, event: Event) -> None:
        """Take one event in and say what a person wants to know of it."""
        self.history = self.history.with_event(event)
        match event:
            case PhaseChanged():
                self._output.done()
                self._output.say(story.phase(event.phase) + "…")
            case Progressed():
                self._show(event.done, event.total)
            case StepTaken() if self.history.present.prepared is not None:
                self._show(event.step, self.history.present.prepared.steps)
            case Evaluated():
                is_best = event.step > 0 and event == self.history.present.best
                self._output.say(story.look(event, is_best))
                self._tell_verdict()
            case EvaluatedInFull():
                self._output.say(story.whole_exam(event))
            case _:
                self._tell_turn(event)

    def _tell_turn(self, event: Event) -> None:
        """What begins, ends or turns the present training."""
        match event:
            case FoldBegan():
                self._said = None
                self._output.say(f"{checking.check(self.history)}…")
            case Prepared():
                self._output.say(f"{story.plan(event)}\n{story.losses()}")
                self._output.hint(terminal.how_to_stop())
            case WentBack():
                self._output.say(f"{verdict.went_back(event)}.")
            case StoppedEarly():
                why = resting.by_itself(self.history.present, self._state())
                self._output.say(f"{resting.ended_by_itself()}. {why}")
            case CrossValidated():
                said = f"{checking.agreed(event)}. {checking.expected(event)}"
                self._output.say(said)

    def _tell_verdict(self) -> None:
        """What the losses say, where that is something else than before."""
        present, state = self.history.present, self._state()
        if state is None or state is self._said:
            return
        self._said = state
        health = assess(present)
        assert health is not None
        worst = worst_titles(health, self.history, self._job)
        said = [
            f"{verdict.title(health)}.",
            verdict.meaning(health, present),
            verdict.evidence(health, worst),
        ]
        alarm = alarm_of(present, self._job.patience)
        if alarm is not None:
            said.append(terminal.warned(alarm.looks_left))
        self._output.say(" ".join(each for each in said if each))

    def _state(self) -> State | None:
        """What is said of the present training, from its second look on."""
        health = assess(self.history.present)
        return health.state if health and health.step > 0 else None

    def _show(self, done: int, total: int) -> None:
        now = self.history.phase
        label = story.phase(now.phase if now else Phase.LOADING)
        self._output.progress(label, done, total)
