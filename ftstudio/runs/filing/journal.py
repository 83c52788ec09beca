"""Journal: what was filed, written before it is begun and after it ended."""

import contextlib
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from ftstudio.core import durable
from ftstudio.core.errors import FilingTooNew
from ftstudio.core.filing import Filed, Way
from ftstudio.core.plain import MalformedRecord, from_json, from_plain, to_json
from ftstudio.core.run_folder import writing_to
from ftstudio.runs.filing.operation import FORMAT, Kind, Operation, Stage

_WAYS = {Kind.COPY: Way.COPY, Kind.MOVE: Way.MOVE}


class Journal:
    """A file with an operation a line; of each operation, the last line counts.

    One process at a time may work with it: whoever opens it has seen to that.
    """

    def __init__(self, file: Path) -> None:
        """Read what is there, and change nothing.

        A line that was cut off or garbled is passed over. Raises FilingTooNew where a
        later version has written in it, and OSError.
        """
        self._file = file
        self._known: dict[int, Operation] = {}
        self._places: dict[tuple[str, str], set[int]] = {}
        self._undone: set[int] = set()
        self._ended: set[int] = set()
        self._last = 0
        for operation in _read(file):
            self._remember(operation)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All of them as they are now, in the order in which they were begun."""
        return tuple(self._known.values())

    @property
    def standing(self) -> tuple[Operation, ...]:
        """What was filed and has not been undone."""
        return tuple(each for each in self._known.values() if self._stands(each))

    @property
    def filed(self) -> tuple[Filed, ...]:
        """The same, as it is told."""
        return tuple(map(filed_by, self.standing))

    def standing_for(self, source: str, folder: str) -> Operation | None:
        """What has last put a file into a folder and has not been undone."""
        known = (self._known[each] for each in self._places.get((source, folder), ()))
        standing = filter(self._stands, known)
        return max(standing, key=lambda each: each.number, default=None)

    def is_undone(self, operation: Operation) -> bool:
        """Whether a later operation has taken it back."""
        return operation.number in self._undone

    def filing(self) -> int:
        """The number of the last filing, if it may go on still, else of a new one."""
        last = max((each.filing for each in self._known.values()), default=0)
        is_over = not last or last in self._ended
        return max(last + 1, time.time_ns()) if is_over else last

    def end(self, filing: int) -> None:
        """Note that a filing goes on no more; raises as `note` does."""
        of_it = [e for e in self.operations if e.filing == filing and not e.undoes]
        if of_it and filing not in self._ended:
            self.note(replace(of_it[-1], is_last=True))

    def next_number(self) -> int:
        """A number that no operation has yet."""
        return self._last + 1

    def latest(self, operation: Operation) -> Operation:
        """The same operation, as it was noted last."""
        return self._known[operation.number]

    def note(self, operation: Operation) -> Operation:
        """Write how far an operation is; what was noted outlives a power cut.

        Raises DiskFull, FolderNotWritable or OSError; then nothing counts as noted.
        """
        with writing_to(self._file.parent):
            is_new = not self._file.exists()
            with self._file.open("ab+") as lines:
                before = "\n" if _ends_broken(lines) else ""
                lines.write(f"{before}{to_json(operation)}\n".encode())
            durable.settle(self._file)
            if is_new:
                durable.settle_names(self._file.parent)
        self._remember(operation)
        return operation

    def _remember(self, operation: Operation) -> None:
        self._known[operation.number] = operation
        self._last = max(self._last, operation.number)
        if operation.is_last:
            self._ended.add(operation.filing)
        if operation.stage is not Stage.DONE:
            return
        if operation.undoes:
            self._undone.add(operation.undoes)
        else:
            place = (operation.source, operation.folder)
            self._places.setdefault(place, set()).add(operation.number)

    def _stands(self, operation: Operation) -> bool:
        is_done = operation.stage is Stage.DONE and not operation.undoes
        return is_done and operation.number not in self._undone


def filed_by(operation: Operation) -> Filed:
    """What a copy or a move that is done has come to."""
    return Filed(operation.source, operation.target, _WAYS[operation.kind])


def _read(file: Path) -> Iterator[Operation]:
    if not file.exists():
        return
    with file.open("rb") as lines:
        for line in lines:
            with contextlib.suppress(MalformedRecord):
                plain = from_json(line)
                written_in = plain.get("format")
                if isinstance(written_in, int) and written_in > FORMAT:
                    raise FilingTooNew(file=str(file))
                yield from_plain(Operation, plain)


def _ends_broken(lines: BinaryIO) -> bool:
    """Whether the last line was cut off in mid-writing."""
    if lines.seek(0, os.SEEK_END) == 0:
        return False
    lines.seek(-1, os.SEEK_END)
    return lines.read(1) != b"\n"
