"""Passes follow each other; what one has read, the next one knows."""

import os
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ftstudio.core.corpus import PART, State
from ftstudio.core.errors import FTStudioError
from ftstudio.documents.texts import TextStore
from ftstudio.runs.background import Background, Call
from ftstudio.runs.project import Project
from ftstudio.runs.reading import Reading, stamp_of
from ftstudio.runs.readings import load_readings
from ftstudio.viewmodels.documents.one_pass import Batch, Gathered
from ftstudio.viewmodels.documents.reading import Asked, FolderReader
from tests import factories

_SCAN = Path(__file__).parents[2] / "data" / "documents" / "scan.pdf"


class Desk:
    """A reader, and what it has told; work waits in `waiting` until it is done."""

    def __init__(self, place: Path, project: Project | None = None) -> None:
        self.waiting: list[Call] = []
        self.batches: list[Batch] = []
        self.ends: list[Gathered] = []
        self.failures: list[FTStudioError] = []
        project = project or factories.project(place / "projects")
        self.reader = FolderReader(
            project,
            Background(lambda call: call(), self.waiting.append),
            self.batches.append,
            self.ends.append,
            self.failures.append,
        )
        self.project = project
        self.texts = TextStore(project.texts)

    def read(self, folder: Path, anew: Sequence[str] = ()) -> None:
        """Read a folder, to the end."""
        self.reader.read(Asked((str(folder),), anew=frozenset(anew)))
        self.work()

    def inside(self) -> list[tuple[str, State]]:
        """What lies inside files, by the newest pass."""
        found = self.ends[-1].corpus.documents
        return [(each.name, each.state) for each in found if PART in each.name]

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


def test_what_was_recognised_inside_a_file_is_put_in_its_place(tmp_path: Path) -> None:
    """And stays there, whatever is read anew; not once the file is another one."""
    desk, folder = Desk(tmp_path), tmp_path / "Letters"
    folder.mkdir()
    file = folder / "z.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(_SCAN, "scan.pdf")
    desk.read(folder)
    (part,) = load_readings(desk.project.texts)[f"{folder}/z.zip"].parts
    desk.texts.put("7" * 64, "Words on paper")
    found = replace(part.document, state=State.READY, content_hash="7" * 64)
    again = Desk(tmp_path, desk.project)  # opened another day: nothing is known yet
    again.reader.learn([Reading(found, stamp_of(file), "8" * 64)])
    for anew in ((), (f"{folder}/z.zip",)):
        again.read(folder, anew)
        assert again.inside() == [("z.zip › scan.pdf", State.READY)]
    assert again.texts.get("7" * 64) == "Words on paper"
    later = Desk(tmp_path, desk.project)  # the project remembers
    later.read(folder)
    assert later.inside() == again.inside()
    os.utime(file, (1, 1))
    again.read(folder)
    assert again.inside() == [("z.zip › scan.pdf", State.NO_TEXT)]


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
