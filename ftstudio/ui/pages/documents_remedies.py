"""Giving documents what they need: the notice, the progress, the password asked for."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from ftstudio.core.corpus import Document
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.password_dialog import PasswordDialog
from ftstudio.ui.widgets.remedies import RemedyNotice, RemedyProgress
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from ftstudio.viewmodels.documents.state import DocumentsState


class Remedies:
    """`notice` and `progress` are for the page to place; `give` is what they do."""

    def __init__(
        self, look: Look, view_model: DocumentsViewModel, page: QWidget
    ) -> None:
        self.notice = RemedyNotice(look)
        self.progress = RemedyProgress(look)
        self._look = look
        self._view_model = view_model
        self._page = page
        self._dialog: PasswordDialog | None = None
        beside = view_model.beside
        self.notice.wanted.connect(self._give_all)
        self.notice.put_off.connect(beside.put_off)
        self.notice.dismissed.connect(beside.dismiss)
        self.progress.cancelled.connect(beside.cancel)

    def show_state(self, state: DocumentsState) -> None:
        """Show how far it is, in whatever shows it."""
        self.notice.show_state(state)
        self.progress.show_state(state)
        if self._dialog is not None:
            self._dialog.show_allowed(state.allowed)

    def give(self, document: Document, need: Need) -> None:
        """Give one document what it needs."""
        if need is Need.PASSWORD:
            self._ask_for_password(document)
        else:
            self._give(need, [document])

    def _give_all(self, need: Need) -> None:
        needs = self._view_model.state.listing.needs
        self._give(need, needs.scans if need is Need.RECOGNITION else needs.online)

    def _give(self, need: Need, documents: Sequence[Document]) -> None:
        beside = self._view_model.beside
        if need is Need.RECOGNITION:
            beside.scans.read(documents)
        else:
            beside.allowed.fetch(documents)

    def _ask_for_password(self, document: Document) -> None:
        others = [each for each in self._locked() if each.key != document.key]
        dialog = PasswordDialog(self._look, document, len(others), self._page)
        dialog.given.connect(partial(self._try, document, others))
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def _try(
        self,
        document: Document,
        others: Sequence[Document],
        password: str,
        is_for_all: bool,
    ) -> None:
        tried = [document, *others] if is_for_all else [document]
        self._view_model.beside.allowed.unlock(tried, password)

    def _forget(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if result != QDialog.DialogCode.Accepted:
            self._view_model.beside.allowed.cancel()
        if dialog is not None:
            dialog.deleteLater()

    def _locked(self) -> Sequence[Document]:
        return self._view_model.state.listing.needs.locked
