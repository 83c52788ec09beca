"""What was read of a talk is not read again, and what is new of it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

from ftstudio.models.inspecting import inspect
from ftstudio.worker.device import PROCESSOR
from ftstudio.worker.writing.model import load_base, with_new_adapter
from ftstudio.worker.writing.recalling import Recall
from tests.worker.making import QUICK

_BEFORE = [5 + n % 40 for n in range(300)]


class Watched:
    """A recall of the tiny model, and how many tokens that has read."""

    def __init__(self, folder: Path) -> None:
        base = load_base(inspect(folder, "tiny"), PROCESSOR)
        self.model = with_new_adapter(base, QUICK, 0).eval()
        self.recall = Recall(self.model)
        self.read = 0
        self.model.get_base_model().register_forward_pre_hook(
            self._count, with_kwargs=True
        )

    def _count(self, _model: Any, _given: Any, named: dict[str, Any]) -> None:
        self.read += named["input_ids"].shape[1]

    @torch.no_grad()
    def scores(self, prompt: Sequence[int]) -> torch.Tensor:
        """Of the token after the prompt, with what is remembered; it is kept then."""
        cache = self.recall.read(prompt, lambda: False)
        assert cache is not None
        last = torch.tensor([[prompt[-1]]])
        logits = self.model(input_ids=last, past_key_values=cache).logits[0, -1]
        self.recall.keep(prompt, cache)
        return torch.as_tensor(logits)

    @torch.no_grad()
    def scores_of_all(self, prompt: Sequence[int]) -> torch.Tensor:
        """The same, all read at once."""
        read, ids = self.read, torch.tensor([list(prompt)])
        logits = self.model(input_ids=ids).logits[0, -1]
        self.read = read
        return torch.as_tensor(logits)


@pytest.fixture
def watched(tiny_model: Path) -> Watched:
    """Nothing is read yet."""
    return Watched(tiny_model)


@pytest.mark.parametrize(
    ("after", "reads"),
    [
        ([*_BEFORE, 7, 8, 9], 3),
        ([*_BEFORE[:200], 9, 9], 2),
        (_BEFORE[:200], 1),
        ([9, *_BEFORE], 301),
    ],
)
def test_only_what_is_new_is_read(
    watched: Watched, after: list[int], reads: int
) -> None:
    """A talk that goes on, one that turns off, a part of it, and another talk."""
    watched.scores(_BEFORE)
    assert watched.read == len(_BEFORE)
    scores = watched.scores(after)
    assert watched.read - len(_BEFORE) == reads
    assert torch.allclose(scores, watched.scores_of_all(after), atol=1e-4)


def test_what_was_forgotten_is_read_again(watched: Watched) -> None:
    """All of it."""
    watched.scores(_BEFORE)
    watched.recall.forget()
    watched.scores(_BEFORE)
    assert watched.read == 2 * len(_BEFORE)


def test_one_need_not_wait_until_all_is_read(watched: Watched) -> None:
    """A wish to stop is heard between two portions."""
    wishes = iter([False, True])
    assert watched.recall.read(_BEFORE, lambda: next(wishes)) is None
    assert 0 < watched.read < len(_BEFORE)


def test_a_single_token_is_left_to_who_goes_on(watched: Watched) -> None:
    """Nothing is read before it."""
    assert watched.recall.read([5], lambda: False) is not None
    assert watched.read == 0
