"""`python -m tests.benchmarks.scale FOLDER [WORDS [STEPS]]`: four times the documents.

Makes documents of 250 words out of the sentences in FOLDER, no two alike: WORDS in all
(600 000 where nothing else is said), twice and four times as many. Tells how fast they
are tokenised, line by line and together; what a worker takes for a token over its first
STEPS steps (8), and how much memory; and what it takes to make them ready alone, the
first time and once more. With 0 STEPS no worker is started.
"""

import contextlib
import hashlib
import json
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil

from ftstudio import paths
from ftstudio.core.corpus import Document, Kind, State
from ftstudio.core.events import Finished, StepTaken, from_line
from ftstudio.core.job import FORMAT, Goal, Job
from ftstudio.core.presets import Caution, Effort, suggest
from ftstudio.core.run_folder import create_run, open_run
from ftstudio.core.split import Split
from ftstudio.core.tasks import Train, write_task
from ftstudio.documents.texts import TextStore
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.launch import command, environment
from ftstudio.runs.reading import read_all
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.examples import examples_of, prompt_that_fits, token_ids
from ftstudio.worker.writing.material import Material, prepare
from ftstudio.worker.writing.model import load_tokenizer
from ftstudio.worker.writing.pieces import cut
from ftstudio.worker.writing.requests import request_for

_WORDS, _STEPS, _TIMES = 600_000, 8, (1, 2, 4)
_LENGTH, _EXAMINERS, _SPEED_DOCUMENTS = 250, 8, 400
_WANTED, _TURNS = 0.05, 4
Letters = Sequence[tuple[Document, str]]
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def main(arguments: list[str]) -> int:
    """0 where time for a token and memory stay within 5 %, else 1."""
    if arguments[0] == "--prepare":
        return _prepare(Path(arguments[1]))
    numbers = [int(each) for each in arguments[1:]]
    words, steps = [*numbers, *(_WORDS, _STEPS)[len(numbers) :]]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sentences = _sentences(Path(arguments[0]), folder / "read")
        _tell_speed(sentences)
        runs = [
            _lay_out(folder / f"x{times}", sentences, times * words // _LENGTH, steps)
            for times in _TIMES
        ]
        for run in runs:
            _tell_of_preparing(run)
        return _tell_of_training(runs) if steps else 0


def _sentences(folder: Path, place: Path) -> list[str]:
    """The sentences of all documents in a folder."""
    place.mkdir()
    texts = TextStore(place)
    documents = read_all([folder], texts).learnable
    lines = (line for e in documents for line in texts.get(e.content_hash).splitlines())
    found = (each for line in lines for each in _SENTENCE.split(line))
    return [each for each in found if len(each.split()) > 3]


def _letter(sentences: Sequence[str], number: int) -> tuple[Document, str]:
    """A document of some paragraphs of some sentences each."""
    chance = random.Random(number)
    title = " ".join(chance.choice(sentences).split()[:5])
    paragraphs: list[str] = []
    while sum(len(each.split()) for each in paragraphs) < _LENGTH:
        paragraphs.append(" ".join(chance.choices(sentences, k=chance.randint(1, 4))))
    text = "\n\n".join([title, *paragraphs])
    document = Document(
        folder="/office",
        name=f"{number}.txt",
        kind=Kind.TEXT,
        state=State.READY,
        content_hash=hashlib.sha256(text.encode()).hexdigest(),
        words=len(text.split()),
        title=title,
        language="en",
    )
    return document, text


def _lay_out(place: Path, sentences: Sequence[str], count: int, steps: int) -> Path:
    """A run on so many documents, ready for a worker; few of them examine."""
    documents = tuple(_letter(sentences, number)[0] for number in range(count))
    names = [each.content_hash for each in documents]
    words = sum(each.words for each in documents)
    job = Job(
        format=FORMAT,
        goal=Goal.WRITE,
        model=ModelStore(paths.models()).find(STARTER),
        documents=documents,
        split=Split(tuple(names[_EXAMINERS:]), tuple(names[:_EXAMINERS])),
        hyperparameters=suggest(Effort.THOROUGH, Caution.NORMAL, words),
        max_steps=steps,
        seed=0,
    )
    kept = TextStore(create_run(place, job).texts)
    for number, name in enumerate(names):
        kept.put(name, _letter(sentences, number)[1])
    return place


def _tell_speed(sentences: Sequence[str]) -> None:
    """Both ways of tokenising in turns, on the same documents."""
    tokenizer = load_tokenizer(ModelStore(paths.models()).find(STARTER))
    letters = [_letter(sentences, number) for number in range(_SPEED_DOCUMENTS)]
    words = sum(document.words for document, _ in letters)
    ways = {"line by line": _line_by_line, "together": _together}
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(3):
        made = []
        for name, way in ways.items():
            began, work = time.perf_counter(), time.process_time()
            made.append(way(letters, tokenizer, 512))
            seconds = time.perf_counter() - began
            taken[name].append((seconds, time.process_time() - work))
        assert made[0] == made[1]
    print("tokenising           words/s   words per second of a processor core")
    for name, each in taken.items():
        clock, work = (statistics.median(column) for column in zip(*each, strict=True))
        print(f"{name:18}{words / clock:10,.0f}{words / work:10,.0f}")


def _together(letters: Letters, tokenizer: Any, size: int) -> list[list[Example]]:
    documents, texts = zip(*letters, strict=True)
    return examples_of(documents, texts, tokenizer, size)


def _line_by_line(letters: Letters, tokenizer: Any, size: int) -> list[list[Example]]:
    """Asks the tokenizer for the length of each line, and for each piece again."""

    def ids(text: str) -> list[int]:
        return token_ids(tokenizer, [text])[0]

    made = []
    for document, text in letters:
        examples = []
        for piece in cut(text, lambda part: len(ids(part)), size - 112):
            reply = [*ids(piece.text)[: size - 49], tokenizer.eos_token_id]
            request = request_for(document, piece)
            prompt = prompt_that_fits(tokenizer, request, size - len(reply))
            examples.append(Example((*prompt, *reply), len(prompt)))
        made.append(examples)
    return made


def _tell_of_preparing(place: Path) -> None:
    """In a process of its own that loads no model, twice."""
    _run, job = open_run(place)
    words = sum(each.words for each in job.documents)
    print(f"{words:,} words in {len(job.documents):,} documents")
    for name in ("made ready", "once more"):
        child = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.scale", "--prepare", str(place)],
            env=environment(),
            stdout=subprocess.PIPE,
            check=True,
        )
        told = json.loads(child.stdout)
        print(
            f"  {name:12}{words / told['seconds']:10,.0f} words/s"
            f"{words / told['work']:10,.0f} per second of a core; memory"
            f"{told['before'] / 1e6:6.0f} MB with the job, "
            f"{told['peak'] / 1e6:6.0f} MB at most; {told['used']:.1%} of blocks used"
        )


