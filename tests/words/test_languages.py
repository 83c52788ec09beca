"""Languages by name."""

from ftstudio.models.catalogue import CATALOGUE
from ftstudio.words import languages


def test_every_language_of_the_catalogue_has_a_name() -> None:
    """None is shown by its code."""
    codes = {code for offer in CATALOGUE for code in offer.languages}
    assert all(len(languages.language(code)) > 2 for code in codes)


def test_an_unknown_code_stands_for_itself() -> None:
    """Better than nothing."""
    assert languages.language("tlh") == "tlh"


def test_at_most_four_are_named() -> None:
    """The rest are counted, and all can be asked for."""
    codes = ("en", "fr", "es", "de", "it", "pt")
    assert languages.languages(codes) == "English, French, Spanish, German and 2 more"
    assert languages.languages(codes[:4]) == "English, French, Spanish, German"
    assert languages.all_languages(codes).endswith("Italian, Portuguese")


def test_where_they_are_not_known_it_is_said() -> None:
    """A model of one's own does not tell."""
    assert "not known" in languages.languages(())
