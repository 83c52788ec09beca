"""Figures: a few numbers under each other, and how far the work is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
)

from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT

_FINENESS = 1000


class Figures(Panel):
    """Rows of a name and a number, and a slim bar with a line over it."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row] = []
        self._grid = QVBoxLayout()
        self._grid.setSpacing(0)
        self._line = label(role="small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._line)
        self.body.addWidget(self._bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show these names and numbers, in their order."""
        while len(self._rows) < len(figures):
            self._rows.append(_Row(has_line=bool(self._rows)))
            self._grid.addWidget(self._rows[-1])
        for at, row in enumerate(self._rows):
            row.setHidden(at >= len(figures))
            if at < len(figures):
                row.show_figure(*figures[at])

    def show_progress(self, text: str, share: float | None) -> None:
        """Show `share`, 0 to 1, None while it is not known.

        `text` says what of; it stands over the bar where there are no figures.
        """
        self._line.setText(text)
        self._line.setHidden(any(not each.isHidden() for each in self._rows))
        self._bar.setAccessibleName(text)
        self._bar.setToolTip(text)
        self._bar.setRange(0, 0 if share is None else _FINENESS)
        self._bar.setValue(round((share or 0.0) * _FINENESS))


class _Row(QFrame):
    def __init__(self, *, has_line: bool) -> None:
        super().__init__()
        self._name = label(role="muted")
        self._number = tabular(short_label(role="strong"))
        self._number.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        if has_line:
            line = QFrame()
            line.setProperty("role", "rule")
            line.setFixedHeight(1)
            grid.addWidget(line, 0, 0, 1, 2)
        grid.addWidget(self._name, 1, 0)
        grid.addWidget(self._number, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowMinimumHeight(1, 3 * UNIT + UNIT // 2)

    def show_figure(self, name: str, number: str) -> None:
        self._name.setText(name)
        self._number.setText(number)


def tabular(made: QLabel) -> QLabel:
    """The label itself, with digits of one width, so that numbers stand still."""
    font = made.font()
    font.setFeature(QFont.Tag("tnum"), 1)
    made.setFont(font)
    return made
