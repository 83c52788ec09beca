"""Step 5: the training as it happens: one sentence, the plot, figures, a sample."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.errors import FTStudioError, RunDamaged
from ftstudio.core.events import Phase
from ftstudio.core.standing import Standing, share_of
from ftstudio.core.steps import Step
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.empty import EmptyState
from ftstudio.ui.widgets.figures import Figures
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.plot_panel import PlotPanel
from ftstudio.ui.widgets.sample_card import SampleCard
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.training_state import TrainingState
from ftstudio.words import formats, messages, running, story
from ftstudio.words.translation import translate

_NARROW, _WIDE = 280, 340


class TrainingPage(Page[TrainingViewModel]):
    """What the training has come to, and what can be done about it."""

    def foot_text(self) -> str:
        """What closing the window does."""
        if not self.view_model.state.is_running:
            return ""
        return translate(
            "training", "You can close the window: it asks what to do then."
        )

    def foot_buttons(self) -> Sequence[QPushButton]:
        """Pause and the like; the page shows those that are of use now."""
        return (self._pause, self._resume, self._stop, self._again)

    def refresh(self) -> None:
        """Show the state as it is now."""
        state = self.view_model.state
        tone, title, sentence = _message(state)
        if title:
            self._banner.show_message(tone, title, sentence)
        else:
            self._banner.clear()
        is_empty = state.run is None and not state.is_running
        self._leaves.setCurrentWidget(self._empty if is_empty else self._whole)
        self._empty.show_words(*_nothing_yet(state))
        self._plan.setHidden(state.is_opening)
        self._plot.show_history(state.history, is_running=state.is_running)
        self._figures.show_figures(_figures(state))
        self._figures.show_progress(*_progress(state))
        self._sample.show_samples(state.history, state.sample)
        self._show_buttons(state)

    def _build(self) -> None:
        self._make_buttons()
        self._plot = PlotPanel(self.look)
        self._figures = Figures()
        self._sample = SampleCard(self.look)
        self._leaves = QStackedWidget()
        self._leaves.addWidget(self._empty)
        self._whole = QWidget()
        self._leaves.addWidget(self._whole)
        side = QVBoxLayout()
        side.setSpacing(2 * UNIT)
        side.addWidget(self._figures)
        side.addWidget(self._sample, 1)
        for each in (self._figures, self._sample):
            each.setMinimumWidth(_NARROW)
            each.setMaximumWidth(_WIDE)
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._plot, 2)
        row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, PAGE_MARGIN, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._banner)
        column.addWidget(self._leaves, 1)

    def _make_buttons(self) -> None:
        look = self.look
        self._banner = Banner(look)
        self._banner.setProperty("size", "large")
        self._go_on = self._banner.add_button(
            translate("training", "Continue where it stopped"), "primary"
        )
        self._try_again = self._banner.add_button(
            translate("training", "Try again"), "primary"
        )
        self._model = self._banner.add_button(
            translate("training", "Choose another model")
        )
        self._other_plan = self._banner.add_button(
            translate("training", "Change the plan")
        )
        self._empty = EmptyState(look, "spark", "")
        self._plan = self._empty.add_button(translate("training", "Go to the plan"))
        self._pause = button_with_icon(look, "pause", translate("training", "Pause"))
        self._resume = button_with_icon(look, "play", translate("training", "Resume"))
        self._stop = button_with_icon(
            look, "stop", translate("training", "Stop and keep the best version")
        )
        self._again = button(translate("training", "Start again with the same plan"))
        for each in self.foot_buttons():
            each.setParent(
                self
            )  # until the foot takes them: never windows of their own

    def _connect(self) -> None:
        view_model = self.view_model
        for pressed, action in (
            (self._go_on, view_model.go_on),
            (self._try_again, view_model.try_again),
            (self._model, partial(self.step_wanted.emit, Step.MODEL)),
            (self._other_plan, partial(self.step_wanted.emit, Step.PLAN)),
            (self._plan, partial(self.step_wanted.emit, Step.PLAN)),
            (self._pause, view_model.pause),
            (self._resume, view_model.resume),
            (self._stop, self._stop_or_ask),
            (self._again, self._start_or_ask),
        ):
            pressed.clicked.connect(partial(_call, action))
        self._sample.chosen.connect(view_model.show_sample)
        self._plot.picture_wanted.connect(
            lambda path: self._save(self._plot.plot.save_picture, path)
        )
        self._plot.table_wanted.connect(
            lambda path: self._save(self._plot.plot.save_table, path)
        )

    def _show_buttons(self, state: TrainingState) -> None:
        never_began = state.history.prepared is None
        self._go_on.setVisible(state.is_continuable and not never_began)
        self._try_again.setVisible(
            (state.is_continuable and never_began)
            or (state.is_silent and not state.is_stopping)
        )
        self._model.setVisible(state.wants_model)
        self._other_plan.setVisible(state.wants_plan)
        self._pause.setVisible(state.is_running and not state.is_paused)
        self._pause.setEnabled(state.can_pause)
        self._resume.setVisible(state.is_running and state.is_paused)
        self._resume.setEnabled(not state.is_stopping)
        self._stop.setVisible(state.is_running)
        self._stop.setEnabled(state.can_stop)
        self._again.setVisible(state.can_start_again)

    def _stop_or_ask(self) -> None:
        if self.view_model.state.has_better_version:
            self.view_model.stop_and_keep()
            return
        self._ask(
            translate("training", "Stop before there is a better version?"),
            translate(
                "training",
                "No version is better than the original model yet. If you stop now, "
                "the original is what is kept.",
            ),
            translate("training", "Stop now"),
            self.view_model.stop_and_keep,
        )

    def _start_or_ask(self) -> None:
        if self.view_model.state.missing is not None:
            self.view_model.start()
            return
        self._ask(
            translate("training", "Start again with the same plan?"),
            translate(
                "training",
                "The new training takes the place of this result here. The files of "
                "this one stay in the project's folder.",
            ),
            translate("training", "Start again"),
            self.view_model.start,
        )

    def _ask(
        self, question: str, more: str, yes: str, then: Callable[[], None]
    ) -> None:
        """Ask first; the answer that changes nothing is the default."""
        box = QMessageBox(self)
        box.setText(question)
        box.setInformativeText(more)
        sure = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        no = translate("training", "Leave it as it is")
        box.setDefaultButton(box.addButton(no, QMessageBox.ButtonRole.RejectRole))
        sure.clicked.connect(then)
        box.finished.connect(box.deleteLater)
        box.open()

    def _save(self, save: Callable[[Path], None], path: Path) -> None:
        try:
            save(path)
        except FTStudioError as error:
            box = QMessageBox(self)
            box.setText(translate("training", "The plot could not be saved"))
            box.setInformativeText(messages.on_screen(error))
            box.finished.connect(box.deleteLater)
            box.open()


def _call(action: Callable[[], None], _checked: bool = False) -> None:
    action()


def _message(state: TrainingState) -> tuple[str, str, str]:
    """Tone, title and sentence of what matters now; no title where nothing does."""
    if state.is_running:
        return _working(state)
    if state.problem is not None:
        return state.tone, _failure(state), messages.on_screen(state.problem)
    if state.run is None:
        return "quiet", "", ""
    rest = running.rest(state.standing, state.history)
    return state.tone, running.title(state.standing), rest


def _failure(state: TrainingState) -> str:
    """What has become of a training that has a problem, in a few words."""
    if isinstance(state.problem, RunDamaged):
        return running.damaged()
    is_cut_off = state.standing is Standing.INTERRUPTED
    return running.title(Standing.INTERRUPTED if is_cut_off else Standing.FAILED)


def _working(state: TrainingState) -> tuple[str, str, str]:
    """The same while a worker works, or is about to."""
    if state.is_silent and not state.is_stopping:
        return ("attention", *running.silent())
    for is_so, words in (
        (state.is_stopping, running.stopping),
        (state.is_starting, running.starting),
        (state.is_pausing, running.pausing),
        (state.is_paused, running.paused),
    ):
        if is_so:
            return ("quiet", *words())
    history = state.history
    now = history.phase.phase if history.phase else Phase.LOADING
    detail = running.so_far(history) if now is Phase.TRAINING else running.phase(now)
    return "quiet", story.training_sentence(history), detail


def _nothing_yet(state: TrainingState) -> tuple[str, str]:
    if state.is_opening:
        return translate("training", "Opening the last training…"), ""
    return (
        translate("training", "Nothing has been trained yet"),
        translate("training", "Press “Start the training” on the Plan screen."),
    )


def _figures(state: TrainingState) -> Sequence[tuple[str, str]]:
    pace = state.pace
    if pace is None:
        return ()
    shown = [
        (translate("training", "Words read"), formats.count(round(pace.words_read))),
        (translate("training", "Speed"), running.speed(pace.words_per_second)),
    ]
    if pace.memory:
        memory = formats.memory(pace.memory, state.total_memory)
        shown.append((translate("training", "Memory"), memory))
    if state.is_running and pace.seconds_left is not None:
        left = formats.duration(pace.seconds_left)
        shown.insert(0, (translate("training", "Time left"), left))
    return shown


def _progress(state: TrainingState) -> tuple[str, float | None]:
    """What stands over the bar, and how far it is."""
    phase = state.history.phase
    if not state.is_running or (phase and phase.phase is Phase.TRAINING):
        share = share_of(state.history)
        said = translate("training", "{done} of the training is done")
        return said.format(done=formats.done(share)), share
    if phase is None or state.is_starting:
        return running.starting()[0], None
    done = state.progress
    share_now = done.done / done.total if done and done.total else None
    return story.phase(phase.phase), share_now
