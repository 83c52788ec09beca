"""`python -m tests.benchmarks.learning_sweep PLACE FOLDER…`: which course learns best.

On documents of each FOLDER, with each seed (--seeds 0 1 2), every course trains once
over --tokens (24 000) and is examined on 4 000 others; courses differ in what COURSES
says. Two trainings go on at once, a thread each. Tells the loss of the best version
as the difference from the first course's, on the same documents with the same seed,
and after how many tokens a course was where that one ends. What is in PLACE is
not done again. --only takes names of courses.
"""

import argparse
import json
import math
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ftstudio import paths
from ftstudio.models.catalogue import STARTER
from ftstudio.models.store import ModelStore
from ftstudio.runs.launch import environment
from ftstudio.worker.writing.model import load_tokenizer
from tests.benchmarks.trainings import read_library

_EXAM, _LONGEST = 4_000, 511
_AT_ONCE, _LOOKS = 2, 3
COURSES: dict[str, tuple[str, ...]] = {
    "1e-3, 2 blocks": ("learning_rate=1e-3", "blocks_per_step=2"),
    "2e-3, 2 blocks": ("learning_rate=2e-3", "blocks_per_step=2"),
    "4e-3, 2 blocks": ("learning_rate=4e-3", "blocks_per_step=2"),
    "1e-3": ("learning_rate=1e-3",),
    "2e-3": ("learning_rate=2e-3",),
    "4e-3": ("learning_rate=4e-3",),
    "2e-3, rank 4": ("learning_rate=2e-3", "lora_rank=4", "lora_alpha=8"),
    "2e-3, rank 16": ("learning_rate=2e-3", "lora_rank=16", "lora_alpha=32"),
    "2e-3, cosine": ("learning_rate=2e-3", "SCHEDULE=cosine"),
    "1e-3, LoRA+ 4": ("learning_rate=1e-3", "RATE_B=4"),
    "1e-3, 2 blocks, 2 passes": (
        "learning_rate=1e-3",
        "blocks_per_step=2",
        "passes=2",
    ),
    "4e-3, 2 passes": ("learning_rate=4e-3", "passes=2"),
    "2e-3, 2 passes": ("learning_rate=2e-3", "passes=2"),
}
"""Changes to one pass of normal caution with a block of 512 tokens a step; in capitals,
what `learning_ours` takes. The first is what others are compared with."""
_USUAL = ("passes=1", "blocks_per_step=1")


@dataclass(frozen=True, slots=True)
class Try:
    """One training: its course, its documents, its seed, and where its looks go."""

    course: str
    body: Path
    seed: int

    @property
    def out(self) -> Path:
        """The file of its looks."""
        name = f"{self.course}-{self.seed}".replace(" ", "_").replace(",", "")
        return self.body / f"{name}.json"

    def looks(self) -> list[dict[str, float]]:
        """What was seen, from before the first step to after the last."""
        seen: list[dict[str, float]] = json.loads(self.out.read_text(encoding="utf-8"))
        return seen


def main(arguments: Sequence[str]) -> int:
    """Train whatever was not yet, and tell of all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("place", type=Path)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--tokens", type=int, default=24_000)
    parser.add_argument("--only", nargs="+", choices=COURSES, default=list(COURSES))
    asked = parser.parse_args(arguments)
    bodies = [_lay_out(each, asked.place, asked.tokens) for each in asked.folders]
    tries = [
        Try(course, body, seed)
        for seed in asked.seeds
        for body in bodies
        for course in dict.fromkeys((next(iter(COURSES)), *asked.only))
    ]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for done in pool.map(lambda each: _train(each, asked.tokens), tries):
            print(f"{done.body.name} {done.course} {done.seed}", file=sys.stderr)
    for body in bodies:
        print("\n".join(_told(body, [each for each in tries if each.body == body])))
    return 0


def _lay_out(folder: Path, place: Path, tokens: int) -> Path:
    """Documents of a folder as tokens, once: whole ones, or their beginning."""
    body = place / f"{folder.name}-{tokens}"
    if not (body / "train.json").exists():
        library = read_library(folder, body / "texts")
        tokenizer = load_tokenizer(ModelStore(paths.models()).find(STARTER))
        drawn = sorted(library.documents, key=lambda each: each.content_hash)
        random.Random(0).shuffle(drawn)
        each = (library.texts.get(one.content_hash) for one in drawn)
        ids = (tokenizer(text)["input_ids"][:_LONGEST] for text in each)
        ended = ([*one, tokenizer.eos_token_id] for one in ids)
        for part, most in (("exam", _EXAM), ("train", tokens)):
            taken = list(_up_to(ended, most))
            (body / f"{part}.json").write_text(json.dumps(taken), encoding="utf-8")
    return body


def _up_to(documents: Iterator[list[int]], most: int) -> Iterator[list[int]]:
    total = 0
    while total < most and (one := next(documents, None)) is not None:
        total += len(one)
        yield one


def _train(one: Try, tokens: int) -> Try:
    if not one.out.exists():
        changes = COURSES[one.course]
        given = {
            "TOKENS": one.body / "train.json",
            "EXAM": one.body / "exam.json",
            "MODEL": ModelStore(paths.models()).path(STARTER),
            "LOOK": math.ceil(tokens / _LOOKS),
            "SEED": one.seed,
            "THREADS": 1,
            **dict(each.split("=") for each in changes if each[0].isupper()),
        }
        usual = [*_USUAL, *(each for each in changes if each[0].islower())]
        part = one.out.with_suffix(".part")
        name = "tests.benchmarks.learning_ours"
        subprocess.run(
            [sys.executable, "-m", name, part, *usual],
            env={**environment(), **{key: str(value) for key, value in given.items()}},
            check=True,
            stdout=subprocess.DEVNULL,
        )
        os.replace(part, one.out)
    return one


def _told(body: Path, tries: Sequence[Try]) -> Iterator[str]:
    """A line for each course: its difference from the first one, and how soon."""
    name = next(iter(COURSES))
    first = {each.seed: _best(each.looks()) for each in tries if each.course == name}
    reached = statistics.mean(first.values())
    yield f"{body.name}: {name} comes to a loss of {reached:.4f}"
    for course in dict.fromkeys(each.course for each in tries):
        own = [(e.looks(), first[e.seed]) for e in tries if e.course == course]
        gaps = [_best(looks) - loss for looks, loss in own]
        tokens = [_tokens_until(looks, loss) for looks, loss in own]
        spread = statistics.stdev(gaps) if len(gaps) > 1 else 0.0
        yield (
            f"  {course:26} {statistics.mean(gaps):+.4f} ± {spread:.4f}"
            f"   there after {statistics.mean(tokens):6.0f} tokens"
        )


def _best(looks: Sequence[dict[str, float]]) -> float:
    return min(each["loss"] for each in looks)


def _tokens_until(looks: Sequence[dict[str, float]], loss: float) -> float:
    """How many were learned until `loss`, in a line between looks; inf if never."""
    for before, after in pairwise(looks):
        if after["loss"] <= loss:
            fallen = before["loss"] - after["loss"]
            way = (before["loss"] - loss) / fallen if fallen else 1.0
            return before["tokens"] + way * (after["tokens"] - before["tokens"])
    return math.inf


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
