"""What is said above the list of documents: what just happened, and what to expect."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ftstudio.core.gathering import Refused
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import drops, gathering, messages
from ftstudio.words.translation import translate


class Notices(QWidget):
    """At most two banners: one for what happened, one for what is to be expected.

    Where the window is low there is one at a time, in one line where it has a title.
    """

    model_wanted = Signal()
    """The person wants to choose another model."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._is_low = False
        self._news = Banner(look)
        self._look_again = self._news.add_button(translate("documents", "Look again"))
        self._rest = self._news.add_button(translate("documents", "Read the rest"))
        self._undo = self._news.add_button(translate("documents", "Undo"))
        self._close = self._news.add_button(translate("documents", "Close"), "link")
        self._outlook = Banner(look)
        self._choose = self._outlook.add_button("")
        self._choose.clicked.connect(self.model_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._news)
        column.addWidget(self._outlook)

    def connect_to(self, view_model: DocumentsViewModel) -> None:
        """Tie each button to its action."""
        self._look_again.clicked.connect(view_model.look_again)
        self._rest.clicked.connect(view_model.look_again)
        self._undo.clicked.connect(view_model.undo_remove)
        self._close.clicked.connect(view_model.dismiss)

    def be_low(self, is_low: bool) -> None:
        """Whether there is little room, for what is shown from now on."""
        self._is_low = is_low
        edge = UNIT // 2 if is_low else CARD_PADDING
        for each in (self._news, self._outlook):
            if (row := each.layout()) is not None:
                row.setContentsMargins(CARD_PADDING, edge, CARD_PADDING, edge)

    def show_state(self, state: DocumentsState) -> None:
        """Say what there is to say, if anything."""
        self._show_news(state)
        if self._is_low and not self._news.isHidden():
            self._outlook.clear()
        else:
            self._show_outlook(state)
        self.setHidden(self._news.isHidden() and self._outlook.isHidden())

    def _show_news(self, state: DocumentsState) -> None:
        known = {each.why for each in state.refusals}
        is_known = known <= {Refused.ALREADY_THERE, Refused.INSIDE}
        is_lost = state.texts_gone and not (state.refusals or state.removed)
        self._look_again.setHidden(not (state.problem or is_lost))
        is_stopped = state.stopped is not None and not state.problem
        self._rest.setHidden(not is_stopped or bool(state.refusals or state.removed))
        self._undo.setHidden(state.removed is None or bool(state.problem or known))
        if state.problem:
            self._news.show_message("danger", "", messages.on_screen(state.problem))
        elif state.refusals:
            kind = "quiet" if is_known else "attention"
            self._news.show_message(kind, "", drops.refusals(state.refusals))
        elif state.removed:
            self._news.show_message("quiet", "", gathering.removed(state.removed.name))
        elif state.texts_gone:
            said = translate(
                "documents",
                "The texts kept of your documents are gone from the project’s folder. "
                "“Look again” brings them back.",
            )
            self._news.show_message("attention", "", said)
        elif state.stopped:
            self._news.show_message("quiet", "", gathering.stopped(*state.stopped))
        else:
            self._news.clear()

    def _show_outlook(self, state: DocumentsState) -> None:
        self._choose.setHidden(state.foreign is None)
        totals = state.listing.totals
        if state.foreign is not None:
            title, sentence, choose = gathering.foreign(state.foreign)
            self._choose.setText(choose)
            self._expect(title, sentence)
        elif state.is_little:
            title = translate("documents", "Little to learn from")
            self._expect(title, gathering.little(totals))
        elif state.is_much:
            self._outlook.setToolTip("")
            self._outlook.show_message("quiet", "", gathering.much(totals))
        else:
            self._outlook.clear()

    def _expect(self, title: str, sentence: str) -> None:
        """Say a title, and the sentence under it; beside it where there is no room."""
        self._outlook.setToolTip(sentence if self._is_low else "")
        said = "" if self._is_low else sentence
        self._outlook.show_message("attention", title, said)
