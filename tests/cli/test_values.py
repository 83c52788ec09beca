"""Typed values: what is taken, and the sentence for what is not."""

import argparse

import pytest

from ftstudio.cli.values import (
    answer_length,
    folds_wished,
    hyperparameter,
    instruction,
    positive,
    seed,
)
from ftstudio.core.asks import LONGEST, MOST_OF_INSTRUCTION


def test_what_is_within_its_limits_is_taken() -> None:
    """As numbers."""
    assert answer_length(str(LONGEST)) == LONGEST
    assert instruction(f" {MOST_OF_INSTRUCTION * 'a'} ") == MOST_OF_INSTRUCTION * "a"
    assert (positive("3"), seed("0"), folds_wished("0")) == (3, 0, 0)
    assert hyperparameter("learning_rate=5e-4") == ("learning_rate", 0.0005)


@pytest.mark.parametrize(
    ("read", "typed", "said"),
    [
        (positive, "0", "no whole number from 1"),
        (seed, "-1", "no whole number from 0"),
        (folds_wished, "1", "1 fold is none"),
        (answer_length, str(LONGEST + 1), f"from 1 to {LONGEST}"),
        (instruction, "a" * (MOST_OF_INSTRUCTION + 1), f"{MOST_OF_INSTRUCTION} is the"),
        (hyperparameter, "speed=3", "speed is none of"),
        (hyperparameter, "lora_rank=1.5", "lora_rank is a whole number"),
        (hyperparameter, "passes=900", "passes is a number from 0.1 to 50"),
    ],
)
def test_all_else_gets_a_sentence(read: object, typed: str, said: str) -> None:
    """Which says what would be right."""
    assert callable(read)
    with pytest.raises(argparse.ArgumentTypeError, match=said):
        read(typed)
