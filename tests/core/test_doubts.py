"""What does not fit together in a plan."""

from dataclasses import replace
from itertools import product

import pytest

from ftstudio.core.doubts import Doubt, doubts_about, steps_of
from ftstudio.core.presets import Caution, Effort, suggest

PLAN = suggest(Effort.BALANCED, Caution.NORMAL, 50_000)


@pytest.mark.parametrize("words", [1000, 20_000, 3_000_000])
def test_nothing_suggested_is_doubted(words: int) -> None:
    """For any effort and caution."""
    for effort, caution in product(Effort, Caution):
        assert doubts_about(suggest(effort, caution, words), words, 2048) == ()


@pytest.mark.parametrize(
    ("doubt", "changes"),
    [
        (Doubt.READS_TOO_MUCH, {"block_size": 4096}),
        (Doubt.FEW_STEPS, {"passes": 0.1, "blocks_per_step": 200}),
        (Doubt.MANY_PASSES, {"passes": 30.0}),
        (Doubt.TOO_STRONG, {"learning_rate": 0.5}),
        (Doubt.TOO_STRONG, {"lora_rank": 1, "lora_alpha": 512}),
    ],
)
def test_what_would_go_wrong_is_doubted(
    doubt: Doubt, changes: dict[str, float]
) -> None:
    """Each under its own name."""
    plan = replace(PLAN, **changes)  # type: ignore[arg-type]
    assert doubts_about(plan, 50_000, 2048) == (doubt,)


def test_many_passes_without_an_end_are_doubted() -> None:
    """Nobody stops it when it learns by heart; few passes may go on for ever."""
    many = replace(PLAN, passes=10.0)
    assert doubts_about(many, 50_000, 2048, patience=0) == (Doubt.NOBODY_STOPS,)
    assert doubts_about(many, 50_000, 2048, patience=1) == ()
    assert doubts_about(PLAN, 50_000, 2048, patience=0) == ()


def test_without_a_model_nothing_is_said_of_what_it_reads() -> None:
    """Its context length is not known."""
    assert doubts_about(replace(PLAN, block_size=4096), 50_000, 0) == ()


def test_steps_follow_from_words_and_passes() -> None:
    """50,000 words are about 137 blocks, one a step; general text adds to them."""
    alone = replace(PLAN, general_share=0.0)
    assert steps_of(alone, 50_000) == 274
    assert steps_of(replace(alone, general_share=0.2), 50_000) == 342
