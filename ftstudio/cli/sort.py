"""`ftstudio sort`: says in which folders documents belong, and puts them there."""

import argparse
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ftstudio.cli.output import Output
from ftstudio.cli.read import read_folders
from ftstudio.cli.watching import obey
from ftstudio.core.corpus import PART, Corpus
from ftstudio.core.events import Event, Phase, PhaseChanged, Placed, Progressed
from ftstudio.core.run_folder import open_run
from ftstudio.core.tasks import Searched, Sort
from ftstudio.documents.texts import TextStore
from ftstudio.words import sorting, story


@dataclass(frozen=True, slots=True)
class Sorted:
    """One line of `ftstudio sort --json`: where a file belongs.

    `label` is None where that is left to the person.
    """

    path: str
    label: str | None
    best_label: str
    confidence: float


def sort(options: argparse.Namespace, output: Output) -> int:
    """Read the folders, and say of each document where it belongs."""
    run, _job = open_run(options.run.absolute())
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        texts = TextStore(Path(folder))
        corpus = read_folders(options.folders, texts, output)
        task = Sort(str(run.path), folder, _with_text(corpus))
        return obey(task, lambda event: _hear(event, output), output)


def _with_text(corpus: Corpus) -> tuple[Searched, ...]:
    """Every file with a text of its own, copies too; not what is inside a file."""
    return tuple(
        Searched(each.content_hash, str(Path(each.folder, each.name)))
        for each in corpus.documents
        if (each.is_learnable or each.twin_of) and PART not in each.name
    )


def _hear(event: Event, output: Output) -> None:
    match event:
        case PhaseChanged():
            output.hint(story.phase(event.phase) + "…")
        case Progressed():
            output.progress(story.phase(Phase.SORTING), event.done, event.total)
        case Placed():
            output.done()
            output.say(f"{event.path}: {sorting.placed(event)}")
