"""Which documents got worst, by their titles."""

from dataclasses import replace

from ftstudio.core.corpus import PART
from ftstudio.core.events import FoldBegan
from ftstudio.core.health import Evidence, Health, State
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.split import Split
from ftstudio.core.worst import examiners, worst_titles
from tests.factories import document, history, job

_TITLES = ("Offer", "", "")
_NAMES = ("1.txt", "Letters/Oak doors.txt", f"m.eml{PART}Plan.pdf")


def _job() -> Job:
    """The first three of its documents examine."""
    named = [
        document(n, title=title, name=name)
        for n, (title, name) in enumerate(zip(_TITLES, _NAMES, strict=True), start=1)
    ]
    asked = job((*named, *(document(n) for n in range(4, 13))))
    hashes = tuple(each.content_hash for each in asked.documents)
    return replace(asked, split=Split(hashes[3:], hashes[:3]))


def _said(*worst: int) -> Health:
    return Health(40, State.MEMORISING, 20, 20, Evidence(worst=worst))


def test_documents_are_called_by_title_or_by_name() -> None:
    """As a person knows them; without the folder, or the file around them."""
    titles = worst_titles(_said(1, 2, 0), History(), _job())
    assert titles == ("Oak doors.txt", "Plan.pdf", "Offer")


def test_in_a_fold_they_are_those_that_examine_in_it() -> None:
    """Others than before."""
    asked = _job()
    hashes = asked.split.training
    asked = replace(asked, folds=(asked.split, Split(hashes[1:], hashes[:1])))
    second = history([FoldBegan(0, 2), FoldBegan(1, 2)])
    assert examiners(second, asked) == asked.in_order(hashes[:1])


def test_what_is_not_known_is_not_named() -> None:
    """A job that is lost, or a number beyond its documents."""
    assert worst_titles(_said(0), History(), None) == ()
    assert worst_titles(_said(7), History(), _job()) == ()
