"""Small compound files ([MS-CFB]) made for a test, as bytes: what old Office writes."""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

Folder = Mapping[str, "bytes | Folder"]

_SECTOR, _SMALL = 512, 64
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ROOT, _STORAGE, _STREAM = 5, 1, 2


@dataclass(slots=True)
class _Entry:
    """A line of the directory; all that follow are numbers of entries or sectors."""

    name: str
    kind: int
    start: int = 0
    size: int = 0
    after: int = _FREE
    child: int = _FREE

    def packed(self) -> bytes:
        """The 128 bytes of the entry."""
        wide = self.name.encode("utf-16-le")
        return struct.pack(
            "<64sHBB3I36sIQ", wide, len(wide) + 2, self.kind, 1, _FREE, self.after,
            self.child, bytes(36), self.start, self.size,
        )  # fmt: skip


def compound_file(content: Folder) -> bytes:
    """A file of these streams, each below 4 096 bytes, and folders of streams."""
    entries = [_Entry("Root Entry", _ROOT)]
    small, chains = bytearray(), list[int]()
    _add(content, 0, entries, small, chains)
    directory = b"".join(each.packed() for each in entries)
    table = struct.pack(f"<{len(chains)}I", *chains)
    parts = [_filled(each) for each in (directory, table, bytes(small))]
    starts, fat = [], [_FAT]
    for part in parts:
        starts.append(len(fat))
        count = len(part) // _SECTOR
        fat += [*range(len(fat) + 1, len(fat) + count), _END]
    assert len(fat) <= _SECTOR // 4
    fat += [_FREE] * (_SECTOR // 4 - len(fat))
    entries[0].start, entries[0].size = starts[2], len(small)
    parts[0] = entries[0].packed() + parts[0][128:]
    head = struct.pack(
        "<8s16s6H9I", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 62, 3, 0xFFFE,
        9, 6, 0, 0, 0, 1, starts[0], 0, 4096, starts[1], len(parts[1]) // _SECTOR, _END,
    )  # fmt: skip
    head += struct.pack("<I109I", 0, 0, *[_FREE] * 108)
    return head + struct.pack("<128I", *fat) + b"".join(parts)


def _add(
    folder: Folder,
    parent: int,
    entries: list[_Entry],
    small: bytearray,
    chains: list[int],
) -> None:
    """Entries of a folder, each with what is in it; streams go into `small`."""
    numbers = []
    for name, content in folder.items():
        numbers.append(len(entries))
        if isinstance(content, bytes):
            entries.append(_Entry(name, _STREAM, len(chains), len(content)))
            count = max(1, -(-len(content) // _SMALL))
            chains += [*range(len(chains) + 1, len(chains) + count), _END]
            small += content.ljust(count * _SMALL, b"\0")
        else:
            entries.append(_Entry(name, _STORAGE))
            _add(content, numbers[-1], entries, small, chains)
    for before, after in pairwise(numbers):
        entries[before].after = after
    if numbers:
        entries[parent].child = numbers[0]


def _filled(part: bytes) -> bytes:
    return part.ljust(max(1, -(-len(part) // _SECTOR)) * _SECTOR, b"\0")


def old_word_file(main: str, boxes: str = "", *, flags: int = 0) -> dict[str, bytes]:
    """The streams of a Word 97 document: the main text wide, the text boxes narrow."""
    wide, narrow = main.encode("utf-16-le"), boxes.encode("cp1252")
    places = (512, 512 + len(wide))
    ends = (len(main), len(main) + len(boxes))
    pieces = struct.pack("<3I", 0, *ends)
    pieces += struct.pack("<HIHHIH", 0, places[0], 0, 0, places[1] * 2 | 1 << 30, 0)
    table = b"\x01\x02\x00ab\x02" + struct.pack("<I", len(pieces)) + pieces
    header = bytearray(512)
    struct.pack_into("<HH", header, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", header, 10, flags)
    struct.pack_into("<7i", header, 0x4C, len(main), 0, 0, 0, 0, 0, len(boxes))
    struct.pack_into("<2I", header, 0x1A2, 0, len(table))
    return {"WordDocument": bytes(header) + wide + narrow, "0Table": table}
