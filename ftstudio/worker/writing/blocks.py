"""Examples packed into blocks of one length, and blocks as an Arrow table.

An example is never cut and sees nothing of its neighbours in the block: positions begin
again at 0, from which transformers makes a block-diagonal causal mask.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import datasets

IGNORED = -100
"""The label of a token on which no loss is taken."""


@dataclass(frozen=True, slots=True)
class Example:
    """One piece to learn from: token ids and, of the same length, labels.

    `document` is the number of the document it comes from, in whatever list is packed.
    """

    ids: tuple[int, ...]
    labels: tuple[int, ...]
    document: int

    @property
    def learned(self) -> int:
        """Tokens on which a loss is taken."""
        return sum(label != IGNORED for label in self.labels)


@dataclass(frozen=True, slots=True)
class Block:
    """Examples side by side; every list has the same length."""

    input_ids: list[int]
    labels: list[int]
    position_ids: list[int]
    documents: list[int]


def pack(
    examples: Sequence[Example], block_size: int, padding: int | None
) -> list[Block]:
    """Put examples of at most `block_size` tokens into few blocks.

    First fit, longest first. The rest of a block is filled with `padding`, unlabelled,
    or left out where that is None.
    """
    rows: list[list[Example]] = []
    room: list[int] = []
    for example in sorted(examples, key=lambda each: -len(each.ids)):
        size = len(example.ids)
        row = next((i for i, left in enumerate(room) if left >= size), None)
        if row is None:
            rows.append([example])
            room.append(block_size - size)
        else:
            rows[row].append(example)
            room[row] -= size
    return [_block(row, left, padding) for row, left in zip(rows, room, strict=True)]


def as_table(blocks: Sequence[Block]) -> datasets.Dataset:
    """Blocks as rows of an Arrow table, as the Trainer reads them."""
    return datasets.Dataset.from_dict(
        {
            "input_ids": [each.input_ids for each in blocks],
            "labels": [each.labels for each in blocks],
            "position_ids": [each.position_ids for each in blocks],
        }
    )


def _block(row: Sequence[Example], left: int, padding: int | None) -> Block:
    block = Block([], [], [], [])
    for example in row:
        block.input_ids.extend(example.ids)
        block.labels.extend([IGNORED, *example.labels[1:]])
        block.position_ids.extend(range(len(example.ids)))
        block.documents.extend([example.document] * len(example.ids))
    if padding is not None:
        block.input_ids.extend([padding] * left)
        block.labels.extend([IGNORED] * left)
        block.position_ids.extend(range(left))
        block.documents.extend([0] * left)
    return block
