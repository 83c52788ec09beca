"""Entry of the worker, and the one place in it that catches everything."""

import faulthandler
import logging
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ftstudio import __version__, paths
from ftstudio.care.whole import require_whole
from ftstudio.core.code_places import about
from ftstudio.core.errors import FTStudioError, RunFinished, Unexpected
from ftstudio.core.events import Event, Failed, Finished, RanksChanged, Started
from ftstudio.core.history import history_of
from ftstudio.core.job import Goal, Job
from ftstudio.core.plain import MalformedRecord
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.core.tasks import (
    Assist,
    Convert,
    Export,
    Find,
    Match,
    Prove,
    Rehearse,
    Sort,
    Talk,
    Task,
    Train,
    read_task,
)
from ftstudio.models.store import ModelStore
from ftstudio.settings import glimpse, place_of
from ftstudio.worker.memory import hold_on_to_memory, peak_memory
from ftstudio.worker.priority import lower_priority
from ftstudio.worker.shortage import shortage_in
from ftstudio.worker.wire import Commands, Wire

_LOG = logging.getLogger(__name__)


def main(arguments: list[str]) -> int:
    """Do the task in the file that `arguments` name: 0 done, 1 failed, 2 wrong use."""
    logging.basicConfig(level=logging.INFO, stream=sys.stderr)
    faulthandler.enable()
    lower_priority()
    wire = Wire()
    try:
        task = read_task(Path(arguments[0]))
    except (IndexError, OSError, MalformedRecord):
        _LOG.error("no task file to read")
        return 2
    commands = Commands()
    commands.listen_to(sys.stdin)
    _end_orderly_when_told(commands)
    place = Path(arguments[0]).parent
    final = _guarded(lambda: _do(task, place, wire, commands), task)
    wire.tell(final)
    return 0 if isinstance(final, Finished) else 1


def _end_orderly_when_told(commands: Commands) -> None:
    """Have a computer that shuts down, and `kill`, keep what was learned.

    In a thread, because a signal may come while the one it interrupts holds a lock.
    """

    def end(_number: int, _frame: object) -> None:
        threading.Thread(target=commands.obey, args=("end",)).start()

    signal.signal(signal.SIGTERM, end)


def _do(task: Task, place: Path, wire: Wire, commands: Commands) -> Finished:
    """Each task's module is imported only now: Started is said before torch loads."""
    require_whole(paths.program())  # a library that is cut ends a process unsaid
    if isinstance(task, Train):
        return _train(task, wire, commands)
    wire.tell(_started())
    match task:
        case Assist():
            return _assist(task, wire, commands)
        case Convert():
            from ftstudio.worker.convert import convert

            convert(task, wire.tell)
        case Rehearse():
            return _rehearse(task, place, wire, commands)
        case Find() | Match():
            return _compare(task, wire, commands)
        case Talk() | Prove() | Export() | Sort():
            return _use(task, wire, commands)
    return Finished(stopped=False, peak_memory=peak_memory())


def _rehearse(task: Rehearse, place: Path, wire: Wire, commands: Commands) -> Finished:
    found = replace(task, job=_at_home(task.job))
    if task.job.goal is Goal.SORT:
        from ftstudio.worker.sorting.rehearsal import rehearse_sorting

        return rehearse_sorting(found, wire.tell, commands)
    from ftstudio.worker.rehearsal import rehearse

    return rehearse(found, place, wire.tell, commands)


def _use(
    task: Talk | Prove | Export | Sort, wire: Wire, commands: Commands
) -> Finished:
    """Do something with the kept version of a run."""
    run, job = _run_and_job(task.run)
    match task:
        case Talk():
            from ftstudio.worker.talking import talk

            talk(run, job, task, wire.tell, commands)
        case Prove():
            from ftstudio.worker.proving.proving import prove

            return prove(run, job, task, wire.tell, commands)
        case Export():
            from ftstudio.worker.exporting.exporting import export

            is_whole = export(run, job, task, wire.tell, lambda: commands.must_stop)
            return Finished(stopped=not is_whole, peak_memory=peak_memory())
        case Sort():
            from ftstudio.worker.sorting.placing import sort

            return sort(run, job, task, wire.tell, commands)
    return Finished(stopped=False, peak_memory=peak_memory())


