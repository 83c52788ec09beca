"""A rehearsal of learning to sort: a few steps, timed by the very code that trains."""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import torch

from ftstudio.core.events import Finished, Phase, Progressed, Rehearsed
from ftstudio.core.figures import FEWEST_SPREAD, Figures
from ftstudio.core.sorting_estimate import MOST_WINDOWS
from ftstudio.core.tasks import Rehearse
from ftstudio.documents.texts import TextStore
from ftstudio.worker.card import chapter, peak_card_memory
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.encoding.encoder import Encoder, load_encoder
from ftstudio.worker.manners import Manners
from ftstudio.worker.memory import peak_memory
from ftstudio.worker.sorting.craft import adapted
from ftstudio.worker.sorting.material import read_windows
from ftstudio.worker.sorting.pairs import neighbour_loss
from ftstudio.worker.sorting.windows import Windows, tokens_in
from ftstudio.worker.wire import Commands, Tell
from ftstudio.worker.writing.timing import since_the_start

_STEPS, _PARTS = 3, 5
"""Steps that are timed, after one that warms up; and what whoever waits hears of."""
_LITTLE = 1e-9
"""Seconds of a token: no computer is as fast."""
_MOMENTS = 2
"""AdamW keeps of each weight, beside its gradient."""


def rehearse_sorting(task: Rehearse, tell: Tell, commands: Commands) -> Finished:
    """Measure, and tell what is known; stopped where there was no more patience."""
    clock = since_the_start()
    if task.gentle:
        commands.obey("gentle")
    Manners(task.threads, commands).heed()
    tell(chapter(Phase.LOADING))
    job, chosen = task.job, task.job.hyperparameters
    encoder = adapted(load_encoder(job.model, PROCESSOR), job)
    start = clock()
    tell(Progressed(1, _PARTS))
    began = clock()
    windows = read_windows(
        job.documents, TextStore(Path(task.texts)), encoder, chosen.block_size, _nothing
    )
    lot = _lot(windows, chosen.blocks_per_step)
    prepare = (clock() - began) / max(tokens_in(windows), 1)
    times = []
    for number in range(_STEPS + 1):
        if commands.must_stop:
            return Finished(True, peak_memory(), peak_card_memory())
        times.append(_timed(clock, lambda: _learn(encoder, lot)))
        tell(Progressed(min(number + 1, _PARTS - 1), _PARTS))
    learned = sum(times[1:]) / _STEPS
    read = _timed(clock, lambda: encoder.vectors_of_ids(lot))
    tokens = sum(map(len, lot))
    tell(
        Rehearsed(
            Figures(
                start=start,
                prepare=prepare,
                step=0.0,
                train=max(learned / tokens, _LITTLE),
                read=max(read / tokens, _LITTLE),
                write=0.0,
                save=_saving(encoder),
                memory=peak_memory(),
                block_size=chosen.block_size,
                spread=_spread(times[1:]),
            )
        )
    )
    tell(Progressed(_PARTS, _PARTS))
    return Finished(False, peak_memory(), peak_card_memory())


def _lot(windows: list[Windows], size: int) -> Windows:
    """As many windows as a step reads, the first of each document first."""
    every = [
        each[number]
        for number in range(MOST_WINDOWS)
        for each in windows
        if number < len(each)
    ]
    return [every[number % len(every)] for number in range(size)]


def _learn(encoder: Encoder, lot: Windows) -> None:
    """One step without its last part, which takes no time beside the rest."""
    halves = torch.arange(len(lot)) % 2
    loss = neighbour_loss(encoder.read(lot), halves)
    loss.backward()
    encoder.model.zero_grad()


def _saving(encoder: Encoder) -> float:
    """Seconds of writing a checkpoint."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        encoder.model.save_pretrained(folder, safe_serialization=True)
    return (1 + _MOMENTS) * (time.monotonic() - began)


def _spread(times: list[float]) -> float:
    """By which share steps differ from each other."""
    mean = sum(times) / len(times)
    return max((max(times) - min(times)) / (2 * mean), FEWEST_SPREAD)


def _timed(clock: Callable[[], float], work: Callable[[], object]) -> float:
    began = clock()
    work()
    return clock() - began


def _nothing(_done: int, _total: int) -> None:
    """Nobody waits for this."""
