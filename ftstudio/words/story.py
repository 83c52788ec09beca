"""What happens in a run, event by event, as sentences."""

from ftstudio.core.corpus import Corpus, State
from ftstudio.core.events import (
    Evaluated,
    EvaluatedInFull,
    Flaw,
    PassedOver,
    Phase,
    Prepared,
    Voice,
)
from ftstudio.core.job import Job
from ftstudio.words.formats import count, done, loss
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_PHASES = {
    Phase.LOADING: QT_TRANSLATE_NOOP("story", "Loading the model"),
    Phase.PREPARING: QT_TRANSLATE_NOOP("story", "Preparing the documents"),
    Phase.EXAMINING: QT_TRANSLATE_NOOP("story", "Measuring the model before training"),
    Phase.TRAINING: QT_TRANSLATE_NOOP("story", "Training"),
    Phase.SAVING: QT_TRANSLATE_NOOP("story", "Keeping the best version"),
    Phase.CONVERTING: QT_TRANSLATE_NOOP("story", "Unpacking the model"),
    Phase.GETTING: QT_TRANSLATE_NOOP("story", "Downloading the model"),
    Phase.ANSWERING: QT_TRANSLATE_NOOP("story", "Answering"),
    Phase.EXPORTING: QT_TRANSLATE_NOOP("story", "Writing the model"),
    Phase.COMPARING: QT_TRANSLATE_NOOP("story", "Comparing"),
    Phase.PROVING: QT_TRANSLATE_NOOP("story", "Measuring what was gained and lost"),
    Phase.SORTING: QT_TRANSLATE_NOOP("story", "Sorting"),
}
_VOICES = {
    Voice.ORIGINAL: QT_TRANSLATE_NOOP("story", "Original"),
    Voice.TUNED: QT_TRANSLATE_NOOP("story", "Fine-tuned"),
}

_FLAWS = {
    Flaw.DAMAGED: QT_TRANSLATE_NOOP(
        "story", "What was saved last, at step {step}, is damaged."
    ),
    Flaw.TOO_NEW: QT_TRANSLATE_NOOP(
        "story",
        "What was saved last, at step {step}, is from a newer version of the program.",
    ),
}

_WITHIN_OTHERS = frozenset({State.TWIN, State.CONTAINER})


def phase(now: Phase, *, has_exam: bool = True) -> str:
    """The chapter a task is in; a training without an exam knows no best version."""
    if now is Phase.SAVING and not has_exam:
        return translate("story", "Keeping what it has learned")
    return translate("story", _PHASES[now])


def voice(speaker: Voice) -> str:
    """Which model speaks."""
    return translate("story", _VOICES[speaker])


def corpus(read: Corpus, *, is_listed: bool = False) -> str:
    """What was found, in one line; why files were left out, where that `is_listed`."""
    said = translate("story", "Documents with text: {documents} ({words} words).")
    said = said.format(documents=count(len(read.learnable)), words=count(read.words))
    unread = (each.state for each in read.documents if not each.is_learnable)
    left = sum(state not in _WITHIN_OTHERS for state in unread)
    if left and is_listed:
        more = translate("story", "Files left out: {left} (the reasons are above).")
        said += " " + more.format(left=count(left))
    elif left:
        more = translate("story", "Files left out: {left} (“ftstudio read” says why).")
        said += " " + more.format(left=count(left))
    return said


def split(job: Job) -> str:
    """How the documents are divided, and what the two losses will be measured on."""
    if job.folds:
        said = translate(
            "story",
            "Double-check: {folds} trainings, so that each document is in the exam "
            "once; then one on all {training}.",
        )
    elif job.test:
        said = translate(
            "story",
            "It learns from {training} of them; {validation} are kept aside as its "
            "exam, {test} for the test at the end.",
        )
    else:
        said = translate(
            "story",
            "It learns from {training} of them; {validation} are kept aside as its "
            "exam.",
        )
    return said.format(
        folds=count(len(job.folds)),
        training=count(len(job.training)),
        validation=count(len(job.validation)),
        test=count(len(job.test)),
    )


def passed_over(what: PassedOver) -> str:
    """That the newest checkpoint cannot be used, and from where it goes on."""
    flaw = translate("story", _FLAWS[what.flaw])
    if what.to:
        on = translate(
            "story",
            "So the training goes on from step {to}, and learns anew what came after.",
        )
    else:
        on = translate("story", "So the training begins anew.")
    return f"{flaw} {on}".format(step=count(what.step), to=count(what.to))


def plan(prepared: Prepared) -> str:
    """What the training will do; without an exam, nothing is measured."""
    if prepared.validation_documents:
        said = translate(
            "story",
            "Training takes {steps} steps; the model is measured {looks} times.",
        )
    else:
        said = translate("story", "Training takes {steps} steps.")
    said = said.format(steps=count(prepared.steps), looks=len(prepared.looks))
    if prepared.resumed_from:
        more = translate("story", "It goes on from step {step}.")
        said += " " + more.format(step=count(prepared.resumed_from))
    return said


def losses(*, is_in_fold: bool = False) -> str:
    """How to read the two losses, and what they are for."""
    if is_in_fold:
        return translate(
            "story",
            "Training loss: how much the documents it learns from still surprise it.\n"
            "Validation loss: how much its exam does. Where it is lowest in all checks "
            "together, the last training will end.",
        )
    return translate(
        "story",
        "Training loss: how much the documents it learns from still surprise it.\n"
        "Validation loss: how much its exam does. The version with the lowest is kept.",
    )


def look(seen: Evaluated, is_best: bool) -> str:
    """Both losses at one look."""
    said = translate(
        "story", "Step {step}: training loss {training}, validation loss {validation}"
    ).format(
        step=f"{seen.step:>5}",
        training=loss(seen.training_loss),
        validation=loss(seen.validation_loss),
    )
    if seen.accuracy is not None:
        right = translate("story", "{share} sorted rightly")
        said += ", " + right.format(share=done(seen.accuracy))
    return said + ("  " + translate("story", "(best so far)") if is_best else "")


def whole_exam(seen: EvaluatedInFull) -> str:
    """The validation loss on all that was kept aside."""
    said = translate("story", "Step {step}: validation loss {loss} on the whole exam")
    return said.format(step=f"{seen.step:>5}", loss=loss(seen.validation_loss))
