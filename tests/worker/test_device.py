"""Where the work is done, whoever wants it where, and whatever there is."""

import os

import pytest
import torch
from torch import nn

from ftstudio.core.device import DeviceWish, Refusal
from ftstudio.core.events import DeviceChosen
from ftstudio.core.fit import Memory
from ftstudio.core.portions import Portion
from ftstudio.worker.device import (
    PROCESSOR,
    Choice,
    Device,
    Refused,
    choose_device,
    precision_of,
    use_threads,
)

AUTO, CPU, GPU = DeviceWish
CARD = Device("cuda", torch.bfloat16, "NVIDIA RTX", Memory(12, 10))
ROOM = Portion(4)


def choice(
    wish: DeviceWish, found: Device | Refused = CARD, portion: Portion | None = ROOM
) -> Choice:
    """What is chosen where this is found, and so much fits on it."""
    return choose_device(wish, lambda: found, lambda _device: portion)


@pytest.mark.parametrize("wish", [AUTO, GPU])
def test_a_card_that_has_room_is_taken(wish: DeviceWish) -> None:
    """As much at once as fits; its name and memory are told."""
    taken = choice(wish)
    assert (taken.device, taken.portion) == (CARD, ROOM)
    told = taken.told()
    assert told == DeviceChosen("NVIDIA RTX", 12, torch.get_num_threads())
    assert told.is_on_card


def test_who_wants_the_processor_gets_it_and_no_card_is_touched() -> None:
    """Nor told of."""

    def touched() -> Device:
        raise AssertionError

    taken = choose_device(CPU, touched, lambda _device: ROOM)
    assert taken == Choice(PROCESSOR, Portion())
    assert taken.told().card == ""


@pytest.mark.parametrize("wish", [AUTO, GPU])
def test_a_card_without_room_leaves_it_to_the_processor(wish: DeviceWish) -> None:
    """And that is told, with the name of the card."""
    told = choice(wish, portion=None).told()
    assert (told.card, told.refusal) == ("NVIDIA RTX", Refusal.TOO_SMALL)
    assert not told.is_on_card


@pytest.mark.parametrize(
    ("wish", "reason", "is_told"),
    [
        (AUTO, Refusal.NONE_THERE, False),
        (AUTO, Refusal.NOT_BUILT, False),
        (AUTO, Refusal.TOO_OLD, True),
        (AUTO, Refusal.FAILED, True),
        (GPU, Refusal.NONE_THERE, True),
        (GPU, Refusal.NOT_BUILT, True),
    ],
)
def test_a_card_is_missed_by_who_has_or_wants_one(
    wish: DeviceWish, reason: Refusal, is_told: bool
) -> None:
    """Who leaves it to us and has none hears nothing of cards."""
    taken = choice(wish, Refused(reason))
    assert taken.device == PROCESSOR
    assert taken.told().refusal == (reason if is_told else None)


def test_the_processor_holds_plain_numbers() -> None:
    """Half precision is slow and coarse there."""
    assert PROCESSOR.dtype == torch.float32
    assert not PROCESSOR.is_half


def test_a_model_in_half_precision_computes_in_it_and_no_other_does() -> None:
    """What learns is in float32, and is multiplied in the format of the base."""
    inside = torch.ones(2, 2)
    for dtype in (torch.bfloat16, torch.float32):
        base = nn.Linear(2, 2, dtype=dtype)
        with precision_of(base):
            assert (inside @ inside).dtype == dtype


def test_it_computes_on_as_many_threads_as_are_wished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nought leaves it as it was."""
    monkeypatch.setenv("RAYON_NUM_THREADS", "7")
    before = torch.get_num_threads()
    use_threads(1)
    assert torch.get_num_threads() == 1
    assert os.environ["RAYON_NUM_THREADS"] == "1"
    use_threads(100_000)
    assert torch.get_num_threads() <= (os.cpu_count() or 1)
    use_threads(before)
    use_threads(0)
    assert torch.get_num_threads() == before
