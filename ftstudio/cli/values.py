"""Values as they are typed on the command line, each checked with a sentence."""

import argparse
import math

from ftstudio.core.asks import LONGEST, MOST_OF_INSTRUCTION, as_text
from ftstudio.core.hyperparameters import LIMITS, Hyperparameters

_LARGEST = 2**32 - 1  # what every source of random numbers takes as its seed


def positive(text: str) -> int:
    """A whole number from 1 on."""
    return _whole_number(text, least=1)


def seed(text: str) -> int:
    """A whole number from 0 on."""
    return _whole_number(text, least=0)


def answer_length(text: str) -> int:
    """How long an answer may become, in tokens."""
    return _whole_number(text, least=1, most=LONGEST)


def instruction(text: str) -> str:
    """What a model shall heed: text that is short enough to go along."""
    said = as_text(text)
    if len(said) > MOST_OF_INSTRUCTION:
        raise argparse.ArgumentTypeError(
            f"that is {len(said)} characters, and {MOST_OF_INSTRUCTION} is the most"
        )
    return said


def folds_wished(text: str) -> int:
    """How many folds; 0 for none."""
    number = _whole_number(text, least=0)
    if number == 1:
        raise argparse.ArgumentTypeError("1 fold is none: 0, or 2 and more")
    return number


def label(text: str) -> tuple[str, str]:
    """OLD=NEW of a folder's name; NEW may be empty."""
    old, sign, new = text.partition("=")
    if not old or not sign:
        raise argparse.ArgumentTypeError(f"{text} is not OLD=NEW")
    return old, new.strip()


def hyperparameter(text: str) -> tuple[str, float]:
    """NAME=VALUE of a hyperparameter, within its limits."""
    name, _, value = text.partition("=")
    if name not in LIMITS:
        raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(LIMITS)}")
    limits = LIMITS[name]
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    is_whole = Hyperparameters.__annotations__[name] is int
    if is_whole and not number.is_integer():
        raise argparse.ArgumentTypeError(f"{name} is a whole number")
    if not limits.least <= number <= limits.most:
        raise argparse.ArgumentTypeError(
            f"{name} is a number from {limits.least:g} to {limits.most:g}"
        )
    return name, number


def _whole_number(text: str, least: int, most: int = _LARGEST) -> int:
    if not text.isdecimal() or not least <= int(text) <= most:
        raise argparse.ArgumentTypeError(
            f"{text} is no whole number from {least} to {most}"
        )
    return int(text)
