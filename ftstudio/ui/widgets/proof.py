"""Proof: what a verdict rests on, what was lost, the best and the worst documents."""

from PySide6.QtCore import Signal

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.examined_rows import ExaminedPanel
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.loss_bars import LossBars
from ftstudio.ui.widgets.measured import Measured
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.scroll import Scroll
from ftstudio.viewmodels.proving_state import ProvingState
from ftstudio.viewmodels.result_state import ResultState
from ftstudio.words import proof, results
from ftstudio.words.proving import losses
from ftstudio.words.translation import translate

_LEAST = 180


class Proof(Scroll):
    """Both losses, how far they can be trusted, what else was measured; it scrolls.

    The page's margin is inside, all but what the bar of the page takes of it.
    """

    text_wanted = Signal(object)
    """The person wants to read the document of that ExaminedRow."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setMinimumHeight(look.px(_LEAST))
        self.measured = Measured(look)
        self._bars = LossBars(look)
        self._checked = label()
        self._offer = label(role="muted")
        self._hardest = ExaminedPanel(translate("proof", "Hardest documents"))
        self._easiest = ExaminedPanel(translate("proof", "Best foretold documents"))
        self.column.setContentsMargins(0, UNIT + UNIT // 2, PAGE_MARGIN - 2 * UNIT, 0)
        self.column.setSpacing(UNIT + UNIT // 2)
        checked = self._how_it_was_checked()
        lists = (self._hardest, self._easiest)
        for each in (self._bars, self.measured, checked, *lists):
            self.column.addWidget(each)
        self.column.addStretch(1)
        for panel in lists:
            panel.text_wanted.connect(self.text_wanted)

    def show_result(self, state: ResultState) -> None:
        """Show what is known of that run."""
        gain = state.gain
        self._bars.setVisible(gain is not None)
        if gain is None:
            self._checked.setText(results.detail(state.history, None))
        else:
            self._bars.show_gain(gain)
            self._checked.setText(proof.explained(gain.source))
        hardest = "" if gain is None else proof.hardest(gain)
        self._hardest.show_documents(state.hardest, hardest)
        self._easiest.show_documents(state.easiest, "")
        self._offer.setVisible(state.wants_double_check)

    def show_proving(self, state: ProvingState) -> None:
        """Show what else was measured, or how far that is."""
        self.measured.show_proving(state)
        documents = state.proof.documents if state.proof else ()
        told = {e.content_hash: losses(e.before, e.after) for e in documents}
        for row in (*self._hardest.rows, *self._easiest.rows):
            row.show_losses(told.get(row.document.content_hash, ""))

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
