"""Losses: the same in a packed block as alone, per document, on fixed tokens."""

import math
from pathlib import Path

import pytest
import torch

from ftstudio.core.base_model import BaseModel
from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.writing.blocks import IGNORED, Example
from ftstudio.worker.writing.engine.ordinary import Engine
from ftstudio.worker.writing.measuring import (
    Interrupted,
    excerpt_exam,
    measure,
    sample_lengths,
    whole_exam,
)
from ftstudio.worker.writing.model import load_base

CPU = Device("cpu", torch.float32)


@pytest.fixture(scope="module")
def base(tiny_model: Path) -> BaseModel:
    """What the tiny model says of itself."""
    return inspect(tiny_model, "tiny")


def test_neighbours_in_a_block_change_nothing(base: BaseModel) -> None:
    """A document's loss is the same alone and packed with others."""
    model = load_base(base, CPU)
    documents = [[_example(0, 20)], [_example(1, 30)], [_example(2, 12)]]
    together = measure(Engine(model), whole_exam(documents, 64), _calm).by_document
    alone = [
        measure(Engine(model), whole_exam([each], 64), _calm).mean
        for each in ([_example(0, 20)], [_example(0, 30, 1)], [_example(0, 12, 2)])
    ]
    assert together == pytest.approx(alone, rel=1e-5)


def test_the_loss_is_that_of_transformers(base: BaseModel) -> None:
    """Mean cross-entropy over the learned tokens."""
    model = load_base(base, CPU)
    example = _example(0, 20)
    ids = torch.tensor([example.ids])
    with torch.no_grad():
        expected = float(model(input_ids=ids, labels=ids).loss)
    found = measure(Engine(model), whole_exam([[example]], 64), _calm).mean
    assert found == pytest.approx(expected, rel=1e-5)


def test_dropout_is_off_and_comes_back(base: BaseModel) -> None:
    """Measuring twice gives the same, and training goes on as before."""
    model = load_base(base, CPU).train()
    exam = whole_exam([[_example(0, 20)]], 64)
    assert measure(Engine(model), exam, _calm) == measure(Engine(model), exam, _calm)
    assert model.training


def test_a_hurry_interrupts(base: BaseModel) -> None:
    """Measuring never keeps a person waiting who wants to leave."""
    exam = whole_exam([[_example(0, 20)]], 64)
    with pytest.raises(Interrupted):
        measure(Engine(load_base(base, CPU)), exam, lambda: True)


def test_a_document_that_is_not_read_has_no_loss(base: BaseModel) -> None:
    """Its place in the list stays, with no number."""
    exam = excerpt_exam([[_example(0, 20)], [_example(1, 20)]], [5, 0], 0, 64)
    losses = measure(Engine(load_base(base, CPU)), exam, _calm).by_document
    assert math.isfinite(losses[0])
    assert math.isnan(losses[1])


def test_an_excerpt_has_the_length_asked_for() -> None:
    """It goes on into the document's next example where one is too short."""
    document = [_example(0, 12), _example(0, 12)]
    exam = excerpt_exam([document], [16], 0, 64)
    learned = [label for b in exam.blocks for label in b.labels if label != IGNORED]
    assert len(learned) == 16


def test_the_same_seed_reads_the_same_excerpt() -> None:
    """Looks can be compared with each other."""
    document = [_example(0, 10, start) for start in range(8)]
    first, second, other = (
        excerpt_exam([document], [8], seed, 64) for seed in (1, 1, 2)
    )
    assert first == second
    assert first != other


@pytest.mark.parametrize("tokens", [10, 100, 1000, 100_000])
def test_a_sample_is_as_large_as_asked_or_as_there_is(tokens: int) -> None:
    """No more is read than was planned."""
    documents = [300, 20, 150, 700]
    lengths = sample_lengths(documents, tokens, seed=0)
    assert sum(lengths) <= min(tokens, sum(documents))
    assert sum(lengths) >= 0.6 * min(tokens, sum(documents))
    assert all(x <= y for x, y in zip(lengths, documents, strict=True))


def _example(document: int, length: int, shift: int | None = None) -> Example:
    shift = document if shift is None else shift
    ids = tuple(3 + (7 * n + 13 * shift) % 250 for n in range(length))
    return Example(ids, 1, document)


def _calm() -> bool:
    return False
