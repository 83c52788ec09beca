"""What the welcome says of a computer."""

from dataclasses import replace

import pytest

from ftstudio.core.computer import Computer
from ftstudio.core.fit import Memory, prospect
from ftstudio.words import welcome as words

_GB = 1_000_000_000
_OFFICE = Computer(
    "Intel Core i5-8250U", 4, Memory(16 * _GB, 11 * _GB), free_disk=184 * _GB
)
_STARTER = 134_515_008


def said(computer: Computer) -> dict[str, tuple[str, str]]:
    """What is told of each thing, by its name."""
    return {each.name: (each.value, each.note) for each in words.facts(computer)}


def test_an_office_computer_is_told_in_plain_words() -> None:
    """And that it needs no graphics card."""
    assert said(_OFFICE) == {
        "Processor": ("Intel Core i5-8250U", "4 cores"),
        "Memory": ("16 GB", "11 GB of it is free now"),
        "Graphics card": ("None that helps to train", "No graphics card is needed."),
        "Room on the disk": ("184 GB free", ""),
    }


def test_what_is_not_known_is_not_told() -> None:
    """No "0 cores", no empty rows."""
    unknown = Computer("", 0, Memory(16 * _GB, 11 * _GB))
    assert said(unknown).keys() == {"Memory", "Graphics card"}
    assert said(replace(unknown, cores=1))["Processor"] == ("1 core", "")


def test_a_laptop_is_to_be_plugged_in_and_a_full_disk_is_told() -> None:
    """Both matter before a training, not in it."""
    laptop = said(replace(_OFFICE, has_battery=True, free_disk=_GB))
    assert "plugged in" in laptop["Battery"][0]
    assert "little" in laptop["Room on the disk"][1]


@pytest.mark.parametrize(("is_used", "note"), [(True, "quicker"), (False, "without")])
def test_a_card_helps_only_where_it_is_used(is_used: bool, note: str) -> None:
    """Two alike are counted."""
    cards = ("NVIDIA T4", "NVIDIA T4")
    found = said(replace(_OFFICE, graphics=cards, uses_graphics=is_used))
    assert found["Graphics card"][0] == "2 × NVIDIA T4"
    assert note in found["Graphics card"][1]


@pytest.mark.parametrize(
    ("total", "free", "state", "title", "sentence"),
    [
        (16, 11, "calm", "comfortably", "2 of the 3 models"),
        (64, 60, "calm", "comfortably", "All others"),
        (8, 5, "calm", "comfortably", "Larger ones need more"),
        (8, 2, "attention", "just fits", "Close other programs"),
        (2, 1, "attention", "Too little memory", "2.0 GB"),
    ],
)
def test_what_it_means_follows_from_the_memory(
    total: int, free: int, state: str, title: str, sentence: str
) -> None:
    """With what to do where it is tight."""
    memory = Memory(total * _GB, free * _GB)
    offered = [_STARTER, 400_000_000, 4_000_000_000]
    told = words.what_it_means(prospect(_STARTER, offered, memory))
    assert told[0] == state
    assert title in told[1]
    assert sentence in told[2]
