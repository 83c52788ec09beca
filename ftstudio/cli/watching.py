"""Watching a worker from the terminal: events as lines, Ctrl-C as a wish to stop."""

import contextlib
import queue
import signal
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ftstudio import paths
from ftstudio.cli.assisting import is_shared, threads_each
from ftstudio.cli.battery import Battery
from ftstudio.cli.liking import liking
from ftstudio.cli.narrator import Narrator
from ftstudio.cli.output import Output
from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import WorkerDied, error_named
from ftstudio.core.events import FINAL, Event, Failed, Finished, RunCreated
from ftstudio.core.figures import Liking
from ftstudio.core.history import History, history_of
from ftstudio.core.job import Goal, Job
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.core.standing import CAN_GO_ON, standing_of
from ftstudio.core.tasks import Assist, Rehearse, Talk, Task, Train
from ftstudio.runs.awake import Awake, Deliver
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.runs.threads import most_threads
from ftstudio.runs.training_thread import TrainingThread
from ftstudio.runs.worker_process import Patience
from ftstudio.words import results, running, sorting, terminal

STOPPED = 130
"""The exit code after Ctrl-C where nothing is left: 128 and the signal's number."""
_TICK = 0.2

Hear = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Ways:
    """How to train, apart from what.

    `device` is where, None for where the person likes it; `gentle`: whether other
    programs come first, None for as it was chosen in the window. So many `processes`
    on this computer share the work.
    """

    device: DeviceWish | None = None
    gentle: bool | None = None
    processes: int = 1


AS_LIKED = Ways()


def watch(
    run: RunFolder,
    output: Output,
    worker: Sequence[str] | None = None,
    ways: Ways = AS_LIKED,
) -> int:
    """Train in `run` until the worker's final event; the exit code.

    STOPPED where it was stopped before anything was kept. `worker` is the worker's
    command line before the task.
    """
    output.tell(RunCreated(str(run.path)))
    output.say(terminal.run_is_in(str(run.path)))
    job, likes = open_run(run.path)[1], liking()
    narrator = Narrator(history_of(run.events()), job, output)
    is_gentle = likes.gentle if ways.gentle is None else ways.gentle
    if is_gentle:
        most = most_threads()
        means = running.gentle_means(likes.threads or most, most)
        output.say(f"{running.gentle()}. {means}")
    where = ways.device or likes.device
    threads = threads_each(ways.processes, likes.threads)
    task = Train(str(run.path), threads, where, is_gentle, ways.processes)
    code = obey(task, narrator.hear, output, worker)
    if code == 0:
        if not is_shared(ways.processes):
            kept = KeptFigures(paths.figures_file())
            liked = Liking(likes.threads, where, is_gentle)
            kept.learn(job, narrator.history, liked)
        output.say(_told(job, narrator.history))
        if job.goal is Goal.SORT and narrator.history.sorter is not None:
            output.say(terminal.sort_with_it(str(run.path)))
        elif narrator.history.kept is not None:
            output.say(terminal.ask_it(str(run.path)))
            output.say(terminal.prove_it(str(run.path)))
    if standing_of(narrator.history, is_settled=False) in CAN_GO_ON:
        output.warn(terminal.go_on_with_it(str(run.path)))
    return STOPPED if code == 0 and _has_kept_nothing(narrator.history) else code


def _has_kept_nothing(history: History) -> bool:
    final = history.final
    was_stopped = isinstance(final, Finished) and final.stopped
    return was_stopped and history.kept is None and history.sorter is None


def _told(job: Job, history: History) -> str:
    """What has come of a training."""
    if job.goal is Goal.SORT and history.sorter is not None:
        return sorting.told(history.sorter, job)
    return results.told(history)


def obey(
    task: Task,
    hear: Hear,
    output: Output,
    worker: Sequence[str] | None = None,
    *,
    is_aside: bool = False,
) -> int:
    """Do a task in a worker: 0 for Finished, 1 for Failed with its sentence.

    Ctrl-C asks to stop and keep the best; a second one leaves out all but keeping. Of a
    task by which nothing is kept until it is done it leaves nothing: STOPPED. Of
    what is done aside, before what was asked for, scripts hear nothing here.
    """
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    has_something = not isinstance(task, Talk | Assist)
    patience = Patience() if has_something else Patience(asked=2.0)
    thread = TrainingThread(task, _awake(task, events.put, output), worker, patience)
    thread.start()
    try:
        with _interrupts() as presses:
            for event in _events_until_the_last(
                events, thread, presses, output, is_aside
            ):
                if not is_aside:
                    output.tell(event)
                hear(event)
    finally:
        thread.end()
        thread.join()
        output.done()
    if presses and _is_undone(task, event):
        return STOPPED
    if isinstance(event, Failed):
        error = error_named(event.error, event.fields)
        return output.fail(error, already_told=True)
    return 0


def _is_undone(task: Task, final: Event) -> bool:
    """Whether nothing is left of a task during which Ctrl-C was pressed.

    A worker that had to be ended tells of no failure of its own.
    """
    if isinstance(task, Train | Assist | Rehearse):
        return False
    if isinstance(final, Finished):
        return final.stopped or isinstance(task, Talk)
    return isinstance(final, Failed) and final.error == WorkerDied.__name__


def _awake(task: Task, deliver: Deliver, output: Output) -> Deliver:
    """Delivers, and keeps the computer awake while it trains, where that is wished."""
    if not isinstance(task, Train) or not liking().keep_awake:
        return deliver

    def tell(is_kept: bool) -> None:
        if not is_kept:
            output.warn(running.may_sleep())

    return Awake(deliver, tell)


def _events_until_the_last(
    events: "queue.SimpleQueue[Event]",
    thread: TrainingThread,
    presses: Sequence[int],
    output: Output,
    is_aside: bool,
) -> Iterator[Event]:
    """The events as they come, at least one; meanwhile Ctrl-C is passed on.

    Where the work `is_aside`, whoever asked for it says that all is stopped.
    """
    obeyed = 0
    battery = Battery(thread, output)
    while True:
        if thread.run_folder is not None:
            battery.mind()
        if len(presses) > obeyed:
            obeyed += 1
            if obeyed == 1 and thread.run_folder is not None:
                output.warn(terminal.stopping())
                thread.ask_to_stop()
            else:
                if obeyed == 1 and not is_aside:
                    output.warn(terminal.stopped())
                thread.end()
        try:
            event = events.get(timeout=_TICK)
        except queue.Empty:
            continue
        yield event
        if isinstance(event, FINAL):
            return


@contextlib.contextmanager
def _interrupts() -> Iterator[list[int]]:
    """The presses of Ctrl-C so far: counted, so that no line is cut in the middle."""
    presses: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: presses.append(number))
    try:
        yield presses
    finally:
        signal.signal(signal.SIGINT, before)
