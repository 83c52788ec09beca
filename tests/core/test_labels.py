"""In which folder a document lies, and what a person makes of that."""

from collections.abc import Sequence

import pytest

from ftstudio.core.corpus import PART, Document, Kind, State
from ftstudio.core.labels import Labelling, examples_in, found_labels

ROOT = "/office/Files"


def doc(name: str, folder: str = ROOT) -> Document:
    """A readable document with that name."""
    return Document(
        folder, name, Kind.TEXT, State.READY, content_hash=f"{folder}/{name}"
    )


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (["Bank/1.txt", "Tax/2.txt"], ["Bank", "Tax"]),
        (["Bank/2024/1.txt", "Tax/2023/May/2.txt"], ["Bank", "Tax"]),
        (["All/Bank/1.txt", "All/Tax/2.txt"], ["Bank", "Tax"]),
        (["Bank/1.txt", "Tax/2.txt", "loose.txt"], ["Bank", "Tax", ""]),
        (["1.txt", "2.txt"], ["Files", "Files"]),
        (["Bank/1.txt", "Bank/2.txt"], ["Bank", "Bank"]),
        (["A/B/1.txt", "A/B/2.txt"], ["B", "B"]),
        ([f"Bank/all.zip{PART}in/1.txt", "Tax/2.txt"], ["Bank", "Tax"]),
    ],
)
def test_the_folder_is_the_label(names: Sequence[str], wanted: Sequence[str]) -> None:
    """The first level at which there is more than one; loose files are in none."""
    assert list(found_labels([doc(each) for each in names])) == wanted


def test_folders_can_be_dropped_one_by_one() -> None:
    """Each is a label of its own."""
    documents = [
        doc("1.txt", "/a/Bank"),
        doc("2.txt", "/b/Tax"),
        doc("3.txt", "/b/Tax"),
    ]
    assert found_labels(documents) == ("Bank", "Tax", "Tax")


def test_folders_are_renamed_merged_and_left_out() -> None:
    """And a single document moved: what the person says of it counts most."""
    names = ["Bank/1", "Banque/2", "Old/3", "Tax/4", "Tax/5"]
    documents = [doc(each) for each in names]
    labelling = Labelling(
        renamed={"Banque": "Bank", "Old": "", "Tax": "Taxes"},
        moved={documents[4].content_hash: "Bank"},
    )
    assert labelling.of(documents) == ("Bank", "Bank", "", "Taxes", "Bank")


def test_a_moved_document_goes_with_its_folder_whatever_that_is_called() -> None:
    """It is moved to a folder, not to a name; nor is one left out in no folder."""
    documents = [doc(f"{label}/{n}") for label in ("Bank", "Tax") for n in range(4)]
    moved = {documents[0].content_hash: "Tax"}
    found = examples_in(documents, Labelling({"Tax": "Taxes"}, moved))
    assert found.counts == {"Taxes": 5}
    assert found.too_few == {"Bank": 3}
    assert Labelling({"Tax": ""}, moved).of(documents)[0] == ""
    assert examples_in(documents, Labelling({"Tax": ""}, moved)).unlabelled == 0


def test_a_folder_with_too_few_examples_is_told_and_left_out() -> None:
    """Four are the fewest."""
    names = [f"Bank/{n}" for n in range(4)] + [f"Tax/{n}" for n in range(3)] + ["loose"]
    found = examples_in([doc(each) for each in names])
    assert found.counts == {"Bank": 4}
    assert found.too_few == {"Tax": 3}
    assert found.unlabelled == 1
    assert [each.name for each in found.documents] == names[:4]