def _train(task: Train, wire: Wire, commands: Commands) -> Finished:
    run, job = _run_and_job(task.run)
    final = history_of(run.events()).final
    if isinstance(final, Finished) and not final.stopped and run.model.exists():
        raise RunFinished(folder=task.run)
    wire.record_in(run)
    wire.tell(_started())
    from ftstudio.worker.assembly import Unmet, assemble
    from ftstudio.worker.device import on_processor
    from ftstudio.worker.manners import Manners
    from ftstudio.worker.pipeline import Terms, train
    from ftstudio.worker.writing.engines import device_for

    hold_on_to_memory()
    if task.gentle:
        commands.obey("gentle")
    manners = Manners(task.threads, commands)
    manners.heed()
    where = device_for(job.model, job.hyperparameters, task.device)
    if job.goal is Goal.SORT:  # it takes minutes on the processor
        where = on_processor
    try:
        assembly = assemble(commands)
    except Unmet:
        return Finished(stopped=True, peak_memory=peak_memory())
    if assembly is None and commands.is_alone:
        wire.tell(RanksChanged(1))
    try:
        terms = Terms(where, manners.heed, assembly)
        return train(run, job, wire.tell, commands, terms)
    finally:
        if assembly is not None:
            assembly.say_that_it_is_over()


def _assist(task: Assist, wire: Wire, commands: Commands) -> Finished:
    from ftstudio.worker.assembly import Unmet, assemble
    from ftstudio.worker.writing.assisting import assist

    try:
        assembly = assemble(commands)
    except Unmet:
        return Finished(stopped=True, peak_memory=peak_memory())
    assert assembly is not None, "nobody leads"
    return assist(task, assembly, _models().find_again, wire.tell, commands)


def _compare(task: Find | Match, wire: Wire, commands: Commands) -> Finished:
    if isinstance(task, Find):
        from ftstudio.worker.encoding.finding import find

        return find(task, wire.tell, commands)
    from ftstudio.worker.encoding.matching import match

    return match(task, wire.tell, commands)


def _run_and_job(folder: str) -> tuple[RunFolder, Job]:
    """The run, and its job with the base model where it is now."""
    run, job = open_run(Path(folder))
    return run, _at_home(job)


def _at_home(job: Job) -> Job:
    """The job with its base model where it is now."""
    return replace(job, model=_models().find_again(job.model))


def _models() -> ModelStore:
    """The models where the person keeps them."""
    chosen = glimpse(paths.settings_file()).models
    place = place_of(chosen, paths.models())
    return ModelStore(place.folder, paths.included_models())


def _place(task: Task) -> str:
    """The folder in which a task writes what it makes."""
    if isinstance(task, Rehearse | Assist | Find | Match | Sort):
        return tempfile.gettempdir()
    return task.run if isinstance(task, Train | Talk | Prove) else task.folder


def _guarded(work: Callable[[], Finished], task: Task) -> Finished | Failed:
    """The end of a task, whatever happens.

    Logs say where it happened, never what was being read.
    """
    try:
        return work()
    except FTStudioError as error:
        return _failed(error)
    except Exception as error:  # noqa: BLE001
        _LOG.error("%s", about(error))
        return _failed(_named(error, task))


def _named(error: Exception, task: Task) -> FTStudioError:
    """The error of ours that a library's error amounts to."""
    if short := shortage_in(error, _place(task)):
        return short
    log = "worker.log" if isinstance(task, Train) else ""  # others' is not kept
    return Unexpected(kind=type(error).__name__, log=log)


def _failed(error: FTStudioError) -> Failed:
    return Failed(type(error).__name__, error.fields())


def _started() -> Event:
    return Started(os.getpid(), __version__)
