"""MatchingLine: how many documents say the same in other words, or that it is seen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.matching import Compares, MatchingState
from ftstudio.words import matching as words
from ftstudio.words.translation import translate


class MatchingLine(QWidget):
    """`progress` shows that it is looked for and has Cancel, `begin` looks again."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.begin: QPushButton = button(
            translate("matching", "Compare them now"), "link"
        )
        self.progress = LabelledProgress(look)
        self._said = label(role="muted")
        self._row = QWidget()
        self._arrange()
        self.progress.cancel.setAccessibleName(
            translate("matching", "Stop looking for documents that say the same")
        )

    def in_order(self) -> list[QWidget]:
        """What Tab goes to."""
        return [self.progress.cancel, self.begin]

    def show_state(self, state: MatchingState) -> None:
        """Say what was found; nothing where there is nothing to say."""
        is_comparing, said = state.stage is Compares.COMPARING, _said(state)
        self.setVisible(is_comparing or bool(said))
        self.progress.setVisible(is_comparing)
        self._row.setVisible(bool(said))
        self._said.setText(said)
        is_undone = state.stage in (Compares.CANCELLED, Compares.FAILED)
        self.begin.setVisible(is_undone)
        if is_comparing:
            share = state.done / max(state.total, 1) if state.done else None
            looking = words.looking(state.done, state.total)
            self.progress.show_progress(looking, share, words.what_for())

    def _arrange(self) -> None:
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._said, 1)
        row.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        for each in (self.progress, self._row):
            column.addWidget(each)


def _said(state: MatchingState) -> str:
    match state.stage:
        case Compares.CANCELLED | Compares.FAILED:
            return words.not_compared()
        case Compares.TOO_MANY:
            return words.too_many(state.total)
        case Compares.KNOWN if state.pairs:
            return words.found(state.pairs)
    return ""
