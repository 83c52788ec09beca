"""DocumentRemedy: what can be done about the chosen document, and what it takes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ftstudio.core.corpus import Document
from ftstudio.runs.recognising import pages_of
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.needs import Need, need_of
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import recognition
from ftstudio.words import remedies as words


class DocumentRemedy(QWidget):
    """One button, or none; `wanted` brings the document and what it needs."""

    wanted = Signal(object, object)
    """The person wants to give a Document what it needs: a Need."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._document: Document | None = None
        self._buttons = {
            Need.PASSWORD: button_with_icon(look, "lock", words.type_password()),
            Need.DOWNLOAD: button_with_icon(look, "download", words.fetch(1)),
            Need.RECOGNITION: button_with_icon(look, "eye", recognition.button()),
        }
        self._said = label(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        for need, button in self._buttons.items():
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.clicked.connect(lambda _is=False, n=need: self._want(n))
        column.addWidget(self._said)

    def show_document(self, document: Document | None, state: DocumentsState) -> None:
        """Offer what this document needs, if it needs anything."""
        self._document = document
        need = need_of(document) if document else None
        self.setHidden(need is None)
        for each, button in self._buttons.items():
            button.setHidden(each is not need)
            button.setEnabled(not state.allowed.total)
        said = ""
        if need is Need.RECOGNITION and document is not None:
            said = self._show_scan(document, state)
        self._said.setText(said)
        self._said.setHidden(not said)

    def _show_scan(self, document: Document, state: DocumentsState) -> str:
        """What it takes to read a scan; no button where it cannot be read now."""
        scans = state.scans
        button = self._buttons[Need.RECOGNITION]
        button.setHidden(not scans.is_available)
        button.setEnabled(not scans.total)
        if not scans.is_available:
            return recognition.how_to_add()
        if scans.total:
            return words.busy()
        pages = pages_of(document)
        return words.scan(pages, pages * scans.seconds_a_page)

    def _want(self, need: Need) -> None:
        self.wanted.emit(self._document, need)
