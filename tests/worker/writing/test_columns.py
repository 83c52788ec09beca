"""Examples as columns of Arrow, and back."""

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.columns import SCHEMA, group_in, learned_in, record_of

IDS = st.lists(st.integers(0, 2**31 - 1), max_size=5).map(tuple)
EXAMPLES = st.builds(Example, ids=IDS, prompt=st.integers(0, 5), document=IDS.map(len))
GROUPS = st.lists(st.lists(EXAMPLES, max_size=4), max_size=4)


@given(GROUPS)
def test_groups_come_back_as_they_were(groups: list[list[Example]]) -> None:
    """Empty ones too, each in its row, written to a file and read again."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_file(sink, SCHEMA) as file:
        file.write_batch(record_of(groups))
    record = pa.ipc.open_file(sink.getvalue()).get_batch(0)
    record.validate(full=True)
    assert [group_in(record, row) for row in range(record.num_rows)] == groups


@given(GROUPS)
def test_what_is_learned_is_known_without_reading_it(
    groups: list[list[Example]],
) -> None:
    """All but the prompts."""
    learned = [sum(each.learned for each in group) for group in groups]
    assert learned_in(record_of(groups)) == learned


def test_a_group_can_be_had_under_another_number() -> None:
    """The same document is another one of many in another training."""
    record = record_of([[Example((1, 2), 1, 0), Example((3,), 0, 0)]], [b"key"])
    assert [each.document for each in group_in(record, 0, 7)] == [7, 7]
    assert record.column("key").to_pylist() == [b"key"]
