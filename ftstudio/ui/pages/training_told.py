"""What the Training step tells beside its plot: figures, notes, how far it is."""

from collections.abc import Sequence

from ftstudio.core.events import Phase
from ftstudio.core.history import History
from ftstudio.core.standing import share_of
from ftstudio.viewmodels.training_state import TrainingState
from ftstudio.words import checking, device, formats, running, story
from ftstudio.words.translation import translate


def figures(state: TrainingState) -> Sequence[tuple[str, str]]:
    """How long it will take, and how fast it goes: names and values."""
    pace, left = state.pace, state.seconds_left
    shown = []
    if state.is_running and left is not None:
        shown.append((translate("training", "Time left"), formats.duration(left)))
    if pace is None:
        return shown
    read = formats.count(round(pace.words_read))
    shown.append((translate("training", "Words read"), read))
    speed = running.speed(pace.words_per_second)
    shown.append((translate("training", "Speed"), speed))
    if pace.memory:
        memory = formats.memory(pace.memory, state.total_memory)
        shown.append((translate("training", "Memory"), memory))
    chosen = state.history.device
    if chosen is not None and chosen.is_on_card and pace.card_memory:
        memory = formats.memory(pace.card_memory, chosen.card_memory)
        shown.append((translate("training", "Graphics card"), memory))
    return shown


def accuracy(history: History) -> float | None:
    """How often it sorts rightly, as it was seen last; None where it writes."""
    looks = [*(e for fold in history.folds for e in fold.looks), *history.looks]
    known = [each.accuracy for each in looks if each.accuracy is not None]
    return known[-1] if known else None


def notes(state: TrainingState) -> str:
    """Where it trains, and what a person should know of it and of this computer."""
    history, said = state.history, []
    if state.is_running and history.device is not None:
        said.append(device.told(history.device))
    if state.is_running and history.ran_short is not None:
        said.append(device.ran_short())
    if (flawed := history.present.passed_over) is not None:
        said.append(story.passed_over(flawed))
    if state.is_running and state.may_sleep:
        said.append(running.may_sleep())
    return " ".join(said)


def progress(state: TrainingState) -> tuple[str, float | None]:
    """What stands over the bar, and how far it is."""
    phase = state.history.phase
    if not state.is_running or (phase and phase.phase is Phase.TRAINING):
        share = share_of(state.history)
        said = translate("training", "{done} of the training is done")
        done = said.format(done=formats.done(share))
        if state.history.is_in_fold:
            done = f"{checking.check(state.history)}. {done}"
        return done, share
    if phase is None or state.is_starting:
        return running.starting()[0], None
    now = state.progress
    share_now = now.done / now.total if now and now.total else None
    return story.phase(phase.phase), share_now
