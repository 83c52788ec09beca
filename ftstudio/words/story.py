"""What happens in a run, event by event, as sentences."""

from ftstudio.core.corpus import Corpus
from ftstudio.core.events import Evaluated, Phase, Prepared
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


def phase(now: Phase) -> str:
    """The chapter a task is in."""
    return translate("story", _PHASES[now])


def corpus(read: Corpus) -> str:
    """What was found, in one line."""
    said = translate("story", "{documents} documents, {words} words.").format(
        documents=count(len(read.learnable)), words=count(read.words)
    )
    left = len(read.documents) - len(read.learnable)
    if left:
        more = translate(
            "story", "{left} files are left out; “ftstudio read” says why."
        )
        said += " " + more.format(left=count(left))
    return said


def split(job: Job) -> str:
    """How the documents are divided."""
    return translate(
        "story", "{training} to learn from, {validation} kept aside as the exam."
    ).format(training=count(len(job.training)), validation=count(len(job.validation)))


def plan(prepared: Prepared) -> str:
    """What the training will do."""
    said = translate(
        "story", "{steps} steps, with {looks} looks at the exam documents."
    )
    return said.format(steps=count(prepared.steps), looks=len(prepared.looks))


def look(seen: Evaluated, is_best: bool) -> str:
    """Both losses at one look."""
    said = translate(
        "story", "step {step}: training loss {training}, validation loss {validation}"
    ).format(
        step=f"{seen.step:>5}",
        training=loss(seen.training_loss),
        validation=loss(seen.validation_loss),
    )
    return said + (translate("story", "  (best so far)") if is_best else "")


def result(history: History) -> str:
    """The verdict in one line, never dressed up."""
    measured = history.before_and_after
    if measured is None:
        return translate(
            "story",
            "Stopped; the best version was kept. How good it is was not measured.",
        )
    start, kept = measured
    if kept >= start:
        return translate("story", "No gain: keep the original model.")
    return translate(
        "story",
        "{gain} less surprised by documents it had never seen (validation loss {start} "
        "before, {kept} after).",
    ).format(gain=per_cent(1 - kept / start), start=loss(start), kept=loss(kept))
