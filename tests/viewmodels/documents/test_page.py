"""Folders are added, read, ticked and removed; the project remembers."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import PART, Reason
from ftstudio.core.errors import (
    FolderNotFound,
    FolderNotWritable,
    FTStudioError,
    ProjectNotFound,
)
from ftstudio.core.gathering import Filter, Refused
from ftstudio.core.steps import Missing
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background, Call
from ftstudio.runs.project import Project, create_project, open_project
from ftstudio.runs.readings import is_unfinished, load_readings
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.workshop import Workshop

_MAIL = b"""From: ada@example.org
To: office@example.org
Subject: Your staircase
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="cut"

--cut
Content-Type: text/plain; charset="utf-8"

Dear Madam, please find attached our note about the oak staircase.
--cut
Content-Type: text/plain; charset="utf-8"
Content-Disposition: attachment; filename="note.txt"

The treads are forty millimetres thick and oiled twice.
--cut--
"""
Opening = Callable[[], DocumentsViewModel]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with nothing in it."""
    return create_project(tmp_path / "projects", Choices(name="Letters"))


@pytest.fixture
def open_it(project: Project, tmp_path: Path) -> Opening:
    """Opens the project; what is slow is done at once."""

    def opened() -> DocumentsViewModel:
        return _opened(project, tmp_path, lambda call: call())

    return opened


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    """Three letters, one of them a copy, and one file that is no text."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    for name, text in (("a", "one"), ("b", "two"), ("c", "one")):
        _write(folder / f"{name}.txt", f"A letter of the joinery, number {text}.")
    (folder / "d.bin").write_bytes(bytes(range(256)))
    return folder


def _opened(
    project: Project, folder: Path, start: Callable[[Call], None]
) -> DocumentsViewModel:
    background = Background(post=lambda call: call(), start=start)
    store = ModelStore(folder / "models")
    choices = open_project(project.folder)[1]
    return DocumentsViewModel(
        Draft(project, choices, store), Workshop(background, store)
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _missing(documents: DocumentsViewModel) -> Missing | None:
    return documents.state.missing


def _problem(documents: DocumentsViewModel) -> FTStudioError | None:
    return documents.state.problem


def _are_texts_gone(documents: DocumentsViewModel) -> bool:
    return documents.state.texts_gone


def _states(documents: DocumentsViewModel) -> dict[str, str]:
    rows = documents.state.listing.rows
    return {row.name: row.document.state for row in rows if row.document}


def test_a_folder_becomes_documents(open_it: Opening, letters: Path) -> None:
    """Each with its state; the first is shown, and one can go on."""
    documents = open_it()
    assert _missing(documents) is Missing.DOCUMENTS
    documents.add([letters])
    assert _states(documents) == {
        "a.txt": "ready",
        "b.txt": "ready",
        "c.txt": "twin",
        "d.bin": "unsupported",
    }
    assert _missing(documents) is None
    assert documents.state.preview is not None
    assert documents.state.preview.text == "A letter of the joinery, number one."


def test_an_opened_project_shows_what_was_read(open_it: Opening, letters: Path) -> None:
    """Without reading: the folder may be gone."""
    open_it().add([letters])
    shutil.rmtree(letters)
    again = open_it()
    assert again.state.listing.totals.documents == 2
    assert (again.state.missing, again.state.is_reading) == (None, False)


def test_nothing_unchanged_is_read_twice(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Its text is not even written anew, also after opening the project again."""
    open_it().add([letters])
    before = {each: each.stat().st_mtime_ns for each in project.texts.glob("*.txt")}
    (letters.parent / "More").mkdir()
    _write(letters.parent / "More" / "e.txt", "Something that is new altogether.")
    documents = open_it()
    documents.add([letters.parent / "More"])
    assert documents.state.listing.totals.documents == 3
    assert {each: each.stat().st_mtime_ns for each in before} == before


def test_reading_again_finds_what_changed(open_it: Opening, letters: Path) -> None:
    """A new text, a new file, one that is gone."""
    documents = open_it()
    documents.add([letters])
    _write(letters / "a.txt", "Now with quite other words in it.")
    _write(letters / "e.txt", "A fifth one, which has come since.")
    (letters / "d.bin").unlink()
    documents.look_again()
    assert _states(documents) == dict.fromkeys(
        ("a.txt", "b.txt", "c.txt", "e.txt"), "ready"
    )


