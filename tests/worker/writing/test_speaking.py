"""Writing: long enough, without chance, and not past a wish to stop."""

from pathlib import Path

import pytest
import torch

from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import Device
from ftstudio.worker.writing.model import load_base, load_tokenizer, with_new_adapter
from ftstudio.worker.writing.speaking import Pen, _NoLoops
from tests.worker.making import QUICK

PROMPT = [5, 6, 7, 8]


def test_it_writes_no_more_than_was_asked_for(pen: Pen) -> None:
    """The prompt is no part of what was written."""
    assert 0 < len(pen.write(PROMPT, 9, lambda: False, do_sample=False)) <= 9


def test_the_likeliest_words_need_no_chance(pen: Pen) -> None:
    """The same each time, and whoever draws lots next gets what was due."""
    before = torch.get_rng_state()
    first, second = (
        pen.write(PROMPT, 9, lambda: False, do_sample=False) for _ in range(2)
    )
    assert first == second
    assert torch.equal(torch.get_rng_state(), before)


def test_it_stops_between_two_tokens(pen: Pen) -> None:
    """At the third one here."""
    wishes = iter([False, False, True])
    assert len(pen.write(PROMPT, 99, lambda: next(wishes), do_sample=False)) == 3


def test_what_was_just_written_is_less_likely() -> None:
    """Words of the prompt are not, nor line breaks."""
    loops = _NoLoops(prompt_length=2, free=torch.tensor([4]))
    scores = torch.tensor([[2.0, 2.0, 2.0, -2.0, 2.0]])
    ids = torch.tensor([[0, 1, 2, 3, 4]])
    lower = loops(ids, scores)[0].tolist()  # type: ignore[arg-type]
    assert lower[:2] == [2.0, 2.0]
    assert lower[2] < 2.0
    assert lower[3] < -2.0
    assert lower[4] == 2.0


@pytest.fixture
def pen(tiny_model: Path) -> Pen:
    """The tiny model's."""
    model = inspect(tiny_model, "tiny")
    base = load_base(model, Device("cpu", torch.float32))
    return Pen(with_new_adapter(base, QUICK, 0).eval(), load_tokenizer(model))