def _prepare(place: Path) -> int:
    """Make a run's documents ready, and tell what that took."""
    run, job = open_run(place)
    tokenizer = load_tokenizer(job.model)
    before = peak_memory()
    began, work = time.perf_counter(), time.process_time()
    material = prepare(job, run, tokenizer, lambda _done, _total: None)
    told = {
        "seconds": time.perf_counter() - began,
        "work": time.process_time() - work,
        "before": before,
        "peak": peak_memory(),
        "used": _tokens(material) / (512 * len(material.table)),
    }
    print(json.dumps(told))
    return 0


def _tokens(material: Material) -> int:
    rows = range(len(material.table))
    return sum(len(material.table[row]["input_ids"]) for row in rows)


def _tell_of_training(runs: Sequence[Path]) -> int:
    """Workers in turns, to and fro: none is always first; each from the start."""
    taken: dict[Path, list[tuple[float, ...]]] = {run: [] for run in runs}
    for turn in range(_TURNS):
        for run in runs if turn % 2 == 0 else reversed(runs):
            taken[run].append(_train(run))
    print("corpus   ms a token   of a core   memory at most")
    best = []
    for times, each in zip(_TIMES, taken.values(), strict=True):
        clock, work, memory = (min(column) for column in zip(*each, strict=True))
        best.append((work, memory))
        figures = f"{1000 * clock:14.3f}{1000 * work:12.3f}{memory / 1e6:13,.0f} MB"
        print(f"{times:4} ×{figures}")
    spread = [max(column) / min(column) - 1 for column in zip(*best, strict=True)]
    print(f"apart by {spread[0]:.1%} and {spread[1]:.1%}; wanted: {_WANTED:.0%}")
    return int(max(spread) > _WANTED)


def _train(place: Path) -> tuple[float, float, float]:
    """Seconds a token by the clock and of a core, and the peak of memory in bytes.

    A core's seconds are hardly touched by what else the computer does.
    """
    run, _job = open_run(place)
    for each in (run.checkpoints, run.model):
        shutil.rmtree(each, ignore_errors=True)
    run.checkpoints.mkdir()
    run.events_file.unlink(missing_ok=True)
    task = place / "task.json"
    write_task(Train(str(place)), task)
    child = subprocess.Popen(
        command("--worker", str(task)),
        env=environment(),
        stdin=subprocess.PIPE,  # a worker ends when nobody holds it
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    clock, work, before = [], [], 0.0
    with child:
        assert child.stdout is not None
        for line in child.stdout:
            event, spent = from_line(line).event, _spent(child.pid)
            if isinstance(event, StepTaken):
                clock.append(event.seconds / event.tokens)
                work.append((spent - before) / event.tokens)
            before = spent
    assert isinstance(event, Finished)
    return statistics.median(clock), statistics.median(work), event.peak_memory


def _spent(process: int) -> float:
    """What a process had of all cores so far, in seconds; 0 where it is gone."""
    with contextlib.suppress(psutil.Error):
        times = psutil.Process(process).cpu_times()
        return float(times.user + times.system)
    return 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