def test_a_second_drop_adds_nothing_and_says_so(
    open_it: Opening, letters: Path
) -> None:
    """What is listed stays as it is."""
    documents = open_it()
    documents.add([letters])
    documents.add([letters])
    (refusal,) = documents.state.refusals
    assert refusal.why is Refused.ALREADY_THERE
    assert documents.state.listing.counts[Filter.ALL] == 4


def test_a_text_selection_is_refused(open_it: Opening) -> None:
    """Until that has been read."""
    documents = open_it()
    documents.refuse_drop()
    assert documents.state.refusals[0].why is Refused.NOT_FILES
    documents.dismiss()
    assert documents.state.refusals == ()


def test_ticks_are_remembered(open_it: Opening, letters: Path) -> None:
    """Of a file and of a whole folder; too few are said to be missing."""
    documents = open_it()
    documents.add([letters])
    documents.tick(f"{letters}/a.txt")
    assert _missing(documents) is Missing.MORE_DOCUMENTS
    assert open_it().state.listing.totals.left_out == 1
    documents.tick(str(letters))  # some → all
    assert documents.state.listing.totals.left_out == 0
    documents.tick(str(letters))
    assert _missing(documents) is Missing.DOCUMENTS


def test_a_removed_folder_can_be_put_back(open_it: Opening, letters: Path) -> None:
    """Its ticks as they were."""
    documents = open_it()
    documents.add([letters])
    documents.tick(f"{letters}/a.txt")
    documents.remove(str(letters))
    assert (documents.state.listing.rows, documents.state.has_folders) == ((), False)
    documents.undo_remove()
    totals = documents.state.listing.totals
    assert (totals.documents, totals.left_out) == (1, 1)


def test_a_single_file_can_be_removed(open_it: Opening, letters: Path) -> None:
    """With the folder's row under which it is listed."""
    documents = open_it()
    documents.add([letters / "a.txt", letters / "b.txt"])
    assert documents.state.listing.totals.documents == 2
    documents.remove(str(letters))
    assert documents.state.has_folders is False


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
    _write(project.texts, "a file stands in the way")
    documents.add([letters])
    assert isinstance(_problem(documents), FolderNotWritable)
    assert documents.state.is_reading is False
    project.texts.unlink()
    documents.look_again()
    assert (_problem(documents), _missing(documents)) == (None, None)


def test_cancelling_keeps_what_was_read(open_it: Opening, letters: Path) -> None:
    """And says how much that is; the rest can be read later."""
    for number in range(200):
        _write(letters / f"n{number:03}.txt", f"Note {number} about the staircase.")
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
        _write(letters / f"n{number:03}.txt", f"Note {number} about the staircase.")
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
    assert _states(documents)["a.txt"] == "ready"


