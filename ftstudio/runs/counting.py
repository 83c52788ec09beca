"""What a model's tokenizer makes of texts, found by a child as it comes."""

import os
import queue
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.core.vocabulary import Vocabulary
from ftstudio.runs.launch import command
from ftstudio.runs.worker_process import WorkerProcess

MOST_SPLIT = 20_000  # characters: more than is ever shown
_SECONDS_BETWEEN_QUESTIONS = 0.2


@dataclass(frozen=True, slots=True)
class _Batch:
    units: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Split:
    starts: tuple[int, ...]


def count_units(
    model: Path, texts: Mapping[str, Path]
) -> Generator[dict[str, int], None, None]:
    """Units by the names of `texts`, some at a time, as the model in a folder reads.

    Blocks between them; closing the generator ends the child. What a child that died
    did not tell, or a text that is gone, is missing. Raises OSError where no child can
    be started.
    """
    named = {name: str(path) for name, path in texts.items()}
    with _child("count", model) as process:
        process.send(to_json(named))
        while (line := process.next_line()) is not None:
            try:
                yield from_plain(_Batch, {"units": from_json(line)}).units
            except MalformedRecord:
                continue


def split_units(model: Path, text: str) -> tuple[int, ...]:
    """Where the units of the first 20 000 characters begin, as a model reads.

    In characters, in rising order; a unit goes on to the next one's beginning. Empty
    where the child died. Blocks; raises OSError where no child can be started.
    """
    with _child("split", model) as process:
        process.send(to_json({"text": text[:MOST_SPLIT]}))
        line = process.next_line()
    try:
        return from_plain(_Split, from_json(line or "")).starts
    except MalformedRecord:
        return ()


def find_vocabulary(
    model: Path, languages: Mapping[Path, str], is_wanted: Callable[[], bool]
) -> Vocabulary | None:
    """What the model in a folder must cut in texts, given with their languages.

    Looks through five million bytes, of long texts the beginning. Blocks, some
    seconds; None where it is no longer wanted, or where the child died. Raises OSError
    where no child can be started.
    """
    named = {str(path): language for path, language in languages.items()}
    with _child("survey", model) as process:
        process.send(to_json(named))
        while is_wanted():
            try:
                line = process.next_line(_SECONDS_BETWEEN_QUESTIONS)
            except queue.Empty:
                continue
            return _vocabulary(line or "")
    return None


def _vocabulary(line: str) -> Vocabulary | None:
    try:
        return from_plain(Vocabulary, from_json(line))
    except MalformedRecord:
        return None


def _child(errand: str, model: Path) -> WorkerProcess:
    """A child for `errand`; a library's messages are dropped: they may quote texts."""
    return WorkerProcess(command("--units", errand, str(model)), Path(os.devnull))
