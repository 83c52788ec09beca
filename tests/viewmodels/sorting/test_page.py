"""Documents sorted, corrected, put into folders, and taken back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.errors import NothingReadable, RunInUse
from ftstudio.core.events import (
    BestKept,
    Event,
    Failed,
    Finished,
    Neighbour,
    Placed,
    Progressed,
    SorterMade,
    Started,
)
from ftstudio.core.filing import Way
from ftstudio.core.run_folder import RunFolder
from ftstudio.runs.filing.journals import held
from ftstudio.viewmodels.sorting.page import SorterViewModel
from tests.viewmodels.trainings import WAIT, Bench, record, teller

_DONE = Finished(stopped=False, peak_memory=1)
_LETTER = "Dear Sir, the invoice for the oak doors is still open. Yours, number {}."


class Desk:
    """A run that can sort, letters to be sorted, and a worker that sorts them so."""

    def __init__(self, folder: Path, more: Sequence[Event | str] = (_DONE,)) -> None:
        self.inbox, self.out = folder / "inbox", folder / "out"
        self.inbox.mkdir()
        for name in ("a", "b", "c"):
            text = _LETTER.format(name)
            (self.inbox / f"{name}.txt").write_text(text, encoding="utf-8")
        found = (("a", "Bank", False), ("b", "Tax", False), ("c", None, True))
        near = (Neighbour("f" * 64, "Bank", 0.9),)
        placed = [
            Placed(str(self.inbox / f"{n}.txt"), label, label or "Tax", 0.9, none, near)
            for n, label, none in found
        ]
        script = [Started(7, "0"), *placed, Progressed(3, 3), *more]
        self.bench = Bench(folder, teller(folder, script))
        made = SorterMade(("Bank", "Tax"))
        self.bench.open([Started(7, "0"), BestKept(3), made, _DONE])
        bench = self.bench
        self.sorter = SorterViewModel(bench.draft, bench.workshop, bench.training)

    def until(self, **fields: Any) -> None:
        """Let things happen until the state has these values."""
        state = self.sorter
        self.bench.pump.until(
            lambda: all(getattr(state.state, n) == to for n, to in fields.items())
        )

    def sort(self) -> None:
        """All letters, to the end."""
        self.sorter.sort([self.inbox])
        self.until(is_sorting=False)

    def there(self) -> set[str]:
        """The files in the folders."""
        found = (e for e in self.out.rglob("*") if e.is_file())
        return {e.relative_to(self.out).as_posix() for e in found}


def test_each_letter_gets_a_proposal(tmp_path: Path) -> None:
    """What belongs nowhere stays."""
    desk = Desk(tmp_path)
    desk.sort()
    proposals = desk.sorter.state.proposals
    assert [(each.name, each.label) for each in proposals] == [
        ("a.txt", "Bank"),
        ("b.txt", "Tax"),
        ("c.txt", None),
    ]
    assert desk.sorter.state.folders == ("Bank", "Tax")


def test_they_are_copied_where_they_belong_and_taken_back(tmp_path: Path) -> None:
    """As the person corrected it; the letters themselves stay."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.correct(str(desk.inbox / "b.txt"), "Bank")
    desk.sorter.file(desk.out)
    desk.until(is_filing=False)
    assert desk.there() == {"Bank/a.txt", "Bank/b.txt"}
    assert len(list(desk.inbox.iterdir())) == 3
    assert desk.sorter.state.can_undo
    desk.sorter.undo()
    desk.until(is_filing=False)
    assert len(desk.sorter.state.undone or ()) == 2
    assert not desk.out.exists()
    desk.until(can_undo=False)


def test_moved_only_where_that_was_asked_for(tmp_path: Path) -> None:
    """Then they are in one place alone."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.choose_way(Way.MOVE)
    desk.sorter.file(desk.out)
    desk.until(is_filing=False)
    assert desk.there() == {"Bank/a.txt", "Tax/b.txt"}
    assert [each.name for each in desk.inbox.iterdir()] == ["c.txt"]


def test_what_was_moved_is_known_where_it_lies_now(tmp_path: Path) -> None:
    """It is learned from there; and undone, from where it was before."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.correct(str(desk.inbox / "b.txt"), "Bank")
    desk.sorter.choose_way(Way.MOVE)
    desk.sorter.file(desk.out)
    desk.until(is_filing=False)
    there = str(desk.out / "Bank" / "b.txt")
    assert [each.placed.path for each in desk.sorter.state.corrections] == [there]
    desk.sorter.learn_corrections()
    choices = desk.bench.draft.choices
    assert there in choices.folders
    assert list(choices.moved.values()) == ["Bank"]
    desk.sorter.undo()
    desk.until(is_filing=False)
    paths = [Path(each.placed.path) for each in desk.sorter.state.proposals]
    assert paths == [desk.inbox / name for name in ("a.txt", "b.txt", "c.txt")]