def test_a_document_is_removed_and_put_back(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Its text is deleted from the project, and read again when it is put back."""
    documents = open_it()
    documents.add([letters])
    before = set(project.texts.glob("*.txt"))
    documents.select(f"{letters}/b.txt")
    documents.remove(f"{letters}/b.txt")
    assert list(_states(documents)) == ["a.txt", "c.txt", "d.bin"]
    assert documents.state.selected == f"{letters}/c.txt"
    assert len(before - set(project.texts.glob("*.txt"))) == 1
    documents.look_again()
    assert list(_states(open_it())) == ["a.txt", "c.txt", "d.bin"]
    documents.undo_remove()
    assert list(_states(documents)) == ["a.txt", "b.txt", "c.txt", "d.bin"]
    assert set(project.texts.glob("*.txt")) == before


def test_another_copy_is_learned_once_the_first_is_removed(
    open_it: Opening, letters: Path
) -> None:
    """Nobody has to tick it."""
    documents = open_it()
    documents.add([letters])
    documents.remove(f"{letters}/a.txt")
    assert _states(documents)["c.txt"] == "ready"


def test_a_removed_file_comes_back_when_it_is_dropped(
    open_it: Opening, letters: Path
) -> None:
    """Not with its folder, which may be dropped for what is new in it."""
    documents = open_it()
    documents.add([letters])
    documents.remove(f"{letters}/b.txt")
    documents.add([letters])
    assert documents.state.refusals[0].why is Refused.ALREADY_THERE
    documents.add([letters / "b.txt"])
    assert documents.state.refusals == ()
    assert _states(documents)["b.txt"] == "ready"


def test_a_removed_subfolder_comes_back_when_it_is_dropped(
    open_it: Opening, letters: Path
) -> None:
    """All that was in it."""
    (letters / "old").mkdir()
    _write(letters / "old" / "e.txt", "An old letter about the staircase.")
    documents = open_it()
    documents.add([letters])
    documents.remove(f"{letters}/old")
    assert "e.txt" not in _states(documents)
    documents.add([letters / "old"])
    assert _states(documents)["e.txt"] == "ready"


def test_what_was_attached_is_removed_alone(open_it: Opening, letters: Path) -> None:
    """Its mail stays; put back, it is there again."""
    (letters / "m.eml").write_bytes(_MAIL)
    documents = open_it()
    documents.add([letters])
    attached = f"{letters}/m.eml{PART}note.txt"
    assert documents.state.listing.row(attached) is not None
    documents.remove(attached)
    documents.look_again()
    assert documents.state.listing.row(attached) is None
    assert documents.state.listing.row(f"{letters}/m.eml") is not None
    documents.undo_remove()
    assert documents.state.listing.row(attached) is not None


def test_copies_are_kept_by_ticking_them(open_it: Opening, letters: Path) -> None:
    """All at once too; the totals follow, and the project remembers."""
    documents = open_it()
    (letters / "c.md").write_text("A letter of the joinery, number  one.", "utf-8")
    documents.add([letters])
    assert documents.state.listing.copies.kept_one == 1
    documents.tick(f"{letters}/c.md")
    assert open_it().state.listing.totals.documents == 3
    documents.show_only(Filter.COPIES)
    documents.keep_one_of_each()
    assert documents.state.listing.totals.documents == 2
    documents.keep_all_of_each()
    assert documents.state.listing.copies.kept_all == 1
    documents.keep_only(f"{letters}/c.md")
    assert open_it().state.listing.totals.left_out == 1


def test_masking_is_remembered(open_it: Opening) -> None:
    """It is on at first."""
    documents = open_it()
    assert documents.state.masks
    documents.mask(False)
    assert not open_it().state.masks
    documents.turn_to_personal()
    assert documents.state.shows_personal
    documents.show_only(Filter.ALL)
    assert not documents.state.shows_personal


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


def test_few_words_and_a_foreign_language_are_noticed(
    open_it: Opening, letters: Path
) -> None:
    """The starter reads English alone."""
    for number in range(4):
        _write(
            letters / f"f{number}.txt",
            f"Nous vous remercions de votre lettre du {number} mai au sujet de "
            "l'escalier en chêne de votre maison.",
        )
    documents = open_it()
    documents.add([letters])
    assert documents.state.is_little
    foreign = documents.state.foreign
    assert foreign is not None
    assert (foreign.language, foreign.is_most) == ("fr", True)


def test_folders_and_filters_change_what_is_listed(
    open_it: Opening, letters: Path
) -> None:
    """Nothing else."""
    documents = open_it()
    documents.add([letters])
    documents.show_only(Filter.NEED_A_LOOK)
    assert [row.name for row in documents.state.listing.rows] == ["Letters", "d.bin"]
    documents.show_only(Filter.ALL)
    documents.fold(str(letters), False)
    assert [row.name for row in documents.state.listing.rows] == ["Letters"]
    documents.fold(str(letters), True)
    documents.search("d.b")
    assert [row.name for row in documents.state.listing.rows] == ["Letters", "d.bin"]


def test_the_reason_is_shown_with_a_file_that_cannot_be_read(
    open_it: Opening, letters: Path
) -> None:
    """Its preview has no text."""
    documents = open_it()
    documents.add([letters])
    documents.select(f"{letters}/d.bin")
    preview = documents.state.preview
    assert preview is not None
    assert (preview.text, preview.document.reason) == (
        "",
        Reason.UNKNOWN_FORMAT,
    )
