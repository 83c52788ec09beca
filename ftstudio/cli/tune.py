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
from ftstudio.core.job import PATIENCE, Goal
from ftstudio.core.presets import Caution, Effort, folds_for, suggest
from ftstudio.core.run_folder import RunFolder, open_run, refuse_full
from ftstudio.core.sampling import sampled
from ftstudio.core.split import count_units
from ftstudio.documents.masking import Masks
from ftstudio.documents.scan import scan, shown
from ftstudio.documents.texts import TextStore
from ftstudio.runs.composing import compose, lay_out, new_run_place, words_to_learn
from ftstudio.runs.reading import require_learnable
from ftstudio.words import personal, plans, story


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
    )
    place = options.out or new_run_path(shown(options.folders[0].resolve()))
    refuse_full(place)
    require_files(options.folders)
    model = find_model(options.model, options.get_model, output)
    run = start_run(options.folders, model, wish, place, output)
    return watch(run, output, gentle=options.gentle)


def resume(options: argparse.Namespace, output: Output) -> int:
    """Go on with a run from its newest checkpoint."""
    run, _job = open_run(options.run.absolute())
    return watch(run, output, gentle=options.gentle)


def start_run(
    folders: list[Path], model: BaseModel, wish: Wish, place: Path, output: Output
) -> RunFolder:
    """A new run folder with the texts of `folders`, ready for a worker."""
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        texts = TextStore(Path(folder))
        corpus = read_folders(folders, texts, output)
        require_learnable(corpus, folders)
        output.say(story.corpus(corpus))
        drawn = sampled(corpus, wish.effort, wish.seed)
        if drawn is not corpus:
            output.say(plans.sampled(corpus.words, drawn.words))
        folds = _folds(wish, drawn)
        words = words_to_learn(drawn, wish.seed, folds)
        suggested = suggest(wish.effort, wish.caution, words)
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
        return lay_out(place, job, texts, Masks() if wish.masks else None)


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
