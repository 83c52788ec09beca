"""What is said of all documents that need something, and how far giving it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import recognition
from ftstudio.words import remedies as words
from ftstudio.words.translation import translate

_ICON = 18
_BAR = 200
_FINENESS = 1000


class RemedyNotice(Panel):
    """One thing at a time: what came of the last one, else what is to be done."""

    wanted = Signal(object)
    """The person wants to give all documents what they need: a Need."""

    put_off = Signal(object)
    """The person does not want to hear of a Need."""

    dismissed = Signal()
    """What came of it has been read."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._need: Need | None = None
        self._icons = {
            None: picture(look, "info", _ICON, "muted"),
            Need.RECOGNITION: picture(look, "eye", _ICON, "muted"),
            Need.DOWNLOAD: picture(look, "download", _ICON, "muted"),
        }
        self._said = label()
        self._act = button("", "link")
        self._later = button("", "link")
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        for each in self._icons.values():
            row.addWidget(each)
        row.addWidget(self._said, 1)
        row.addWidget(self._act)
        row.addWidget(self._later)
        self.be_slim(look, row)
        self._act.clicked.connect(lambda: self.wanted.emit(self._need))
        self._later.clicked.connect(self._put_off)

    def show_state(self, state: DocumentsState) -> None:
        """Say what there is to say, if anything; nothing while something is done."""
        outcome = _outcome(state)
        self._need = None if outcome else _need(state)
        self.setHidden(not outcome and self._need is None)
        if outcome:
            self._show(outcome, "", words.close())
        elif self._need is Need.RECOGNITION:
            self._show_scans(state)
        elif self._need is Need.DOWNLOAD:
            number = len(state.listing.needs.online)
            self._show(words.online(number), words.fetch(number), words.not_now())

    def _show_scans(self, state: DocumentsState) -> None:
        needs, scans = state.listing.needs, state.scans
        number = len(needs.scans)
        if not scans.is_available:
            said = words.scans_without_extra(number, needs.pages)
            self._show(said, "", words.close())
            return
        seconds = needs.pages * scans.seconds_a_page
        said = words.scans(number, needs.pages, seconds)
        self._show(said, words.read_scans(number), words.not_now())

    def _show(self, said: str, act: str, later: str) -> None:
        for need, icon in self._icons.items():
            icon.setHidden(need is not self._need)
        self._said.setText(said)
        self._act.setText(act)
        self._act.setHidden(not act)
        self._later.setText(later)
        for each in (self._act, self._later):
            each.setAccessibleDescription(said)

    def _put_off(self) -> None:
        if self._need is None:
            self.dismissed.emit()
        else:
            self.put_off.emit(self._need)


class RemedyProgress(Panel):
    """How far text recognition, or fetching, is; hidden while there is neither."""

    cancelled = Signal()
    """The person wants it to end."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._said = label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self._cancel = button(translate("remedy_progress", "Cancel"), "link")
        self._cancel.setToolTip(recognition.cancel_hint())
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(picture(look, "eye", _ICON, "muted"))
        for each in (self._said, self._bar, self._cancel):
            row.addWidget(each, 1 if each is self._said else 0)
        self.be_slim(look, row)

    def show_state(self, state: DocumentsState) -> None:
        """Show what goes on."""
        allowed, scans = state.allowed, state.scans
        is_fetching = bool(allowed.total) and allowed.is_fetching
        self.setHidden(not scans.total and not is_fetching)
        self._cancel.setEnabled(not scans.is_stopping)
        if is_fetching:
            said = words.fetching(allowed.done, allowed.total)
            self._show(said, allowed.done / allowed.total)
        elif scans.is_stopping:
            self._show(words.stopping(), None)
        elif scans.done:
            said = recognition.progress(scans.done, scans.total, scans.seconds_left)
            self._show(f"{said} · {scans.name}", scans.done / scans.total)
        elif scans.total:
            self._show(recognition.starting(), None)

    def _show(self, said: str, share: float | None) -> None:
        self._said.setText(said)
        self._bar.setAccessibleName(said)
        self._bar.setRange(0, 0 if share is None else _FINENESS)
        self._bar.setValue(round((share or 0.0) * _FINENESS))


def _outcome(state: DocumentsState) -> str:
    """What came of it the last time; "" where it has been read."""
    if state.scans.ended:
        return recognition.done(*state.scans.ended)
    tried = state.allowed.tried
    if tried and tried.is_fetching and tried.closed:
        return words.not_fetched(len(tried.closed))
    return ""


def _need(state: DocumentsState) -> Need | None:
    """What is to be spoken of, None while something is at work."""
    if state.is_reading or state.scans.total or state.allowed.total:
        return None
    needs = state.listing.needs
    there = {Need.RECOGNITION: needs.scans, Need.DOWNLOAD: needs.online}
    for need, documents in there.items():
        if documents and need not in state.put_off:
            return need
    return None
