"""RehearsalLine: by what the times of a plan are known, or that they are measured."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.core.errors import FTStudioError
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.rehearsing import RehearsalState, Stage
from ftstudio.words import estimates
from ftstudio.words.translation import translate


class RehearsalLine(QWidget):
    """`measure` and `again` begin to measure, `progress` shows it and has Cancel."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.measure: QPushButton = button("", "link")
        self.progress = LabelledProgress(look)
        self._problem = Banner(look)
        once_more = translate("rehearsal", "Measure again")
        self.again: QPushButton = self._problem.add_button(once_more)
        self._said = label(role="muted")
        self._row = QWidget()
        self._arrange()
        self.progress.cancel.setAccessibleName(
            translate("rehearsal", "Stop measuring this computer")
        )

    def in_order(self) -> list[QWidget]:
        """What Tab goes to."""
        return [self.again, self.progress.cancel, self.measure]

    def show_state(self, state: RehearsalState) -> None:
        """Say how far this computer is known; nothing where nobody wants to know."""
        is_measuring = state.stage is Stage.MEASURING
        has_failed = state.stage is Stage.FAILED and state.problem is not None
        is_known = state.known is not None and not (is_measuring or has_failed)
        self.setVisible(is_measuring or has_failed or is_known)
        self.progress.setVisible(is_measuring)
        self._row.setVisible(is_known)
        if is_measuring:
            self.progress.show_progress(
                estimates.measuring(), state.share, estimates.measuring_means()
            )
        if is_known:
            self._show_known(state)
        self._show_problem(state.problem if has_failed else None)
        for each in (self.measure, self.again):
            each.setEnabled(state.can_measure)

    def _show_known(self, state: RehearsalState) -> None:
        assert state.known is not None
        is_slow = state.stage is Stage.TOO_SLOW
        said = estimates.how_known(state.known.figures, is_too_slow=is_slow)
        self._said.setText(said)
        is_first = state.stage is Stage.CANCELLED
        once_more = translate("rehearsal", "Measure again")
        first = translate("rehearsal", "Measure")
        self.measure.setText(first if is_first else once_more)

    def _show_problem(self, problem: FTStudioError | None) -> None:
        if problem is None:
            self._problem.clear()
            return
        title, said = estimates.has_failed(), estimates.why_failed(problem)
        self._problem.show_message("attention", title, said)

    def _arrange(self) -> None:
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._said, 1)
        row.addWidget(self.measure, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for each in (self._problem, self.progress, self._row):
            column.addWidget(each)
