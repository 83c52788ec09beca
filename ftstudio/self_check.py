"""`ftstudio --self-check`: whether this program, as it lies here, can do its work.

It is for those who build and install the program, so it speaks to them, in English.
"""

import os
import queue
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from ftstudio import __version__, paths
from ftstudio.care.whole import wrong_files
from ftstudio.core.asks import Ask
from ftstudio.core.base_model import ModelKind
from ftstudio.core.corpus import Corpus, State
from ftstudio.core.errors import error_named
from ftstudio.core.events import (
    FINAL,
    AnswerGrew,
    CheckpointSaved,
    Event,
    Failed,
    Found,
    Paused,
    Placed,
    Resumed,
    StepTaken,
)
from ftstudio.core.job import Goal
from ftstudio.core.labels import Examples
from ftstudio.core.presets import Caution, Effort, suggest, suggest_sorting
from ftstudio.core.run_folder import RunFolder
from ftstudio.core.tasks import Export, Find, Searched, Sort, Talk, Task, Train
from ftstudio.documents.recognition import is_available
from ftstudio.documents.scan import scan
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import FIRST_ENCODER, STARTER
from ftstudio.models.inspecting import inspect
from ftstudio.models.store import ModelStore
from ftstudio.runs.composing import compose, compose_sorting, lay_out
from ftstudio.runs.launch import command, environment
from ftstudio.runs.reading import read_all, read_each
from ftstudio.runs.recognising import Recognition, scans_among
from ftstudio.runs.training_thread import TrainingThread

WINDOW = "window"
_STEPS = 2
_LONGEST_START = 120.0
_LONGEST_SILENCE = 600.0

Step = Callable[[], str]
Answer = Callable[[TrainingThread, Event], None]


class Broken(Exception):
    """What a step found not to be as it should."""


def main() -> int:
    """Try everything once, and print what passed; 0 where all of it did.

    It works in a temporary folder and leaves nothing behind.
    """
    _say(f"FT Studio {__version__}, {sys.platform}")
    with tempfile.TemporaryDirectory(
        prefix="ftstudio-check-", ignore_cleanup_errors=True
    ) as folder:
        models = ModelStore(paths.models(), paths.included_models())
        os.environ["FTSTUDIO_HOME"] = str(Path(folder) / "home")
        wrong = failed(SelfCheck(Path(folder), models).steps())
    _say(f"not working: {', '.join(wrong)}" if wrong else "everything works")
    return 1 if wrong else 0


def failed(steps: Iterable[tuple[str, Step]]) -> list[str]:
    """Do the steps in turn and print how each went; the names of those that failed."""
    return [name for name, step in steps if not _passes(name, step)]


def _passes(name: str, step: Step) -> bool:
    """Do one step and print how it went.

    Whatever goes wrong is what was to be found out: so everything is caught.
    """
    try:
        said = step()
    except Exception as error:  # noqa: BLE001
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        _say(f"FAILED  {name}: {type(error).__name__} {error} ({place})")
        return False
    _say(f"ok      {name}" + (f": {said}" if said else ""))
    return True


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


