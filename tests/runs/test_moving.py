"""Moving models: they are in one place or in both, never in none."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ftstudio.core.errors import DiskFull, WouldOverwrite
from ftstudio.models.store import is_unfinished
from ftstudio.runs.moving import Move, copy_over, let_go, move_from
from tests.fakes.model_files import model_files, write_model
from tests.fakes.small_disk import small_disk

_CUT_OFF = """
import os, sys
from pathlib import Path
from ftstudio.runs.moving import let_go, move_from

def end_at_the_weights(event, args):
    if event == "os.remove" and str(args[0]).endswith("model.safetensors"):
        os._exit(9)

move = move_from(*map(Path, sys.argv[1:]))
sys.addaudithook(end_at_the_weights)
let_go(move)
"""
"""Ends all at once while it deletes."""


@pytest.fixture
def move(tmp_path: Path) -> Move:
    """Two models and a half, to be moved to another folder."""
    old, new = tmp_path / "old", tmp_path / "new"
    for name in ("large", "small"):
        write_model(old / name)
    (old / "qwen3-4b.getting").mkdir()
    (old / "qwen3-4b.getting" / "model.safetensors").write_bytes(bytes(100))
    (old / "cut off.part").mkdir()
    new.mkdir()
    return move_from(old, new)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_what_there_is_to_move_is_told(move: Move) -> None:
    """What is being fetched comes along and is no model yet."""
    assert move.names == ("large", "qwen3-4b.getting", "small")
    assert move.models == 2
    assert move.bytes == sum(map(len, content(move.old).values()))


def test_everything_is_in_the_new_place_before_the_old_one_is_empty(
    move: Move,
) -> None:
    """Then the old copies go."""
    before, told = content(move.old), list[int]()
    assert copy_over(move, told.append, threading.Event())
    assert content(move.old) == content(move.new) == before
    assert told[-1] == move.bytes
    assert let_go(move) == 0
    assert content(move.old) == {}
    assert content(move.new) == before


def test_stopped_in_the_middle_all_is_as_it_was(move: Move) -> None:
    """The new folder is empty again."""
    before, cancel = content(move.old), threading.Event()

    def stop_soon(done: int) -> None:
        if done > move.bytes // 2:
            cancel.set()

    assert not copy_over(move, stop_soon, cancel)
    assert content(move.old) == before
    assert list(move.new.iterdir()) == []


def test_what_is_there_already_is_not_copied_again(move: Move) -> None:
    """As after a try that was killed."""
    write_model(move.new / "large")
    copy_over(move, lambda _done: None, threading.Event())
    assert let_go(move) == 0
    assert content(move.old) == {}


def test_another_model_of_that_name_is_not_overwritten(move: Move) -> None:
    """Nothing is moved then."""
    write_model(move.new / "small", model_files(vocab_size=11_000))
    with pytest.raises(WouldOverwrite):
        copy_over(move, lambda _done: None, threading.Event())
    assert (move.old / "small" / "config.json").is_file()


def test_an_old_copy_goes_only_where_the_new_one_is_whole(move: Move) -> None:
    """Something was lost meanwhile."""
    copy_over(move, lambda _done: None, threading.Event())
    (move.new / "small" / "model.safetensors").unlink()
    let_go(move)
    assert (move.old / "small" / "model.safetensors").is_file()


def test_what_is_no_model_of_ours_stays(tmp_path: Path) -> None:
    """A person's own things, whatever they are called and whatever is in them."""
    for name in ("my-website", "scans.part", "Holiday.getting"):
        write_model(tmp_path / name, {"config.json": b"{}", "index.html": b"Hello"})
    write_model(tmp_path / "whole.part")
    elsewhere = write_model(tmp_path / "out" / "side")
    (tmp_path / "linked").symlink_to(elsewhere)
    (write_model(tmp_path / "with a link") / "notes").symlink_to(elsewhere)
    assert move_from(tmp_path, tmp_path / "new").names == ()


@pytest.mark.parametrize("name", ["large", "qwen3-4b"])
def test_cut_off_while_the_old_ones_go_one_can_move_back(
    tmp_path: Path, name: str
) -> None:
    """What is left of them is no model, can be cleaned up and is not in the way."""
    old, new = tmp_path / "old", tmp_path / "new"
    write_model(old / name)
    new.mkdir()
    copy_over(move_from(old, new), lambda _done: None, threading.Event())
    killed = subprocess.run([sys.executable, "-c", _CUT_OFF, old, new], check=False)
    assert killed.returncode == 9
    assert [is_unfinished(each) for each in old.iterdir()] == [True]
    back = move_from(new, old)
    assert copy_over(back, lambda _done: None, threading.Event())
    assert let_go(back) == 0
    assert [each.name for each in old.iterdir()] == [name]
    assert list(new.iterdir()) == []


def test_another_content_as_large_is_another_model(move: Move) -> None:
    """Neither is lost."""
    files = model_files()
    weights = files["model.safetensors"]
    middle = len(weights) - 20
    other = weights[:middle] + b"x" + weights[middle + 1 :]
    write_model(move.new / "small", files | {"model.safetensors": other})
    with pytest.raises(WouldOverwrite):
        copy_over(move, lambda _done: None, threading.Event())
    let_go(move)
    assert (move.old / "small" / "model.safetensors").read_bytes() == weights


def test_a_link_to_the_old_one_is_no_copy(move: Move) -> None:
    """It would lead nowhere."""
    (move.new / "small").mkdir()
    for each in (move.old / "small").iterdir():
        (move.new / "small" / each.name).symlink_to(each)
    let_go(move)
    assert (move.old / "small" / "model.safetensors").is_file()


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    """Another disk, with room for one of the models."""
    with small_disk(tmp_path / "disk", 64 * 1024) as is_there:
        if not is_there:
            pytest.skip("no disk can be mounted here")
        yield tmp_path / "disk"


def test_to_another_disk_files_are_copied(move: Move, other_disk: Path) -> None:
    """With their content and their dates."""
    there = move_from(move.old, other_disk)
    copy_over(there, lambda _done: None, threading.Event())
    assert content(other_disk) == content(move.old)
    one = "large/config.json"
    ages = [(each / one).stat().st_mtime_ns for each in (move.old, other_disk)]
    assert ages[0] == ages[1]


def test_a_disk_that_is_too_small_is_told_before_anything_is_copied(
    move: Move, other_disk: Path
) -> None:
    """All is as it was."""
    (move.old / "large" / "notes").write_bytes(bytes(1_000_000))
    with pytest.raises(DiskFull):
        copy_over(
            move_from(move.old, other_disk), lambda _done: None, threading.Event()
        )
    assert list(other_disk.iterdir()) == []
