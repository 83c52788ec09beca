"""Watching a worker from the terminal: events as lines, Ctrl-C as a wish to stop."""

from collections.abc import Callable

from ftstudio.cli.output import Output
from ftstudio.core.errors import error_named
from ftstudio.core.events import (
    FINAL,
    Evaluated,
    EvaluatedInFull,
    Event,
    Failed,
    Phase,
    PhaseChanged,
    Prepared,
    Progressed,
    RunCreated,
    StepTaken,
)
from ftstudio.core.history import History
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Task, Train
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.words import story
from ftstudio.words.formats import loss

_TICK = 0.2


def watch(run: RunFolder, output: Output) -> int:
    """Train in `run` until the worker's final event; the exit code."""
    output.tell(RunCreated(str(run.path)))
    output.say(f"The run is in {run.path}")
    show = _Narrator(output)
    code = obey(Train(str(run.path)), show.hear, output)
    if code == 0:
        output.say(story.result(show.history))
        output.say(f'Ask it: ftstudio ask "{run.path}" "…" --compare')
    return code


def obey(task: Task, hear: Callable[[Event], None], output: Output) -> int:
    """Do a task in a worker: 0 for Finished, 1 for Failed with its sentence.

    Ctrl-C asks to stop and keep the best; a second one ends it at once.
    """
    ends: list[Event] = []

    def deliver(event: Event) -> None:
        output.tell(event)
        if isinstance(event, FINAL):
            ends.append(event)
        hear(event)

    thread = TrainingThread(task, deliver)
    thread.start()
    _wait(thread, output)
    output.done()
    final = ends[0]
    if isinstance(final, Failed):
        return output.fail(error_named(final.error, final.fields), already_told=True)
    return 0


def _wait(thread: TrainingThread, output: Output) -> None:
    asked = False
    while thread.is_alive():
        try:
            thread.join(_TICK)
        except KeyboardInterrupt:
            if asked:
                thread.end()
            else:
                thread.ask_to_stop()
                output.warn(
                    "Stopping; the best version is kept (Ctrl-C again to hurry)."
                )
            asked = True


class _Narrator:
    """Tells a person what happens, and knows the history."""

    def __init__(self, output: Output) -> None:
        self.history = History()
        self._output = output

    def hear(self, event: Event) -> None:
        """Take one event in and say what a person wants to know of it."""
        self.history = self.history.with_event(event)
        match event:
            case PhaseChanged():
                self._output.done()
                self._output.say(story.phase(event.phase) + "…")
            case Progressed():
                label = story.phase(Phase.PREPARING)
                self._output.progress(label, event.done, event.total)
            case Prepared():
                self._output.say(story.plan(event))
            case StepTaken():
                self._show_step(event)
            case Evaluated():
                self._output.say(story.look(event, event == self.history.best))
            case EvaluatedInFull():
                said = f"step {event.step:>5}: validation loss {loss(event.validation_loss)}"
                self._output.say(f"{said} on the whole exam")

    def _show_step(self, event: StepTaken) -> None:
        plan = self.history.prepared
        if plan is not None:
            self._output.progress(story.phase(Phase.TRAINING), event.step, plan.steps)
