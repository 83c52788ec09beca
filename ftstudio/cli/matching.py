"""Documents that say the same in other words: looked for before a split, or listed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ftstudio.cli.liking import model_here
from ftstudio.cli.models import find_model
from ftstudio.cli.output import Output, on_one_line
from ftstudio.cli.watching import STOPPED, obey
from ftstudio.core.base_model import BaseModel, ModelKind
from ftstudio.core.corpus import Corpus, Document
from ftstudio.core.events import Event, Matched, Pair, Phase, Progressed
from ftstudio.core.tasks import Match
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import FIRST_ENCODER
from ftstudio.runs.matching import MOST_DOCUMENTS, to_compare, with_pairs
from ftstudio.words import matching as words
from ftstudio.words import story

ENCODER = FIRST_ENCODER
"""With this one the rule was measured; to others, likeness is another number."""


@dataclass(frozen=True, slots=True)
class PairShown:
    """One line of `ftstudio read --meaning --json`, after the files: two paths."""

    one: str
    other: str


def find_encoder(output: Output) -> BaseModel:
    """The encoder that is needed; raises ModelNotHere."""
    return find_model(ENCODER, may_get=False, output=output, kind=ModelKind.ENCODER)


def matched(
    corpus: Corpus,
    texts: TextStore,
    output: Output,
    worker: Sequence[str] | None = None,
) -> Corpus:
    """The corpus with those in one group that say the same, and a sentence of it.

    Without an encoder on this computer it stays as it is, without a word. Raises
    KeyboardInterrupt where Ctrl-C was pressed. `worker` is the worker's command line
    before the task.
    """
    encoder = model_here(ENCODER, ModelKind.ENCODER)
    pairs = _pairs(corpus, texts, encoder, output, worker) if encoder else None
    if pairs is None:
        return corpus
    output.tell(Matched(pairs))
    if pairs:
        output.say(words.found(len(pairs)))
    return with_pairs(corpus, pairs)


def list_pairs(
    corpus: Corpus, texts: TextStore, encoder: BaseModel, output: Output
) -> None:
    """Show every pair that was found, by the names of both documents."""
    pairs = _pairs(corpus, texts, encoder, output)
    if pairs is None:
        return
    named = {each.content_hash: each for each in reversed(corpus.learnable)}
    for pair in pairs:
        one, other = named[pair.one], named[pair.other]
        output.give(PairShown(_path(one), _path(other)))
        output.say(on_one_line(words.pair(one.name, other.name)))
    if not pairs:
        output.say(words.none_found())


def _path(document: Document) -> str:
    return str(Path(document.folder, document.name))


def _pairs(
    corpus: Corpus,
    texts: TextStore,
    encoder: BaseModel,
    output: Output,
    worker: Sequence[str] | None = None,
) -> tuple[Pair, ...] | None:
    """What a worker finds; None where nothing was looked for, or that failed."""
    documents = to_compare(corpus)
    if len(documents) > MOST_DOCUMENTS:
        output.say(words.too_many(len(documents)))
    if not 2 <= len(documents) <= MOST_DOCUMENTS:
        return None
    found: list[Matched] = []

    def hear(event: Event) -> None:
        match event:
            case Progressed():
                output.progress(story.phase(Phase.COMPARING), event.done, event.total)
            case Matched():
                found.append(event)

    task = Match(encoder, str(texts.path("").parent), documents)
    code = obey(task, hear, output, worker, is_aside=True)
    if code == STOPPED:
        raise KeyboardInterrupt
    if code != 0:
        output.warn(words.not_compared())
        return None
    return next((each.pairs for each in found), ())
