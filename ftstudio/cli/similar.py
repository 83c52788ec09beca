"""`ftstudio similar`: what means about the same as a sentence or a document."""

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from ftstudio.cli.models import find_model
from ftstudio.cli.output import Output, on_one_line
from ftstudio.cli.read import read_folders
from ftstudio.cli.watching import obey
from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.corpus import Corpus
from ftstudio.core.errors import NothingReadable
from ftstudio.core.events import Event, Found, Phase, PhaseChanged, Progressed
from ftstudio.core.tasks import Find, Searched
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import offer_named
from ftstudio.runs.reading import require_learnable
from ftstudio.words import similar as words
from ftstudio.words import story


def similar(options: argparse.Namespace, output: Output) -> int:
    """Read the folders and show the documents that are nearest to the request.

    Exit 2 where there is no request, 1 where there is nothing else in the folders.
    """
    if not options.request.strip():
        output.warn(words.nothing_to_compare())
        return 2
    model = find_model(options.model, options.get_model, output, ModelKind.ENCODER)
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        texts = TextStore(Path(folder))
        request, own = _request(options.request, texts, output)
        corpus = read_folders(options.folders, texts, output)
        require_learnable(corpus, options.folders)
        _warn_of_language(corpus, model, output)
        documents = tuple(
            Searched(each.content_hash, str(Path(each.folder, each.name)))
            for each in corpus.learnable
            if each.content_hash != own
        )
        if not documents:
            output.warn(words.no_others())
            return 1
        task = Find(model, folder, documents, request, options.most)
        return obey(task, lambda event: _hear(event, output), output)


def _request(typed: str, texts: TextStore, output: Output) -> tuple[str, str]:
    """The text to compare with, and its content hash where it is a document's."""
    path = Path(typed).expanduser()
    if not _is_file(path):
        return typed, ""
    corpus = read_folders([path], texts, output)
    if not corpus.learnable:
        raise NothingReadable(str(path), len(corpus.documents))
    own = corpus.learnable[0].content_hash
    return texts.get(own), own


def _is_file(path: Path) -> bool:
    """Whether that is a file; a sentence can be too long to be a name at all."""
    try:
        return path.is_file()
    except OSError:
        return False


def _hear(event: Event, output: Output) -> None:
    match event:
        case PhaseChanged():
            output.hint(story.phase(event.phase) + "…")
        case Progressed():
            label = story.phase(Phase.COMPARING)
            output.progress(label, event.done, event.total)
        case Found():
            output.done()
            for number, each in enumerate(event.hits, 1):
                output.say(words.hit(each, number, on_one_line(each.path)))


def _warn_of_language(corpus: Corpus, model: BaseModel, output: Output) -> None:
    """Where most documents are in a language the model was not made for."""
    offer = offer_named(model.name)
    known = [each.language for each in corpus.learnable if each.language]
    code, count = Counter(known).most_common(1)[0] if known else ("", 0)
    if offer and code not in offer.languages and 2 * count > len(known):
        output.warn(words.foreign(code, offer.languages, offer.title))
