"""The plan in words: split, presets, caution, double-check."""

from collections.abc import Sequence

from ftstudio.core.job import Goal
from ftstudio.core.presets import (
    Caution,
    DoubleCheck,
    Effort,
    suggest,
    suggest_sorting,
)
from ftstudio.words.formats import count, done, numbered
from ftstudio.words.numbers import value
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_EFFORTS = {
    Effort.QUICK: (
        QT_TRANSLATE_NOOP("plans", "Quick look"),
        QT_TRANSLATE_NOOP("plans", "To see whether it goes in the right direction."),
    ),
    Effort.BALANCED: (
        QT_TRANSLATE_NOOP("plans", "Balanced"),
        QT_TRANSLATE_NOOP("plans", "Enough to pick up your style, and then stop."),
    ),
    Effort.THOROUGH: (
        QT_TRANSLATE_NOOP("plans", "Thorough"),
        QT_TRANSLATE_NOOP("plans", "To get the most out of your documents."),
    ),
}
_SORTING_EFFORTS = {
    Effort.BALANCED: QT_TRANSLATE_NOOP(
        "plans", "Enough to learn your folders, and then stop."
    ),
}
_SORTING_CAUTIONS = {
    Caution.LOW: QT_TRANSLATE_NOOP(
        "plans",
        "Learns fast and closely: larger steps, more room, more passes. Right for many "
        "documents; with few, it may learn them by heart.",
    ),
    Caution.NORMAL: QT_TRANSLATE_NOOP(
        "plans", "A middle way that suits most collections of documents."
    ),
    Caution.HIGH: QT_TRANSLATE_NOOP(
        "plans",
        "Learns in steps half as large, with half the room and fewer passes, and "
        "leaves out {dropout} at random. Right for few documents, or after a training "
        "that learnt by heart.",
    ),
}
_CAUTIONS = {
    Caution.LOW: (
        QT_TRANSLATE_NOOP("plans", "Low"),
        QT_TRANSLATE_NOOP(
            "plans",
            "Learns fast and closely: larger steps, more room, more passes, and no "
            "general text. Right for many documents; with few, it may learn them by "
            "heart.",
        ),
    ),
    Caution.NORMAL: (
        QT_TRANSLATE_NOOP("plans", "Normal"),
        QT_TRANSLATE_NOOP(
            "plans",
            "A middle way that suits most collections of documents. {general} of what "
            "it reads is general text, so that it does not forget how to write.",
        ),
    ),
    Caution.HIGH: (
        QT_TRANSLATE_NOOP("plans", "High"),
        QT_TRANSLATE_NOOP(
            "plans",
            "Learns in steps half as large, with half the room and fewer passes, "
            "leaves out {dropout} at random, and reads {general} general text. Right "
            "for few documents, or after a training that learnt by heart.",
        ),
    ),
}
_WHY_DOUBLE = {
    DoubleCheck.SMALL_EXAM: QT_TRANSLATE_NOOP(
        "plans",
        "On by itself: you have {documents}, and one exam of {exam} would say too "
        "little.",
    ),
    DoubleCheck.SORTING: QT_TRANSLATE_NOOP(
        "plans",
        "On by itself: only so can it be said how often it sorts rightly, and which "
        "documents it mistakes.",
    ),
    DoubleCheck.WISHED: QT_TRANSLATE_NOOP("plans", "You switched it on."),
    DoubleCheck.LARGE_EXAM: QT_TRANSLATE_NOOP(
        "plans", "Off by itself: with {documents}, one exam and one test say enough."
    ),
    DoubleCheck.QUICK: QT_TRANSLATE_NOOP(
        "plans", "Off by itself, so that a quick look stays quick."
    ),
    DoubleCheck.REFUSED: QT_TRANSLATE_NOOP("plans", "You switched it off."),
}
_LEAST_LONGER, _MANY_TIMES = 1.05, 5


def effort(chosen: Effort) -> str:
    """The name of a preset."""
    return translate("plans", _EFFORTS[chosen][0])


def effort_means(chosen: Effort, goal: Goal = Goal.WRITE) -> str:
    """What a preset is for."""
    if goal is Goal.SORT and chosen in _SORTING_EFFORTS:
        return translate("plans", _SORTING_EFFORTS[chosen])
    return translate("plans", _EFFORTS[chosen][1])


def sampled(words: int, learned: int) -> str:
    """Only a part of the documents is learned from, and which."""
    said = translate(
        "plans",
        "Your documents hold {words} words, more than can be learned in the chosen "
        "time. {learned} of them are used: whole documents, drawn at random, so that "
        "each has the same chance.",
    )
    return said.format(words=count(words), learned=count(learned))


