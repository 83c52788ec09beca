"""What the wizard says: the names of its steps, and its Next button."""

from ftstudio.core.steps import Missing, Step
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_STEPS = {
    Step.GOAL: QT_TRANSLATE_NOOP("wizard", "Goal"),
    Step.DOCUMENTS: QT_TRANSLATE_NOOP("wizard", "Documents"),
    Step.MODEL: QT_TRANSLATE_NOOP("wizard", "Model"),
    Step.PLAN: QT_TRANSLATE_NOOP("wizard", "Plan"),
    Step.TRAINING: QT_TRANSLATE_NOOP("wizard", "Training"),
    Step.RESULT: QT_TRANSLATE_NOOP("wizard", "Result"),
}
_NEXT = {
    Step.GOAL: QT_TRANSLATE_NOOP("wizard", "Next: documents"),
    Step.DOCUMENTS: QT_TRANSLATE_NOOP("wizard", "Next: model"),
    Step.MODEL: QT_TRANSLATE_NOOP("wizard", "Next: plan"),
    Step.PLAN: QT_TRANSLATE_NOOP("wizard", "Start the training"),
    Step.TRAINING: QT_TRANSLATE_NOOP("wizard", "Next: result"),
}
_MISSING = {
    Missing.DOCUMENTS: QT_TRANSLATE_NOOP("wizard", "Add documents to go on"),
    Missing.MORE_DOCUMENTS: QT_TRANSLATE_NOOP("wizard", "Add more documents to go on"),
    Missing.FOLDERS: QT_TRANSLATE_NOOP("wizard", "Add a second folder to go on"),
    Missing.READING: QT_TRANSLATE_NOOP("wizard", "Reading your documents…"),
    Missing.MODEL: QT_TRANSLATE_NOOP("wizard", "Download the model to go on"),
    Missing.GETTING_MODEL: QT_TRANSLATE_NOOP("wizard", "Downloading the model…"),
    Missing.ROOM: QT_TRANSLATE_NOOP("wizard", "Free some room on the disk to go on"),
    Missing.START: QT_TRANSLATE_NOOP("wizard", "Start the training to go on"),
    Missing.VERSION: QT_TRANSLATE_NOOP("wizard", "The result comes at the end"),
    Missing.OTHER_TRAINING: QT_TRANSLATE_NOOP(
        "wizard", "Wait until the other project is trained"
    ),
}


def step_name(step: Step) -> str:
    """The name of a step, as it stands in the rail."""
    return translate("wizard", _STEPS[step])


def next_label(step: Step) -> str:
    """What the Next button of a step says; "" on the last, which has none."""
    return translate("wizard", _NEXT[step]) if step in _NEXT else ""


def missing(what: Missing) -> str:
    """What the Next button says while something is missing."""
    return translate("wizard", _MISSING[what])
