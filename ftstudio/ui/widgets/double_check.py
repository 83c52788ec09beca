"""DoubleCheckPanel: whether each document examines in turn, and what that takes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.core.job import Goal
from ftstudio.core.looks import double_check_times
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.plan import PlanState
from ftstudio.words import plans
from ftstudio.words.translation import translate


class DoubleCheckPanel(Panel):
    """`switch` turns it on or off; `reset` leaves it to the program again."""

    def __init__(self) -> None:
        super().__init__()
        self.switch = with_role(QCheckBox(), "switch")
        self.reset: QPushButton = button(translate("double_check", "Reset"), "link")
        self._why = label()
        self._means = label(role="muted")
        name = translate("double_check", "Double-check")
        self.switch.setAccessibleName(name)
        self.switch.setToolTip(translate("double_check", "Cross-validation"))
        self.reset.setAccessibleName(
            translate("double_check", "Let the program decide on the double-check")
        )
        said = QVBoxLayout()
        said.setSpacing(UNIT // 2)
        for each in (label(name, "subtitle"), self._why, self._means):
            said.addWidget(each)
        said.addStretch(1)
        answers = QVBoxLayout()
        answers.setSpacing(0)
        for answer in (self.switch, self.reset):
            answers.addWidget(answer, 0, Qt.AlignmentFlag.AlignRight)
        answers.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(3 * UNIT)
        row.addLayout(said, 1)
        row.addLayout(answers)
        self.body.addLayout(row)

    def in_order(self) -> list[QWidget]:
        """What Tab goes to."""
        return [self.switch, self.reset]

    def show_state(self, state: PlanState) -> None:
        """Show whether it is on, and why."""
        division = state.division
        is_on = state.double_check.is_on
        self.switch.setChecked(is_on)
        on, off = translate("double_check", "On"), translate("double_check", "Off")
        self.switch.setText(on if is_on else off)
        self.reset.setHidden(not state.is_double_check_chosen)
        said = plans.double_check_why(
            state.double_check, division.documents, division.one_exam
        )
        self._why.setText(said)
        turns = len(division.turns)
        times = double_check_times(turns, state.planned.passes)
        means = plans.double_check_means(turns, division.test.documents, times)
        if state.goal is Goal.SORT and not turns:
            means = plans.sorting_unchecked()
        self._means.setText(means)
        self.switch.setAccessibleDescription(means)
