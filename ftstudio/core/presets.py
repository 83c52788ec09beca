"""Effort and Caution, and the hyperparameters they stand for."""

from enum import StrEnum

from ftstudio.core.hyperparameters import LIMITS, Hyperparameters


class Effort(StrEnum):
    """How long to train."""

    QUICK = "quick"
    BALANCED = "balanced"
    THOROUGH = "thorough"


class Caution(StrEnum):
    """How much to hold against learning by heart."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


BLOCK_SIZE = 512
MOST_WORDS = {
    Effort.QUICK: 200_000,
    Effort.BALANCED: 600_000,
    Effort.THOROUGH: 2_000_000,
}
"""Words that are learned from; more would take an office computer days."""
_PASSES = {Effort.QUICK: 1.0, Effort.BALANCED: 2.0, Effort.THOROUGH: 4.0}
_FEWEST_STEPS = {Effort.QUICK: 12, Effort.BALANCED: 24, Effort.THOROUGH: 48}
_MOST_PASSES = 8.0
TOKENS_A_WORD = 1.4
_RATE = {Caution.LOW: 2e-3, Caution.NORMAL: 1e-3, Caution.HIGH: 5e-4}
_RANK = {Caution.LOW: 16, Caution.NORMAL: 8, Caution.HIGH: 4}
_DROPOUT = {Caution.LOW: 0.0, Caution.NORMAL: 0.0, Caution.HIGH: 0.1}
_DECAY = {Caution.LOW: 0.0, Caution.NORMAL: 0.01, Caution.HIGH: 0.1}


def suggest(effort: Effort, caution: Caution, words: int) -> Hyperparameters:
    """Hyperparameters for a corpus of so many training words.

    A small corpus gets more passes, up to 8, so that there are steps enough to learn;
    of one that is too long for the effort only a part is read.
    """
    blocks = max(1.0, words * TOKENS_A_WORD / BLOCK_SIZE)
    blocks_per_step = 2 if blocks >= _FEWEST_STEPS[effort] else 1
    needed = _FEWEST_STEPS[effort] * blocks_per_step / blocks
    usual = _PASSES[effort] * min(1.0, MOST_WORDS[effort] / max(1, words))
    passes = max(round(usual, 1), round(needed, 1), LIMITS["passes"].least)
    return Hyperparameters(
        passes=min(passes, _MOST_PASSES),
        learning_rate=_RATE[caution],
        block_size=BLOCK_SIZE,
        blocks_per_step=blocks_per_step,
        lora_rank=_RANK[caution],
        lora_alpha=2 * _RANK[caution],
        lora_dropout=_DROPOUT[caution],
        weight_decay=_DECAY[caution],
        warmup_share=0.05,
    )
