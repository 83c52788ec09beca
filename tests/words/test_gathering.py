"""What is said of all documents together."""

from ftstudio.core.gathering import Foreign, Language, Totals
from ftstudio.words import gathering

_FRENCH, _ENGLISH = Language("fr", 96, 9_000), Language("en", 28, 3_000)


def test_the_summary_counts_what_is_learned_and_what_is_not() -> None:
    """Reading units to three digits."""
    totals = Totals(124, 212_000, 283_417, unreadable=3, online=2, copies=7)
    assert gathering.summary(totals) == (
        "<b>124 documents</b> · 212,000 words · about 283,000 reading units. "
        "3 can’t be read, 2 are only online, 7 are copies."
    )


def test_one_of_each_is_said_as_one() -> None:
    """Nothing that is left aside is not spoken of."""
    assert gathering.summary(Totals(1, 1, 1, copies=1, left_out=1)).endswith(
        "1 is a copy, 1 is left out."
    )
    assert gathering.summary(Totals(2, 3, 4)).endswith("reading units.")
    assert gathering.summary(Totals()).startswith("<b>0 documents</b> · 0 words")


def test_the_languages_are_named() -> None:
    """The three of most documents; what is in none that is known is not counted."""
    both = Totals(124, languages=(_FRENCH, _ENGLISH))
    assert gathering.languages(both) == "96 in French, 28 in English"
    assert "96 in French" in gathering.summary(both)
    assert gathering.languages(Totals(96, languages=(_FRENCH,))) == "all in French"
    many = [Language(e, 1, 9) for e in ("fr", "en", "", "de", "it", "es")]
    said = gathering.languages(Totals(6, languages=tuple(many)))
    assert said.endswith("1 in German, 2 in other languages")


def test_a_language_beyond_the_model_leads_to_one_that_knows_it() -> None:
    """Whether most documents are in it or some."""
    title, text, choose = gathering.foreign(Foreign("fr", 96, is_most=True))
    assert title == "Most of your documents are in French"
    assert "French" in text
    assert choose == "Choose a model for French"
    some = gathering.foreign(Foreign("fr", 9, is_most=False))
    assert some[0] == "A part of your documents is in French"
    assert "Leave them out" in some[1]


def test_what_to_expect_is_said_in_words() -> None:
    """Of little, of much, of what was broken off, of what was taken out."""
    assert "From 3,120 words" in gathering.little(Totals(words=3_120))
    assert "5,000 words" in gathering.little(Totals(words=3_120))
    assert "sample" in gathering.much(Totals(words=3_000_000))
    assert "3 of 9" in gathering.stopped(3, 9)
    assert "“a {b}.txt”" in gathering.removed("a {b}.txt")
