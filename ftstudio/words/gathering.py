"""What is said of all documents together: how much there is, and what to expect."""

from ftstudio.core.gathering import Foreign, Language, Totals
from ftstudio.words.documents import about_units, words
from ftstudio.words.formats import count, numbered
from ftstudio.words.languages import language as language_name
from ftstudio.words.translation import translate

_NAMED = 3


def summary(totals: Totals) -> str:
    """All there is to learn from, and what is left aside, with <b> marks."""
    documents = numbered(
        totals.documents,
        translate("gathering", "{n} document"),
        translate("gathering", "{n} documents"),
    )
    units = about_units(totals.units)
    known = [f"<b>{documents}</b>", _all_words(totals.words), units]
    spoken = languages(totals)
    aside = _aside(totals)
    said = " · ".join([*known, spoken] if spoken else known)
    return f"{said}." + (f" {aside}" if aside else "")


def _all_words(number: int) -> str:
    """Also where there are none."""
    return words(number) or translate("gathering", "{n} words").format(n=count(0))


def languages(totals: Totals) -> str:
    """In which languages the documents are: 96 in French, 28 in English.

    Where that is not known of any, "".
    """
    known = [each for each in totals.languages if each.code]
    if len(totals.languages) == len(known) == 1:
        all_of_them = translate("gathering", "all in {language}")
        the_one = translate("gathering", "in {language}")
        said_alone = all_of_them if totals.documents > 1 else the_one
        return said_alone.format(language=language_name(known[0].code))
    said = [_in_language(each) for each in known[:_NAMED]]
    if others := sum(each.documents for each in known[_NAMED:]):
        said.append(
            numbered(
                others,
                translate("gathering", "{n} in another language"),
                translate("gathering", "{n} in other languages"),
            )
        )
    return ", ".join(said)


def _in_language(spoken: Language) -> str:
    said = translate("gathering", "{n} in {language}")
    return said.format(n=count(spoken.documents), language=language_name(spoken.code))


def removed(name: str) -> str:
    """A folder or a document was taken out of the project."""
    said = translate(
        "gathering",
        "“{name}” was removed from the project. On the disk nothing has changed.",
    )
    return said.format(name=name)


def stopped(read: int, total: int) -> str:
    """Reading was cancelled."""
    said = translate(
        "gathering", "Reading was stopped: {read} of {total} files were read and kept."
    )
    return said.format(read=count(read), total=count(total))


def little(totals: Totals) -> str:
    """There is too little to learn much from."""
    said = translate(
        "gathering",
        "From {words} the model can pick up a little of your style, hardly more. Ten "
        "documents and 5,000 words are a beginning; a hundred documents are better.",
    )
    return said.format(words=words(totals.words))


def much(totals: Totals) -> str:
    """There is more than is read in one training."""
    said = translate(
        "gathering",
        "{words} are more than one training can read in good time. The plan will learn "
        "from a sample, drawn from all of your documents.",
    )
    return said.format(words=words(totals.words))


def foreign(beyond: Foreign) -> tuple[str, str, str]:
    """The model does not know a language of the documents: title, text, button."""
    name = language_name(beyond.language)
    if beyond.is_most:
        title = translate("gathering", "Most of your documents are in {language}")
        text = translate(
            "gathering",
            "The chosen model knows hardly any {language}: it would copy words more "
            "than write sentences. A model for several languages does better.",
        )
    else:
        title = translate("gathering", "A part of your documents is in {language}")
        text = translate(
            "gathering",
            "The chosen model knows hardly any {language}, and would learn little from "
            "these. Leave them out, or choose a model for several languages.",
        )
    choose = translate("gathering", "Choose a model for {language}")
    return (
        title.format(language=name),
        text.format(language=name),
        choose.format(language=name),
    )


def _aside(totals: Totals) -> str:
    parts = []
    if totals.unreadable:
        parts.append(
            numbered(
                totals.unreadable,
                translate("gathering", "{n} can’t be read"),
                translate("gathering", "{n} can’t be read"),
            )
        )
    if totals.online:
        parts.append(
            numbered(
                totals.online,
                translate("gathering", "{n} is only online"),
                translate("gathering", "{n} are only online"),
            )
        )
    if totals.copies:
        parts.append(
            numbered(
                totals.copies,
                translate("gathering", "{n} is a copy"),
                translate("gathering", "{n} are copies"),
            )
        )
    if totals.left_out:
        parts.append(
            numbered(
                totals.left_out,
                translate("gathering", "{n} is left out"),
                translate("gathering", "{n} are left out"),
            )
        )
    return ", ".join(parts) + "." if parts else ""
