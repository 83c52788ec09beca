"""Typed values: what is taken, and the sentence for what is not."""

import argparse

import pytest

from ftstudio.cli.values import folds_wished, hyperparameter, positive, seed


def test_what_is_within_its_limits_is_taken() -> None:
    """As numbers."""
    assert (positive("3"), seed("0"), folds_wished("0")) == (3, 0, 0)
    assert hyperparameter("learning_rate=5e-4") == ("learning_rate", 0.0005)


@pytest.mark.parametrize(
    ("read", "typed", "said"),
    [
        (positive, "0", "no whole number from 1"),
        (seed, "-1", "no whole number from 0"),
        (folds_wished, "1", "1 fold is none"),
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
