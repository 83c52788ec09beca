"""Undoing harms nothing that the person has done since."""

import os
from pathlib import Path

import pytest

from ftstudio.core.filing import Filed, NotFiled, Placement, Reason, Way
from ftstudio.runs.filing.carrying_out import carry_out
from tests.runs.filing.desks import contents, write
from tests.runs.filing.doing import ignore, journal_of, never, put, take_back


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter in a folder of its own."""
    (tmp_path / "in").mkdir()
    write(tmp_path / "in" / "letter.txt", "Dear Mrs Hale")
    return tmp_path / "in" / "letter.txt"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where it is to go."""
    return tmp_path / "out"


def not_undone(letter: Path, out: Path, reason: Reason) -> tuple[NotFiled]:
    """What is told of the letter."""
    return (NotFiled(str(letter), reason, str(out / "letter.txt")),)


@pytest.mark.parametrize("way", Way)
def test_all_is_as_it_was(way: Way, letter: Path, out: Path, tmp_path: Path) -> None:
    """The folders that were made are gone too; then there is nothing more to undo."""
    before = contents(tmp_path)
    placement = Placement(str(letter), str(out / "a" / "b"))
    carry_out([placement], way, journal_of(out), ignore, never)
    undone = (Filed(str(letter), str(out / "a" / "b" / "letter.txt"), way),)
    assert take_back(out) == (undone, ())
    assert contents(tmp_path) == before
    assert not out.exists()
    noted = (tmp_path / "journal.jsonl").read_bytes()
    assert take_back(out) == ((), ())
    assert (tmp_path / "journal.jsonl").read_bytes() == noted


def test_a_copy_that_was_written_to_is_kept(letter: Path, out: Path) -> None:
    """Even where its size and its time are the same; it is told once."""
    put(letter, out)
    write(out / "letter.txt", "Dear Mrs Hall")
    assert take_back(out) == ((), not_undone(letter, out, Reason.CHANGED_SINCE))
    assert take_back(out) == ((), ())
    assert (out / "letter.txt").exists()


def test_a_link_in_place_of_a_copy_is_kept(letter: Path, out: Path) -> None:
    """It is nothing that was made by us."""
    put(letter, out)
    (out / "letter.txt").unlink()
    (out / "letter.txt").symlink_to(letter)
    assert take_back(out)[1][0].reason is Reason.CHANGED_SINCE
    assert (out / "letter.txt").exists()


def test_a_copy_is_kept_whose_original_is_gone(letter: Path, out: Path) -> None:
    """It may be all there is; it is the person's then."""
    put(letter, out)
    letter.rename(letter.with_name("elsewhere"))
    assert take_back(out)[1] == not_undone(letter, out, Reason.GONE)
    assert take_back(out) == ((), ())
    assert (out / "letter.txt").exists()


def test_a_copy_that_the_person_has_deleted_is_undone(letter: Path, out: Path) -> None:
    """With the folder that was made for it."""
    put(letter, out)
    (out / "letter.txt").unlink()
    assert len(take_back(out)[0]) == 1
    assert not out.exists()


def test_a_copy_is_kept_whose_original_was_overwritten(letter: Path, out: Path) -> None:
    """Then it is all there is of it; the newer copy goes, its original is there."""
    put(letter, out)
    write(letter, "Dear Mr Hale!")
    os.utime(letter)
    put(letter, out)
    assert len(contents(out)) == 2
    take_back(out)
    assert take_back(out) == ((), not_undone(letter, out, Reason.ORIGINAL_CHANGED))
    assert [text for text, _time in contents(out).values()] == [b"Dear Mrs Hale"]


def test_a_copy_is_kept_to_which_its_original_only_points(
    letter: Path, out: Path
) -> None:
    """The person has put a link in its place."""
    put(letter, out)
    letter.unlink()
    letter.symlink_to(out / "letter.txt")
    assert take_back(out)[1] == not_undone(letter, out, Reason.ORIGINAL_CHANGED)
    assert letter.read_text(encoding="utf-8") == "Dear Mrs Hale"


def test_an_original_that_was_only_touched_is_still_one(
    letter: Path, out: Path
) -> None:
    """Its content counts, and not when it was written."""
    put(letter, out)
    os.utime(letter)
    assert len(take_back(out)[0]) == 1
    assert not out.exists()


def test_a_copy_on_a_disk_that_is_away_is_not_undone(letter: Path, out: Path) -> None:
    """It will be there again; the same goes for the disk of the original."""
    put(letter, out)
    for each in (out, letter.parent):
        each.rename(each.with_name("away"))
        assert take_back(out)[1] == not_undone(letter, out, Reason.GONE)
        each.with_name("away").rename(each)
    assert len(take_back(out)[0]) == 1


def test_nothing_is_overwritten_where_a_file_was(letter: Path, out: Path) -> None:
    """Both stay; once there is room, it can be undone after all."""
    put(letter, out, Way.MOVE)
    write(letter, "a new one")
    assert take_back(out)[1] == not_undone(letter, out, Reason.PLACE_TAKEN)
    assert letter.read_text(encoding="utf-8") == "a new one"
    letter.unlink()
    assert len(take_back(out)[0]) == 1
    assert letter.read_text(encoding="utf-8") == "Dear Mrs Hale"


def test_a_moved_file_goes_back_with_what_was_written_since(
    letter: Path, out: Path
) -> None:
    """To the folder where it was, though that is gone."""
    put(letter, out, Way.MOVE)
    write(out / "letter.txt", "Dear Mrs Hale, and more")
    letter.parent.rmdir()
    take_back(out)
    assert letter.read_text(encoding="utf-8") == "Dear Mrs Hale, and more"


def test_a_moved_file_that_is_gone_is_told(letter: Path, out: Path) -> None:
    """Once: there is nothing to move."""
    put(letter, out, Way.MOVE)
    (out / "letter.txt").unlink()
    assert take_back(out)[1] == not_undone(letter, out, Reason.GONE)
    assert take_back(out) == ((), ())


def test_a_folder_in_which_something_else_lies_stays(letter: Path, out: Path) -> None:
    """And is the person's from then on, empty or not."""
    put(letter, out)
    (out / "notes.txt").write_bytes(b"")
    take_back(out)
    assert list(contents(out)) == ["notes.txt"]
    (out / "notes.txt").unlink()
    take_back(out)
    assert out.exists()


def test_a_folder_goes_once_the_last_that_was_filed_there_does(
    letter: Path, out: Path
) -> None:
    """Though another file's filing had made it."""
    write(letter.with_name("b.txt"), "b")
    both = [Placement(str(letter.with_name(e)), str(out)) for e in ("a.txt", "b.txt")]
    letter.rename(letter.with_name("a.txt"))
    carry_out(both, Way.MOVE, journal_of(out), ignore, never)
    write(letter.with_name("b.txt"), "in the way")
    assert len(take_back(out)[0]) == 1
    assert journal_of(out).filed[0].target == str(out / "b.txt")
    letter.with_name("b.txt").unlink()
    take_back(out)
    assert not out.exists()
