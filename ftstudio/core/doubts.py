"""What does not fit together among the numbers of a plan."""

from enum import StrEnum
from math import ceil

from ftstudio.core.hyperparameters import Hyperparameters
from ftstudio.core.job import PATIENCE
from ftstudio.core.presets import TOKENS_A_WORD

_FEWEST_STEPS = 5
_MOST_PASSES, _MOST_UNWATCHED = 20, 8
_STRONGEST = 0.02


class Doubt(StrEnum):
    """Why a training as it is planned would probably go wrong."""

    READS_TOO_MUCH = "reads_too_much"
    FEW_STEPS = "few_steps"
    MANY_PASSES = "many_passes"
    NOBODY_STOPS = "nobody_stops"
    TOO_STRONG = "too_strong"


def doubts_about(
    planned: Hyperparameters,
    words: int,
    context_length: int,
    patience: int = PATIENCE,
) -> tuple[Doubt, ...]:
    """What a person should know who starts like this; nothing for suggested values.

    `words` are those to learn from; `context_length` is in tokens, 0 where not known;
    `patience` is in looks, 0 for ever. The strength of a step is its learning rate
    times what LoRA's scale makes of it.
    """
    steps = steps_of(planned, words)
    strength = planned.learning_rate * planned.lora_alpha / planned.lora_rank
    found = {
        Doubt.READS_TOO_MUCH: 0 < context_length < planned.block_size,
        Doubt.FEW_STEPS: steps < _FEWEST_STEPS,
        Doubt.MANY_PASSES: planned.passes > _MOST_PASSES,
        Doubt.NOBODY_STOPS: patience == 0 and planned.passes > _MOST_UNWATCHED,
        Doubt.TOO_STRONG: strength > _STRONGEST,
    }
    return tuple(doubt for doubt, holds in found.items() if holds)


def steps_of(planned: Hyperparameters, words: int) -> int:
    """About how many steps a training on so many words takes."""
    own = max(1, words * TOKENS_A_WORD / planned.block_size)
    blocks = own / (1 - planned.general_share)
    return max(1, ceil(planned.passes * ceil(blocks / planned.blocks_per_step)))
