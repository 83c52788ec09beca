"""Proof: what a verdict rests on, and the documents on which the model does worst."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.loss_bars import LossBars
from ftstudio.ui.widgets.measures import CARD_PADDING, PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.examined import MOST, Examined
from ftstudio.viewmodels.result_state import ResultState
from ftstudio.words import proof, results
from ftstudio.words.translation import translate

_LEAST = 180
_RING = 2
"""How wide the style draws the ring of what has the focus."""


class Proof(Scroll):
    """Both losses, how far they can be trusted, the hardest documents; it scrolls.

    The page's margin is inside, all but what the bar of the page takes of it.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setMinimumHeight(look.px(_LEAST))
        self._bars = LossBars(look)
        self._checked = label()
        self._offer = label(role="muted")
        self._hardest = label(role="muted")
        self._rows = [_Row() for _ in range(MOST)]
        self._hard = self._hard_ones()
        self.column.setContentsMargins(0, UNIT + UNIT // 2, PAGE_MARGIN - 2 * UNIT, 0)
        self.column.setSpacing(UNIT + UNIT // 2)
        for each in (self._bars, self._how_it_was_checked(), self._hard):
            self.column.addWidget(each)
        self.column.addStretch(1)

    def show_result(self, state: ResultState) -> None:
        """Show what is known of that run."""
        gain = state.gain
        self._bars.setVisible(gain is not None)
        if gain is None:
            self._checked.setText(results.detail(state.history, None))
        else:
            self._bars.show_gain(gain)
            self._checked.setText(proof.explained(gain.source))
            self._hardest.setText(proof.hardest(gain))
        self._offer.setVisible(state.wants_double_check)
        self._hard.setVisible(bool(state.hardest))
        for number, row in enumerate(self._rows):
            known = number < len(state.hardest)
            row.setVisible(known)
            if known:
                row.show_document(state.hardest[number])

    def _how_it_was_checked(self) -> Panel:
        panel = Panel()
        panel.body.setSpacing(UNIT // 2)
        self._offer.setText(
            translate(
                "proof",
                "A double-check would say more: each document is in the exam once, and "
                "the result is a range you can trust.",
            )
        )
        title = translate("proof", "How it was checked")
        for each in (label(title, "subtitle"), self._checked, self._offer):
            panel.body.addWidget(each)
        return panel

    def _hard_ones(self) -> Panel:
        panel = Panel()
        beside = CARD_PADDING - _RING  # so that all words begin level
        panel.body.setContentsMargins(beside, CARD_PADDING, beside, CARD_PADDING)
        panel.body.setSpacing(UNIT // 2)
        title = label(translate("proof", "Hardest documents"), "subtitle")
        for each in (title, self._hardest):
            each.setContentsMargins(_RING, 0, _RING, 0)
        for line in (title, self._hardest, *self._rows):
            panel.body.addWidget(line)
        return panel


class _Row(QFrame):
    """A document, and how it fared; reached by Tab, so that it can be heard."""

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._title = label()
        self._change = tabular(short_label(role="strong"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, UNIT // 2, 0, UNIT // 2)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._title, 1)
        row.addWidget(self._change)

    def show_document(self, document: Examined) -> None:
        change = proof.change(document.gain)
        self._title.setText(document.title)
        self._change.setText(change)
        self.setAccessibleName(f"{document.title}: {change}")
