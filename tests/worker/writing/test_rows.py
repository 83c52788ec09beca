"""Blocks on disk, read one by one."""

from pathlib import Path

import pytest

from ftstudio.core.errors import FolderNotWritable
from ftstudio.worker.writing.blocks import Example, block_of
from ftstudio.worker.writing.rows import Lessons, Rows

BLOCKS = [
    [Example(tuple(range(n, n + 5)), 2, n), Example((n,), 0, n + 1)] for n in range(40)
]


def test_blocks_come_back_in_their_order(tmp_path: Path) -> None:
    """One after the other, and each by its number."""
    rows = Rows(iter(BLOCKS), tmp_path)
    assert list(rows) == [block_of(each) for each in BLOCKS]
    assert (rows[17], rows[0], rows[-1]) == tuple(
        block_of(BLOCKS[n]) for n in (17, 0, 39)
    )
    assert rows.tokens == 6 * len(BLOCKS)


def test_there_may_be_none(tmp_path: Path) -> None:
    """As in a training without an exam."""
    rows = Rows([], tmp_path)
    assert not rows
    assert list(rows) == []
    with pytest.raises(IndexError):
        rows[0]


def test_nothing_is_left_on_the_disk(tmp_path: Path) -> None:
    """However the worker ends."""
    rows = Rows(BLOCKS, tmp_path)
    assert len(rows) == 40
    del rows
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_has_gone_is_said(tmp_path: Path) -> None:
    """Not where, in the text of an error of the system."""
    with pytest.raises(FolderNotWritable):
        Rows(BLOCKS, tmp_path / "gone")


def test_lessons_are_columns_of_one_length(tmp_path: Path) -> None:
    """As the Trainer reads them."""
    lessons = Lessons(Rows(BLOCKS, tmp_path))
    assert len(lessons) == 40
    assert {name: len(column) for name, column in lessons[3].items()} == {
        "input_ids": 6,
        "labels": 6,
        "position_ids": 6,
    }


def test_rows_are_taken_again_where_there_are_too_few(tmp_path: Path) -> None:
    """Without the last one, which is hardly ever full."""
    lessons = Lessons(Rows(BLOCKS[:3], tmp_path)).repeated(5)
    first, second = (block_of(each).input_ids for each in BLOCKS[:2])
    found = [lessons[each]["input_ids"] for each in range(len(lessons))]
    assert found == [first, second, first, second, first]
    assert len(Lessons(Rows(BLOCKS[:1], tmp_path)).repeated(2)) == 2
