"""What the parts of the preferences are made of: a page, a choice, its words."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.chips import Chips
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.view_model import Watched


class Part(Scroll):
    """One part of the preferences: cards under each other, which scroll.

    It is refreshed whenever `watched` tells, until it is left.
    """

    def __init__(self, watched: Watched) -> None:
        super().__init__()
        self.column.setSpacing(2 * UNIT)
        self.column.setContentsMargins(0, 2 * UNIT, 2 * UNIT, UNIT)
        self._unwatch = watched.watch(self.refresh)

    def refresh(self) -> None:
        """Show what holds now."""

    def leave(self) -> None:
        """Listen no longer; it is about to be thrown away."""
        self._unwatch()


class Chooser(QComboBox):
    """A list that opens; the wheel scrolls the page and changes nothing."""

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader says."""
        super().__init__()
        self.setAccessibleName(name)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave it to the page."""
        event.ignore()


def choice(look: Look, name: str, explained: str = "") -> tuple[Panel, Chips]:
    """A card with a question, what there is to know, and pills to choose from."""
    chips = Chips(look)
    chips.setAccessibleName(name)
    card = titled(name, explained)
    card.body.addSpacing(UNIT // 2)
    card.body.addWidget(chips)
    return card, chips


def titled(name: str, explained: str = "") -> Panel:
    """A card with a heading and a sentence under it."""
    card = Panel()
    card.body.addWidget(label(name, "strong"))
    if explained:
        card.body.addWidget(label(explained, "muted"))
    return card


def said_or_hidden(line: QLabel, text: str) -> None:
    """Show the text, or nothing at all."""
    line.setText(text)
    line.setHidden(not text)
