"""Rows of a list: a name, what is said of it, a size, and a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role


class Rows(Panel):
    """A card with a heading and rows under it, a hairline between them."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label(role="strong")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(UNIT)
        self.body.addWidget(self._title)
        self.body.addSpacing(UNIT // 2)
        self.body.addLayout(self._rows)

    def show_rows(self, title: str, rows: Sequence[QWidget]) -> None:
        """Show these rows and no others."""
        self._title.setText(title)
        self.setAccessibleName(title)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, each in enumerate(rows):
            if at:
                self._rows.addWidget(_rule())
            self._rows.addWidget(each)
            each.show()  # now that it has its place


def row(
    name: str, said: str, size: str = "", remove: QPushButton | None = None
) -> QWidget:
    """A name and what is said of it at the start, the size and a button at the end."""
    made = QWidget()
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(name))
    words.addWidget(label(said, "small"))
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2 * UNIT)
    line.addLayout(words, 1)
    line.addWidget(tabular(short_label(size)), 0, Qt.AlignmentFlag.AlignVCenter)
    if remove is not None:
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
    return made


def _rule() -> QFrame:
    line = with_role(QFrame(), "rule")
    line.setFixedHeight(1)
    return line
