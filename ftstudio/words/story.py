"""What happens in a run, event by event, as sentences."""

from ftstudio.core.corpus import Corpus
from ftstudio.core.events import Evaluated, EvaluatedInFull, Phase, Prepared, Voice
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.words.formats import count, loss, per_cent
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_PHASES = {
    Phase.LOADING: QT_TRANSLATE_NOOP("story", "Loading the model"),
    Phase.PREPARING: QT_TRANSLATE_NOOP("story", "Preparing the documents"),
    Phase.EXAMINING: QT_TRANSLATE_NOOP("story", "Measuring the model before training"),
    Phase.TRAINING: QT_TRANSLATE_NOOP("story", "Training"),
    Phase.SAVING: QT_TRANSLATE_NOOP("story", "Keeping the best version"),
    Phase.CONVERTING: QT_TRANSLATE_NOOP("story", "Unpacking the model"),
    Phase.GETTING: QT_TRANSLATE_NOOP("story", "Getting the model"),
    Phase.ANSWERING: QT_TRANSLATE_NOOP("story", "Answering"),
    Phase.EXPORTING: QT_TRANSLATE_NOOP("story", "Writing the model"),
}
_VOICES = {
    Voice.ORIGINAL: QT_TRANSLATE_NOOP("story", "Original"),
    Voice.TUNED: QT_TRANSLATE_NOOP("story", "Fine-tuned"),
}

_SMALLEST_GAIN = 0.0005
"""What rounds to 0.0 % is none."""


def phase(now: Phase) -> str:
    """The chapter a task is in."""
    return translate("story", _PHASES[now])


def voice(speaker: Voice) -> str:
    """Which model speaks."""
    return translate("story", _VOICES[speaker])


def corpus(read: Corpus) -> str:
    """What was found, in one line."""
    said = translate("story", "Documents with text: {documents} ({words} words).")
    said = said.format(documents=count(len(read.learnable)), words=count(read.words))
    left = len(read.documents) - len(read.learnable)
    if left:
        more = translate("story", "Files left out: {left} (“ftstudio read” says why).")
        said += " " + more.format(left=count(left))
    return said


def split(job: Job) -> str:
    """How the documents are divided, and what the two losses will be measured on."""
    said = translate(
        "story",
        "It learns from {training} of them; {validation} are kept aside as its exam.",
    )
    training, validation = len(job.training), len(job.validation)
    return said.format(training=count(training), validation=count(validation))


def plan(prepared: Prepared) -> str:
    """What the training will do."""
    said = translate(
        "story",
        "Training takes {steps} steps; the model is measured {looks} times.",
    )
    said = said.format(steps=count(prepared.steps), looks=len(prepared.looks))
    if prepared.resumed_from:
        more = translate("story", "It goes on from step {step}.")
        said += " " + more.format(step=count(prepared.resumed_from))
    return said


def losses() -> str:
    """How to read the two losses."""
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
    return said + ("  " + translate("story", "(best so far)") if is_best else "")


def whole_exam(seen: EvaluatedInFull) -> str:
    """The validation loss on all that was kept aside."""
    said = translate("story", "Step {step}: validation loss {loss} on the whole exam")
    return said.format(step=f"{seen.step:>5}", loss=loss(seen.validation_loss))


def result(history: History) -> str:
    """The verdict in one line, never dressed up."""
    if history.kept is None:
        return translate("story", "Stopped before there was a version to keep.")
    measured, gain = history.before_and_after, history.gain
    if measured is None or gain is None:
        return translate(
            "story", "The best version was kept. How good it is was not measured."
        )
    if gain < _SMALLEST_GAIN:
        return translate(
            "story",
            "No gain: on documents it had never seen, no version was better than the "
            "original model. Keep that one.",
        )
    return translate(
        "story",
        "Documents it had never seen now surprise the model {gain} less (validation "
        "loss {start} before, {kept} after).",
    ).format(gain=per_cent(gain), start=loss(measured[0]), kept=loss(measured[1]))
