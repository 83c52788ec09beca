"""Shelf: the examples of documents, kept by what they were made of.

A folder of Arrow files, each named after the SHA-256 of its content: one that was
damaged is not what its name says, and what it held is made anew. Nothing here is needed
for more than speed, so all of it may go.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from ftstudio.core.run_folder import writing_to
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.columns import SCHEMA, group_in, learned_in, record_of

_SUFFIX = ".arrow"
_RECORD_TOKENS = 16_384
"""Tokens that are read at once: few, so that each document can be had by itself."""
_FILE_RECORDS = 256
"""Records in one file, 16 MB: no more than that is lost where a worker is killed."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the examples of a document are, and how many tokens of them are learned."""

    file: int
    record: int
    row: int
    learned: int


class Shelf:
    """Examples on disk; each key stands for a document and all that makes them."""

    def __init__(self, folder: Path) -> None:
        """Find what is in `folder`, which is made when something is put there.

        A damaged file is taken away.
        """
        self._folder = folder
        self._files: list[Any] = []
        self._places: dict[bytes, _Place] = {}
        self._at_hand: tuple[int, int, Any] = (-1, -1, None)
        self._waiting: dict[bytes, list[Example]] = {}
        self._waiting_tokens = 0
        self._records: list[Any] = []
        for path in sorted(folder.glob(f"*{_SUFFIX}")):
            self._take_in(path)

    def __contains__(self, key: bytes) -> bool:
        """Whether the examples of a document can be had."""
        return key in self._places

    def learned(self, key: bytes) -> int:
        """Tokens on which a loss is taken, in all examples of a document."""
        return self._places[key].learned

    def examples(self, key: bytes, document: int) -> list[Example]:
        """The examples of a document, under the number it has among others."""
        place = self._places[key]
        file, record, at_hand = self._at_hand
        if (file, record) != (place.file, place.record):
            at_hand = self._files[place.file].get_batch(place.record)
            self._at_hand = place.file, place.record, at_hand
        return group_in(at_hand, place.row, document)

    @contextlib.contextmanager
    def adding(self) -> Iterator[None]:
        """What is put here meanwhile is there to be had afterwards.

        Where that is cut short by an error, what was put until then is kept.
        """
        try:
            yield
        finally:
            self._write()

    def put(self, key: bytes, examples: list[Example]) -> None:
        """Keep the examples of a document; raises DiskFull or FolderNotWritable."""
        self._waiting[key] = examples
        self._waiting_tokens += sum(len(each.ids) for each in examples)
        if self._waiting_tokens >= _RECORD_TOKENS:
            self._close_record()
        if len(self._records) >= _FILE_RECORDS:
            self._write()

    def _close_record(self) -> None:
        keys, groups = list(self._waiting), list(self._waiting.values())
        self._records.append(record_of(groups, keys))
        self._waiting, self._waiting_tokens = {}, 0

    def _write(self) -> None:
        """All that was put here since the last time, as one file beside and moved."""
        if self._waiting:
            self._close_record()
        records, self._records = self._records, []
        if not records:
            return
        sink = pa.BufferOutputStream()
        with pa.ipc.new_file(sink, SCHEMA) as file:
            for each in records:
                file.write_batch(each)
        content = sink.getvalue()
        path = self._folder / f"{hashlib.sha256(content).hexdigest()}{_SUFFIX}"
        beside = path.with_suffix(f".{os.getpid()}.part")
        with writing_to(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            if not path.exists():  # another process may have made the same
                beside.write_bytes(content)
                os.replace(beside, path)
        self._take_in(path)

    def _take_in(self, path: Path) -> None:
        """Find what is in a file, and leave the file open for reading."""
        with contextlib.suppress(OSError):
            content = path.read_bytes()
            try:
                if hashlib.sha256(content).hexdigest() != path.stem:
                    raise pa.ArrowInvalid
                places = _places_in(pa.ipc.open_file(content), len(self._files))
            except pa.ArrowInvalid:
                path.unlink()
                return
            self._files.append(pa.ipc.open_file(pa.OSFile(str(path))))
            self._places.update(places)


def _places_in(file: Any, number: int) -> dict[bytes, _Place]:
    """Where in a file what is; raises ArrowInvalid where it is not as it should be."""
    if not file.schema.equals(SCHEMA):
        raise pa.ArrowInvalid
    places = {}
    for at in range(file.num_record_batches):
        record = file.get_batch(at)
        record.validate(full=True)
        keys = record.column("key").to_pylist()
        for row, (key, learned) in enumerate(
            zip(keys, learned_in(record), strict=True)
        ):
            places[key] = _Place(number, at, row, learned)
    return places
