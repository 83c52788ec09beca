"""What a first request can be about."""

from dataclasses import replace

from ftstudio.viewmodels.suggesting import Suggestion, suggestions
from tests.factories import document, job


def test_each_language_has_its_turn() -> None:
    """A title once, and none that is a sentence."""
    titles = [("Offer", "en"), ("Offer", "en"), ("Invoice", "en"), ("x" * 80, "en")]
    titles += [("Devis", "fr"), ("", "fr"), ("Letter", "en"), ("Minutes", "en")]
    documents = [
        document(number, title=title, language=language)
        for number, (title, language) in enumerate(titles, 1)
    ]
    made = job(documents)
    hashes = tuple(each.content_hash for each in documents)
    made = replace(made, split=replace(made.split, training=hashes, validation=()))
    assert suggestions(made) == (
        Suggestion("Offer", "en"),
        Suggestion("Devis", "fr"),
        Suggestion("Invoice", "en"),
        Suggestion("Letter", "en"),
    )
