"""What is sorted, and where it goes."""

from dataclasses import replace
from pathlib import Path

from ftstudio.core.corpus import PART, Corpus, Reason, State
from ftstudio.core.filing import Placement
from ftstudio.runs.inbox import placements, to_sort, without_text
from tests.core.test_labels import doc

_COPY = replace(doc("b.txt"), state=State.TWIN, twin_of="a.txt")
_EMPTY = replace(doc("c.txt"), state=State.EMPTY, reason=Reason.ZERO_BYTES)
_INSIDE = doc(f"d.zip{PART}e.txt")
_CORPUS = Corpus((doc("a.txt"), _COPY, _EMPTY, _INSIDE))


def test_each_file_is_sorted_or_named() -> None:
    """A copy is sorted too; what is in another file goes with that one."""
    assert [Path(each.path).name for each in to_sort(_CORPUS)] == ["a.txt", "b.txt"]
    assert [Path(each).name for each in without_text(_CORPUS)] == ["c.txt"]


def test_a_label_that_is_no_name_of_a_folder_is_made_one() -> None:
    """It stays within the place that was chosen."""
    (found,) = placements(
        [("/in/a.txt", "../Bank: May")], Path("/out"), ["../Bank: May"]
    )
    assert isinstance(found, Placement)
    assert Path(found.folder).parent == Path("/out")
    assert found.destination == "/out"


def test_no_two_labels_share_a_folder() -> None:
    """Whether their names differ in letters that no folder may have, or in case."""
    labels = ["R:D", "RD", "rd"]
    found = placements([("/in/a", each) for each in labels], Path("/out"), labels)
    assert len({each.folder.casefold() for each in found}) == 3


def test_a_folder_that_is_there_keeps_its_name(tmp_path: Path) -> None:
    """What was learned from a tree can be sorted into that tree."""
    (tmp_path / "Bills.").mkdir()
    labels = ["Bills", "Bills."]
    found = placements([("/in/a", each) for each in labels], tmp_path, labels)
    names = [Path(each.folder).name for each in found]
    assert names[1] == "Bills."
    assert names[0] != names[1]
