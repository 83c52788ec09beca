"""Where a training computes, in words."""

import pytest

from ftstudio.core.device import DeviceWish, Refusal
from ftstudio.core.events import DeviceChosen
from ftstudio.words import device

GB = 1_000_000_000


def test_each_choice_has_a_name_and_they_are_explained() -> None:
    """In one breath."""
    names = [device.wish(each) for each in DeviceWish]
    assert len({*names}) == len(DeviceWish)
    assert names[0] in device.means()
    assert device.title()


def test_it_is_said_where_it_trains() -> None:
    """With what a person knows it by."""
    on_card = device.told(DeviceChosen("NVIDIA GeForce RTX 3060", 12 * GB, 4))
    assert "NVIDIA GeForce RTX 3060 with 12 GB" in on_card
    assert "processor, with 4 cores" in device.told(DeviceChosen("", 0, 4))
    assert "processor, with 1 core." in device.told(DeviceChosen("", 0, 1))


@pytest.mark.parametrize("refusal", list(Refusal))
@pytest.mark.parametrize("card", ["Quadro P600", ""])
def test_it_is_said_why_a_card_is_not_used(refusal: Refusal, card: str) -> None:
    """And that it is trained all the same; a card has its name where that is known."""
    said = device.told(DeviceChosen(card, 0, 2, refusal))
    assert said.endswith("The processor trains instead, with 2 cores.")
    assert "{" not in said
    if refusal not in {Refusal.NONE_THERE, Refusal.NOT_BUILT}:
        assert (card or "he graphics card") in said


def test_memory_that_ran_short_does_no_harm() -> None:
    """That is what a person wants to know of it."""
    assert "what is learned is the same" in device.ran_short()