def test_what_was_filed_can_be_undone_another_day(tmp_path: Path) -> None:
    """The journal is in the run."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.file(desk.out)
    desk.until(is_filing=False)
    bench = desk.bench
    again = SorterViewModel(bench.draft, bench.workshop, bench.training)
    bench.pump.until(lambda: again.state.can_undo)


def test_what_was_filed_by_an_earlier_training_can_be_undone(tmp_path: Path) -> None:
    """Though the model was trained anew since."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.file(desk.out)
    desk.until(is_filing=False)
    before = desk.sorter.state.run
    made = SorterMade(("Bank", "Tax"))
    record(desk.bench.draft, [Started(7, "0"), BestKept(3), made, _DONE], "run-2")
    desk.bench.training.open()
    desk.bench.pump.until(lambda: desk.sorter.state.run != before)
    desk.until(can_undo=True)
    desk.sorter.undo()
    desk.until(is_filing=False)
    assert len(desk.sorter.state.undone or ()) == 2
    assert not desk.out.exists()
    desk.until(can_undo=False)


def test_two_at_once_are_refused(tmp_path: Path) -> None:
    """As when it is filed in the terminal meanwhile."""
    desk = Desk(tmp_path)
    desk.sort()
    run = desk.sorter.state.run
    assert run is not None
    with held(RunFolder(run)):
        desk.sorter.file(desk.out)
        desk.until(is_filing=False)
    assert isinstance(desk.sorter.state.problem, RunInUse)
    assert not desk.out.exists()


def test_what_lies_there_already_is_nothing_to_undo(tmp_path: Path) -> None:
    """It is told, and not counted."""
    desk = Desk(tmp_path)
    for _ in range(2):
        desk.sort()
        desk.sorter.file(desk.out)
        desk.until(is_filing=False)
    assert [each.is_new for each in desk.sorter.state.filed or ()] == [False, False]
    desk.sorter.undo()
    desk.until(is_filing=False)
    desk.until(can_undo=False)
    assert not desk.out.exists()


def test_corrections_become_examples(tmp_path: Path) -> None:
    """The file is part of the project, in the folder the person said."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.correct(str(desk.inbox / "c.txt"), "Tax")
    desk.sorter.learn_corrections()
    choices = desk.bench.draft.choices
    assert str(desk.inbox / "c.txt") in choices.folders
    assert list(choices.moved.values()) == ["Tax"]
    assert desk.sorter.state.learned == 1
    assert desk.sorter.state.corrections == ()


def test_what_is_proposed_outlives_a_training_that_learned_the_same_folders(
    tmp_path: Path,
) -> None:
    """The person may have corrected much of it; other folders are another matter."""
    desk = Desk(tmp_path)
    desk.sort()
    desk.sorter.correct(str(desk.inbox / "c.txt"), "Tax")
    before = desk.sorter.state.proposals
    for number, folders in enumerate((("Bank", "Tax"), ("Bank", "Taxes")), start=2):
        made = SorterMade(folders, weights=(float(number),))
        events: list[Event] = [Started(7, "0"), BestKept(3), made, _DONE]
        record(desk.bench.draft, events, f"run-{number}")
        desk.bench.training.open()
        desk.until(made=made)
        assert desk.sorter.state.proposals == (before if number == 2 else ())


def test_a_folder_that_is_called_otherwise_is_meant_by_its_own_name(
    tmp_path: Path,
) -> None:
    """So that it can be called otherwise once more."""
    desk = Desk(tmp_path)
    draft = desk.bench.draft
    draft.choose(labels={"Impots": "Tax"})
    desk.sorter.move_label(0, "Tax")
    assert list(draft.choices.moved.values()) == ["Impots"]
    assert list(desk.sorter.state.moved.values()) == ["Tax"]


def test_a_label_is_moved_and_moved_back(tmp_path: Path) -> None:
    """For the next training; the file on the disk stays."""
    desk = Desk(tmp_path)
    number = 0
    document = desk.sorter.state.documents[number]
    desk.sorter.move_label(number, "Tax")
    assert desk.bench.draft.choices.moved == {document.content_hash: "Tax"}
    assert desk.sorter.state.moved == {document.content_hash: "Tax"}
    desk.sorter.move_label(number, "")
    assert desk.bench.draft.choices.moved == {}


def test_stopped_it_keeps_what_was_sorted(tmp_path: Path) -> None:
    """And says nothing of an error: the person wanted it."""
    desk = Desk(tmp_path, [WAIT, Failed("WorkerDied", {"code": -15, "log": ""})])
    desk.sorter.sort([desk.inbox])
    desk.bench.pump.until(lambda: len(desk.sorter.state.proposals) == 3)
    desk.sorter.stop()
    desk.until(is_sorting=False)
    assert desk.sorter.state.problem is None
    assert len(desk.sorter.state.proposals) == 3


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    """Until something else is begun."""
    desk = Desk(tmp_path)
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "a.txt").write_text("", encoding="utf-8")
    desk.sorter.sort([empty])
    desk.until(is_sorting=False)
    assert isinstance(desk.sorter.state.problem, NothingReadable)
    desk.sorter.undo()
    assert desk.sorter.state.problem is None


@pytest.mark.parametrize("paths", [[], ["inbox"]])
def test_a_run_without_a_sorter_sorts_nothing(paths: list[str], tmp_path: Path) -> None:
    """Nor does an empty drop."""
    desk = Desk(tmp_path)
    if paths:
        desk.sorter._change(made=None)
    desk.sorter.sort([tmp_path / each for each in paths])
    assert not desk.sorter.state.is_sorting
