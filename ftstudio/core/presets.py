"""Effort and Caution, and the hyperparameters they stand for."""

from enum import StrEnum

from ftstudio.core.hyperparameters import LIMITS, Hyperparameters
from ftstudio.core.split import FOLDS, is_exam_too_small


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
_LEAST_PASSES = LIMITS["passes"].least
_MOST_PASSES = 8.0
TOKENS_A_WORD = 1.4
_RATE = {Caution.LOW: 4e-3, Caution.NORMAL: 2e-3, Caution.HIGH: 1e-3}
"""For the starter; the first two were measured on three bodies of documents
(tests/benchmarks/learning_sweep.py)."""
_MEASURED_ON = 135_000_000
_NARROWING = 0.39
"""A larger model wants smaller steps: rates fall with its width to the power of 0.78
(J. Schulman et al., LoRA Without Regret, 2025, for Llama's family; the rate does not
hang on the rank), and the width grows about as the root of the parameters does."""
_RANK = {Caution.LOW: 16, Caution.NORMAL: 8, Caution.HIGH: 4}
_DROPOUT = {Caution.LOW: 0.0, Caution.NORMAL: 0.0, Caution.HIGH: 0.1}
_DECAY = {Caution.LOW: 0.0, Caution.NORMAL: 0.01, Caution.HIGH: 0.1}
_LENGTH = {Caution.LOW: 1.5, Caution.NORMAL: 1.0, Caution.HIGH: 0.75}
"""Passes, as a multiple of the effort's; each document is read once at least."""
_GENERAL = {Caution.LOW: 0.0, Caution.NORMAL: 0.05, Caution.HIGH: 0.2}


class DoubleCheck(StrEnum):
    """Why each document examines in turn, or why it does not."""

    SMALL_EXAM = "small_exam"
    WISHED = "wished"
    LARGE_EXAM = "large_exam"
    QUICK = "quick"
    REFUSED = "refused"
    SORTING = "sorting"

    @property
    def is_on(self) -> bool:
        """Whether each document examines in turn."""
        return self in _ON


_ON = frozenset({DoubleCheck.SMALL_EXAM, DoubleCheck.WISHED, DoubleCheck.SORTING})


def double_check_for(effort: Effort, units: int, wish: bool | None) -> DoubleCheck:
    """As the person wishes; None leaves it to us.

    By itself where one exam would be too small to trust; a quick look stays quick.
    `units` are what there is to divide.
    """
    if wish is not None:
        return DoubleCheck.WISHED if wish else DoubleCheck.REFUSED
    if not is_exam_too_small(units):
        return DoubleCheck.LARGE_EXAM
    return DoubleCheck.QUICK if effort is Effort.QUICK else DoubleCheck.SMALL_EXAM


def folds_for(effort: Effort, units: int, wish: bool | None) -> int:
    """How many folds to train first, 0 for none; no fold is without a unit."""
    is_on = double_check_for(effort, units, wish).is_on
    return min(FOLDS, units) if is_on else 0


def suggest(
    effort: Effort,
    caution: Caution,
    words: int,
    parameters: int = _MEASURED_ON,
    *,
    everything: bool = False,
) -> Hyperparameters:
    """Hyperparameters for a corpus of so many training words, and for a model's size.

    A small corpus gets more passes, about 8 at most, so that there are steps enough to
    learn; of one that is too long for the effort only a part is read, unless
    `everything` is wanted.
    """
    blocks = max(1.0, words * TOKENS_A_WORD / BLOCK_SIZE)
    needed = _FEWEST_STEPS[effort] / blocks
    wanted = max(_PASSES[effort] * _LENGTH[caution], 1.0)
    most = words if everything else MOST_WORDS[effort]
    usual = wanted * min(1.0, most / max(1, words))
    passes = max(round(usual, 1), round(needed * _LENGTH[caution], 1), _LEAST_PASSES)
    return Hyperparameters(
        passes=min(passes, _MOST_PASSES * _LENGTH[caution]),
        learning_rate=_rate(caution, parameters),
        block_size=BLOCK_SIZE,
        blocks_per_step=1,
        lora_rank=_RANK[caution],
        lora_alpha=2 * _RANK[caution],
        lora_dropout=_DROPOUT[caution],
        weight_decay=_DECAY[caution],
        warmup_share=0.05,
        general_share=_GENERAL[caution],
    )


SORTING_FOLDS = 3
"""Enough to weigh the judges by, where there are documents enough for one exam."""
_WINDOW, _LOT = 128, 16
"""Tokens of a document that are read at once, and documents that are compared."""
_SORTING_PASSES = {Effort.QUICK: 2.0, Effort.BALANCED: 3.0, Effort.THOROUGH: 6.0}
_SORTING_STEPS = {Effort.QUICK: 12, Effort.BALANCED: 24, Effort.THOROUGH: 48}
_SORTING_MOST = {Effort.QUICK: 12.0, Effort.BALANCED: 16.0, Effort.THOROUGH: 24.0}
"""Passes over a handful of documents."""
_SORTING_RATE = {Caution.LOW: 2e-3, Caution.NORMAL: 1e-3, Caution.HIGH: 5e-4}


def sorting_folds_for(units: int, wish: int | None = None) -> int:
    """How many folds to train first; without any nobody knows how good a sorter is."""
    if wish is not None:
        return min(wish, units)
    return min(FOLDS if is_exam_too_small(units) else SORTING_FOLDS, units)


def suggest_sorting(
    effort: Effort, caution: Caution, documents: int
) -> Hyperparameters:
    """Hyperparameters for learning to sort by so many examples.

    A few get more passes, so that there are steps enough to learn. Blocks are windows,
    of which a step compares a lot.
    """
    lots = max(1.0, documents / _LOT)
    usual = max(_SORTING_PASSES[effort], _SORTING_STEPS[effort] / lots)
    passes = min(round(usual, 1), _SORTING_MOST[effort]) * _LENGTH[caution]
    return Hyperparameters(
        passes=max(passes, 1.0),
        learning_rate=_SORTING_RATE[caution],
        block_size=_WINDOW,
        blocks_per_step=_LOT,
        lora_rank=_RANK[caution],
        lora_alpha=2 * _RANK[caution],
        lora_dropout=_DROPOUT[caution],
        weight_decay=_DECAY[caution],
        warmup_share=0.1,
    )


def _rate(caution: Caution, parameters: int) -> float:
    """In two digits; for no model it is higher than it was measured to be good."""
    times = (_MEASURED_ON / max(parameters, _MEASURED_ON)) ** _NARROWING
    return float(f"{_RATE[caution] * times:.2g}")
