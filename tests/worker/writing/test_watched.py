"""Which request is answered at each look."""

from dataclasses import replace

from ftstudio.core.corpus import Document
from ftstudio.core.job import Job
from ftstudio.core.split import Split
from ftstudio.worker.writing.pieces import Piece, cut
from ftstudio.worker.writing.watched import watched_request
from tests.factories import document, job


def test_a_title_in_words_is_chosen() -> None:
    """No number, no name of a file, nothing endless."""
    asked = _asked("HB-2024-074 survey", "scan_0012", "Tock", "About larch", "On " * 40)
    assert "About larch" in asked


def test_the_shortest_of_good_titles_is_chosen() -> None:
    """It leaves the person's eye on the answer; the order does not matter."""
    titles = ("Letter about a new staircase", "The price of oak", "How we measure it")
    assert "The price of oak" in _asked(*titles)
    assert _asked(*titles) == _asked(*reversed(titles))


def test_the_language_of_most_words_comes_first() -> None:
    """Even with a worse title."""
    letters = [
        replace(_titled(1, "About larch"), language="en", words=90),
        replace(_titled(2, "Le prix du chêne 2024"), language="fr", words=100),
    ]
    assert "« Le prix du chêne 2024 »" in watched_request(_job(letters), _pieces)


def test_a_document_without_text_is_passed_over() -> None:
    """Nothing could be asked for; without any text there is no request."""
    letters = [_titled(1, "About elm"), _titled(2, "About larch")]
    only_larch = watched_request(
        _job(letters), lambda each: _pieces(each) if "larch" in each.title else []
    )
    assert "About larch" in only_larch
    assert watched_request(_job(letters), lambda _: []) == ""


def _asked(*titles: str) -> str:
    letters = [_titled(sum(map(ord, title)), title) for title in titles]
    return watched_request(_job(letters), _pieces)


def _titled(number: int, title: str) -> Document:
    return document(number, title=title, language="en")


def _job(letters: list[Document]) -> Job:
    """One that examines with all its letters."""
    kept_aside = tuple(each.content_hash for each in letters)
    return replace(job(), documents=tuple(letters), split=Split((), kept_aside))


def _pieces(letter: Document) -> list[Piece]:
    return cut(f"{letter.title}\n\nKeep it dry.", len, room=200)
