"""What happens in a run, event by event, as sentences."""

from ftstudio.core.corpus import Corpus, State
from ftstudio.core.events import (
    Evaluated,
    EvaluatedInFull,
    Failed,
    Finished,
    Phase,
    Prepared,
    Voice,
)
from ftstudio.core.history import History
from ftstudio.core.job import Job
from ftstudio.core.standing import SMALLEST_GAIN
from ftstudio.words.formats import count, decimals, done, loss, numbered, per_cent
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
}
_VOICES = {
    Voice.ORIGINAL: QT_TRANSLATE_NOOP("story", "Original"),
    Voice.TUNED: QT_TRANSLATE_NOOP("story", "Fine-tuned"),
}

_WITHIN_OTHERS = frozenset({State.TWIN, State.CONTAINER})


def phase(now: Phase) -> str:
    """The chapter a task is in."""
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
    if gain < SMALLEST_GAIN:
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


def training_sentence(history: History) -> str:
    """What a training that goes on has come to, in one calm line of facts."""
    now = history.phase.phase if history.phase else Phase.LOADING
    if now is not Phase.TRAINING or history.best is None:
        return phase(now) + "…"
    return _so_far(history, history.best)


def result_headline(history: History) -> str:
    """The verdict in a few words, never dressed up."""
    if history.kept is None:
        return translate("story", "There is no version to use yet")
    if history.gain is None:
        return translate("story", "The best version was kept")
    if history.gain < SMALLEST_GAIN:
        return translate("story", "No gain: keep the original model")
    said = translate("story", "{gain} less surprised by documents it had never seen")
    return said.format(gain=per_cent(history.gain))


def result_detail(history: History) -> str:
    """What the verdict rests on; where there is none, why, and what to do."""
    if history.kept is None:
        return _nothing_kept(history)
    if history.before_and_after is None:
        return translate(
            "story", "How good it is was not measured. Compare it with the original."
        )
    before, after = history.before_and_after
    return numbered(
        len(history.in_full[0].document_losses),
        translate(
            "story",
            "Checked on {n} document kept aside. Surprise per reading unit: {before} "
            "before, {after} after.",
        ),
        translate(
            "story",
            "Checked on {n} documents kept aside. Surprise per reading unit: {before} "
            "before, {after} after.",
        ),
        before=decimals(before, 2),
        after=decimals(after, 2),
    )


def result_meaning(history: History) -> str:
    """What the verdict means for daily work; "" where there is none."""
    if history.gain is None:
        return ""
    if history.gain < SMALLEST_GAIN:
        return translate(
            "story",
            "No version wrote more like your documents than the original. More "
            "documents, or a larger model, may help.",
        )
    return translate(
        "story",
        "It expects your words and turns of phrase better than before. It has learnt "
        "style, not facts: still give it prices and dates.",
    )


def _nothing_kept(history: History) -> str:
    match history.final:
        case Failed():
            return translate(
                "story",
                "The training ended in an error before there was one. Go on with it, "
                "or start it again.",
            )
        case Finished():
            return translate(
                "story",
                "The training was stopped before there was one. Go on with it: nothing "
                "is lost.",
            )
    return translate("story", "It comes when the training has ended.")


def _so_far(history: History, best: Evaluated) -> str:
    """One line on the looks so far."""
    start, last = history.looks[0], history.looks[-1]
    figures = {
        "start": decimals(start.validation_loss, 2),
        "last": decimals(last.validation_loss, 2),
        "share": _share(history, best.step),
    }
    if last is start:
        said = translate(
            "story", "At the start, the exam documents surprise it by {start}."
        )
    elif last is best:
        said = translate(
            "story",
            "The last measurement is the best so far: {last}, from {start} at the "
            "start.",
        )
    elif best is start:
        said = translate(
            "story",
            "No version is better than the original model so far: {last} now, {start} "
            "at the start.",
        )
    else:
        said = translate(
            "story",
            "Best version so far: at {share} of the training. Since then the exam "
            "documents surprise it more.",
        )
    return said.format(**figures)


def _share(history: History, step: int) -> str:
    """How far the training was at a step."""
    steps = history.prepared.steps if history.prepared else 0
    return done(step / steps if steps else 0.0)
