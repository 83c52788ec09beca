"""What is said of documents that mean about the same as what was asked for."""

from collections.abc import Sequence
from pathlib import PurePath

from ftstudio.core.events import Hit
from ftstudio.words.languages import language, languages
from ftstudio.words.translation import translate

_LONGEST = 240
"""Letters of a passage that are shown; whoever wants more opens the document."""


def hit(found: Hit, number: int, name: str) -> str:
    """A document by its place among those found, and under it its nearest passage."""
    return f"{number:>3}  {name}\n     {passage(found.passage)}"


def passage(text: str) -> str:
    """A passage on one line, cut between two words where it is long."""
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def title() -> str:
    """What the search is called."""
    return translate("similar", "Find by meaning")


def example() -> str:
    """What could be asked."""
    return translate("similar", "A customer who complains about a late delivery")


def how_to_ask() -> str:
    """What can be done here."""
    return translate(
        "similar",
        "Type what it is about, in any words, or drop a document here to find others "
        "like it.",
    )


def is_missing() -> str:
    """That there is no model yet that finds."""
    return translate(
        "similar",
        "This needs a small model that knows what texts mean: 84 MB, got once, and "
        "kept on this computer.",
    )


def get() -> str:
    """The button that gets it."""
    return translate("similar", "Get it")


def goes_on(is_getting: bool) -> str:
    """What is done now."""
    if is_getting:
        return translate("similar", "Downloading the model…")
    return translate("similar", "Reading what the documents mean…")


def found(number: int) -> str:
    """How many documents were found."""
    if not number:
        return translate("similar", "There is nothing like it among your documents.")
    return translate("similar", "The nearest first. Choose one to read it.")


def name(of: Hit) -> str:
    """What a document is called, by its key."""
    return PurePath(of.path).name


def nothing_to_compare() -> str:
    """That there is no word in what was asked for."""
    return translate("similar", "There is nothing to compare with: type a sentence.")


def no_others() -> str:
    """That there is nothing but the document that was asked for."""
    return translate("similar", "There is no other document in these folders.")


def foreign(code: str, known: Sequence[str], title: str) -> str:
    """That most documents are in a language the model was not made for."""
    said = translate(
        "similar",
        "Most of these documents are in {language}, and {title} was made for {known}: "
        "it may find the wrong ones. “ftstudio models” lists models for several "
        "languages.",
    )
    return said.format(language=language(code), title=title, known=languages(known))
