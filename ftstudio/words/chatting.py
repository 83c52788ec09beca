"""What is said in the chat with the fine-tuned model."""

from ftstudio.words import formats
from ftstudio.words.translation import translate


def title() -> str:
    """What one can do here."""
    return translate("chatting", "Talk to your model")


def invitation() -> str:
    """How a talk goes, and what can be expected of it."""
    return translate(
        "chatting",
        "Have it write something, and go on from its answer: “shorter, please”. It "
        "knows your style and your words, not your facts: check names, numbers and "
        "dates.",
    )


def example_of_instruction() -> str:
    """What an instruction may be."""
    return translate("chatting", "You answer as our office does, briefly and politely.")


def what_an_instruction_is() -> str:
    """When it holds, and what becomes of it."""
    return translate(
        "chatting",
        "What your model shall heed in every answer. It is kept with the project, and "
        "goes along when you save the model.",
    )


def full(most: int) -> str:
    """Nothing more can be written."""
    said = translate(
        "chatting",
        "{most} characters fit in here; what was beyond that has been left out.",
    )
    return said.format(most=formats.count(most))


def forgotten() -> str:
    """The model cannot read the whole talk any more."""
    return translate(
        "chatting",
        "The model no longer sees what is above: it has room for so much at once.",
    )


def knows_no_talks() -> str:
    """The instruction, and what was said before, are of no use here."""
    return translate(
        "chatting",
        "This model has never learned to talk: it goes on from each request alone, "
        "without the instruction and without what was said before.",
    )


def no_words() -> str:
    """An answer that is empty."""
    return translate("chatting", "It had nothing to say.")
