"""The plan in words: split, presets, caution, every hyperparameter, every doubt."""

from ftstudio.core.doubts import Doubt
from ftstudio.core.presets import Caution, Effort
from ftstudio.words.formats import count, decimals, numbered
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

SEED = "seed"
"""Not a hyperparameter, but shown among them."""

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
_CAUTIONS = {
    Caution.LOW: (
        QT_TRANSLATE_NOOP("plans", "Low"),
        QT_TRANSLATE_NOOP(
            "plans",
            "Learns fast and closely. Right for many documents; with few, it may learn "
            "them by heart.",
        ),
    ),
    Caution.NORMAL: (
        QT_TRANSLATE_NOOP("plans", "Normal"),
        QT_TRANSLATE_NOOP(
            "plans", "A middle way that suits most collections of documents."
        ),
    ),
    Caution.HIGH: (
        QT_TRANSLATE_NOOP("plans", "High"),
        QT_TRANSLATE_NOOP(
            "plans",
            "Learns in small steps and holds back. Right for few documents, or after a "
            "training that learnt by heart.",
        ),
    ),
}
_NUMBERS = {  # name, sentence, the field's term
    "passes": (
        QT_TRANSLATE_NOOP("plans", "Passes"),
        QT_TRANSLATE_NOOP("plans", "How many times each document is read."),
        QT_TRANSLATE_NOOP("plans", "Epochs"),
    ),
    "learning_rate": (
        QT_TRANSLATE_NOOP("plans", "Size of a step"),
        QT_TRANSLATE_NOOP("plans", "How far the model moves at each step, at most."),
        QT_TRANSLATE_NOOP("plans", "Learning rate"),
    ),
    "block_size": (
        QT_TRANSLATE_NOOP("plans", "Reading window"),
        QT_TRANSLATE_NOOP("plans", "How many reading units it sees at once."),
        QT_TRANSLATE_NOOP("plans", "Block size, in tokens"),
    ),
    "blocks_per_step": (
        QT_TRANSLATE_NOOP("plans", "Windows a step"),
        QT_TRANSLATE_NOOP("plans", "How much it reads before it moves."),
        QT_TRANSLATE_NOOP("plans", "Batch size, by gradient accumulation"),
    ),
    "lora_rank": (
        QT_TRANSLATE_NOOP("plans", "Room for what is new"),
        QT_TRANSLATE_NOOP("plans", "How much can be learnt on top of the original."),
        QT_TRANSLATE_NOOP("plans", "LoRA rank"),
    ),
    "lora_alpha": (
        QT_TRANSLATE_NOOP("plans", "Weight of what is new"),
        QT_TRANSLATE_NOOP(
            "plans", "How strongly it counts; usually twice the room for it."
        ),
        QT_TRANSLATE_NOOP("plans", "LoRA alpha"),
    ),
    "lora_dropout": (
        QT_TRANSLATE_NOOP("plans", "Forgetting on purpose"),
        QT_TRANSLATE_NOOP(
            "plans", "The share left out at random, against learning by heart."
        ),
        QT_TRANSLATE_NOOP("plans", "LoRA dropout"),
    ),
    "weight_decay": (
        QT_TRANSLATE_NOOP("plans", "Pull to the original"),
        QT_TRANSLATE_NOOP("plans", "How strongly what is new is kept small."),
        QT_TRANSLATE_NOOP("plans", "Weight decay (AdamW)"),
    ),
    "warmup_share": (
        QT_TRANSLATE_NOOP("plans", "Gentle start"),
        QT_TRANSLATE_NOOP(
            "plans", "The share of the steps, at the start, that are smaller."
        ),
        QT_TRANSLATE_NOOP("plans", "Warm-up ratio"),
    ),
    SEED: (
        QT_TRANSLATE_NOOP("plans", "Number of the draw"),
        QT_TRANSLATE_NOOP("plans", "Another number keeps other documents aside."),
        QT_TRANSLATE_NOOP("plans", "Random seed"),
    ),
}
_DOUBTS = {
    Doubt.READS_TOO_MUCH: QT_TRANSLATE_NOOP(
        "plans",
        "The reading window is longer than this model can read at once. Reset it.",
    ),
    Doubt.FEW_STEPS: QT_TRANSLATE_NOOP(
        "plans",
        "This makes fewer than five steps, too few to learn from. Take more passes, or "
        "fewer windows a step.",
    ),
    Doubt.MANY_PASSES: QT_TRANSLATE_NOOP(
        "plans",
        "With so many passes it will probably learn your documents by heart. Eight are "
        "usually plenty.",
    ),
    Doubt.TOO_STRONG: QT_TRANSLATE_NOOP(
        "plans",
        "Steps of this size and weight usually make a training go out of control. Take "
        "a smaller step.",
    ),
}
_LEAST_LONGER = 1.05


def effort(chosen: Effort) -> str:
    """The name of a preset."""
    return translate("plans", _EFFORTS[chosen][0])


def effort_means(chosen: Effort) -> str:
    """What a preset is for."""
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
    halves = round(times * 2) / 2
    if halves == 2:
        return translate("plans", "About twice as long as Quick look")
    said = translate("plans", "About {n} times as long as Quick look")
    return said.format(n=value(halves))


def caution(chosen: Caution) -> str:
    """The name of a degree of caution."""
    return translate("plans", _CAUTIONS[chosen][0])


def caution_means(chosen: Caution) -> str:
    """What that degree does."""
    return translate("plans", _CAUTIONS[chosen][1])


def number(name: str) -> str:
    """A hyperparameter's plain name."""
    return translate("plans", _NUMBERS[name][0])


def number_means(name: str) -> str:
    """A hyperparameter in one sentence."""
    return translate("plans", _NUMBERS[name][1])


def number_term(name: str) -> str:
    """What the field calls a hyperparameter."""
    return translate("plans", _NUMBERS[name][2])


def value(shown: float) -> str:
    """A hyperparameter's value without zeros that say nothing: 0.001, 512."""
    if shown == round(shown):
        return decimals(shown, 0)
    digits = next(n for n in range(1, 10) if round(shown, n) == round(shown, 9))
    return decimals(shown, digits)


def suggested(shown: float) -> str:
    """The value that the preset would take."""
    return translate("plans", "Suggested: {value}").format(value=value(shown))


def doubt(about: Doubt) -> str:
    """What will probably go wrong, and what to do about it."""
    return translate("plans", _DOUBTS[about])


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


def split(training: int, validation: int) -> str:
    """The whole picture in a sentence, for who cannot see it."""
    said = translate(
        "plans", "{training} to learn from, {validation} kept aside as the exam"
    )
    return said.format(training=documents(training), validation=documents(validation))


def sheet_stands_for(documents: int) -> str:
    """That a sheet in the picture is more than one document."""
    return translate("plans", "One sheet stands for {n} documents").format(
        n=count(documents)
    )


def drawer(changed: int) -> str:
    """What the button says that opens the numbers, and how many were changed."""
    if not changed:
        return translate("plans", "All settings, for experts")
    said = translate("plans", "All settings, for experts · {n} changed")
    return said.format(n=count(changed))


def has_run() -> str:
    """What starting again means where the project was trained before."""
    return translate(
        "plans",
        "Starting again makes a new version; the earlier one stays in the project's "
        "folder.",
    )
