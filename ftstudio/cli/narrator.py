"""Narrator: tells in the terminal what happens in a training, event by event."""

from ftstudio.cli.output import Output
from ftstudio.core.alarm import alarm_of
from ftstudio.core.events import (
    CrossValidated,
    DeviceChosen,
    Evaluated,
    EvaluatedInFull,
    Event,
    FoldBegan,
    MemoryRanShort,
    PassedOver,
    Phase,
    PhaseChanged,
    Prepared,
    Progressed,
    RanksChanged,
    StepTaken,
    StoppedEarly,
    WentBack,
)
from ftstudio.core.health import State, assess
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.worst import worst_titles
from ftstudio.words import checking, device, resting, story, terminal, verdict


class Narrator:
    """Tells a person what happens, and knows the history, a resumed run's too."""

    def __init__(self, history: History, job: Job, output: Output) -> None:
        """Go on after `history`."""
        self.history = history
        self._job = job
        self._output = output
        self._said = self._state()
        self._is_explained = False

    def hear(self, event: Event) -> None:
        """Take one event in and say what a person wants to know of it."""
        self.history = self.history.with_event(event)
        match event:
            case PhaseChanged():
                self._output.done()
                self._tell_phase(event.phase)
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
                self._tell_plan(event)
            case WentBack():
                self._output.say(f"{verdict.went_back(event)}.")
            case StoppedEarly():
                what = resting.ended_by_itself(is_in_fold=self.history.is_in_fold)
                why = resting.by_itself(self.history.present, self._state())
                self._output.say(f"{what}. {why}")
            case CrossValidated():
                said = f"{checking.agreed(event)}. {checking.expected(event)}"
                self._output.say(said)
            case _:
                self._tell_conditions(event)

    def _tell_conditions(self, event: Event) -> None:
        """With what this worker has to make do."""
        match event:
            case DeviceChosen():
                self._output.say(device.told(event))
            case RanksChanged():
                self._output.say(device.ranks(event))
            case MemoryRanShort():
                self._output.say(device.ran_short())
            case PassedOver():
                self._output.warn(story.passed_over(event))

    @property
    def _has_exam(self) -> bool:
        """Whether anything is measured; not in the training after a double-check."""
        return self.history.cross_validated is None

    def _tell_phase(self, phase: Phase) -> None:
        if self._has_exam or phase is not Phase.EXAMINING:
            said = story.phase(phase, has_exam=self._has_exam)
            self._output.say(f"{said}…")

    def _tell_plan(self, plan: Prepared) -> None:
        """What comes; and once, how to read what is measured in it."""
        said = [story.plan(plan)]
        if not self._has_exam:
            said.append(checking.no_exam())
        elif not self._is_explained:
            said.append(story.losses(is_in_fold=self.history.is_in_fold))
            self._is_explained = True
        self._output.say("\n".join(said))
        self._output.hint(terminal.how_to_stop(self.history))

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
            verdict.meaning(health, self.history),
            verdict.evidence(health, worst),
        ]
        alarm = alarm_of(present, self._job.patience)
        if alarm is not None:
            said.append(terminal.warned(alarm.looks_left, self.history))
        self._output.say(" ".join(each for each in said if each))

    def _state(self) -> State | None:
        """What is said of the present training, from its second look on."""
        health = assess(self.history.present)
        return health.state if health and health.step > 0 else None

    def _show(self, done: int, total: int) -> None:
        now = self.history.phase
        label = story.phase(now.phase if now else Phase.LOADING)
        self._output.progress(label, done, total)
