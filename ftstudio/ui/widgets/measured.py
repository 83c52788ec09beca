"""Measured: what a proof found, how far it is, or that it waits to be made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from ftstudio.core.proof import Proof
from ftstudio.core.proven import Verdict, verdict_of
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.ui.widgets.roles import with_role
from ftstudio.viewmodels.proving_state import ProvingState
from ftstudio.words import messages, proving
from ftstudio.words.translation import translate

TONES = {
    Verdict.SOUND: "calm",
    Verdict.NO_BETTER: "quiet",
    Verdict.WORSE: "attention",
    Verdict.FORGOT: "attention",
    Verdict.GIVES_AWAY: "danger",
    Verdict.RECITES: "danger",
}
_ICON = 16


class Measured(QWidget):
    """The overall line and what it rests on; a button while nothing is measured."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._banner = Banner(look)
        self.measure = self._banner.add_button(translate("proving", "Measure now"))
        self.progress = LabelledProgress(look)
        self.progress.cancel.setText(translate("proving", "Not now"))
        self._going_on = Panel()
        self._going_on.body.addWidget(self.progress)
        self._found = _Findings(look)
        self.automatic = QCheckBox(
            translate("proving", "Measure this after each training")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        for each in (self._banner, self._going_on, self._found, self.automatic):
            column.addWidget(each)
        self.hide()

    def show_proving(self, state: ProvingState) -> None:
        """Show how the measuring stands."""
        self.setVisible(state.is_provable or state.proof is not None)
        self._going_on.setVisible(state.is_proving)
        self.progress.cancel.setEnabled(not state.is_stopping)
        self.progress.show_progress(proving.going_on(), state.share)
        self.measure.setEnabled(state.can_prove)
        self.measure.setVisible(state.proof is None)
        self.automatic.setChecked(state.is_automatic)
        self._found.setVisible(state.proof is not None)
        if state.proof is not None:
            self._found.show_proof(state.proof)
        self._say(state)

    def _say(self, state: ProvingState) -> None:
        if state.proof is not None:
            tone = TONES[verdict_of(state.proof)]
            said = (proving.verdict(state.proof), proving.advice(state.proof))
            self._banner.show_message(tone, *said)
        elif state.is_proving:
            self._banner.clear()
        elif state.problem is not None:
            title = translate("proving", "It could not be measured")
            said_of = messages.on_screen(state.problem)
            self._banner.show_message("attention", title, said_of)
        else:
            title, said_of = proving.not_yet(was_put_off=state.was_put_off)
            self._banner.show_message("quiet", title, said_of)


class _Findings(Panel):
    """A line a measurement, with a mark where something was lost."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Proof | None = None
        self._lines: list[QWidget] = []
        title = translate("proving", "What was gained, and what was lost")
        self.body.addWidget(label(title, "subtitle"))

    def show_proof(self, proof: Proof) -> None:
        """Show what was measured."""
        if proof == self._shown:
            return
        self._shown = proof
        for old in self._lines:
            old.hide()
            self.body.removeWidget(old)
            old.deleteLater()
        self._lines = [_Line(self._look, each) for each in proving.findings(proof)]
        for line in self._lines:
            self.body.addWidget(line)


class _Line(QFrame):
    """What was measured, and what was found; reached by Tab, so that it is heard."""

    def __init__(self, look: Look, found: proving.Finding) -> None:
        super().__init__()
        with_role(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{found.title}: {found.said}")
        icon, colour = ("warning", "attention") if found.is_bad else ("check", "calm")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(picture(look, icon, _ICON, colour), 0, 0, top)
        grid.addWidget(label(found.title, "strong"), 0, 1, top)
        grid.addWidget(label(found.said), 0, 2, top)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 5)
        self.more = button(translate("proving", "Each word"), "link")
        self.more.setCheckable(True)
        self.more.setVisible(bool(found.details))
        details = label("\n".join(found.details), "muted")
        details.hide()
        self.more.toggled.connect(details.setVisible)
        grid.addWidget(self.more, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(details, 2, 2)
