"""What this computer has, by names that a person knows from the shop."""

import pytest

from ftstudio.core.computer import card_in, plain_name, processor_in


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
