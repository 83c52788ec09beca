"""Locked files, and those in the cloud, are read with the person's word; real files."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ftstudio.core.choices import Choices
from ftstudio.core.corpus import PART, Document, Reason, State
from ftstudio.models.store import ModelStore
from ftstudio.runs.background import Background
from ftstudio.runs.project import create_project
from ftstudio.runs.reading import Reading, stamp_of
from ftstudio.runs.readings import save_readings
from ftstudio.viewmodels.documents.allowed import AllowedReader
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.draft import Draft
from ftstudio.viewmodels.workshop import Workshop
from tests.factories import document

_LOCKED = Path(__file__).parents[2] / "data" / "documents" / "locked.pdf"
_INSIDE = f"letters.zip{PART}inside.pdf"


@pytest.fixture
def documents(tmp_path: Path) -> DocumentsViewModel:
    """A locked file, one in an archive, and one that is not locked; all are read."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    shutil.copy(_LOCKED, folder / "locked.pdf")
    deflated = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(folder / "letters.zip", "w", deflated) as archive:
        archive.write(_LOCKED, "inside.pdf")
        archive.writestr("open.txt", "A letter of the joinery, to everyone.")
    project = create_project(tmp_path / "projects", Choices(name="Letters"))
    background = Background(post=lambda call: call(), start=lambda work: work())
    store = ModelStore(tmp_path / "models")
    draft = Draft(project, Choices(name="Letters"), store)
    made = DocumentsViewModel(draft, Workshop(background, store))
    made.add([folder])
    return made


def _locked(documents: DocumentsViewModel) -> tuple[Document, ...]:
    return documents.state.listing.needs.locked


def _state(documents: DocumentsViewModel, name: str) -> State:
    read = documents._draft.read.documents
    return next(each.state for each in read if each.name == name)


def _tried(documents: DocumentsViewModel) -> tuple[list[str], list[str]]:
    tried = documents.state.allowed.tried
    assert tried is not None
    both = (tried.opened, tried.closed)
    opened, closed = ([key.rpartition("/")[2] for key in keys] for keys in both)
    return opened, closed


def test_a_password_opens_a_file_and_those_in_files(
    documents: DocumentsViewModel,
) -> None:
    """What it opens is listed with its text."""
    assert [each.name for each in _locked(documents)] == [_INSIDE, "locked.pdf"]
    documents.beside.allowed.unlock(_locked(documents), "secret")
    assert _tried(documents) == ([_INSIDE, "locked.pdf"], [])
    assert _locked(documents) == ()
    assert {_state(documents, "locked.pdf"), _state(documents, _INSIDE)} == {
        State.READY,
        State.TWIN,
    }


def test_a_wrong_password_changes_nothing(documents: DocumentsViewModel) -> None:
    """It is said which files it does not open."""
    documents.beside.allowed.unlock(_locked(documents)[1:], "Secret")
    assert _tried(documents) == ([], ["locked.pdf"])
    assert len(_locked(documents)) == 2
    documents.beside.dismiss()
    assert documents.state.allowed.tried is None


def test_what_was_opened_stays_open(documents: DocumentsViewModel) -> None:
    """Also where another password is tried on the same archive, or files are added."""
    inside = _locked(documents)[:1]
    documents.beside.allowed.unlock(inside, "secret")
    documents.beside.allowed.unlock(inside, "another")
    documents.look_again()
    assert [each.name for each in _locked(documents)] == ["locked.pdf"]


@pytest.mark.parametrize(
    ("stamp", "state"), [("", State.READY), ("7 7", State.NO_TEXT)]
)
def test_what_was_recognised_in_a_file_outlives_a_password_for_another_part(
    tmp_path: Path, stamp: str, state: State
) -> None:
    """As long as the file is the same."""
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.write(_LOCKED, "locked.pdf")
        archive.write(_LOCKED.with_name("scan.pdf"), "scan.pdf")
    names = ["z.zip", f"z.zip{PART}locked.pdf", f"z.zip{PART}scan.pdf"]
    whole, locked, scanned = (
        document(number, folder=str(tmp_path), name=name)
        for number, name in enumerate(names)
    )
    before = Reading(
        whole,
        stamp or stamp_of(tmp_path / "z.zip"),
        parts=(Reading(locked), Reading(scanned)),
    )
    project = create_project(tmp_path / "projects", Choices(name="Letters"))
    save_readings(project.texts, [before])
    taken: list[Reading] = []
    background = Background(post=lambda call: call(), start=lambda work: work())
    AllowedReader(
        project, background, lambda **_: None, taken.extend, lambda _: None
    ).unlock([locked], "secret")
    states = [each.document.state for each in taken[0].parts]
    assert states == [State.READY, state]


def test_a_password_is_found_nowhere(
    documents: DocumentsViewModel, tmp_path: Path
) -> None:
    """Neither on the disk nor in what the page shows."""
    documents.beside.allowed.unlock(_locked(documents), "secret")
    written = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert not any(b"secret" in each.read_bytes() for each in written)
    assert "secret" not in repr(documents.state)


def test_what_is_in_the_cloud_is_fetched_on_demand(
    documents: DocumentsViewModel, tmp_path: Path
) -> None:
    """And listed with its text."""
    (tmp_path / "Letters" / "here.txt").write_text("Some words of ours.", "utf-8")
    here = _online(tmp_path, "here.txt")
    told: list[Any] = []
    documents.watch(lambda: told.append(documents.state.allowed))
    documents.beside.allowed.fetch([here])
    assert any(each.is_fetching and each.total == 1 for each in told)
    assert _tried(documents) == (["here.txt"], [])
    assert _state(documents, "here.txt") is State.READY


def _online(folder: Path, name: str) -> Document:
    reason = Reason.ONLINE_ONLY
    place = str(folder / "Letters")
    return document(folder=place, name=name, state=reason.state, reason=reason)
