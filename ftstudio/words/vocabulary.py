"""What is said of own vocabulary: words that a model must cut into many pieces."""

from collections.abc import Sequence

from ftstudio.core.vocabulary import LanguageUnits, VocabularyWord
from ftstudio.words.formats import decimals, numbered
from ftstudio.words.languages import language
from ftstudio.words.translation import translate

_NOTICED = 1.25
"""From so many times the best language's units a word on, a language costs more."""


def title() -> str:
    """What the list is."""
    return translate("vocabulary", "Words this model does not know yet")


def means(model: str) -> str:
    """What a word in the list is, and what is to be expected of it."""
    said = translate(
        "vocabulary",
        "{model} has to cut these words of yours into many pieces. It learns them from "
        "your documents, those that come often best.",
    )
    return said.format(model=model)


def none(model: str) -> str:
    """There is no such word."""
    said = translate(
        "vocabulary",
        "{model} knows the words of your documents: none that comes several times has "
        "to be cut into many pieces.",
    )
    return said.format(model=model)


def reading() -> str:
    """Why there is nothing yet."""
    return translate("vocabulary", "Your documents are still being read.")


def no_documents() -> str:
    """There is nothing to look through."""
    return translate("vocabulary", "There are no documents to learn from yet.")


def no_model() -> str:
    """Each model has its own."""
    return translate(
        "vocabulary",
        "The chosen model is not on this computer yet. Get the model first: which "
        "words are new depends on it.",
    )


def searching() -> str:
    """What is being done."""
    return translate("vocabulary", "Looking through your documents…")


def failed() -> str:
    """It did not work, and what to do."""
    return translate(
        "vocabulary",
        "The words could not be counted with this model. Choose another model, or look "
        "here again later.",
    )


def times(word: VocabularyWord) -> str:
    """How often it comes."""
    return numbered(
        word.times,
        translate("vocabulary", "{n} time"),
        translate("vocabulary", "{n} times"),
    )


def pieces(word: VocabularyWord) -> str:
    """In how many pieces it is cut."""
    return numbered(
        word.pieces,
        translate("vocabulary", "{n} piece"),
        translate("vocabulary", "{n} pieces"),
    )


def languages(spoken: Sequence[LanguageUnits]) -> str:
    """What each language costs: English: 1.1 units a word, French: 1.8."""
    if not spoken:
        return ""
    named = [language(each.language) for each in spoken]
    rates = [decimals(each.units_a_word, 1) for each in spoken]
    first = translate("vocabulary", "{language}: {rate} reading units a word")
    told = [first.format(language=named[0], rate=rates[0])]
    next_one = translate("vocabulary", "{language}: {rate}")
    for name, rate in zip(named[1:], rates[1:], strict=True):
        told.append(next_one.format(language=name, rate=rate))
    said = f"{', '.join(told)}."
    dearest = max(spoken, key=lambda each: each.units_a_word)
    least = min(each.units_a_word for each in spoken)
    if dearest.units_a_word < _NOTICED * least:
        return said
    more = translate(
        "vocabulary",
        "{language} costs this model more: its words take longer to read and to learn.",
    )
    return f"{said} {more.format(language=language(dearest.language))}"


def number(of: int) -> str:
    """How many words there are."""
    return numbered(
        of, translate("vocabulary", "{n} word"), translate("vocabulary", "{n} words")
    )
