"""`ftstudio sort`: says in which folders documents belong, and puts them there."""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.cli.output import Output, on_one_line
from ftstudio.cli.read import read_folders
from ftstudio.cli.watching import STOPPED, obey
from ftstudio.core.corpus import Corpus
from ftstudio.core.events import Event, Phase, PhaseChanged, Placed, Progressed
from ftstudio.core.filing import NotFiled, Way
from ftstudio.core.job import Job
from ftstudio.core.run_folder import RunFolder, open_run
from ftstudio.core.tasks import Sort
from ftstudio.documents.texts import TextStore
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.filings import undo_last
from ftstudio.runs.filing.journals import held, journal_for
from ftstudio.runs.inbox import placements, to_sort, without_text
from ftstudio.runs.reading import require_learnable
from ftstudio.words import filing, sorting, story


@dataclass(frozen=True, slots=True)
class Sorted:
    """One line of `ftstudio sort --json`: where a file belongs.

    `label` is None where that is left to the person, and `best_label` too where the
    file has no text. `confidence` is 0 to 1.
    """

    path: str
    label: str | None
    best_label: str | None
    confidence: float


def sort(options: argparse.Namespace, output: Output) -> int:
    """Say of each file where it belongs; with --into, put it there.

    With --json each line on stdout is a file. Exit 2 where what was typed makes no
    sense, 1 where a file could not be put where it belongs. Raises KeyboardInterrupt
    where Ctrl-C was pressed before that began: nothing is put anywhere then.
    """
    run, job = open_run(options.run.absolute())
    if options.undo:
        return _undo(run, output)
    wrong = _wrong_use(options)
    if wrong:
        output.warn(wrong)
        return 2
    if options.into is None:
        return _sort(run, job, options, output)
    with held(run):  # before anything is read, for nothing
        return _sort(run, job, options, output)


def _sort(run: RunFolder, job: Job, options: argparse.Namespace, output: Output) -> int:
    placed: list[Placed] = []
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        corpus = read_folders(options.folders, TextStore(Path(folder)), output)
        if not without_text(corpus):
            require_learnable(corpus, options.folders)
        task = Sort(str(run.path), folder, to_sort(corpus))

        def hear(event: Event) -> None:
            _hear(event, output)
            if isinstance(event, Placed):
                placed.append(event)

        code = obey(task, hear, output, is_aside=True) if task.documents else 0
    if code == STOPPED:
        raise KeyboardInterrupt
    _tell_of_unread(corpus, output)
    if code or options.into is None:
        return code
    return _file(run, job, placed, options, output)


def _wrong_use(options: argparse.Namespace) -> str:
    if not options.folders:
        return sorting.nothing_to_sort()
    return sorting.move_where() if options.move and options.into is None else ""


def _file(
    run: RunFolder,
    job: Job,
    placed: Sequence[Placed],
    options: argparse.Namespace,
    output: Output,
) -> int:
    """Put the files into their folders, as far as it is sure of them."""
    way = Way.MOVE if options.move else Way.COPY
    into: Path = options.into.absolute()
    journal = journal_for(run, options.folders, into, way)
    labelled = ((e.path, e.label) for e in placed if e.label is not None)
    sure = placements(labelled, into, job.folders)
    filed, failed = carry_out(
        sure,
        way,
        journal,
        lambda done, total: output.progress(filing.progress(way), done, total),
        lambda: False,
    )
    output.done()
    output.say(filing.filed(filed, way))
    if len(placed) > len(sure):
        output.say(filing.left(len(placed) - len(sure)))
    return _tell_failures(failed, output)


def _undo(run: RunFolder, output: Output) -> int:
    come = undo_last(
        [run],
        lambda done, total: output.progress(filing.undoing(), done, total),
        lambda: False,
    )
    output.done()
    if come is None:
        output.say(filing.nothing_to_undo())
        return 0
    output.say(filing.undone(come[0]))
    return _tell_failures(come[1], output)


def _tell_failures(failed: Sequence[NotFiled], output: Output) -> int:
    for each in failed:
        output.warn(filing.not_filed(each, on_one_line(each.target or each.source)))
    return 1 if failed else 0


def _hear(event: Event, output: Output) -> None:
    match event:
        case PhaseChanged():
            output.hint(story.phase(event.phase) + "…")
        case Progressed():
            output.progress(story.phase(Phase.SORTING), event.done, event.total)
        case Placed():
            output.done()
            output.say(f"{on_one_line(event.path)}: {sorting.placed(event)}")
            where = (event.path, event.label, event.best_label, event.confidence)
            output.give(Sorted(*where))


def _tell_of_unread(corpus: Corpus, output: Output) -> None:
    """Files without a text belong nowhere, but are not passed over in silence."""
    for path in without_text(corpus):
        output.give(Sorted(path, None, None, 0.0))
        output.say(f"{on_one_line(path)}: {sorting.no_text()}")
