"""When there is little to learn from, and when in which language."""

from ftstudio.core.gathering import Totals

_KNOWN = ("en",)


def test_little_is_few_documents_or_few_words() -> None:
    """Nothing at all is another matter."""
    assert Totals(documents=9, words=5_000).is_little
    assert Totals(documents=20, words=2_999).is_little
    assert not Totals(documents=10, words=3_000).is_little
    assert not Totals().is_little


def test_the_language_of_most_documents_is_told_if_it_is_not_known() -> None:
    """Those whose language is not recognised do not count."""
    french = Totals(languages=(("", 9), ("fr", 4), ("en", 3), ("de", 1)))
    assert french.language_beyond(_KNOWN) == "fr"
    assert french.language_beyond(("en", "fr")) == ""


def test_half_of_the_documents_are_not_most() -> None:
    """And of a model whose languages nobody knows nothing is said."""
    half = Totals(languages=(("fr", 4), ("en", 4)))
    assert half.language_beyond(_KNOWN) == ""
    assert Totals(languages=(("fr", 4),)).language_beyond(()) == ""
