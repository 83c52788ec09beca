"""`tune --estimate`: how long each effort would take, and how much memory."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ftstudio import paths
from ftstudio.cli.liking import liking
from ftstudio.cli.output import Output
from ftstudio.cli.read import read_folders
from ftstudio.cli.watching import obey
from ftstudio.cli.wish import Wish, job_for
from ftstudio.core.base_model import BaseModel
from ftstudio.core.corpus import Corpus
from ftstudio.core.estimate import Estimate
from ftstudio.core.events import Event, Progressed, Rehearsed
from ftstudio.core.figures import Figures, Liking
from ftstudio.core.fit import Memory, Room
from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import Goal, Job
from ftstudio.core.labels import examples_in
from ftstudio.core.presets import Effort
from ftstudio.core.sorting_estimate import steps_and_time
from ftstudio.core.tasks import Rehearse
from ftstudio.documents.texts import TextStore
from ftstudio.models.tokens import ReadingUnits
from ftstudio.runs.composing import compose_rehearsal, compose_sorting_rehearsal
from ftstudio.runs.computer import card_here, memory_here
from ftstudio.runs.kept_figures import KeptFigures
from ftstudio.runs.reading import require_learnable
from ftstudio.words import estimates, story

_WORDS_TO_COUNT = 100_000


@dataclass(frozen=True, slots=True)
class _Estimated:
    """What training with an effort takes."""

    effort: Effort
    steps: int
    takes: Estimate
    room: Room


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of `tune --estimate --json`: seconds, and bytes of memory."""

    effort: Effort
    steps: int
    seconds: float
    low: float
    high: float
    memory: int
    fit: str
    is_rough: bool


def tell_estimates(
    folders: list[Path],
    model: BaseModel,
    wish: Wish,
    output: Output,
    worker: Sequence[str] | None = None,
) -> int:
    """Say what training on `folders` takes, by figures that are kept or measured now.

    `worker` is the worker's command line before the task.
    """
    settings = liking()
    is_gentle = settings.gentle if wish.gentle is None else wish.gentle
    likes = Liking(settings.threads, wish.device or settings.device, is_gentle)
    with tempfile.TemporaryDirectory(prefix="ftstudio-") as folder:
        texts = TextStore(Path(folder))
        corpus = read_folders(folders, texts, output)
        require_learnable(corpus, folders)
        output.say(story.corpus(corpus))
        stage = _Stage(corpus, texts, model, wish, output)
        figures = stage.figures(likes, worker)
    memory = _memory(figures)
    for effort in Effort:
        wanted = replace(wish, effort=effort)
        job = job_for(wanted, wanted.drawn(corpus), model)
        steps, found = steps_and_time(job, figures)
        is_measured, is_on_card = not figures.is_rough, figures.is_on_card
        room = Room(found.memory, memory, is_on_card, is_measured)
        _tell(_Estimated(effort, steps, found, room), output)
    output.say(estimates.how_known(figures))
    return 0


@dataclass(frozen=True, slots=True)
class _Stage:
    """The documents that were read, and what shall be learned from them."""

    corpus: Corpus
    texts: TextStore
    model: BaseModel
    wish: Wish
    output: Output

    def figures(self, likes: Liking, worker: Sequence[str] | None) -> Figures:
        """Kept ones, measured ones, or rough ones where neither can be had.

        How long a word is for the model is always counted in these documents.
        """
        kept, drawn = KeptFigures(paths.figures_file()), self.wish.drawn(self.corpus)
        plan = job_for(self.wish, drawn, self.model).hyperparameters
        found = kept.find(self.model, plan, likes)
        if found is None:
            job = self._small_job(drawn, plan)
            texts = str(self.texts.path("").parent)
            task = Rehearse(job, texts, likes.threads, likes.device, likes.gentle)
            found = self._rehearsed(task, worker)
            if found is not None:
                kept.keep(self.model, plan, likes, found)
        known = found or kept.rough(self.model, likes)
        return replace(known, tokens_a_word=self._tokens_a_word())

    def _small_job(self, drawn: Corpus, plan: Hyperparameters) -> Job:
        wish = self.wish
        if wish.goal is Goal.SORT:
            examples = examples_in(drawn.learnable, wish.labelling)
            return compose_sorting_rehearsal(examples, self.model, plan)
        return compose_rehearsal(drawn.learnable, self.model, wish.goal, plan)

    def _rehearsed(
        self, task: Rehearse, worker: Sequence[str] | None
    ) -> Figures | None:
        """What a worker measures within a minute; Ctrl-C ends it sooner."""
        found: list[Figures] = []

        def hear(event: Event) -> None:
            match event:
                case Progressed():
                    label = estimates.measuring()
                    self.output.progress(label, event.done, event.total)
                case Rehearsed():
                    found.append(event.figures)

        self.output.say(estimates.measures_now())
        obey(task, hear, self.output, worker)
        return found[-1] if found else None

    def _tokens_a_word(self) -> float:
        """Of the first documents, as many as are counted in a moment."""
        units = ReadingUnits(Path(self.model.folder))
        words = tokens = 0
        for each in self.corpus.learnable:
            if words < _WORDS_TO_COUNT:
                words += each.words
                tokens += units.count(self.texts.get(each.content_hash))
        return tokens / max(words, 1)


def _memory(figures: Figures) -> Memory:
    """That of this computer, or of its card where that does the work."""
    card = card_here() if figures.is_on_card else None
    return card.memory if card else memory_here()


def _tell(found: _Estimated, output: Output) -> None:
    takes, room = found.takes, found.room
    output.say(estimates.line(found.effort, takes, room))
    output.give(
        _Line(
            effort=found.effort,
            steps=found.steps,
            seconds=round(takes.seconds, 1),
            low=round(takes.low, 1),
            high=round(takes.high, 1),
            memory=takes.memory,
            fit=room.fit,
            is_rough=takes.is_rough,
        )
    )
