"""What is said of the folders that documents are sorted into."""

from ftstudio.core.labels import examples_in
from ftstudio.words.labels import told
from tests.core.test_labels import doc


def test_folders_are_listed_with_what_was_left_out() -> None:
    """Nothing is left out in silence."""
    names = [f"{label}/{n}" for label in ("Bank", "Tax") for n in range(4)]
    said = told(examples_in([doc(e) for e in [*names, "Old/1", "loose"]]))
    assert "2 folders: Bank (4), Tax (4)." in said
    assert "fewer than 4 documents: Old (1)." in said
    assert "1 document lies in no folder" in said


def test_where_all_is_well_nothing_more_is_said() -> None:
    """One sentence."""
    names = [f"{label}/{n}" for label in ("Bank", "Tax") for n in range(4)]
    assert told(examples_in([doc(e) for e in names])).count(".") == 1
