"""What is said of a sorter: how often it is right, where not, and what would help."""

from collections.abc import Sequence

from ftstudio.core.events import Placed, SorterMade
from ftstudio.core.job import Job
from ftstudio.core.sorting import (
    Guess,
    Share,
    accuracy,
    confusions,
    curve_of,
    guesses_of,
    misfiled,
    more_would_bring,
)
from ftstudio.words.formats import count, done, numbered, per_cent, per_cents
from ftstudio.words.translation import translate

MORE = 50
"""Examples of which it is said what they would bring."""
_LEAST = 0.005
_MOST_SHOWN = 3


def told(made: SorterMade, job: Job) -> str:
    """All of it for who reads the terminal."""
    guesses = guesses_of(made)
    if not guesses:
        return f"{can_sort()}. {unknown()}"
    lines = [f"{headline(guesses)}.", proof(guesses), mistakes(guesses, made.folders)]
    wrong = misfiled(guesses)
    if wrong:
        lines.append(looks_misfiled(len(wrong)))
        lines += [
            f"  {job.documents[number].name} → {made.folders[guesses[number].best]}"
            for number in wrong
        ]
    lines.append(more_examples(made))
    return "\n".join(filter(None, lines))


def in_short(found: Share | None) -> str:
    """How often it is right, as a card says it."""
    if found is None:
        return translate("sorting", "It sorts; how well was not measured.")
    said = translate("sorting", "Sorts {share} rightly")
    return said.format(share=per_cent(found.share))


def verdict(made: SorterMade) -> tuple[str, str, str]:
    """The verdict in a few words, what it rests on, and what it means."""
    guesses = guesses_of(made)
    if not guesses:
        return can_sort(), unknown(), ""
    meaning = translate(
        "sorting",
        "What it is not sure of, and what belongs in none of your folders, it leaves "
        "to you.",
    )
    return headline(guesses), proof(guesses), meaning


def not_made() -> tuple[str, str, str]:
    """That a version is kept, but no sorter was made of it."""
    return (
        translate("sorting", "It is not ready to sort yet"),
        translate(
            "sorting",
            "The training was ended before the sorter was made. Go on with it: nothing "
            "is lost.",
        ),
        "",
    )


def headline(guesses: Sequence[Guess]) -> str:
    """How often it is right, with its range."""
    found = accuracy(guesses)
    low, high = per_cents(found.low, found.high)
    said = translate("sorting", "{share} sorted rightly (between {low} and {high})")
    return said.format(share=per_cent(found.share), low=low, high=high)


def proof(guesses: Sequence[Guess]) -> str:
    """What that rests on."""
    return numbered(
        len(guesses),
        translate(
            "sorting",
            "Your {n} document was sorted by a model that had not learned from it.",
        ),
        translate(
            "sorting",
            "Each of your {n} documents was sorted by a model that had not learned "
            "from it.",
        ),
    )


def can_sort() -> str:
    """That there is a sorter."""
    return translate("sorting", "It can sort")


def unknown() -> str:
    """That nobody knows how good it is."""
    return translate(
        "sorting",
        "How often it is right was not measured: the double-check was left out or "
        "stopped.",
    )


def mistakes(guesses: Sequence[Guess], folders: Sequence[str]) -> str:
    """What is taken for what most often; "" where nothing is."""
    said = translate("sorting", "{label} taken for {into}: {n}")
    listed = [
        said.format(
            label=folders[each.label],
            into=folders[each.into],
            n=count(len(each.documents)),
        )
        for each in confusions(guesses)[:_MOST_SHOWN]
    ]
    if not listed:
        return ""
    most = translate("sorting", "Most frequent mistakes: {listed}.")
    return most.format(listed="; ".join(listed))


def of_folder(share: Share) -> str:
    """How many documents of one folder are put into it."""
    said = translate("sorting", "{right} of {of}")
    return said.format(right=count(share.right), of=count(share.of))


def looks_misfiled(number: int) -> str:
    """That some documents are probably in the wrong folder."""
    return numbered(
        number,
        translate("sorting", "{n} document looks misfiled:"),
        translate("sorting", "{n} documents look misfiled:"),
    )


