"""Examples in blocks: whole, side by side, blind to each other."""

import random

from hypothesis import given
from hypothesis import strategies as st

from ftstudio.worker.writing.blocks import IGNORED, Example, block_of, pack

SIZE = 16


@given(st.lists(st.integers(1, SIZE), max_size=30), st.integers(1, 40))
def test_every_example_is_packed_once(lengths: list[int], window: int) -> None:
    """None is cut or lost, and no block is longer than it may be."""
    examples = [_example(number, length) for number, length in enumerate(lengths)]
    blocks = list(pack(examples, SIZE, window))
    packed = [each for block in blocks for each in block]
    assert sorted(packed, key=lambda each: each.document) == examples
    assert all(0 < sum(len(e.ids) for e in block) <= SIZE for block in blocks)


def test_blocks_are_well_filled() -> None:
    """Halves find each other, and small ones the gaps that are left."""
    lengths = [SIZE // 2] * 6 + [SIZE - 3, 3]
    examples = [_example(number, length) for number, length in enumerate(lengths)]
    assert len(list(pack(examples, SIZE))) == 4


def test_packing_a_window_at_a_time_wastes_little() -> None:
    """Of lengths as they come, 97 % of the blocks are used."""
    chance = random.Random(0)
    examples = [_example(n, chance.randint(20, 512)) for n in range(3000)]
    blocks = list(pack(examples, 512, window=500))
    used = sum(len(each.ids) for each in examples) / (512 * len(blocks))
    assert used > 0.97


def test_no_more_is_taken_in_than_a_window() -> None:
    """Blocks come while examples are still being read."""
    taken: list[int] = []

    def stream() -> object:
        for number in range(100):
            taken.append(number)
            yield _example(number, SIZE)

    next(pack(stream(), SIZE, window=10))  # type: ignore[arg-type]
    assert len(taken) == 10


def test_an_example_begins_at_position_zero_and_is_not_foretold() -> None:
    """Its first token is not to be guessed from its neighbour's last."""
    block = block_of([_example(1, 4), _example(2, 3)])
    assert block.position_ids == [0, 1, 2, 3, 0, 1, 2]
    assert [i for i, label in enumerate(block.labels) if label == IGNORED] == [0, 4]
    assert block.documents == [1, 1, 1, 1, 2, 2, 2]


def test_nothing_of_a_prompt_is_learned() -> None:
    """It is the person who gives it."""
    example = Example((5, 6, 7, 8), prompt=3, document=0)
    assert example.labels == (IGNORED, IGNORED, IGNORED, 8)
    assert example.learned == 1


def _example(number: int, length: int) -> Example:
    return Example(tuple(range(100 * number, 100 * number + length)), 0, number)