def passes(number: float, words: int = 0) -> str:
    """How often the documents are read, or so many words of them."""
    if words:
        said = translate("plans", "Reads {words} of your words, {n} ×")
        return said.format(words=count(words), n=value(number))
    if number == 1:
        return translate("plans", "Reads every document once")
    if number == round(number):
        said = translate("plans", "Reads every document {n} times")
    else:
        said = translate("plans", "Reads every document about {n} times")
    return said.format(n=value(number))


def longer(times: float) -> str:
    """How much longer than the quickest preset; "" for that one itself."""
    if times < _LEAST_LONGER:
        return translate("plans", "Takes as long as Quick look")
    halves = round(times * 2) / 2 if times < _MANY_TIMES else round(times)
    if halves == 2:
        return translate("plans", "About twice as long as Quick look")
    said = translate("plans", "About {n} times as long as Quick look")
    return said.format(n=value(halves))


def caution(chosen: Caution) -> str:
    """The name of a degree of caution."""
    return translate("plans", _CAUTIONS[chosen][0])


def caution_means(chosen: Caution, goal: Goal = Goal.WRITE) -> str:
    """What that degree does."""
    if goal is Goal.SORT:
        dropout = suggest_sorting(Effort.BALANCED, chosen, 0).lora_dropout
        said = translate("plans", _SORTING_CAUTIONS[chosen])
        return said.format(dropout=done(dropout))
    plan = suggest(Effort.BALANCED, chosen, 0)
    shares = {"general": plan.general_share, "dropout": plan.lora_dropout}
    said = translate("plans", _CAUTIONS[chosen][1])
    return said.format(**{name: done(share) for name, share in shares.items()})


def double_check_why(why: DoubleCheck, all_documents: int, one_exam: int) -> str:
    """Why the double-check is on or off; `one_exam` is how many would examine."""
    said = translate("plans", _WHY_DOUBLE[why])
    return said.format(documents=documents(all_documents), exam=count(one_exam))


def double_check_means(turns: int, tested: int, times: float) -> str:
    """What the double-check does, or what is done without it (`turns` is 0).

    `tested` is how many documents are kept for the test then; with it, it takes so many
    `times` as long.
    """
    if turns:
        said = translate(
            "plans",
            "Each document is in the exam once: {n} trainings, and then one on "
            "everything. Takes about {times} times as long; the result is a range you "
            "can trust.",
        )
        return said.format(n=count(turns), times=count(round(times)))
    if tested:
        return translate(
            "plans",
            "The exam chooses the version to keep, and the test, which chooses "
            "nothing, says how good it is.",
        )
    return translate(
        "plans",
        "The exam chooses the version to keep and also says how good it is, which "
        "flatters it a little.",
    )


def sorting_unchecked() -> str:
    """What it means to learn to sort without a double-check."""
    return translate(
        "plans",
        "Without it nobody can say how often it sorts rightly, nor what it is not "
        "sure of.",
    )


def documents(number: int) -> str:
    """So many documents."""
    return numbered(
        number, translate("plans", "{n} document"), translate("plans", "{n} documents")
    )


def words(number: int) -> str:
    """So many words."""
    return numbered(
        number, translate("plans", "{n} word"), translate("plans", "{n} words")
    )


def split(training: int, validation: int, test: int = 0) -> str:
    """The whole picture in a sentence, for who cannot see it."""
    if test:
        said = translate(
            "plans",
            "{training} to learn from, {validation} kept aside as the exam, {test} for "
            "the test at the end",
        )
    else:
        said = translate(
            "plans", "{training} to learn from, {validation} kept aside as the exam"
        )
    return said.format(
        training=documents(training),
        validation=documents(validation),
        test=documents(test),
    )


def turns(training: int, exams: Sequence[int]) -> str:
    """The picture of a double-check in a sentence; `exams` are their documents."""
    said = translate(
        "plans",
        "{training}; in {n} trainings, {exams} of them are in the exam, and then it "
        "learns from all",
    )
    each = ", ".join(count(exam) for exam in exams)
    return said.format(training=documents(training), n=count(len(exams)), exams=each)


def turn(number: int) -> str:
    """One of the trainings of a double-check."""
    return translate("plans", "Training {n}").format(n=count(number))


def last_turn() -> str:
    """The training of the version that is kept."""
    return translate("plans", "Then everything")


def in_the_exam(number: int) -> str:
    """So many documents examine in a training."""
    return translate("plans", "{n} in the exam").format(n=count(number))


def sheet_stands_for(documents: int) -> str:
    """That a sheet in the picture is more than one document."""
    return translate("plans", "One sheet stands for {n} documents").format(
        n=count(documents)
    )


def has_run() -> str:
    """What starting again means where the project was trained before."""
    return translate(
        "plans",
        "Starting again makes a new version; the earlier one stays in the project's "
        "folder.",
    )
