"""What this computer has, by names that a person knows from the shop."""

import pytest

from ftstudio.core.computer import (
    best_card,
    card_in,
    cards_in,
    plain_name,
    processor_in,
)
from ftstudio.core.fit import Card, Memory

MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz", "Intel Core i5-8250U"),
        ("12th Gen Intel(R) Core(TM) i7-1260P", "12th Gen Intel Core i7-1260P"),
        ("AMD Ryzen 5 5600G with Radeon Graphics", "AMD Ryzen 5 5600G"),
        ("AMD EPYC 7B13 64-Core Processor", "AMD EPYC 7B13"),
        ("Intel(R) Xeon(R) Processor @ 2.60GHz", "Intel Xeon"),
        ("Apple M2", "Apple M2"),
        ("", ""),
    ],
)
def test_a_processor_is_called_as_in_the_shop(given: str, plain: str) -> None:
    """Without marks, speed and what else it carries along."""
    assert plain_name(given) == plain


def test_names_are_found_in_what_the_system_writes() -> None:
    """Of the first one, where there are many."""
    cpuinfo = (
        "processor\t: 0\nmodel\t\t: 85\nmodel name\t: Fast: one\n\nmodel name : B\n"
    )
    assert processor_in(cpuinfo) == "Fast: one"
    assert card_in("Model: \t\t NVIDIA T4\nIRQ:   33\n") == "NVIDIA T4"
    assert processor_in("Hardware : BCM2835") == ""


def test_a_card_tells_its_memory_and_whether_it_computes_in_half_precision() -> None:
    """Turing cards do not; a line that is no answer is passed over."""
    answer = (
        "NVIDIA GeForce RTX 3060, 12288, 11000, 8.6\n"
        "Quadro, the big one, 8192, 8000, 7.5\n"
        "NVIDIA GB10, [N/A], [N/A], 12.1\n\n"
        'Field "compute_cap" is not a valid field to query.\n'
    )
    assert cards_in(answer) == (
        Card("NVIDIA GeForce RTX 3060", Memory(12288 * MIB, 11000 * MIB), True),
        Card("Quadro, the big one", Memory(8192 * MIB, 8000 * MIB), False),
    )


def test_of_several_cards_the_best_counts() -> None:
    """The newer kind before the larger memory."""
    old, small, large = cards_in("a, 48, 48, 7.5\nb, 8, 8, 8.6\nc, 12, 4, 8.6\n")
    assert best_card((old, small, large)) == large
    assert best_card((old, small)) == small
    assert best_card(()) is None
