"""A copy that is put elsewhere lies there alone, and an undo brings the first back."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ftstudio.core.filing import Placement, Way
from ftstudio.runs.filing.carrying_out import carry_out
from tests.runs.filing.desks import contents, write
from tests.runs.filing.doing import Come, ignore, journal_of, never, take_back


class Inbox:
    """Two letters, each put into the folder that the person says."""

    def __init__(self, place: Path) -> None:
        self.place, self.out = place / "in", place / "out"
        self.place.mkdir()
        for each in ("a", "b"):
            write(self.place / each, f"Dear {each}")

    def file(self, **folders: str) -> Come:
        """Each letter into its folder."""
        return self.file_until(never, **folders)

    def file_until(self, stops: Callable[[], bool], **folders: str) -> Come:
        """The same, until it is stopped."""
        placed = [
            Placement(str(self.place / name), str(self.out / folder), str(self.out))
            for name, folder in folders.items()
        ]
        return carry_out(placed, Way.COPY, journal_of(self.out), ignore, stops)

    def undo(self) -> Come:
        """The last filing."""
        return take_back(self.out)

    def there(self) -> list[str]:
        """The files in folders, and folders without files."""
        found = sorted(self.out.rglob("*"))
        told = (e for e in found if e.is_file() or not any(e.iterdir()))
        return [each.relative_to(self.out).as_posix() for each in told]


@pytest.fixture
def inbox(tmp_path: Path) -> Inbox:
    """One whose letters were put into a folder already, both into the same."""
    inbox = Inbox(tmp_path)
    inbox.file(a="Bank", b="Tax")
    return inbox


def test_a_correction_puts_a_copy_elsewhere(inbox: Inbox) -> None:
    """There is one then; and each undo brings back what was before."""
    inbox.file(a="Bank", b="Bank")
    assert inbox.there() == ["Bank/a", "Bank/b"]
    inbox.file(a="Bank", b="Tax")
    assert inbox.there() == ["Bank/a", "Tax/b"]
    for before in (["Bank/a", "Bank/b"], ["Bank/a", "Tax/b"]):
        assert len(inbox.undo()[0]) == 1
        assert inbox.there() == before
    assert len(inbox.undo()[0]) == 2
    assert not inbox.out.exists()
    assert len(contents(inbox.place)) == 2


def test_what_the_person_has_changed_stays(inbox: Inbox) -> None:
    """Be it the copy or the original: then both hold something of their own."""
    write(inbox.out / "Tax" / "b", "Dear Mrs Hale")
    inbox.file(a="Tax", b="Bank")
    assert inbox.there() == ["Bank/b", "Tax/a", "Tax/b"]
    write(inbox.place / "a", "Dear Mr Hale!")
    os.utime(inbox.place / "a")
    inbox.file(a="Bank", b="Bank")
    assert inbox.there() == ["Bank/a", "Bank/b", "Tax/a", "Tax/b"]


def test_what_is_wanted_in_two_folders_is_in_both(inbox: Inbox) -> None:
    """Whoever asks for both at once gets them, again and again."""
    both = [
        Placement(str(inbox.place / "b"), str(inbox.out / name), str(inbox.out))
        for name in ("Bank", "Tax")
    ]
    for _ in range(2):
        carry_out(both, Way.COPY, journal_of(inbox.out), ignore, never)
        assert inbox.there() == ["Bank/a", "Bank/b", "Tax/b"]


def test_what_was_cut_off_in_between_goes_on(inbox: Inbox) -> None:
    """The new copy was there, and the old one too: it goes with the next try."""
    answers = iter([False] * 3)
    inbox.file_until(lambda: next(answers, True), b="Bank")
    assert inbox.there() == ["Bank/a", "Bank/b", "Tax/b"]
    assert not inbox.file(b="Bank")[0][0].is_new
    assert inbox.there() == ["Bank/a", "Bank/b"]
    inbox.undo()
    assert inbox.there() == ["Bank/a", "Tax/b"]


def test_where_the_first_place_is_taken_nothing_fails(inbox: Inbox) -> None:
    """The copy goes; the original is there."""
    inbox.file(a="Bank", b="Bank")
    (inbox.out / "Tax").mkdir()
    write(inbox.out / "Tax" / "b", "Dear Mrs Hale")
    assert len(inbox.undo()[0]) == 1
    assert inbox.there() == ["Bank/a", "Tax/b"]
    assert (inbox.out / "Tax" / "b").read_text(encoding="utf-8") == "Dear Mrs Hale"
