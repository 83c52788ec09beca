"""Examples kept on disk: found again, and made anew where they are damaged."""

import contextlib
import hashlib
from pathlib import Path

import pytest

from ftstudio.worker.writing import shelf as shelves
from ftstudio.worker.writing.blocks import Example
from ftstudio.worker.writing.shelf import Shelf

KEYS = [bytes([number]) * 32 for number in range(40)]


def test_what_was_put_there_is_found_again(tmp_path: Path) -> None:
    """By another process, in any order, with the number it has there."""
    _filled(tmp_path / "deep" / "shelf")
    found = Shelf(tmp_path / "deep" / "shelf")
    for at in (3, 39, 0, 4, 3):
        assert found.examples(KEYS[at], 5) == _examples(at, document=5)
        assert found.learned(KEYS[at]) == sum(e.learned for e in _examples(at))
    assert b"other" not in found


def test_it_can_be_read_where_it_was_filled(tmp_path: Path) -> None:
    """And filled again."""
    shelf = _filled(tmp_path, KEYS[:3])
    _fill(shelf, KEYS[3:9])
    assert all(shelf.examples(KEYS[at], 0) == _examples(at) for at in range(9))


def test_a_damaged_file_is_taken_away(tmp_path: Path) -> None:
    """What else there is stays."""
    shelf = _filled(tmp_path, KEYS[:2])
    first = _files(tmp_path)
    _fill(shelf, KEYS[2:4])
    content = bytearray(first[0].read_bytes())
    content[len(content) // 2] ^= 1
    first[0].write_bytes(content)
    found = Shelf(tmp_path)
    assert [key in found for key in KEYS[:4]] == [False, False, True, True]
    assert not first[0].exists()


@pytest.mark.parametrize("content", [b"", b"ARROW1 or so"])
def test_a_file_that_holds_something_else_is_taken_away(
    tmp_path: Path, content: bytes
) -> None:
    """Though its name is that of its content."""
    name = hashlib.sha256(content).hexdigest()
    (tmp_path / f"{name}.arrow").write_bytes(content)
    assert KEYS[0] not in Shelf(tmp_path)
    assert _files(tmp_path) == []


def test_what_was_made_before_an_error_is_kept(tmp_path: Path) -> None:
    """A stop in the middle loses nothing."""
    shelf = Shelf(tmp_path)
    with contextlib.suppress(KeyboardInterrupt), shelf.adding():
        shelf.put(KEYS[0], _examples(0))
        raise KeyboardInterrupt
    assert KEYS[0] in Shelf(tmp_path)


def test_much_is_written_before_all_is_made(tmp_path: Path) -> None:
    """No more is in memory than one file's worth."""
    shelf = Shelf(tmp_path)
    long = [Example(tuple(range(shelves._RECORD_TOKENS)), 0)]
    with shelf.adding():
        for number in range(shelves._FILE_RECORDS + 1):
            shelf.put(number.to_bytes(2), long)
        assert len(_files(tmp_path)) == 1
    assert len(_files(tmp_path)) == 2
    assert Shelf(tmp_path).examples(shelves._FILE_RECORDS.to_bytes(2), 0) == long


def _filled(folder: Path, keys: list[bytes] = KEYS) -> Shelf:
    shelf = Shelf(folder)
    _fill(shelf, keys)
    return shelf


def _fill(shelf: Shelf, keys: list[bytes]) -> None:
    with shelf.adding():
        for key in keys:
            shelf.put(key, _examples(key[0]))


def _examples(number: int, document: int = 0) -> list[Example]:
    """None, one or two of a document."""
    ids = tuple(range(number, number + 9))
    return [Example(ids, 4, document), Example(ids[:6], 2, document)][: number % 3]


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())
