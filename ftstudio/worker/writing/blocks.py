"""Examples packed into blocks of at most one length.

An example is never cut and sees nothing of its neighbours in the block: positions begin
again at 0, from which transformers makes a block-diagonal causal mask.
"""

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

IGNORED = -100
"""The label of a token on which no loss is taken."""
WINDOW = 1024
"""Examples that are packed together. More would hardly fit each other better: of blocks
of 512 tokens 90.6 % are used with 512 at a time, and 91.0 % with all 885 of a handbook
at once (88.1 and 88.6 % with 1 109 of labour law)."""


@dataclass(frozen=True, slots=True)
class Example:
    """One piece to learn from: token ids, of which the first `prompt` are only read.

    `document` is the number of the document it comes from, in whatever list is packed.
    """

    ids: tuple[int, ...]
    prompt: int
    document: int = 0

    @property
    def learned(self) -> int:
        """Tokens on which a loss is taken."""
        return len(self.ids) - self.prompt

    def cut(self, learned: int) -> "Example":
        """Its beginning, with at most so many learned tokens."""
        return replace(self, ids=self.ids[: self.prompt + learned])

    @property
    def labels(self) -> tuple[int, ...]:
        """What is to be foretold: the ids, but nothing of the prompt."""
        return (*[IGNORED] * self.prompt, *self.ids[self.prompt :])


@dataclass(frozen=True, slots=True)
class Block:
    """Examples side by side; every list has the same length."""

    input_ids: list[int]
    labels: list[int]
    position_ids: list[int]
    documents: list[int]


def pack(
    examples: Iterable[Example], block_size: int, window: int = WINDOW
) -> Iterator[list[Example]]:
    """Examples of at most `block_size` tokens, those of one block together.

    Of each `window` in turn the longest come first, each into the fullest block that
    has room for it. Always the same for the same examples in the same order.
    """
    stream = iter(examples)
    while together := list(itertools.islice(stream, window)):
        yield from _packed(together, block_size)


def block_of(examples: Sequence[Example]) -> Block:
    """These examples side by side.

    The first token of each is not to be guessed from its neighbour's last.
    """
    block = Block([], [], [], [])
    for example in examples:
        block.input_ids.extend(example.ids)
        block.labels.extend((IGNORED, *example.labels[1:]))
        block.position_ids.extend(range(len(example.ids)))
        block.documents.extend([example.document] * len(example.ids))
    return block


def _packed(examples: Iterable[Example], block_size: int) -> list[list[Example]]:
    """Best fit, longest first; `room` is each block's, the smallest first."""
    blocks: list[list[Example]] = []
    room: list[tuple[int, int]] = []
    for example in sorted(examples, key=lambda each: -len(each.ids)):
        size = len(example.ids)
        at = bisect.bisect_left(room, (size, -1))
        if at == len(room):
            left, number = block_size, len(blocks)
            blocks.append([])
        else:
            left, number = room.pop(at)
        blocks[number].append(example)
        bisect.insort(room, (left - size, number))
    return blocks