class SelfCheck:
    """The steps, each on what those before it made in `place`."""

    def __init__(self, place: Path, models: ModelStore) -> None:
        """Nothing is done yet; the model is one of `models`."""
        self._models = models
        self._texts = TextStore(place / "texts")
        self._export = place / "export"
        self._run = RunFolder(place / "run")
        self._sorter = RunFolder(place / "sorter")
        self._corpus = Corpus(())

    def steps(self) -> Iterator[tuple[str, Step]]:
        """Names of the steps, and what each does; it gives what is worth telling."""
        yield "all files are here", _whole
        yield "the window", _window_opens
        yield "documents of each format", self._read
        if is_available() or getattr(sys, "frozen", False):  # a build always has it
            yield "text recognition", self._recognise
        yield "the starter model", self._find_model
        yield "training, paused and resumed", self._train
        yield "an answer", self._ask
        yield "the export", self._save
        yield "the report", self._report
        if self._models.has(FIRST_ENCODER) or getattr(sys, "frozen", False):
            yield "similar documents", self._find_similar
            yield "sorting", self._sort

    def _read(self) -> str:
        folder = paths.resource("self-check") / "documents"
        self._corpus = read_all([folder], self._texts)
        wrong = [
            each.name
            for each in self._corpus.documents
            if each.state not in {State.READY, State.CONTAINER}
        ]
        if wrong or not self._corpus.documents:
            raise Broken(f"not read: {', '.join(wrong)}")
        return f"{len(self._corpus.learnable)} documents"

    def _recognise(self) -> str:
        found = tuple(scan([paths.resource("self-check") / "scans"]))
        read = dict(read_each(found, self._texts, {}))
        scans = [each for _, each in scans_among(found, read)]
        words = 0
        for _, reading in Recognition(scans, self._texts).run(lambda _progress: None):
            words += reading.document.words
        if not words:
            raise Broken("no words on the scan")
        return f"{words} words"

    def _find_model(self) -> str:
        return self._models.find(STARTER).architecture

    def _train(self) -> str:
        model = self._models.find(STARTER)
        plan = suggest(Effort.QUICK, Caution.NORMAL, self._corpus.words)
        plan = replace(plan, passes=2.0, blocks_per_step=1)
        job = compose(self._corpus, model, Goal.WRITE, plan, seed=0, max_steps=_STEPS)
        lay_out(self._run.path, job, self._texts, masks=None)
        heard = _hear(Train(str(self._run.path)), _pause_once)
        for wanted in (StepTaken, Paused, Resumed, CheckpointSaved):
            if not any(isinstance(each, wanted) for each in heard):
                raise Broken(f"no {wanted.__name__}")
        steps = [each.step for each in heard if isinstance(each, StepTaken)]
        return f"{max(steps)} steps"

    def _ask(self) -> str:
        heard = _hear(
            Talk(str(self._run.path), (Ask("Write a letter.", max_tokens=8),))
        )
        said = "".join(each.text for each in heard if isinstance(each, AnswerGrew))
        if not said.strip():
            raise Broken("it says nothing")
        return ""

    def _save(self) -> str:
        _hear(Export(str(self._run.path), str(self._export)))
        size = sum(each.stat().st_size for each in self._export.iterdir())
        inspect(self._export, self._export.name)
        return f"{size / 1e6:.0f} MB"

    def _report(self) -> str:
        file = self._run.path / "report.pdf"
        _in_a_child("report", str(self._run.path), str(file))
        return f"{file.stat().st_size / 1e3:.0f} kB"

    def _find_similar(self) -> str:
        model = self._models.find(FIRST_ENCODER, ModelKind.ENCODER)
        first, *_ = self._corpus.learnable
        request = self._texts.get(first.content_hash)
        heard = _hear(Find(model, self._folder, self._searched, request, 1))
        (found,) = (each for each in heard if isinstance(each, Found))
        if found.hits[0].path != first.name:
            raise Broken("a document is not like itself")
        return model.architecture

    def _sort(self) -> str:
        """Learn two folders that are none, and say in which each document belongs."""
        model = self._models.find(FIRST_ENCODER, ModelKind.ENCODER)
        documents = self._corpus.learnable
        labels = tuple("ab"[number % 2] for number in range(len(documents)))
        plan = suggest_sorting(Effort.QUICK, Caution.NORMAL, len(documents))
        examples = Examples(documents, labels, too_few={}, unlabelled=0)
        job = compose_sorting(examples, model, plan, seed=0, max_steps=_STEPS)
        lay_out(self._sorter.path, job, self._texts, masks=None)
        _hear(Train(str(self._sorter.path)))
        heard = _hear(Sort(str(self._sorter.path), self._folder, self._searched))
        placed = [each for each in heard if isinstance(each, Placed)]
        if len(placed) != len(documents):
            raise Broken(f"{len(placed)} of {len(documents)} documents placed")
        return f"{len(placed)} documents"

    @property
    def _searched(self) -> tuple[Searched, ...]:
        documents = self._corpus.learnable
        return tuple(Searched(each.content_hash, each.name) for each in documents)

    @property
    def _folder(self) -> str:
        return str(self._texts.path("").parent)


def _whole() -> str:
    """Compare what is here with what was written down when the program was built.

    Signing may have made a file larger since.
    """
    if not getattr(sys, "frozen", False):
        return "started from its source"
    return compare(paths.program())


def compare(folder: Path) -> str:
    """See that the files in `folder` are as its manifest says; raises Broken."""
    wrong, total = wrong_files(folder)
    if wrong:
        raise Broken(f"{len(wrong)} of {total} missing or cut, such as {wrong[0]}")
    return f"{total} files"


def _pause_once(thread: TrainingThread, event: Event) -> None:
    """Pause after the first step, and go on as soon as it rests."""
    if isinstance(event, StepTaken) and event.step == 1:
        thread.pause()
    if isinstance(event, Paused):
        thread.resume()


def _hear(task: Task, answer: Answer | None = None) -> list[Event]:
    """What a worker says while it does `task`; raises what it failed by."""
    events: queue.Queue[Event] = queue.Queue()
    thread = TrainingThread(task, events.put)
    heard: list[Event] = []
    thread.start()
    try:
        while not heard or not isinstance(heard[-1], FINAL):
            heard.append(events.get(timeout=_LONGEST_SILENCE))
            if answer is not None:
                answer(thread, heard[-1])
    finally:
        thread.end()
        thread.join()
    if isinstance(final := heard[-1], Failed):
        raise error_named(final.error, final.fields)
    return heard


def _window_opens() -> str:
    return _in_a_child("--self-check", WINDOW)


def _in_a_child(*arguments: str) -> str:
    """What a child says: a missing library ends the process that asks for it."""
    child = subprocess.run(
        command(*arguments),
        env=environment(),
        capture_output=True,
        text=True,
        timeout=_LONGEST_START,
        check=False,
    )
    if child.returncode != 0:
        raise Broken(child.stderr.strip()[-500:] or f"ended with {child.returncode}")
    return child.stdout.strip()
