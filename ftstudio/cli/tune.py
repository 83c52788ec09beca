"""`ftstudio tune` and `ftstudio resume`: read, split, train, say how it went."""

import argparse
import tempfile
from pathlib import Path

from ftstudio import paths
from ftstudio.cli.assisting import assistance, is_to_assist
from ftstudio.cli.estimating import tell_estimates
from ftstudio.cli.matching import matched
from ftstudio.cli.models import find_model
from ftstudio.cli.output import Output
from ftstudio.cli.read import read_folders
from ftstudio.cli.watching import Ways, obey, watch
from ftstudio.cli.wish import Wish, job_for, wish_of
from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.errors import NoSuchLabel
from ftstudio.core.job import Goal
from ftstudio.core.labels import examples_in, found_labels
from ftstudio.core.run_folder import RunFolder, open_run, refuse_full
from ftstudio.core.standing import Standing, share_of, standing_of
from ftstudio.documents.masking import Masks
from ftstudio.documents.scan import scan, shown
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER
from ftstudio.runs.composing import lay_out, new_run_place
from ftstudio.runs.disk_room import room_for_job
from ftstudio.runs.glance import glance, is_worked_on, newest_first, newest_to_go_on
from ftstudio.runs.reading import require_learnable
from ftstudio.words import disk, labels, personal, plans, story, terminal


def tune(options: argparse.Namespace, output: Output) -> int:
    """Fine-tune a model on folders; Ctrl-C stops and keeps the best.

    With --estimate, only say how long that would take. Where another process leads,
    compute for it.
    """
    if is_to_assist():
        return _assist(options, output)
    wish = wish_of(options)
    place = options.out or new_run_path(shown(options.folders[0].resolve()))
    if not options.estimate:
        refuse_full(place)
        _tell_of_one_cut_off(output)
    require_files(options.folders)
    model = _model(options, wish.goal, output)
    if options.estimate:
        return tell_estimates(options.folders, model, wish, output)
    run = start_run(options.folders, model, wish, place, output)
    return watch(run, output, ways=_ways(options))


def _model(options: argparse.Namespace, goal: Goal, output: Output) -> BaseModel:
    """The one that was named, or the one the goal begins with."""
    first = FIRST_ENCODER if goal is Goal.SORT else STARTER
    kind = ModelKind.ENCODER if goal is Goal.SORT else ModelKind.WRITER
    return find_model(options.model or first, options.get_model, output, kind)


def resume(options: argparse.Namespace, output: Output) -> int:
    """Go on with a run from its newest checkpoint.

    Raises RunNotFound where none is named and none can go on. Where another process
    leads, compute for it.
    """
    if is_to_assist():
        return _assist(options, output)
    newest = None if options.run else newest_to_go_on(paths.runs())
    named = newest.path if newest else options.run or paths.runs()
    run, _job = open_run(named.absolute())
    return watch(run, output, ways=_ways(options))


def _assist(options: argparse.Namespace, output: Output) -> int:
    ways = _ways(options)
    task = assistance(ways.device, ways.gentle, output)
    return obey(task, lambda _event: None, output)


def _tell_of_one_cut_off(output: Output) -> None:
    """A person who trains anew may not know that the last one can go on."""
    for run in newest_first(paths.runs())[:1]:
        history = glance(run)
        is_cut_off = standing_of(history, is_settled=False) is Standing.INTERRUPTED
        if is_cut_off and not is_worked_on(run):
            output.hint(terminal.was_cut_off(str(run.path), share_of(history)))


def start_run(
    folders: list[Path], model: BaseModel, wish: Wish, place: Path, output: Output
) -> RunFolder:
    """A new run folder with the texts of `folders`, ready for a worker."""
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        texts = TextStore(Path(folder))
        corpus = read_folders(folders, texts, output)
        require_learnable(corpus, folders)
        output.say(story.corpus(corpus))
        if wish.meaning:
            corpus = matched(corpus, texts, output)
        drawn = wish.drawn(corpus)
        if drawn is not corpus:
            output.say(plans.sampled(corpus.words, drawn.words))
        if wish.goal is Goal.SORT:
            _tell_labels(drawn, wish, output)
        job = job_for(wish, drawn, model)
        output.say(story.split(job))
        found = [each for document in job.documents for each in document.personal]
        if wish.masks and found:
            output.say(personal.masked(found))
        tight = disk.tight(room_for_job(job, place))
        if tight:
            output.warn(tight)
        return lay_out(place, job, texts, Masks() if wish.masks else None)


def _tell_labels(drawn: Corpus, wish: Wish, output: Output) -> None:
    """The folders that are learned; raises NoSuchLabel where none is called so."""
    there = set(found_labels(drawn.learnable))
    for each in wish.labelling.renamed:
        if each not in there:
            raise NoSuchLabel(label=each, labels=", ".join(sorted(filter(None, there))))
    output.say(labels.told(examples_in(drawn.learnable, wish.labelling)))


def _ways(options: argparse.Namespace) -> Ways:
    device = DeviceWish(options.device) if options.device else None
    return Ways(device, options.gentle, options.processes)


def new_run_path(name: str) -> Path:
    """A folder of its own for a run on `name`, after the present time."""
    return new_run_place(paths.runs(), Path(name).name)


def require_files(folders: list[Path]) -> None:
    """Raise FolderNotFound or NoDocuments before a model is fetched for nothing."""
    if next(scan(folders), None) is None:
        require_learnable(Corpus(()), folders)
