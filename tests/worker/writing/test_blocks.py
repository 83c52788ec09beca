"""Examples in blocks: whole, side by side, blind to each other."""

from hypothesis import given
from hypothesis import strategies as st

from ftstudio.worker.writing.blocks import IGNORED, Example, as_table, pack

SIZE = 16


@given(st.lists(st.integers(1, SIZE), min_size=1, max_size=30))
def test_every_token_is_packed_once(lengths: list[int]) -> None:
    """No example is cut or lost, and no block is longer than it may be."""
    examples = [_example(number, length) for number, length in enumerate(lengths)]
    blocks = pack(examples, SIZE, padding=0)
    packed = [token for block in blocks for token in block.input_ids if token]
    assert sorted(packed) == sorted(i for each in examples for i in each.ids)
    assert all(len(block.input_ids) == SIZE for block in blocks)


def test_blocks_are_well_filled() -> None:
    """Halves find each other."""
    examples = [_example(number, SIZE // 2) for number in range(6)]
    assert len(pack(examples, SIZE, padding=0)) == 3


def test_an_example_begins_at_position_zero_and_is_not_foretold() -> None:
    """Its first token is not to be guessed from its neighbour's last."""
    (block,) = pack([_example(1, 4), _example(2, 3)], 8, padding=0)
    assert block.position_ids == [0, 1, 2, 3, 0, 1, 2, 0]
    assert [i for i, label in enumerate(block.labels) if label == IGNORED] == [0, 4, 7]
    assert block.documents == [1, 1, 1, 1, 2, 2, 2, 0]


def test_a_table_has_a_row_a_block() -> None:
    """The Trainer reads token ids, labels and positions."""
    table = as_table(pack([_example(1, 4)], 8, padding=0))
    assert table.column_names == ["input_ids", "labels", "position_ids"]
    assert len(table[0]["input_ids"]) == 8


def _example(number: int, length: int) -> Example:
    ids = tuple(range(100 * number + 1, 100 * number + 1 + length))
    return Example(ids, ids, number)
