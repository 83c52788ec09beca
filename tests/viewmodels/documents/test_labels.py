"""Folders that documents are sorted into, and what a person makes of them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ftstudio.core.corpus import Corpus
from ftstudio.core.job import Goal
from ftstudio.viewmodels.documents.labels import NO_LABELS, Labeller
from ftstudio.viewmodels.draft import Draft
from tests.core.test_labels import doc
from tests.viewmodels.drafts import make_draft

_NAMES = [f"{label}/{n}.txt" for label in ("Bank", "Tax") for n in range(4)]
READ = Corpus(tuple(doc(each) for each in [*_NAMES, "Old/1.txt", "loose.txt"]))


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Letters in folders, to be sorted."""
    made = make_draft(tmp_path, goal=Goal.SORT)
    made.take_corpus(READ)
    return made


def test_every_folder_has_a_row(draft: Draft) -> None:
    """With what is in it, and whether that is enough."""
    labels = _labeller(draft).look()
    assert [(e.found, e.documents) for e in labels.rows] == [
        ("Bank", 4),
        ("Old", 1),
        ("Tax", 4),
    ]
    assert [each.has_too_few for each in labels.rows] == [False, True, False]
    assert labels.is_enough


def test_folders_of_one_name_become_one(draft: Draft) -> None:
    """Together they may be enough; the disk stays as it is."""
    labeller = _labeller(draft)
    labeller.rename("Old", "  Tax  ")
    rows = {each.found: each for each in labeller.look().rows}
    assert rows["Old"].name == "Tax"
    assert rows["Tax"].together == 5
    assert draft.examples.counts == {"Bank": 4, "Tax": 5}
    labeller.rename("Old", "   ")
    assert labeller.look().rows[1].name == "Tax"


def test_a_folder_is_left_out_and_taken_in_again(draft: Draft) -> None:
    """With one alone there is nothing to tell apart."""
    labeller = _labeller(draft)
    labeller.leave_out("Tax", is_left_out=True)
    assert not labeller.look().is_enough
    assert draft.choices.labels == {"Tax": ""}
    labeller.leave_out("Tax", is_left_out=False)
    assert draft.choices.labels == {}


def test_all_is_as_on_the_disk_again(draft: Draft) -> None:
    """But a document that was moved stays where the person has it."""
    labeller = _labeller(draft)
    labeller.rename("Tax", "Taxes")
    draft.choose(moved={READ.documents[0].content_hash: "Tax"})
    assert draft.examples.counts == {"Taxes": 5}
    rows = {each.found: each.documents for each in labeller.look().rows}
    assert rows == {"Bank": 3, "Old": 1, "Tax": 5}
    labeller.reset()
    assert draft.examples.counts == {"Tax": 5}


def test_who_shall_write_has_no_labels(draft: Draft) -> None:
    """The same folders mean nothing then."""
    draft.choose(goal=Goal.WRITE)
    assert _labeller(draft).look() is NO_LABELS


def test_they_are_shown_in_place_of_the_list(draft: Draft) -> None:
    """And not beside personal data, which stands there too."""
    seen: dict[str, object] = {}
    Labeller(draft, seen.update).show(is_shown=True)
    assert seen["shows_labels"]
    assert not seen["shows_personal"]
    assert not seen["shows_similar"]


def test_what_was_seen_is_not_counted_again(draft: Draft) -> None:
    """Twenty thousand documents take a moment."""
    labeller = _labeller(draft)
    first = labeller.look()
    draft.choose(name="Another")
    assert labeller.look() is first
    draft.take_corpus(Corpus((*READ.documents, replace(doc("Tax/9.txt"), words=3))))
    assert labeller.look() is not first


def _labeller(draft: Draft) -> Labeller:
    change: Callable[..., None] = lambda **_fields: None  # noqa: E731
    return Labeller(draft, change)
