"""FactSheet: what this computer has, a row a thing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.words.welcome import Fact

_ICON = 20
_NAMES = 128


class FactSheet(Panel):
    """Rows with a picture, a name, what there is, and what to know about it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Fact, ...] = ()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these, once and for all: what a computer has stays."""
        if self._shown:
            return
        self._shown = tuple(facts)
        for number, fact in enumerate(facts):
            if number:
                rule = with_role(QFrame(), "rule")
                rule.setFixedHeight(1)
                self.body.addWidget(rule)
            self.body.addWidget(_row(self._look, fact))


def _row(look: Look, fact: Fact) -> QWidget:
    name = label(fact.name, "muted")
    name.setFixedWidth(look.px(_NAMES))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(fact.value, "strong"))
    if fact.note:
        words.addWidget(label(fact.note, "muted"))
    words.addStretch(1)
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(UNIT + UNIT // 2)
    top = Qt.AlignmentFlag.AlignTop
    row.addWidget(picture(look, fact.icon, _ICON, "accent"), 0, top)
    row.addWidget(name, 0, top)
    row.addLayout(words, 1)
    return made
