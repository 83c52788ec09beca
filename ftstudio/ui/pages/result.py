"""Step 6: the verdict in one line, the comparison, and the model to take away."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
)

from ftstudio.core.errors import FTStudioError
from ftstudio.core.exports import Form
from ftstudio.core.filing import Way
from ftstudio.core.proven import verdict_of
from ftstudio.core.steps import Step
from ftstudio.ui.pages.chat import ChatPage
from ftstudio.ui.pages.page import Page
from ftstudio.ui.pages.result_report import follow
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, button_with_icon, put_icon
from ftstudio.ui.widgets.compare import Compare
from ftstudio.ui.widgets.empty import EmptyState
from ftstudio.ui.widgets.examined_rows import ExaminedRow
from ftstudio.ui.widgets.measured import TONES
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.page_column import Squeezable, fitted_column
from ftstudio.ui.widgets.proof import Proof
from ftstudio.ui.widgets.report_tab import ReportTab
from ftstudio.ui.widgets.result_head import ResultHead
from ftstudio.ui.widgets.roles import with_role
from ftstudio.ui.widgets.saving import Saving
from ftstudio.ui.widgets.sort_folder import SortFolder
from ftstudio.ui.widgets.sorter_proof import SorterProof
from ftstudio.viewmodels.result import ResultViewModel
from ftstudio.viewmodels.result_state import ResultState
from ftstudio.words import endings, messages, proving, results, running, sorting
from ftstudio.words.translation import translate

_FOR_BAR = 2 * UNIT  # the page's own; that of the proof stands beside it
_TO_MARGIN = (0, 0, PAGE_MARGIN - _FOR_BAR, 0)


class ResultPage(Page[ResultViewModel]):
    """Before and after: in a number, in two answers, and as a folder."""

    def foot_buttons(self) -> Sequence[QPushButton]:
        """Train again, and take the model away."""
        return (self._again, self._save)

    def refresh(self) -> None:
        """Show the state as it is now."""
        state = self.view_model.state
        self._show_verdict(state)
        self._show_tabs(state)
        self._compare.show_result(state)
        self._proof.show_result(state)
        self._saving.show_result(state)
        self._show_sorter()
        self._show_proving()
        self._nothing.setHidden(state.has_version)
        self._whole.setVisible(state.has_version)
        self._show_buttons(state)
        self._model.setVisible(state.wants_model and not state.is_training)
        if state.is_training:
            self._notice.show_message("quiet", *running.one_at_a_time())
        elif state.problem is not None:
            title = translate("result", "There is no answer")
            said = messages.on_screen(state.problem)
            self._notice.show_message("attention", title, said)
        else:
            self._notice.clear()

    def show_saving(self) -> None:
        """Turn to the tab on which the model is saved."""
        self._tabs.setCurrentWidget(self._saving)

    def show_chat(self) -> None:
        """Turn to the tab on which one talks to the model."""
        self._tabs.setCurrentWidget(self._chat)

    def show_proof(self) -> None:
        """Turn to the tab that says what the verdict rests on."""
        sorts = self.view_model.state.sorts
        self._tabs.setCurrentWidget(self._sorter_proof if sorts else self._proof)

    def show_report(self) -> None:
        """Turn to the tab with the report."""
        self._tabs.setCurrentWidget(self._report)

    def leave(self) -> None:
        """Listen no longer."""
        super().leave()
        self._unwatch_sorter()
        self._unwatch_proving()
        self._unwatch_report()
        self._chat.leave()

    def _show_tabs(self, state: ResultState) -> None:
        """A sorter sorts, a writer answers; both can be taken away."""
        for tab, sorts in (
            (self._sort_folder, True),
            (self._sorter_proof, True),
            (self._compare, False),
            (self._proof, False),
            (self._chat, False),
        ):
            self._tabs.setTabVisible(self._tabs.indexOf(tab), sorts is state.sorts)

    def _show_sorter(self) -> None:
        sorter = self.view_model.sorter.state
        self._sort_folder.show_state(sorter)
        self._sorter_proof.show_state(sorter)

    def _show_proving(self) -> None:
        """A cost that was measured is said at the top, whichever tab is shown."""
        state = self.view_model.proving.state
        self._proof.show_proving(state)
        if state.proof is None:
            self._head.show_cost("", "")
            return
        tone = TONES[verdict_of(state.proof)]
        is_grave = tone in {"attention", "danger"}
        self._head.show_cost(tone, proving.verdict(state.proof) if is_grave else "")

    def _show_buttons(self, state: ResultState) -> None:
        """Save is the main thing to do where there was a gain, else to train again."""
        is_poor = state.has_version and not state.is_gain
        with_role(self._again, "primary" if is_poor else "plain")
        with_role(self._save, "plain" if is_poor else "primary")
        colour = "ink" if is_poor else "on_accent"
        put_icon(self._save, self.look, "save", colour)
        self._save.setEnabled(state.can_export)
        self._save.setVisible(state.has_version)
        self._head.offer(more=state.wants_more, double_check=state.wants_double_check)

    def _show_verdict(self, state: ResultState) -> None:
        headline, detail, meaning = _verdict(state)
        self._nothing.show_words(headline, detail)
        has_notice = state.is_training or state.problem is not None
        said = () if has_notice else (endings.ending(state.history), meaning)
        tone = "calm" if state.is_gain else "quiet"
        self._head.show_verdict(tone, headline, detail, " ".join(filter(None, said)))

    def _build(self) -> None:
        self._head = ResultHead(self.look)
        self._nothing = EmptyState(self.look, "spark", "")
        self._training = self._nothing.add_button(
            translate("result", "Go to the training")
        )
        self._notice = Banner(self.look)
        self._model = self._notice.add_button(translate("result", "Go to the models"))
        self._compare = Compare(self.look)
        self._proof = Proof(self.look)
        self._chat = ChatPage(self.view_model.chat, self.look)
        self._saving = Saving(self.look)
        self._report = ReportTab(self.look)
        self._sort_folder = SortFolder(self.look)
        self._sorter_proof = SorterProof(self.look)
        self._tabs = QTabWidget()
        self._tabs.addTab(self._sort_folder, translate("result", "Sort a folder"))
        self._tabs.addTab(self._sorter_proof, translate("result", "How good it is"))
        self._tabs.addTab(self._compare, translate("result", "Compare"))
        self._tabs.addTab(self._proof, translate("result", "Proof"))
        self._tabs.addTab(self._chat, translate("result", "Chat"))
        self._tabs.addTab(self._saving, translate("result", "Use it"))
        self._tabs.addTab(self._report, translate("result", "Report"))
        self._tabs.setAccessibleName(translate("result", "What to do with the result"))
        self._again = button(translate("result", "Train again…"))
        self._save = button_with_icon(
            self.look,
            "save",
            translate("result", "Save the model…"),
            "primary",
        )
        for each in self.foot_buttons():
            each.setParent(
                self
            )  # until the foot takes them: never windows of their own
        self._arrange()

    def _arrange(self) -> None:
        notice = QHBoxLayout()
        notice.addWidget(self._notice)
        notice.setContentsMargins(*_TO_MARGIN)
        sorter = (self._sort_folder, self._sorter_proof)
        leaves = (self._compare, self._chat, self._saving, self._report, *sorter)
        for part in (self._head, self._nothing, *leaves):
            part.setContentsMargins(*_TO_MARGIN)
        column = fitted_column(self)
        column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, _FOR_BAR, 3 * UNIT)
        self._whole = Squeezable()
        for leaf in (self._nothing, self._whole):
            column.addWidget(leaf, 1)
        column = QVBoxLayout(self._whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        column.addWidget(self._head)
        column.addLayout(notice)
        column.addWidget(self._tabs, 1)

    def _connect(self) -> None:
        view_model = self.view_model
        self._compare.asked.connect(view_model.ask)
        self._compare.line.written.connect(view_model.write)
        self._compare.line.stopped.connect(view_model.stop)
        self._compare.manner.chosen.connect(view_model.choose_manner)
        self._chat.manner.chosen.connect(view_model.choose_manner)
        self._chat.step_wanted.connect(self.step_wanted)
        self._saving.named.connect(view_model.name_export)
        self._saving.form_chosen.connect(
            lambda form: view_model.choose_form(Form(form))
        )
        self._saving.zip.toggled.connect(view_model.choose_zip)
        self._saving.place_chosen.connect(view_model.export)
        self._saving.progress.cancelled.connect(view_model.stop)
        self._saving.show_folder.clicked.connect(self._show_folder)
        self._head.double_check.clicked.connect(self._plan_double_check)
        self._head.documents.clicked.connect(
            lambda: self.step_wanted.emit(Step.DOCUMENTS)
        )
        self._head.other_model.clicked.connect(
            lambda: self.step_wanted.emit(Step.MODEL)
        )
        self._again.clicked.connect(lambda: self.step_wanted.emit(Step.PLAN))
        self._model.clicked.connect(lambda: self.step_wanted.emit(Step.MODEL))
        self._training.clicked.connect(lambda: self.step_wanted.emit(Step.TRAINING))
        self._save.clicked.connect(self._choose_place)
        self._unwatch_report = follow(self._report, view_model.report)
        self._connect_sorter()
        self._connect_proving()

    def _connect_proving(self) -> None:
        proving, measured = self.view_model.proving, self._proof.measured
        measured.measure.clicked.connect(proving.prove)
        measured.progress.cancelled.connect(proving.stop)
        measured.automatic.toggled.connect(proving.be_automatic)
        self._proof.text_wanted.connect(self._show_text)
        self._unwatch_proving = proving.watch(self._show_proving)

    def _show_text(self, row: ExaminedRow) -> None:
        try:
            row.show_text(self.view_model.proving.text_of(row.document))
        except FTStudioError as error:
            row.show_text(messages.on_screen(error))

    def _connect_sorter(self) -> None:
        sorter = self.view_model.sorter
        folder = self._sort_folder
        folder.dropped.connect(sorter.sort)
        folder.corrected.connect(sorter.correct)
        folder.way_chosen.connect(lambda way: sorter.choose_way(Way(way)))
        folder.place_chosen.connect(sorter.file)
        folder.undo.clicked.connect(sorter.undo)
        folder.learn.clicked.connect(sorter.learn_corrections)
        folder.progress.cancelled.connect(sorter.stop)
        self._sorter_proof.moved.connect(sorter.move_label)
        self._unwatch_sorter = sorter.watch(self._show_sorter)

    def _plan_double_check(self) -> None:
        self.view_model.plan_double_check()
        self.step_wanted.emit(Step.PLAN)

    def _choose_place(self) -> None:
        self.show_saving()
        self._saving.choose_place()

    def _show_folder(self) -> None:
        told = self.view_model.state.exported
        if told is not None:
            made = Path(told.folder)
            place = made if made.is_dir() else made.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


def _verdict(state: ResultState) -> tuple[str, str, str]:
    """The verdict in a few words, what it rests on, and what it means."""
    made = state.history.sorter
    if state.sorts and made is not None and state.has_version:
        return sorting.verdict(made)
    history, gain = state.history, state.gain
    if state.sorts and state.has_version:
        return sorting.not_made()
    headline, detail = results.headline(history, gain), results.detail(history, gain)
    return headline, detail, results.meaning(gain, history)
