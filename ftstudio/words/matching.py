"""What is said of documents that say the same in other words."""

from ftstudio.words.formats import count, numbered
from ftstudio.words.translation import translate


def found(pairs: int) -> str:
    """How many pairs there are, and what becomes of them."""
    return numbered(
        pairs,
        translate(
            "matching",
            "{n} pair of documents says much the same in other words: both stay on "
            "one side of the exam.",
        ),
        translate(
            "matching",
            "{n} pairs of documents say much the same in other words: they stay on "
            "one side of the exam.",
        ),
    )


def none_found() -> str:
    """That there is no such pair."""
    return translate("matching", "No two documents say much the same in other words.")


def pair(one: str, other: str) -> str:
    """Two documents that say the same, by their names."""
    return translate("matching", "{one} says much the same as {other}").format(
        one=one, other=other
    )


def looking(done: int, total: int) -> str:
    """How many documents have been read for that."""
    said = translate(
        "matching",
        "Looking for documents that say the same in other words: {done} of {total}",
    )
    return said.format(done=count(done), total=count(total))


def what_for() -> str:
    """Why that is looked for."""
    return translate(
        "matching",
        "So that the exam asks nothing that the model has read already. Whoever starts "
        "before has only copies kept together.",
    )


def too_many(documents: int) -> str:
    """That there are too many documents to read them all for that."""
    said = translate(
        "matching",
        "{documents} documents are too many to look for those that say the same in "
        "other words; only copies stay on one side of the exam.",
    )
    return said.format(documents=count(documents))


def not_compared() -> str:
    """What holds where comparing failed."""
    return translate(
        "matching",
        "What the documents mean was not compared: only copies stay on one side of the "
        "exam.",
    )
