"""Step 4: what will happen, how long, how cautiously, and the numbers behind it."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.hyperparameters import Limits
from ftstudio.core.job import PATIENCE, Goal
from ftstudio.core.presets import Caution, Effort
from ftstudio.ui.pages.page import Page
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, put_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.chips import Chips
from ftstudio.ui.widgets.device_panel import DevicePanel
from ftstudio.ui.widgets.double_check import DoubleCheckPanel
from ftstudio.ui.widgets.effort_card import EffortCard
from ftstudio.ui.widgets.flow import FlowLayout
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.matching_line import MatchingLine
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.number_rows import Number, NumberRows
from ftstudio.ui.widgets.page_column import page_column
from ftstudio.ui.widgets.rehearsal_line import RehearsalLine
from ftstudio.ui.widgets.room_banner import RoomBanner
from ftstudio.ui.widgets.split_picture import SplitPicture
from ftstudio.ui.widgets.turns_picture import TurnsPicture
from ftstudio.viewmodels.plan import NUMBERS, PlanState, PlanViewModel
from ftstudio.words import numbers, plans
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_CARD_WIDTH = 260
_SEEDS, _PATIENCE = Limits(0, 999_999), Limits(0, 99)


class PlanPage(Page[PlanViewModel]):
    """The split as a picture, presets, double-check, caution, a drawer for experts."""

    def foot_text(self) -> str:
        """What starting again means."""
        return plans.has_run() if self.view_model.state.has_run else ""

    def _build(self) -> None:
        self._problem = Banner(self.look)
        self._room = RoomBanner(self.look)
        self._doubts = Banner(self.look)
        self._mend = self._doubts.add_button(translate("plan", "Reset all"))
        self._picture = SplitPicture(self.look)
        self._turns = TurnsPicture(self.look)
        self._sampled = label(role="muted")
        self._matching = MatchingLine(self.look)
        self._efforts = {effort: EffortCard(effort) for effort in Effort}
        self._rehearsal = RehearsalLine(self.look)
        self._double_check = DoubleCheckPanel()
        self._caution = Chips(self.look)
        self._caution_means = label(role="muted")
        self._drawer = button("", "link")
        self._reset_all = button(translate("plan", "Reset all"), "link")
        self._numbers = NumberRows(self.look, self._change, self._reset)
        self._device = DevicePanel(self.look, self.view_model.choose_device)
        self._order: list[QWidget] = []
        self._arrange()

    def _arrange(self) -> None:
        column = page_column(
            self,
            translate("plan", "What will happen"),
            translate(
                "plan",
                "It learns from your documents, and is examined on some that it has "
                "not learned from.",
            ),
        )
        column.addWidget(self._problem)
        column.addWidget(self._room)
        column.addWidget(self._picture)
        column.addWidget(self._turns)
        column.addWidget(self._sampled)
        column.addWidget(self._matching)
        cards = QWidget()
        flow = FlowLayout(cards, spacing=2 * UNIT, least=self.look.px(_CARD_WIDTH))
        for each in self._efforts.values():
            flow.addWidget(each)
        column.addWidget(cards)
        column.addWidget(self._rehearsal)
        column.addWidget(self._double_check)
        column.addWidget(self._caution_panel())
        column.addWidget(self._doubts)
        row = QHBoxLayout()
        row.addWidget(self._drawer)
        row.addStretch(1)
        row.addWidget(self._reset_all)
        column.addLayout(row)
        column.addWidget(self._numbers)
        column.addWidget(self._device)
        column.addStretch(1)

    def _caution_panel(self) -> Panel:
        panel = Panel()
        row = QHBoxLayout()
        row.setSpacing(3 * UNIT)
        said = QVBoxLayout()
        said.setSpacing(UNIT // 2)
        said.addWidget(label(translate("plan", "Caution"), "subtitle"))
        said.addWidget(self._caution_means)
        row.addLayout(said, 1)
        row.addWidget(self._caution)
        self._caution.setAccessibleName(translate("plan", "Caution"))
        self._caution.setToolTip(translate("plan", "Regularisation"))
        panel.body.addLayout(row)
        return panel

    def _connect(self) -> None:
        for effort, card in self._efforts.items():
            card.clicked.connect(partial(self._choose_effort, effort))
        for each in (self._rehearsal.measure, self._rehearsal.again):
            each.clicked.connect(self.view_model.measure)
        cancelled = self._rehearsal.progress.cancelled
        cancelled.connect(self.view_model.cancel_measuring)
        self._matching.begin.clicked.connect(self.view_model.compare)
        self._matching.progress.cancelled.connect(self.view_model.cancel_comparing)
        self._double_check.switch.clicked.connect(self.view_model.choose_double_check)
        self._double_check.reset.clicked.connect(self._reset_double_check)
        self._caution.chosen.connect(self._choose_caution)
        for each in (self._mend, self._reset_all):
            each.clicked.connect(self.view_model.reset_all)
        self._room.look_again.clicked.connect(self.view_model.look_again)
        self._drawer.clicked.connect(self._open_or_close)
        self._is_opening = False
        self._scroll = self.findChildren(QScrollArea)[0]
        self._scroll.verticalScrollBar().rangeChanged.connect(self._scroll_to_numbers)

    def refresh(self) -> None:
        """Show the plan."""
        state = self.view_model.state
        division = state.division
        self._picture.setVisible(division.problem is None and not division.turns)
        self._turns.setVisible(bool(division.turns))
        for picture in (self._picture, self._turns):
            picture.show_division(division)
        self._double_check.setVisible(division.problem is None)
        self._double_check.show_state(state)
        for preset in state.presets:
            card = self._efforts[preset.effort]
            is_known = division.problem is None
            card.show_preset(preset, is_known=is_known, goal=state.goal)
            card.setChecked(preset.effort is state.effort)
        self._rehearsal.show_state(state.rehearsal)
        chips = [(each.value, plans.caution(each)) for each in Caution]
        self._caution.show_chips(chips, state.caution.value)
        self._caution_means.setText(plans.caution_means(state.caution, state.goal))
        self._sampled.setHidden(not state.sampled_from)
        self._sampled.setText(plans.sampled(state.sampled_from, division.words))
        self._matching.show_state(state.matching)
        self._show_banners(state)
        self._room.show_room(None if state.division.problem else state.room)
        self._show_drawer(state)
        self._lead_tab()

    def _lead_tab(self) -> None:
        """Let Tab follow the eye, and go to what is chosen, not to what is first."""
        chips = self._caution.findChildren(QPushButton)
        cards = list(self._efforts.values())
        drawer = (self._mend, self._drawer, self._reset_all)
        checks, boxes = self._double_check.in_order(), self._numbers.in_order()
        devices, known = self._device.in_order(), self._rehearsal.in_order()
        first = [self._room.look_again, *self._matching.in_order()]
        order = [*first, *cards, *known, *checks, *chips, *drawer, *boxes, *devices]
        if order != self._order:
            self._order = order
            for each in (*cards, *chips, *devices):
                _take_tab(each, is_taken=True)  # what takes none has no order
            for before, after in pairwise(order):
                self.setTabOrder(before, after)
        for each in (*cards, *chips, *devices):
            _take_tab(each, is_taken=each.isChecked())

    def _show_banners(self, state: PlanState) -> None:
        problem = state.division.problem
        if problem is None:
            self._problem.clear()
        else:
            title = translate("plan", "That is not enough yet")
            self._problem.show_message("attention", title, on_screen(problem))
        if state.doubts:
            title = translate("plan", "These numbers do not go well together")
            said = " ".join(numbers.doubt(each) for each in state.doubts)
            self._doubts.show_message("attention", title, said)
        else:
            self._doubts.clear()

    def _show_drawer(self, state: PlanState) -> None:
        changed = state.changes
        self._drawer.setText(numbers.drawer(changed))
        icon = "chevron-down" if state.shows_numbers else "chevron-right"
        put_icon(self._drawer, self.look, icon, "accent")
        self._numbers.setVisible(state.shows_numbers)
        self._device.setVisible(state.shows_numbers and state.goal is Goal.WRITE)
        self._device.show_wish(state.device)
        self._reset_all.setVisible(state.shows_numbers and changed > 0)
        if state.shows_numbers:
            self._numbers.show_numbers(_numbers(state))

    def _choose_effort(self, effort: Effort, _is_checked: bool = True) -> None:
        self.view_model.choose_effort(effort)

    def _reset_double_check(self) -> None:
        self.view_model.choose_double_check(None)
        self._double_check.switch.setFocus()

    def _choose_caution(self, key: str) -> None:
        self.view_model.choose_caution(Caution(key))

    def _open_or_close(self) -> None:
        self._is_opening = not self.view_model.state.shows_numbers
        self.view_model.show_numbers(self._is_opening)

    def _scroll_to_numbers(self) -> None:
        """Show the drawer that was opened, once it has been laid out."""
        rows, bar = self._numbers, self._scroll.verticalScrollBar()
        has_rows = any(each.isVisible() for each in rows.in_order())
        is_laid_out = has_rows and rows.heightForWidth(rows.width()) <= rows.height()
        if self._is_opening and is_laid_out:
            self._is_opening = False
            top = self._drawer.mapTo(self, QPoint()).y() + bar.value()
            bar.setValue(top - UNIT)

    def _change(self, name: str, value: float) -> None:
        if name == numbers.SEED:
            self.view_model.choose_seed(round(value))
        elif name == numbers.PATIENCE:
            self.view_model.choose_patience(round(value))
        else:
            self.view_model.change(name, value)

    def _reset(self, name: str) -> None:
        if name == numbers.SEED:
            self.view_model.choose_seed(0)
        elif name == numbers.PATIENCE:
            self.view_model.choose_patience(PATIENCE)
        else:
            self.view_model.reset(name)


def _take_tab(button: QAbstractButton, *, is_taken: bool) -> None:
    """Have Tab stop there, or pass by: arrows move within a group."""
    policy = button.focusPolicy().value & ~Qt.FocusPolicy.TabFocus.value
    if is_taken:
        policy |= Qt.FocusPolicy.TabFocus.value
    button.setFocusPolicy(Qt.FocusPolicy(policy))


def _numbers(state: PlanState) -> list[Number]:
    limits = dict(state.limits)
    rows = [
        Number(
            name,
            getattr(state.planned, name),
            getattr(state.suggested, name),
            limits[name],
        )
        for name in NUMBERS
    ]
    patience = Number(numbers.PATIENCE, state.patience, PATIENCE, _PATIENCE)
    return [*rows, patience, Number(numbers.SEED, state.seed, 0, _SEEDS)]
