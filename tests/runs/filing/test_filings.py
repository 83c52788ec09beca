"""What was filed last is taken back first, one filing at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ftstudio.core.errors import RunInUse
from ftstudio.core.filing import Placement, Reason, Way
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.filing.carrying_out import carry_out
from ftstudio.runs.filing.copying import looked_at
from ftstudio.runs.filing.filings import can_undo, undo_last
from ftstudio.runs.filing.journals import held, journal_for
from ftstudio.runs.filing.operation import Kind, Operation
from tests.runs.filing.desks import write
from tests.runs.filing.doing import Come, ignore, never


class Office:
    """Runs that file what lies in an inbox."""

    def __init__(self, place: Path) -> None:
        self.inbox = place / "inbox"
        self.place = place
        self.runs = [RunFolder(place / name) for name in ("run", "newer")]
        for each in (self.inbox, *(run.path for run in self.runs)):
            each.mkdir()

    def file(
        self,
        *names: str,
        into: str = "out",
        run: int = 0,
        way: Way = Way.COPY,
        stops: Callable[[], bool] = never,
    ) -> Come:
        """New letters of these names, or what lies there, into a folder."""
        for name in names:
            if not (self.inbox / name).exists():
                write(self.inbox / name, f"Dear {name}")
        out = self.place / into
        wanted = [
            Placement(str(self.inbox / each), str(out / "Bank"), str(out))
            for each in names
        ]
        journal = journal_for(self.runs[run], [self.inbox], out, way)
        return carry_out(wanted, way, journal, ignore, stops)

    def undo(self, stops: Callable[[], bool] = never) -> Come | None:
        """What was filed last."""
        return undo_last(self.runs, ignore, stops)

    def undone(self) -> list[str]:
        """The names of what that has taken back."""
        come = self.undo()
        return sorted(Path(each.source).name for each in come[0]) if come else []

    def there(self, into: str = "out") -> list[str]:
        """What lies in the folder now."""
        return sorted(each.name for each in (self.place / into).glob("Bank/*"))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """One in which nothing was filed yet."""
    return Office(tmp_path)


def test_one_filing_is_undone_at_a_time(office: Office) -> None:
    """Whatever came from the same inbox before stays, and is not copied again."""
    office.file("a")
    office.file("a", "b")
    office.file("c", into="elsewhere")
    office.file("a", "b", "d")
    assert office.there() == ["a", "b", "d"]
    for names, left in ((["d"], ["a", "b"]), (["c"], ["a", "b"]), (["b"], ["a"])):
        assert office.undone() == names
        assert office.there() == left
    office.file("a", "b")
    assert office.there() == ["a", "b"]
    assert office.undone() == ["b"]
    assert office.undone() == ["a"]
    assert not (office.place / "out").exists()
    assert not can_undo(office.runs)
    assert office.undo() is None


def test_what_was_stopped_and_went_on_is_one_filing(office: Office) -> None:
    """Unless it was undone in between."""
    for _ in range(2):
        office.file("a")
        office.file("b", "c", stops=_after_one())
        assert office.there() == ["a", "b"]
        office.file("b", "c")
        assert office.undone() == ["b", "c"]
        office.file("b", "c", stops=_after_one())
        assert office.undone() == ["b"]
        office.file("c")
        assert office.undone() == ["c"]
        assert office.undone() == ["a"]


@pytest.mark.parametrize("run", [0, 1])
def test_the_newest_of_all_runs_is_undone(run: int, office: Office) -> None:
    """Whichever run it was."""
    office.file("a", run=1 - run)
    office.file("b", into="elsewhere", run=run)
    assert [can_undo([each]) for each in office.runs] == [True, True]
    assert office.undone() == ["b"]
    assert office.undone() == ["a"]


def test_what_was_only_begun_can_be_undone(office: Office) -> None:
    """As a kill leaves it in the first file; nothing older is undone instead."""
    office.file("a")
    letter, out = office.inbox / "b", office.place / "elsewhere"
    write(letter, "Dear b")
    journal = journal_for(office.runs[0], [office.inbox], out, Way.MOVE)
    wanted = (Kind.MOVE, str(letter), str(out))
    seal, filing = looked_at(letter), journal.filing()
    target = str(out / "b")
    journal.note(
        Operation(1, *wanted, target=target, seal=seal, made=(str(out),), filing=filing)
    )
    out.mkdir()
    letter.rename(target)
    assert can_undo(office.runs)
    assert office.undone() == ["b"]
    assert letter.exists()
    assert office.there() == ["a"]


def test_folders_that_an_undo_has_left_go_with_the_next(office: Office) -> None:
    """It was killed after the last file; the filing before stays as it is."""
    office.file("a", into="elsewhere")
    office.file("a")
    journal = journal_for(
        office.runs[0], [office.inbox], office.place / "out", Way.COPY
    )
    (filed,) = journal.standing
    Path(filed.target).unlink()
    removed = (Kind.REMOVE, filed.target, filed.folder)
    number, filing = journal.next_number(), filed.filing
    journal.note(Operation(number, *removed, undoes=filed.number, filing=filing))
    assert can_undo(office.runs)
    assert office.undo() == ((), ())
    assert not (office.place / "out").exists()
    assert office.there("elsewhere") == ["a"]
    assert office.undone() == ["a"]


def test_what_was_changed_is_told_once_and_is_the_persons_then(office: Office) -> None:
    """The filing before is reached."""
    office.file("a")
    office.file("b", "c", into="elsewhere")
    write(office.place / "elsewhere" / "Bank" / "b", "Dear Mrs Hale")
    assert _reasons(office.undo()) == [Reason.CHANGED_SINCE]
    assert office.there("elsewhere") == ["b"]
    assert office.undone() == ["a"]
    assert not can_undo(office.runs)
    assert office.there("elsewhere") == ["b"]


def test_what_is_in_the_way_is_tried_again_and_stops_nothing(office: Office) -> None:
    """First it is told; then the filing before is taken back too; then it goes back."""
    office.file("a")
    office.file("b", into="elsewhere", way=Way.MOVE)
    write(office.inbox / "b", "another")
    assert _reasons(office.undo()) == [Reason.PLACE_TAKEN]
    assert office.there() == ["a"]
    come = office.undo()
    assert _reasons(come) == [Reason.PLACE_TAKEN]
    assert office.there() == []
    (office.inbox / "b").unlink()
    assert can_undo(office.runs)
    assert office.undone() == ["b"]
    assert not can_undo(office.runs)


def test_what_can_go_back_by_now_is_all_that_does(office: Office) -> None:
    """The filing before waits for its turn."""
    office.file("a")
    office.file("b", into="elsewhere", way=Way.MOVE)
    write(office.inbox / "b", "another")
    office.undo()
    (office.inbox / "b").unlink()
    assert office.undone() == ["b"]
    assert office.there() == ["a"]


def test_whoever_asks_to_stop_goes_no_further(office: Office) -> None:
    """Not to the filing before either."""
    office.file("a")
    assert office.undo(lambda: True) == ((), ())
    assert office.undone() == ["a"]


def test_two_at_once_are_refused(office: Office) -> None:
    """Nothing is taken back then."""
    office.file("a")
    with held(office.runs[0]), pytest.raises(RunInUse):
        office.undo()
    assert office.there() == ["a"]


def _after_one() -> Callable[[], bool]:
    """Wants to stop once one letter is copied."""
    answers = iter([False] * 3)
    return lambda: next(answers, True)


def _reasons(come: Come | None) -> Sequence[Reason]:
    return [each.reason for each in come[1]] if come else []
