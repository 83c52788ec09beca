"""Rows: blocks laid down in an Arrow file, of which only what is asked for is read.

The file has no name, and is gone with the process that holds it. It is read and not
mapped: what was read of a mapped file counts as memory of the process, and that would
grow with the documents.
"""

import itertools
import tempfile
import weakref
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from ftstudio.core.run_folder import writing_to
from ftstudio.worker.writing.blocks import Block, Example, block_of
from ftstudio.worker.writing.columns import SCHEMA, group_in, record_of

_TOGETHER = 16
"""Rows that are read at once to have one of them: 32 kB of blocks of 512 tokens."""


class Rows:
    """Blocks on disk, in their order; `tokens` is how many are in all of them."""

    def __init__(self, blocks: Iterable[list[Example]], folder: Path) -> None:
        """Lay down `blocks`, each as its examples, on the disk of `folder`.

        Raises DiskFull or FolderNotWritable.
        """
        self.tokens = 0
        self._length = 0
        with writing_to(folder):
            file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115
            weakref.finalize(self, file.close)
            with pa.ipc.new_file(file, SCHEMA) as sink:
                for together in _batched(blocks):
                    sink.write_batch(record_of(together))
                    self._length += len(together)
                    self.tokens += sum(len(e.ids) for block in together for e in block)
            file.flush()
        self._reader: Any = pa.ipc.open_file(file)

    def __len__(self) -> int:
        """How many blocks there are."""
        return self._length

    def __getitem__(self, at: int) -> Block:
        """One block, read from disk; raises IndexError where there is none."""
        record, row = divmod(range(self._length)[at], _TOGETHER)
        return block_of(group_in(self._reader.get_batch(record), row))

    def __iter__(self) -> Iterator[Block]:
        """One block after the other."""
        return map(self.__getitem__, range(self._length))


class Lessons:
    """Rows as a Trainer reads them, each a mapping of columns."""

    def __init__(self, rows: Rows, order: Sequence[int] | None = None) -> None:
        """Each row once, or those of these numbers."""
        self._rows = rows
        self._order = range(len(rows)) if order is None else order

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._order)

    def repeated(self, number: int) -> "Lessons":
        """So many rows, again from the first where there are too few.

        Without the last one, which is hardly ever full, where there are others.
        """
        full = max(len(self._rows) - 1, 1)
        return Lessons(self._rows, [each % full for each in range(number)])

    def __getitem__(self, at: int) -> dict[str, list[int]]:
        """`input_ids`, `labels` and `position_ids` of one row, of the same length."""
        block = self._rows[self._order[at]]
        return {
            "input_ids": block.input_ids,
            "labels": block.labels,
            "position_ids": block.position_ids,
        }


def _batched(blocks: Iterable[list[Example]]) -> Iterator[list[list[Example]]]:
    stream = iter(blocks)
    while together := list(itertools.islice(stream, _TOGETHER)):
        yield together
