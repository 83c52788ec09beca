"""Rows of documents that examined a model: how each fared, and its text on a click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.figures import tabular
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.roles import with_role
from ftstudio.ui.widgets.writing import Writing
from ftstudio.viewmodels.examined import MOST, Examined
from ftstudio.words import proof
from ftstudio.words.translation import translate

_RING = 2
"""How wide the style draws the ring of what has the focus."""
_TEXT = 220
_LONGEST = 20_000
"""Characters of a text: more of it says nothing about the model."""


class ExaminedRow(QFrame):
    """A document, and how it fared; reached by Tab, so that it can be heard."""

    text_wanted = Signal()
    """The person wants to read the document."""

    def __init__(self) -> None:
        super().__init__()
        with_role(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.document = Examined("", 0.0)
        self._title = label()
        self._losses = tabular(short_label(role="muted"))
        self._change = tabular(short_label(role="strong"))
        self.read = button("", "link")
        self.read.setCheckable(True)
        self.text = Writing("")
        self.text.setFixedHeight(_TEXT)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self._title, 1)
        row.addWidget(self._losses)
        row.addWidget(self._change)
        row.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.text)
        self.read.toggled.connect(self._turn)
        self._turn(is_open=False)
        self.show_losses("")

    def show_document(self, document: Examined) -> None:
        """Show this one; its text is closed where another stood here."""
        if document != self.document:
            self.read.setChecked(False)
        self.document = document
        change = proof.change(document.gain)
        self._title.setText(document.title)
        self._change.setText(change)
        self.setAccessibleName(f"{document.title}: {change}")
        self.read.setAccessibleName(f"{self.read.text()}: {document.title}")
        self.text.setAccessibleName(document.title)
        self.read.setVisible(bool(document.content_hash))

    def show_losses(self, losses: str) -> None:
        """Say what its loss was, and is; "" where that was not measured."""
        self._losses.setText(losses)
        self._losses.setVisible(bool(losses))

    def show_text(self, text: str) -> None:
        """Show what stands in the document."""
        cut = "…" if len(text) > _LONGEST else ""
        self.text.show_text(text[:_LONGEST] + cut)

    def _turn(self, is_open: bool) -> None:
        said = (
            translate("proof", "Hide its text")
            if is_open
            else translate("proof", "Read it")
        )
        self.read.setText(said)
        self.read.setAccessibleName(f"{said}: {self.document.title}")
        self.text.setVisible(is_open)
        if is_open:
            self.text_wanted.emit()


class ExaminedPanel(Panel):
    """A heading, what the list is, and a few documents; hidden without any."""

    text_wanted = Signal(object)
    """The person wants to read the document of that ExaminedRow."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.rows = [ExaminedRow() for _ in range(MOST)]
        self._said = label(role="muted")
        beside = CARD_PADDING - _RING  # so that all words begin level
        self.body.setContentsMargins(beside, CARD_PADDING, beside, CARD_PADDING)
        self.body.setSpacing(UNIT // 2)
        heading = label(title, "subtitle")
        for each in (heading, self._said):
            each.setContentsMargins(_RING, 0, _RING, 0)
        for line in (heading, self._said, *self.rows):
            self.body.addWidget(line)
        for row in self.rows:
            row.text_wanted.connect(lambda row=row: self.text_wanted.emit(row))

    def show_documents(self, documents: tuple[Examined, ...], said: str) -> None:
        """Show these, and what they are."""
        self.setVisible(bool(documents))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        for number, row in enumerate(self.rows):
            known = number < len(documents)
            row.setVisible(known)
            if known:
                row.show_document(documents[number])
