"""Groups of examples as columns of Arrow, and back: a document's, or a block's.

A group is a row. `ids` has the token ids of all its examples one after the other;
`lengths`, `prompts` and `documents` say of each example how many of them are its own,
how many of these are only read, and which document it is of. `key` names the group.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from ftstudio.worker.writing.blocks import Example

_NUMBERS = pa.list_(pa.int32())
SCHEMA = pa.schema({
    "key": pa.binary(),
    "ids": _NUMBERS,
    "lengths": _NUMBERS,
    "prompts": _NUMBERS,
    "documents": _NUMBERS,
})  # fmt: skip


def record_of(groups: Sequence[Sequence[Example]], keys: Sequence[bytes] = ()) -> Any:
    """A record batch with one row a group; `keys` has one for each, or none at all."""
    columns = [
        pa.array(keys or [b""] * len(groups), pa.binary()),
        _lists([[token for each in group for token in each.ids] for group in groups]),
        _lists([[len(each.ids) for each in group] for group in groups]),
        _lists([[each.prompt for each in group] for group in groups]),
        _lists([[each.document for each in group] for group in groups]),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=SCHEMA)


def group_in(record: Any, row: int, document: int | None = None) -> list[Example]:
    """The examples of one row, all of one `document` where that is given."""
    ids = tuple(_numbers(record, "ids", row))
    end, group = 0, []
    for length, prompt, own in zip(
        *(_numbers(record, name, row) for name in ("lengths", "prompts", "documents")),
        strict=True,
    ):
        start, end = end, end + length
        number = own if document is None else document
        group.append(Example(ids[start:end], prompt, number))
    return group


def learned_in(record: Any) -> list[int]:
    """Of each row, the tokens on which a loss is taken."""
    lengths, prompts = record.column("lengths"), record.column("prompts")
    learned = lengths.values.to_numpy() - prompts.values.to_numpy()
    until = np.concatenate([[0], np.cumsum(learned)])[lengths.offsets.to_numpy()]
    return [int(each) for each in np.diff(until)]


def _lists(lists: Sequence[Sequence[int]]) -> Any:
    offsets = np.cumsum([0, *map(len, lists)]).astype(np.int32)
    values = np.array([number for each in lists for number in each], np.int32)
    return pa.ListArray.from_arrays(pa.array(offsets), pa.array(values))


def _numbers(record: Any, name: str, row: int) -> list[int]:
    column = record.column(name)
    start, end = column.offsets.to_numpy()[row : row + 2]
    numbers: list[int] = column.values.to_numpy()[start:end].tolist()
    return numbers
