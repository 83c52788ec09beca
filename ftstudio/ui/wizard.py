"""The wizard's screens: the rail, the pages, the foot."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ftstudio.core.steps import Step
from ftstudio.ui.look import Look
from ftstudio.ui.pages.documents import DocumentsPage
from ftstudio.ui.pages.goal import GoalPage
from ftstudio.ui.pages.model import ModelPage
from ftstudio.ui.pages.page import AnyPage, Page
from ftstudio.ui.pages.plan import PlanPage
from ftstudio.ui.pages.result import ResultPage
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.foot import Foot
from ftstudio.ui.widgets.measures import CARD_PADDING, PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.rail import StepRail
from ftstudio.viewmodels.wizard import STEPS, WizardState, WizardViewModel
from ftstudio.words import retrying
from ftstudio.words import wizard as words
from ftstudio.words.messages import on_screen
from ftstudio.words.translation import translate

_A_MOMENT = 300
"""Milliseconds after which a person has seen a step, and not yet gone on."""


class Wizard(QWidget):
    """One page at a time; each is built when it is first shown.

    `rail` stands in the window's header.
    """

    def __init__(self, view_model: WizardViewModel, look: Look) -> None:
        super().__init__()
        self.view_model = view_model
        self.rail = StepRail(look)
        self._look = look
        self._pages: dict[Step, AnyPage] = {}
        self._buttons: dict[Step, QWidget] = {}
        self._banner = Banner(look)
        aside = PAGE_MARGIN - CARD_PADDING  # its words stand over those of the page
        self._banner.setContentsMargins(aside, 0, aside, 0)
        self._stack = QStackedWidget()
        self._foot = Foot(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for each in (self._banner, self._stack, self._foot):
            column.addWidget(each, 1 if each is self._stack else 0)
        self._back = self._foot.add_button(translate("wizard", "Back"))
        self._next = self._foot.add_button("", "primary")
        self._back.clicked.connect(view_model.go_back)
        self._next.clicked.connect(view_model.go_on)
        self.rail.chosen.connect(lambda index: view_model.show(STEPS[index]))
        self._unwatches = [view_model.watch(self.refresh)]
        self._ahead = QTimer(self, singleShot=True, interval=_A_MOMENT)
        self._ahead.timeout.connect(self._build_ahead)
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self.refresh)
        self._first.start()

    def leave(self) -> None:
        """Listen no longer; the pages are about to be thrown away."""
        for timer in (self._first, self._ahead):
            timer.stop()
        for unwatch in self._unwatches:
            unwatch()
        for page in self._pages.values():
            page.leave()

    def refresh(self) -> None:
        """Show the page of the state's step, and what can be done from there."""
        state = self.view_model.state
        names = [words.step_name(each) for each in STEPS]
        self.rail.show_steps(names, STEPS.index(state.step), STEPS.index(state.reached))
        page = self._page(state.step)
        is_new = self._stack.currentWidget() is not page
        if is_new:
            self._stack.setCurrentWidget(page)
            for each, buttons in self._buttons.items():
                buttons.setVisible(each is state.step)
        self._back.setVisible(state.step is not Step.GOAL)
        self._next.setVisible(state.step is not Step.RESULT)
        self._next.setText(_next_text(state))
        if self._next.hasFocus() and not state.can_go_on:
            self._back.setFocus()
        self._next.setEnabled(state.can_go_on)
        self._sum_up()
        self._show_notice(state)
        if is_new:
            self.take_focus()
        if state.step is Step.PLAN and Step.TRAINING not in self._pages:
            self._ahead.start()

    def _show_notice(self, state: WizardState) -> None:
        if state.problem is not None:
            title = translate("wizard", "Your last choice could not be saved")
            self._banner.show_message("attention", title, on_screen(state.problem))
        elif state.new_plan is not None:
            retry, seconds = state.new_plan.retry, state.new_plan.seconds
            self._banner.show_message("calm", *retrying.made_ready(retry, seconds))
        else:
            self._banner.clear()

    def _build_ahead(self) -> None:
        """Have the page with the plot ready before the training is started."""
        if Step.TRAINING not in self._pages:
            self._page(Step.TRAINING)
            self._buttons[Step.TRAINING].hide()

    def take_focus(self) -> None:
        """Let Enter do the main thing: to go on, where one can."""
        state = self.view_model.state
        can_go_on = state.can_go_on and state.step is not Step.RESULT
        (self._next if can_go_on else self._back).setFocus()

    def _sum_up(self) -> None:
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        self._foot.say(page.foot_text())

    def _page(self, step: Step) -> AnyPage:
        if step not in self._pages:
            self._pages[step] = page = self._makers()[step]()
            self._stack.addWidget(page)
            self._buttons[step] = _in_a_row(page.foot_buttons())
            self._foot.insert_before(self._next, self._buttons[step])
            self._let_tab_lead_from(page)
            page.step_wanted.connect(self.view_model.show)
            self._unwatches.append(page.view_model.watch(self._sum_up))
        return self._pages[step]

    def _let_tab_lead_from(self, page: AnyPage) -> None:
        """From the page to the foot, as the eye goes, and then to the header."""
        last = [each for each in page.findChildren(QWidget) if _takes_tab(each)][-1:]
        for before, after in pairwise([*last, self._back, self._next]):
            QWidget.setTabOrder(before, after)

    def _makers(self) -> dict[Step, Callable[[], AnyPage]]:
        wizard, look = self.view_model, self._look
        return {
            Step.GOAL: lambda: GoalPage(wizard.goal, look),
            Step.DOCUMENTS: lambda: DocumentsPage(wizard.documents, look),
            Step.MODEL: lambda: ModelPage(wizard.model, look),
            Step.PLAN: lambda: PlanPage(wizard.plan, look),
            Step.TRAINING: lambda: _training_page(wizard, look),
            Step.RESULT: lambda: ResultPage(wizard.result, look),
        }


def _training_page(wizard: WizardViewModel, look: Look) -> AnyPage:
    """Loaded late: it alone needs what draws a plot, which is slow to load."""
    from ftstudio.ui.pages.training import TrainingPage

    return TrainingPage(wizard.training, look)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_a_row(buttons: Sequence[QWidget]) -> QWidget:
    """The buttons of one page, so that they come and go together."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(UNIT)
    for each in buttons:
        line.addWidget(each)
    return row


def _next_text(state: WizardState) -> str:
    if state.step is Step.PLAN and state.is_running:
        return translate("wizard", "Show the training")
    if state.missing is not None:
        return words.missing(state.missing)
    return words.next_label(state.step)
