"""What is removed on the page can be put back, now and on another day."""

from pathlib import Path

from ftstudio.core.corpus import PART
from ftstudio.core.gathering import Refused
from ftstudio.runs.project import Project
from tests.viewmodels.documents.openings import Opening, states, write

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


def test_a_document_is_removed_and_put_back(
    open_it: Opening, letters: Path, project: Project
) -> None:
    """Its text is deleted from the project, and read again when it is put back."""
    documents = open_it()
    documents.add([letters])
    before = set(project.texts.glob("*.txt"))
    documents.select(f"{letters}/b.txt")
    documents.remove(f"{letters}/b.txt")
    assert list(states(documents)) == ["a.txt", "c.txt", "d.bin"]
    assert documents.state.selected == f"{letters}/c.txt"
    assert len(before - set(project.texts.glob("*.txt"))) == 1
    documents.look_again()
    assert list(states(open_it())) == ["a.txt", "c.txt", "d.bin"]
    documents.undo_remove()
    assert list(states(documents)) == ["a.txt", "b.txt", "c.txt", "d.bin"]
    assert set(project.texts.glob("*.txt")) == before


def test_another_copy_is_learned_once_the_first_is_removed(
    open_it: Opening, letters: Path
) -> None:
    """Nobody has to tick it."""
    documents = open_it()
    documents.add([letters])
    documents.remove(f"{letters}/a.txt")
    assert states(documents)["c.txt"] == "ready"


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
    assert states(documents)["b.txt"] == "ready"


def test_a_removed_subfolder_comes_back_when_it_is_dropped(
    open_it: Opening, letters: Path
) -> None:
    """All that was in it."""
    (letters / "old").mkdir()
    write(letters / "old" / "e.txt", "An old letter about the staircase.")
    documents = open_it()
    documents.add([letters])
    documents.remove(f"{letters}/old")
    assert "e.txt" not in states(documents)
    documents.add([letters / "old"])
    assert states(documents)["e.txt"] == "ready"


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
