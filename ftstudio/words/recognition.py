"""What is said of text recognition: what it takes, how far it is, how to add it."""

from ftstudio.words.formats import count, duration, numbered
from ftstudio.words.translation import translate

COMMAND = 'pip install "ftstudio[ocr]"'
"""What adds text recognition to the environment that the program runs in."""


def button() -> str:
    """What starts it."""
    return translate("recognition", "Read with text recognition")


def how_to_add() -> str:
    """The next step where it is not installed."""
    return translate(
        "recognition",
        "To read scanned pages, add text recognition: type {command} in a terminal, "
        "and start FT Studio again.",
    ).format(command=COMMAND)


def progress(done: int, total: int, seconds_left: float) -> str:
    """How far it is, in pages, and for how long it goes on."""
    if done >= total:
        return translate("recognition", "Text recognition: finishing")
    return translate(
        "recognition", "Text recognition: page {page} of {total}, {time} left"
    ).format(page=count(done + 1), total=count(total), time=duration(seconds_left))


def at_work() -> str:
    """What is being done, in a word or two."""
    return translate("recognition", "Recognising")


def starting() -> str:
    """What is said until the first page is read."""
    return translate("recognition", "Text recognition: looking at the first page")


def cancel_hint() -> str:
    """What becomes of the work when it is cancelled."""
    return translate(
        "recognition",
        "You can stop it at any time: files that are done keep their text, the one in "
        "the middle is left as it was.",
    )


def done(recognised: int, asked: int) -> str:
    """What came of it: in how many of the files text was found."""
    if recognised < asked:
        said = translate(
            "recognition", "Text was found in {n} of {asked} scanned files."
        ).format(n=count(recognised), asked=count(asked))
    else:
        said = numbered(
            recognised,
            translate("recognition", "{n} scanned file was read."),
            translate("recognition", "{n} scanned files were read."),
        )
    return f"{said} {look_through()}" if recognised else said


def look_through() -> str:
    """What to expect of recognised text."""
    return translate(
        "recognition",
        "Recognised text can have mistakes: look through it before you train.",
    )
