"""Passes follow each other; what one has read, the next one knows."""

from collections.abc import Callable
from pathlib import Path

from ftstudio.core.errors import FTStudioError
from ftstudio.runs.background import Background, Call
from ftstudio.viewmodels.documents.one_pass import Batch, Gathered
from ftstudio.viewmodels.documents.reading import Asked, FolderReader
from tests import factories


class Desk:
    """A reader, and what it has told; work waits in `waiting` until it is done."""

    def __init__(self, place: Path) -> None:
        self.waiting: list[Call] = []
        self.batches: list[Batch] = []
        self.ends: list[Gathered] = []
        self.failures: list[FTStudioError] = []
        project = factories.project(place / "projects")
        self.reader = FolderReader(
            project,
            Background(lambda call: call(), self.waiting.append),
            self.batches.append,
            self.ends.append,
            self.failures.append,
        )
        self.project = project

    def work(self) -> None:
        """Do what is waiting, and what comes of that."""
        while self.waiting:
            self.waiting.pop(0)()

    def found(self) -> list[int]:
        """How many files each pass that was told of has found."""
        return [each.found for each in self.ends]


def _folder(place: Path, name: str) -> str:
    (place / name).mkdir()
    (place / name / "a.txt").write_text(f"A letter, in {name}.", encoding="utf-8")
    return str(place / name)


def _on_desk(tmp_path: Path, act: Callable[[Desk, str, str], None]) -> Desk:
    desk = Desk(tmp_path)
    act(desk, _folder(tmp_path, "Letters"), _folder(tmp_path, "Offers"))
    desk.work()
    return desk


def test_a_pass_is_told_step_by_step_and_in_the_end(tmp_path: Path) -> None:
    """It then knows something."""
    desk = _on_desk(tmp_path, lambda d, letters, _: d.reader.read(Asked((letters,))))
    assert desk.batches[-1].done == 1
    assert desk.found() == [1]
    assert desk.reader.knows_something


def test_a_wish_in_mid_pass_replaces_it(tmp_path: Path) -> None:
    """Only the newest is told of, and never are two at work."""

    def act(desk: Desk, letters: str, offers: str) -> None:
        desk.reader.read(Asked((letters,)))
        desk.reader.read(Asked((offers,)))
        desk.reader.read(Asked((letters, offers)))
        assert len(desk.waiting) == 1

    assert _on_desk(tmp_path, act).found() == [2]


def test_a_cancelled_pass_ends_with_what_it_has(tmp_path: Path) -> None:
    """Which here is nothing."""

    def act(desk: Desk, letters: str, _offers: str) -> None:
        desk.reader.read(Asked((letters,)))
        desk.reader.cancel()

    (gathered,) = _on_desk(tmp_path, act).ends
    assert gathered.corpus.documents == ()


def test_nothing_is_told_to_who_has_left(tmp_path: Path) -> None:
    """The project is closed."""

    def act(desk: Desk, letters: str, _offers: str) -> None:
        desk.reader.read(Asked((letters,)))
        desk.reader.leave()

    desk = _on_desk(tmp_path, act)
    assert (desk.batches, desk.ends, desk.failures) == ([], [], [])


def test_a_failure_is_told(tmp_path: Path) -> None:
    """The project's folder was moved away."""

    def act(desk: Desk, letters: str, _offers: str) -> None:
        desk.project.folder.rename(tmp_path / "elsewhere")
        desk.reader.read(Asked((letters,)))

    desk = _on_desk(tmp_path, act)
    assert [type(each).__name__ for each in desk.failures] == ["ProjectNotFound"]
