"""`ftstudio tune` and `ftstudio resume`: read, split, train, say how it went."""

import argparse
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ftstudio import paths
from ftstudio.cli.models import find_model
from ftstudio.cli.output import Output
from ftstudio.cli.read import read_folders
from ftstudio.cli.watching import watch
from ftstudio.core.base_model import BaseModel
from ftstudio.core.choices import with_changes
from ftstudio.core.corpus import Corpus
from ftstudio.core.device import DeviceWish
from ftstudio.core.job import PATIENCE, Goal
from ftstudio.core.presets import Caution, Effort, folds_for, suggest
from ftstudio.core.run_folder import RunFolder, open_run, refuse_full
from ftstudio.core.sampling import sampled
from ftstudio.core.split import count_units
from ftstudio.core.standing import Standing, share_of, standing_of
from ftstudio.documents.masking import Masks
from ftstudio.documents.scan import scan, shown
from ftstudio.documents.texts import TextStore
from ftstudio.runs.composing import compose, lay_out, new_run_place, words_to_learn
from ftstudio.runs.disk_room import room_for_job
from ftstudio.runs.glance import glance, is_worked_on, newest_first, newest_to_go_on
from ftstudio.runs.reading import require_learnable
from ftstudio.words import disk, personal, plans, story, terminal


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person chose on the command line besides folders and model."""

    goal: Goal
    effort: Effort
    caution: Caution
    max_steps: int
    seed: int
    masks: bool = True
    folds: int | None = None
    patience: int = PATIENCE
    changed: Mapping[str, float] = field(default_factory=dict)
    everything: bool = False


def tune(options: argparse.Namespace, output: Output) -> int:
    """Fine-tune a model on folders; Ctrl-C stops and keeps the best."""
    wish = Wish(
        Goal(options.goal),
        Effort(options.effort),
        Caution(options.caution),
        options.max_steps,
        options.seed,
        masks=not options.keep_personal_data,
        folds=options.folds,
        patience=options.patience,
        changed=dict(options.changed),
        everything=options.everything,
    )
    place = options.out or new_run_path(shown(options.folders[0].resolve()))
    refuse_full(place)
    _tell_of_one_cut_off(output)
    require_files(options.folders)
    model = find_model(options.model, options.get_model, output)
    run = start_run(options.folders, model, wish, place, output)
    return watch(run, output, device=_device(options), gentle=options.gentle)


def resume(options: argparse.Namespace, output: Output) -> int:
    """Go on with a run from its newest checkpoint.

    Raises RunNotFound where none is named and none can go on.
    """
    newest = None if options.run else newest_to_go_on(paths.runs())
    named = newest.path if newest else options.run or paths.runs()
    run, _job = open_run(named.absolute())
    return watch(run, output, device=_device(options), gentle=options.gentle)


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
        drawn = corpus
        if not wish.everything:
            drawn = sampled(corpus, wish.effort, wish.seed)
        if drawn is not corpus:
            output.say(plans.sampled(corpus.words, drawn.words))
        folds = _folds(wish, drawn)
        words = words_to_learn(drawn, wish.seed, folds)
        suggested = suggest(
            wish.effort, wish.caution, words, everything=wish.everything
        )
        job = compose(
            drawn,
            model,
            wish.goal,
            with_changes(suggested, wish.changed),
            wish.seed,
            max_steps=wish.max_steps,
            patience=wish.patience,
            folds=folds,
        )
        output.say(story.split(job))
        found = [each for document in job.documents for each in document.personal]
        if wish.masks and found:
            output.say(personal.masked(found))
        tight = disk.tight(room_for_job(job, place))
        if tight:
            output.warn(tight)
        return lay_out(place, job, texts, Masks() if wish.masks else None)


def _device(options: argparse.Namespace) -> DeviceWish | None:
    return DeviceWish(options.device) if options.device else None


def _folds(wish: Wish, corpus: Corpus) -> int:
    if wish.folds is not None:
        return wish.folds
    return folds_for(wish.effort, count_units(corpus.learnable), None)


def new_run_path(name: str) -> Path:
    """A folder of its own for a run on `name`, after the present time."""
    return new_run_place(paths.runs(), Path(name).name)


def require_files(folders: list[Path]) -> None:
    """Raise FolderNotFound or NoDocuments before a model is fetched for nothing."""
    if next(scan(folders), None) is None:
        require_learnable(Corpus(()), folders)
