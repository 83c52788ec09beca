"""What the Training and Result steps say of a run that goes on."""

import math

from ftstudio.core.events import Phase
from ftstudio.core.gentleness import gentle_threads
from ftstudio.core.history import History
from ftstudio.words import formats
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate

_PHASES = {
    Phase.LOADING: QT_TRANSLATE_NOOP(
        "running", "The model is read from the disk. This takes a few seconds."
    ),
    Phase.PREPARING: QT_TRANSLATE_NOOP(
        "running", "Your documents become exercises that the model can learn from."
    ),
    Phase.EXAMINING: QT_TRANSLATE_NOOP(
        "running",
        "Before it learns anything it sits the exam once, so that there is something "
        "to compare with.",
    ),
    Phase.SAVING: QT_TRANSLATE_NOOP(
        "running",
        "The best version is kept, and sits the whole exam beside the original model.",
    ),
}
_REQUESTS = {
    "en": "Write the document “{title}”.",
    "fr": "Rédige le document « {title} ».",
}
"""Asked of the model, in the language of its documents; not translated."""


def phase(now: Phase) -> str:
    """What happens in a chapter other than the training itself, and why."""
    return translate("running", _PHASES[now]) if now in _PHASES else ""


def may_sleep() -> str:
    """That the computer could not be kept awake, and what to do."""
    return translate(
        "running",
        "This computer could not be kept awake for the training: see to it that it "
        "does not go to sleep by itself meanwhile.",
    )


def gentle() -> str:
    """The name of the switch that leaves room to other programs."""
    return translate("running", "Gentle: leave room for my other programs")


def gentle_means(threads: int, cores: int) -> str:
    """What a gentle training leaves to others, and what that costs in time.

    It would have so many `threads` while it need not be gentle.
    """
    few = gentle_threads(threads)
    if few == threads:
        return translate("running", "Takes longer while your other programs work.")
    said = translate(
        "running",
        "Uses {few} of {cores} processor cores and takes up to twice as long.",
    )
    return said.format(few=formats.count(few), cores=formats.count(cores))


def so_far(training: History) -> str:
    """How the best look of one training compares with the one before it."""
    start = next((each for each in training.looks if each.step == 0), None)
    best = training.best
    if start is None or best is None or not math.isfinite(start.validation_loss):
        return translate("running", "The first look at the exam documents comes soon.")
    if len(training.looks) == 1:
        return translate(
            "running",
            "It has sat the exam once, before learning. The next look tells whether it "
            "gets better.",
        )
    fall = 1 - best.validation_loss / start.validation_loss
    if best.step == 0 or fall <= 0:
        return translate(
            "running",
            "No version is better on the exam documents than the original model yet.",
        )
    said = translate(
        "running", "Best version so far: {fall} less surprised by the exam documents."
    )
    return said.format(fall=formats.per_cent(fall))


def starting() -> tuple[str, str]:
    """What happens before the worker lives."""
    return (
        translate("running", "Getting ready"),
        translate("running", "The texts are laid ready, and the training is started."),
    )


def retrying() -> tuple[str, str]:
    """A worker keeps what it has, so that another plan can be tried."""
    return (
        translate("running", "Stopping…"),
        translate(
            "running",
            "What has been learned so far is kept and measured. Then the plan opens, "
            "with more caution.",
        ),
    )


def paused() -> tuple[str, str]:
    """A worker waits."""
    return (
        translate("running", "Paused"),
        translate(
            "running",
            "Nothing is computed now, and all that was learned is saved. “Resume” goes "
            "on at once.",
        ),
    )


def pausing() -> tuple[str, str]:
    """A worker will wait soon."""
    return (
        translate("running", "Pausing…"),
        translate("running", "The processor is free in a moment."),
    )


def stopping() -> tuple[str, str]:
    """A worker keeps what it has."""
    return (
        translate("running", "Stopping…"),
        translate("running", "What has been learned so far is kept and measured."),
    )


def silent() -> tuple[str, str]:
    """A worker was started and has not said a word."""
    return (
        translate("running", "The training does not answer"),
        translate(
            "running",
            "It was started and has said nothing since. Wait if the computer is very "
            "busy, or try again: nothing is lost.",
        ),
    )


def looked_back(step: int, history: History) -> str:
    """At which point of the run a sample was written."""
    if step == 0:
        return translate("running", "How it wrote at the start")
    steps = history.prepared.steps if history.prepared else step
    said = translate("running", "How it wrote at {done}")
    return said.format(done=formats.done(min(step / max(steps, 1), 1.0)))


def place(number: int, of: int) -> str:
    """Which of several is shown."""
    said = translate("running", "{number} of {of}")
    return said.format(number=formats.count(number), of=formats.count(of))


def speed(words_per_second: float) -> str:
    """How fast it reads."""
    said = translate("running", "{words} words/s")
    return said.format(words=formats.count(round(words_per_second)))


def quoted(text: str) -> str:
    """A person's or a model's own words."""
    return translate("running", "“{text}”").format(text=text)


def at_the_start(text: str) -> str:
    """What the model wrote before it learned anything."""
    return translate("running", "At the start: “{text}”").format(text=text)


def request(title: str, language: str) -> str:
    """A request for a document of that title, in the document's language."""
    return _REQUESTS.get(language, _REQUESTS["en"]).format(title=title.rstrip(" .:"))


def seconds(taken: float) -> str:
    """How long an answer took."""
    said = translate("running", "{seconds} s")
    return said.format(seconds=formats.decimals(taken))


def perplexity(loss: float) -> str:
    """What a loss means, for who knows the term."""
    said = translate(
        "running",
        "Validation loss {loss} per reading unit: a perplexity of {perplexity}, as if "
        "it chose among so many words each time.",
    )
    value = formats.decimals(math.exp(min(loss, 700.0)))
    return said.format(loss=formats.loss(loss), perplexity=value)


def model_is_in(folder: str) -> str:
    """Where the model has been saved."""
    return translate("running", "The model is in “{folder}”.").format(folder=folder)


def cut(was_stopped: bool) -> str:
    """Why an answer ends in the middle."""
    if was_stopped:
        return translate("running", "Stopped.")
    return translate("running", "Cut at the limit: it would have written on.")


def one_at_a_time() -> tuple[str, str]:
    """Why nothing can be asked or saved now."""
    return (
        translate("running", "The training is going on"),
        translate(
            "running",
            "Both at once would be too much for this computer. Ask when it has ended.",
        ),
    )
