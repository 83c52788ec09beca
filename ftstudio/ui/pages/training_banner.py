"""What the Training step says above the plot, and the buttons that answer it."""

from functools import partial

from ftstudio.core.errors import RunDamaged
from ftstudio.core.events import Phase
from ftstudio.core.standing import Standing
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.viewmodels.training_state import TrainingState
from ftstudio.words import (
    checking,
    messages,
    power,
    resting,
    retrying,
    running,
    story,
    verdict,
)
from ftstudio.words import health as health_words
from ftstudio.words.translation import translate

Message = tuple[str, str, str]
"""Tone, title and sentence of what matters now; no title where nothing does."""


class TrainingBanner(Banner):
    """The verdict on a training, or what has become of it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, in_column=True)
        self.setProperty("size", "large")
        add = self.add_button
        self.stop = add(
            translate("training", "Stop and keep the best version"), "primary"
        )
        self.wait = add(power.wait(), "primary")
        self.all_the_same = add(power.all_the_same())
        self.not_now = add(power.not_now())
        self.go_on = add(translate("training", "Continue where it stopped"), "primary")
        self.try_again = add(translate("training", "Try again"), "primary")
        self.retry = add(retrying.button(None))
        self.carry_on = add("")
        self.documents = add(translate("training", "Go to the documents"))
        self.model = add(translate("training", "Choose another model"))
        self.other_plan = add(translate("training", "Change the plan"))

    def show_state(self, state: TrainingState) -> None:
        """Say what matters now, and offer what can be done about it."""
        tone, title, sentence = _message(state)
        if title:
            self.show_message(tone, title, sentence)
        else:
            self.clear()
        health = state.verdict.health
        self.setToolTip(health_words.reason(health) if health else "")
        self._show_buttons(state)

    def _show_buttons(self, state: TrainingState) -> None:
        self.wait.setVisible(state.asks_about_power)
        self.all_the_same.setVisible(state.is_held)
        self.not_now.setVisible(state.is_held)
        never_began = state.history.prepared is None and not state.history.folds
        self.go_on.setVisible(state.is_continuable and not never_began)
        self.try_again.setVisible(
            (state.is_continuable and never_began)
            or (state.is_silent and not state.is_stopping)
        )
        self.stop.setVisible(state.wants_answer)
        self.retry.setVisible(state.can_retry)
        self.retry.setText(
            retrying.button(state.offer.seconds if state.offer else None)
        )
        self.carry_on.setVisible(state.can_carry_on or state.is_carrying_on)
        self.carry_on.setEnabled(state.can_carry_on)
        self.carry_on.setText(
            translate("training", "Carrying on…")
            if state.is_carrying_on
            else translate("training", "Carry on anyway")
        )
        self.documents.setVisible(state.wants_documents)
        self.model.setVisible(state.wants_model)
        self.other_plan.setVisible(state.wants_plan)


def _message(state: TrainingState) -> Message:
    if state.is_running:
        return _working(state)
    if state.asks_about_power:
        return ("attention", *power.asks(state.supply))
    if state.waits_for_power:
        return ("quiet", *power.waits())
    if state.problem is not None:
        return state.tone, _failure(state), messages.on_screen(state.problem)
    if state.run is None:
        return "quiet", "", ""
    return _over(state)


def _failure(state: TrainingState) -> str:
    """What has become of a training that has a problem, in a few words."""
    if isinstance(state.problem, RunDamaged):
        return resting.damaged()
    is_cut_off = state.standing is Standing.INTERRUPTED
    return resting.title(Standing.INTERRUPTED if is_cut_off else Standing.FAILED)


def _over(state: TrainingState) -> Message:
    """What has come of a training on which nobody works."""
    said = resting.rest(state.standing, state.history, state.verdict.state)
    title = resting.title(state.standing)
    if state.standing is Standing.READY and state.history.stopped_early:
        return "attention", resting.ended_by_itself(), said
    health = state.verdict.health
    if state.wants_documents and health:
        doubt = verdict.meaning(health, state.history)
        return "attention", title, f"{said} {verdict.title(health)}: {doubt}"
    return state.tone, title, said


def _working(state: TrainingState) -> Message:
    """The same while a worker works, or is about to."""
    if state.is_silent and not state.is_stopping:
        return ("attention", *running.silent())
    for is_so, words in (
        (state.is_retrying, running.retrying),
        (state.is_stopping, running.stopping),
        (state.is_starting, running.starting),
        (state.is_saving_power, partial(power.very_low, state.supply)),
        (state.is_pausing, running.pausing),
        (state.is_paused, running.paused),
    ):
        if is_so:
            return ("quiet", *words())
    phase = state.history.phase
    if phase and phase.phase is Phase.TRAINING:
        return _training(state)
    return _chapter(state, phase.phase if phase else Phase.LOADING)


def _chapter(state: TrainingState, now: Phase) -> Message:
    """What is done before and after the training itself, and between its folds."""
    if state.history.is_in_fold and now is not Phase.SAVING:
        title, sentence = checking.training(state.history)
        return "quiet", title, f"{sentence} {running.phase(now)}"
    return "quiet", story.phase(now) + "…", running.phase(now)


def _training(state: TrainingState) -> Message:
    """What the losses say."""
    history, said = state.history, state.verdict
    if history.is_in_fold and not said.is_danger and said.went_back is None:
        title, sentence = checking.training(history)
        return "quiet", title, f"{sentence} {running.so_far(history.present)}"
    if history.cross_validated and said.went_back is None:
        found = history.cross_validated
        sentence = f"{checking.expected(found)} {checking.no_exam()}"
        return "quiet", checking.agreed(found), sentence
    if said.health is None and said.went_back is None:
        so_far = running.so_far(history.present)
        return "quiet", story.phase(Phase.TRAINING) + "…", so_far
    return _verdict(state)


def _verdict(state: TrainingState) -> Message:
    """What is the matter; under that, what shows it and what becomes of it."""
    history, said = state.history, state.verdict
    title = verdict.went_back(said.went_back) if said.went_back else ""
    what = [f"{checking.check(history)}."] if history.is_in_fold else []
    proof = []
    if said.health is not None:
        title = title or verdict.title(said.health)
        what.append(verdict.meaning(said.health, history))
        proof.append(verdict.evidence(said.health, said.worst))
    proof.append(_answer(state))
    lines = (" ".join(filter(None, each)) for each in (what, proof))
    return said.tone, title, "\n".join(filter(None, lines))


def _answer(state: TrainingState) -> str:
    """What becomes of a danger: when it ends by itself, or that it was answered."""
    alarm, in_fold = state.verdict.alarm, state.history.is_in_fold
    if state.is_carrying_on:
        return verdict.carrying_on()
    if alarm is not None:
        return verdict.countdown(alarm.looks_left, is_in_fold=in_fold)
    return verdict.carried_on() if state.verdict.is_danger else ""
