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
from ftstudio.words.formats import count, numbered, per_cent, per_cents
from ftstudio.words.translation import translate

MORE = 50
"""Examples of which it is said what they would bring."""
_LEAST = 0.005
_MOST_SHOWN = 3


def told(made: SorterMade, job: Job) -> str:
    """All of it for who reads the terminal."""
    guesses = guesses_of(made, job)
    if not guesses:
        return unknown()
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


def unknown() -> str:
    """That there is a sorter, but nobody knows how good."""
    return translate(
        "sorting",
        "It can sort. How often it is right was not measured: the double-check was "
        "left out or stopped.",
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
