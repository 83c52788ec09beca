"""Reading is broken off, or what it needs goes away: nothing that was read is lost."""

import shutil
from pathlib import Path

from ftstudio.core.corpus import Reason
from ftstudio.core.errors import (
    FolderNotFound,
    FolderNotWritable,
    FTStudioError,
    ProjectNotFound,
)
from ftstudio.runs.project import Project
from ftstudio.runs.readings import is_unfinished, load_readings
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from tests.viewmodels.documents.openings import Opening, missing, states, write


def _problem(documents: DocumentsViewModel) -> FTStudioError | None:
    return documents.state.problem


def _are_texts_gone(documents: DocumentsViewModel) -> bool:
    return documents.state.texts_gone


def test_a_file_that_vanishes_before_it_is_read_is_listed(
    open_it: Opening, letters: Path
) -> None:
    """With its reason; the others are read."""
    documents = open_it()

    def take_away() -> None:
        if documents.state.listing.rows:
            (letters / "b.txt").unlink(missing_ok=True)

    documents.watch(take_away)
    documents.add([letters])
    vanished = documents.state.listing.row(f"{letters}/b.txt")
    assert vanished is not None
    assert vanished.document is not None
    assert vanished.document.reason is Reason.VANISHED
    assert documents.state.listing.totals.documents == 1


def test_a_folder_that_vanishes_costs_nothing_that_was_read(
    open_it: Opening, letters: Path
) -> None:
    """Its texts are still here, and its loss is said."""
    documents = open_it()
    documents.add([letters])
    shutil.rmtree(letters)
    documents.look_again()
    assert isinstance(_problem(documents), FolderNotFound)
    assert documents.state.listing.totals.documents == 2


def test_a_folder_that_vanishes_while_it_is_read_again_is_said(
    open_it: Opening, letters: Path
) -> None:
    """Nothing is lost, however often one looks; once it is back, all is well."""
    open_it().add([letters])
    documents = open_it()
    before, away = states(documents), letters.with_name("Elsewhere")

    def take_away() -> None:
        if documents.state.is_reading and not away.exists():
            letters.rename(away)

    stop = documents.watch(take_away)
    for _ in range(3):
        documents.look_again()
        assert isinstance(_problem(documents), FolderNotFound)
        assert (states(documents), missing(documents)) == (before, None)
    stop()
    away.rename(letters)
    documents.look_again()
    assert (_problem(documents), states(documents)) == (None, before)


def test_a_project_that_is_gone_is_said(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Its folder is not made anew."""
    documents = open_it()
    shutil.rmtree(project.folder)
    documents.add([letters])
    assert isinstance(_problem(documents), ProjectNotFound)
    assert not project.folder.exists()


def test_a_project_that_cannot_be_written_is_said(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Once it can be, reading again does it."""
    documents = open_it()
    project.texts.rmdir()
    write(project.texts, "a file stands in the way")
    documents.add([letters])
    assert isinstance(_problem(documents), FolderNotWritable)
    assert documents.state.is_reading is False
    project.texts.unlink()
    documents.look_again()
    assert (_problem(documents), missing(documents)) == (None, None)


def test_cancelling_keeps_what_was_read(open_it: Opening, letters: Path) -> None:
    """And says how much that is; the rest can be read later."""
    for number in range(200):
        write(letters / f"n{number:03}.txt", f"Note {number} about the staircase.")
    documents = open_it()
    documents.watch(
        lambda: documents.cancel() if documents.state.progress is not None else None
    )
    documents.add([letters])
    assert documents.state.stopped is not None
    read, found = documents.state.stopped
    assert (read < found, found) == (True, 204)
    assert documents.state.is_reading is False


def test_closing_keeps_what_was_read_and_goes_on_at_the_next_opening(
    project: Project, open_it: Opening, letters: Path
) -> None:
    """Home can count it meanwhile, and in the end all is read."""
    for number in range(200):
        write(letters / f"n{number:03}.txt", f"Note {number} about the staircase.")
    documents = open_it()

    def leave_in_the_middle() -> None:
        progress = documents.state.progress
        if progress is not None and progress.done:
            documents.leave()

    documents.watch(leave_in_the_middle)
    documents.add([letters])
    kept = len(project.load_corpus().documents)
    assert 0 < kept < 204
    assert len(load_readings(project.texts)) == kept
    assert len(open_it().state.listing.rows) == 205
    assert len(project.load_corpus().documents) == 204
    assert not is_unfinished(project.texts)


def test_texts_that_are_gone_are_said_once_and_come_back(
    project: Project, open_it: Opening, letters: Path
) -> None:
    """The project's folder was tidied up by somebody; the files are still there."""
    open_it().add([letters])
    for each in project.texts.glob("*.txt"):
        each.unlink()
    documents = open_it()
    assert _are_texts_gone(documents)
    documents.look_again()
    assert not _are_texts_gone(documents)
    assert states(documents)["a.txt"] == "ready"


def test_twenty_thousand_files_are_counted_at_once_and_can_be_cancelled(
    open_it: Opening, tmp_path: Path
) -> None:
    """Nobody waits for them unasked, and the rest can be read later."""
    folder = tmp_path / "Everything"
    folder.mkdir()
    for number in range(20_000):
        (folder / f"{number}.txt").write_bytes(b"A letter about oak.")
    documents = open_it()
    documents.watch(
        lambda: documents.cancel() if documents.state.progress is not None else None
    )
    documents.add([folder])
    assert documents.state.stopped is not None
    assert documents.state.stopped[1] == 20_000
    assert not documents.state.is_reading
