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
)

from ftstudio.core.errors import FTStudioError
from ftstudio.core.steps import Step
from ftstudio.ui.pages import training_told as told
from ftstudio.ui.pages.page import Page
from ftstudio.ui.pages.training_banner import TrainingBanner
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, button_with_icon
from ftstudio.ui.widgets.empty import EmptyState
from ftstudio.ui.widgets.figures import Figures
from ftstudio.ui.widgets.gentle_switch import GentleSwitch
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.page_column import Squeezable, fitted_column
from ftstudio.ui.widgets.plot_panel import PlotPanel
from ftstudio.ui.widgets.sample_card import SampleCard
from ftstudio.viewmodels.training import TrainingViewModel
from ftstudio.viewmodels.training_state import TrainingState
from ftstudio.words import (
    checking,
    messages,
    power,
)
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
        self._banner.show_state(state)
        is_empty = state.run is None and not state.is_running
        self._leaves.setCurrentWidget(self._empty if is_empty else self._whole)
        self._empty.show_words(*_nothing_yet(state))
        self._plan.setHidden(state.is_opening)
        self._show_power(state)
        self._plot.show_history(state.history, is_running=state.is_running)
        self._figures.show_figures(told.figures(state))
        self._figures.show_progress(*told.progress(state))
        accuracy = told.accuracy(state.history)
        if accuracy is None:
            self._sample.show_samples(state.history.present, state.sample)
        else:
            self._sample.show_accuracy(accuracy)
        self._notes.setText(told.notes(state))
        self._notes.setHidden(not self._notes.text())
        self._gentle.show_choice(state.threads, state.cores, is_on=state.is_gentle)
        self._gentle.setVisible(state.is_running)
        self._show_buttons(state)

    def _show_power(self, state: TrainingState) -> None:
        """Say that the battery is emptied, and offer to pause."""
        if state.drains_battery:
            self._power.show_message("attention", *power.unplugged(state.supply))
        else:
            self._power.clear()
        self._rest.setEnabled(state.can_pause)

    def _build(self) -> None:
        self._make_buttons()
        self._plot = PlotPanel(self.look)
        self._figures = Figures()
        self._sample = SampleCard(self.look)
        self._notes = label(role="small")
        self._gentle = GentleSwitch(self.look)
        self._leaves = _Leaves()
        self._leaves.addWidget(self._empty)
        self._whole = Squeezable()
        self._leaves.addWidget(self._whole)
        side = QVBoxLayout()
        side.setSpacing(2 * UNIT)
        side.addWidget(self._figures)
        side.addWidget(self._sample, 1)
        for each in (self._figures, self._sample):
            each.setMinimumWidth(self.look.px(_NARROW))
            each.setMaximumWidth(self.look.px(_WIDE))
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._plot, 2)
        row.addLayout(side, 1)
        column = fitted_column(self)
        column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, PAGE_MARGIN, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._banner)
        column.addWidget(self._power)
        column.addWidget(self._leaves, 1)
        column.addWidget(self._gentle)
        column.addWidget(self._notes)

    def _make_buttons(self) -> None:
        look = self.look
        self._banner = TrainingBanner(look)
        self._power = Banner(look)
        self._rest = self._power.add_button(translate("training", "Pause"))
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
        banner = self._banner
        for pressed, action in (
            (banner.go_on, view_model.go_on),
            (banner.wait, view_model.power.wait),
            (banner.all_the_same, view_model.power.all_the_same),
            (banner.not_now, view_model.power.not_now),
            (self._rest, view_model.pause),
            (banner.try_again, view_model.try_again),
            (banner.stop, self._stop_or_ask),
            (banner.carry_on, view_model.carry_on),
            (banner.retry, view_model.try_with_more_caution),
            (banner.documents, partial(self.step_wanted.emit, Step.DOCUMENTS)),
            (banner.model, partial(self.step_wanted.emit, Step.MODEL)),
            (banner.other_plan, partial(self.step_wanted.emit, Step.PLAN)),
            (self._plan, partial(self.step_wanted.emit, Step.PLAN)),
            (self._pause, view_model.pause),
            (self._resume, view_model.resume),
            (self._stop, self._stop_or_ask),
            (self._again, self._start_or_ask),
        ):
            pressed.clicked.connect(partial(_call, action))
        self._sample.chosen.connect(view_model.show_sample)
        self._gentle.chosen.connect(view_model.be_gentle)
        self._plot.picture_wanted.connect(
            lambda path: self._save(self._plot.plot.save_picture, path)
        )
        self._plot.table_wanted.connect(
            lambda path: self._save(self._plot.plot.save_table, path)
        )

    def _show_buttons(self, state: TrainingState) -> None:
        self._pause.setVisible(state.is_running and not state.is_paused)
        self._pause.setEnabled(state.can_pause)
        self._resume.setVisible(state.is_running and state.is_paused)
        self._resume.setEnabled(not state.is_stopping)
        self._stop.setVisible(state.is_running and not state.wants_answer)
        self._stop.setEnabled(state.can_stop)
        self._again.setVisible(state.can_start_again)

    def _stop_or_ask(self) -> None:
        state = self.view_model.state
        stop = self.view_model.stop_and_keep
        yes = translate("training", "Stop now")
        if not state.has_better_version:
            self._ask(
                translate("training", "Stop before there is a better version?"),
                translate(
                    "training",
                    "No version is better than the original model yet. If you stop "
                    "now, the original is what is kept.",
                ),
                yes,
                stop,
            )
        elif state.history.folds:
            self._ask(*checking.stopped(state.history), yes, stop)
        else:
            stop()

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


class _Leaves(QStackedWidget):
    """Takes the height that is left, whatever its width."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """No: the plot can be as low as there is room."""
        return False


def _call(action: Callable[[], None], _checked: bool = False) -> None:
    action()


def _nothing_yet(state: TrainingState) -> tuple[str, str]:
    if state.is_opening:
        return translate("training", "Opening the last training…"), ""
    if state.is_held:
        return translate("training", "Nothing has been trained yet"), ""
    return (
        translate("training", "Nothing has been trained yet"),
        translate("training", "Press “Start the training” on the Plan screen."),
    )