def more_examples(made: SorterMade) -> str:
    """What more documents would bring; "" where that is not known."""
    gain = more_would_bring(curve_of(made), MORE)
    if gain is None:
        return ""
    points = round(100 * gain)
    if gain < _LEAST or not points:
        said = translate(
            "sorting", "{more} more examples would bring less than a point."
        )
        return said.format(more=count(MORE))
    return numbered(
        points,
        translate("sorting", "{more} more examples would bring about {n} point."),
        translate("sorting", "{more} more examples would bring about {n} points."),
        more=count(MORE),
    )


def where(of: Placed) -> str:
    """Where a document goes, without how sure that is."""
    if of.label is not None:
        return of.label
    if of.belongs_to_none:
        return translate("sorting", "none of these")
    return translate("sorting", "not sure: perhaps {label}").format(label=of.best_label)


def sureness(of: Placed) -> str:
    """How sure it is; of what belongs nowhere it is not said."""
    return "" if of.belongs_to_none else per_cent(of.confidence)


def by_you() -> str:
    """That the person chose."""
    return translate("sorting", "chosen by you")


def stays() -> str:
    """That a document goes nowhere."""
    return translate("sorting", "stays where it is")


def nearest(known: Sequence[tuple[str, str]]) -> str:
    """The known documents most like one, each with its folder."""
    listed = ", ".join(f"{name} ({folder})" for name, folder in known if name)
    if not listed:
        return ""
    return translate("sorting", "Most like it: {listed}").format(listed=listed)


def summary(sorted_: int, left: int, unread: int) -> str:
    """How many documents go somewhere, and how many do not."""
    said = [
        numbered(
            sorted_,
            translate("sorting", "{n} document has its place."),
            translate("sorting", "{n} documents have their place."),
        )
    ]
    if left:
        said.append(
            numbered(
                left,
                translate("sorting", "{n} is for you to say."),
                translate("sorting", "{n} are for you to say."),
            )
        )
    if unread:
        said.append(
            numbered(
                unread,
                translate("sorting", "{n} file has no text in it."),
                translate("sorting", "{n} files have no text in them."),
            )
        )
    return " ".join(said)


def goes_on(is_filing: bool) -> str:
    """What is done now."""
    if is_filing:
        return translate("sorting", "Putting files into folders…")
    return translate("sorting", "Sorting…")


def learn(corrections: int) -> str:
    """The button by which corrections become examples."""
    return numbered(
        corrections,
        translate("sorting", "Learn from {n} correction the next time"),
        translate("sorting", "Learn from {n} corrections the next time"),
    )


def learned(corrections: int) -> tuple[str, str]:
    """That corrections became examples, and what to do then."""
    title = numbered(
        corrections,
        translate("sorting", "{n} correction is part of the project now"),
        translate("sorting", "{n} corrections are part of the project now"),
    )
    return title, translate("sorting", "Train again to have it learn from them.")


def how_it_sorts(share: float) -> tuple[str, str]:
    """How often it is right so far, beside the plot."""
    said = translate("sorting", "{share} of the exam documents would be put rightly.")
    return translate("sorting", "How it sorts now"), said.format(share=done(share))


def look_misfiled(number: int) -> str:
    """The same as a sentence."""
    return numbered(
        number,
        translate("sorting", "{n} document looks misfiled."),
        translate("sorting", "{n} documents look misfiled."),
    )


def moved(folder: str) -> str:
    """Where a document will be learned the next time."""
    return translate("sorting", "moved to {folder}").format(folder=folder)


def no_text() -> str:
    """That nothing can be said of a file."""
    return translate("sorting", "no text in it")


def nothing_to_sort() -> str:
    """That a command names no folder."""
    return translate("sorting", "There is nothing to sort: name a folder.")


def move_where() -> str:
    """That a command says how, but not where."""
    return translate("sorting", "“--move” needs “--into DEST”: that is where it moves.")


def placed(of: Placed) -> str:
    """Where a document goes, or why it is left to the person."""
    sure = per_cent(of.confidence)
    if of.label is not None:
        return translate("sorting", "{label} ({sure})").format(
            label=of.label, sure=sure
        )
    if of.belongs_to_none:
        return translate("sorting", "none of these")
    said = translate("sorting", "not sure: perhaps {label} ({sure})")
    return said.format(label=of.best_label, sure=sure)
