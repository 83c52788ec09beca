"""The state of chance, kept and brought back."""

import pytest
import torch

from ftstudio.worker.learning.chance import bring_chance_back, state_of_chance

CPU, CUDA = torch.device("cpu"), torch.device("cuda")


def test_what_was_drawn_is_drawn_again() -> None:
    """On the processor."""
    states = state_of_chance(CPU)
    assert list(states) == ["random"]
    drawn = torch.rand(3)
    bring_chance_back(states, CPU)
    assert torch.equal(torch.rand(3), drawn)


def test_a_cards_chance_is_kept_where_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And brought back on a card alone: a run may go on on the processor."""
    there = [torch.tensor([7], dtype=torch.uint8)]
    monkeypatch.setattr(torch.cuda, "get_rng_state", lambda: there[-1])
    monkeypatch.setattr(torch.cuda, "set_rng_state", there.append)
    states = state_of_chance(CUDA)
    assert set(states) == {"random", "random.cuda"}
    bring_chance_back(states, CPU)
    assert len(there) == 1
    bring_chance_back(states, CUDA)
    assert torch.equal(there[-1], there[0])


def test_what_began_on_the_processor_goes_on_on_a_card(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whose own chance is then whatever the seed has made of it."""
    monkeypatch.setattr(torch.cuda, "set_rng_state", pytest.fail)
    bring_chance_back(state_of_chance(CPU), CUDA)
