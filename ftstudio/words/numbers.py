"""The numbers behind a plan in words: each with its sentence, and every doubt."""

from ftstudio.core.doubts import Doubt
from ftstudio.words.formats import count, decimals
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

SEED, PATIENCE = "seed", "patience"
"""Not hyperparameters, but shown among them."""

_NUMBERS = {  # name, sentence, the field's term
    "passes": (
        QT_TRANSLATE_NOOP("numbers", "Passes"),
        QT_TRANSLATE_NOOP("numbers", "How many times each document is read."),
        QT_TRANSLATE_NOOP("numbers", "Epochs"),
    ),
    "learning_rate": (
        QT_TRANSLATE_NOOP("numbers", "Size of a step"),
        QT_TRANSLATE_NOOP("numbers", "How far the model moves at each step, at most."),
        QT_TRANSLATE_NOOP("numbers", "Learning rate"),
    ),
    "block_size": (
        QT_TRANSLATE_NOOP("numbers", "Reading window"),
        QT_TRANSLATE_NOOP("numbers", "How many reading units it sees at once."),
        QT_TRANSLATE_NOOP("numbers", "Block size, in tokens"),
    ),
    "blocks_per_step": (
        QT_TRANSLATE_NOOP("numbers", "Windows a step"),
        QT_TRANSLATE_NOOP("numbers", "How much it reads before it moves."),
        QT_TRANSLATE_NOOP("numbers", "Batch size, by gradient accumulation"),
    ),
    "lora_rank": (
        QT_TRANSLATE_NOOP("numbers", "Room for what is new"),
        QT_TRANSLATE_NOOP("numbers", "How much can be learnt on top of the original."),
        QT_TRANSLATE_NOOP("numbers", "LoRA rank"),
    ),
    "lora_alpha": (
        QT_TRANSLATE_NOOP("numbers", "Weight of what is new"),
        QT_TRANSLATE_NOOP(
            "numbers", "How strongly it counts; usually twice the room for it."
        ),
        QT_TRANSLATE_NOOP("numbers", "LoRA alpha"),
    ),
    "lora_dropout": (
        QT_TRANSLATE_NOOP("numbers", "Forgetting on purpose"),
        QT_TRANSLATE_NOOP(
            "numbers", "The share left out at random, against learning by heart."
        ),
        QT_TRANSLATE_NOOP("numbers", "LoRA dropout"),
    ),
    "weight_decay": (
        QT_TRANSLATE_NOOP("numbers", "Pull to the original"),
        QT_TRANSLATE_NOOP("numbers", "How strongly what is new is kept small."),
        QT_TRANSLATE_NOOP("numbers", "Weight decay (AdamW)"),
    ),
    "warmup_share": (
        QT_TRANSLATE_NOOP("numbers", "Gentle start"),
        QT_TRANSLATE_NOOP(
            "numbers", "The share of the steps, at the start, that are smaller."
        ),
        QT_TRANSLATE_NOOP("numbers", "Warm-up ratio"),
    ),
    "general_share": (
        QT_TRANSLATE_NOOP("numbers", "Rehearsing general text"),
        QT_TRANSLATE_NOOP(
            "numbers",
            "The share of general English and French text read along, so that it is "
            "not forgotten.",
        ),
        QT_TRANSLATE_NOOP("numbers", "Replay share"),
    ),
    PATIENCE: (
        QT_TRANSLATE_NOOP("numbers", "Patience"),
        QT_TRANSLATE_NOOP(
            "numbers",
            "After how many looks an unanswered warning ends the training. 0: never.",
        ),
        QT_TRANSLATE_NOOP("numbers", "Early-stopping patience"),
    ),
    SEED: (
        QT_TRANSLATE_NOOP("numbers", "Number of the draw"),
        QT_TRANSLATE_NOOP("numbers", "Another number keeps other documents aside."),
        QT_TRANSLATE_NOOP("numbers", "Random seed"),
    ),
}
_DOUBTS = {
    Doubt.READS_TOO_MUCH: QT_TRANSLATE_NOOP(
        "numbers",
        "The reading window is longer than this model can read at once. Reset it.",
    ),
    Doubt.FEW_STEPS: QT_TRANSLATE_NOOP(
        "numbers",
        "This makes fewer than five steps, too few to learn from. Take more passes, or "
        "fewer windows a step.",
    ),
    Doubt.MANY_PASSES: QT_TRANSLATE_NOOP(
        "numbers",
        "With so many passes it will probably learn your documents by heart. Eight are "
        "usually plenty.",
    ),
    Doubt.NOBODY_STOPS: QT_TRANSLATE_NOOP(
        "numbers",
        "With a patience of 0 nothing ends it when it learns by heart, and these are "
        "many passes. Take some patience, or stay with it.",
    ),
    Doubt.TOO_STRONG: QT_TRANSLATE_NOOP(
        "numbers",
        "Steps of this size and weight usually make a training go out of control. Take "
        "a smaller step.",
    ),
}


def name(of: str) -> str:
    """A hyperparameter's plain name."""
    return translate("numbers", _NUMBERS[of][0])


def means(of: str) -> str:
    """A hyperparameter in one sentence."""
    return translate("numbers", _NUMBERS[of][1])


def term(of: str) -> str:
    """What the field calls a hyperparameter."""
    return translate("numbers", _NUMBERS[of][2])


def value(shown: float) -> str:
    """A hyperparameter's value without zeros that say nothing: 0.001, 512."""
    if shown == round(shown):
        return decimals(shown, 0)
    digits = next(n for n in range(1, 10) if round(shown, n) == round(shown, 9))
    return decimals(shown, digits)


def suggested(shown: float) -> str:
    """The value that the preset would take."""
    return translate("numbers", "Suggested: {value}").format(value=value(shown))


def doubt(about: Doubt) -> str:
    """What will probably go wrong, and what to do about it."""
    return translate("numbers", _DOUBTS[about])


def drawer(changed: int) -> str:
    """What the button says that opens the numbers, and how many were changed."""
    if not changed:
        return translate("numbers", "All settings, for experts")
    said = translate("numbers", "All settings, for experts · {n} changed")
    return said.format(n=count(changed))
