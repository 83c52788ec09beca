"""DocumentReading: a document's text under its heading, and what can be shown of it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.beside import BesideLayout
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.document_text import DocumentText
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.documents.preview import LONGEST, Preview
from ftstudio.viewmodels.documents.state import DocumentsState
from ftstudio.words import documents as words
from ftstudio.words import preview as preview_words
from ftstudio.words.translation import translate

_EYE, _LEAST_TITLE = 18, 80


class DocumentReading(QWidget):
    """The text, a switch that colours its reading units, and what was removed from it.

    `units` is that switch, `removed` the button that shows what was removed, to be put
    where there is room for it; `text` is as high as its text.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = label(role="strong")
        self.text = DocumentText(look)
        self._said = label(role="small")
        self._cut = label(words.beginning(LONGEST), "small")
        self.units: QPushButton = button(
            translate("document_reading", "Reading units"), "chip"
        )
        self.units.setCheckable(True)
        self.removed: QPushButton = button("", "link")
        self._arrange(look)
        self.be_low(False)

    def be_low(self, is_low: bool) -> None:
        """Whether there is little room: then the heading stands close."""
        self._heading.setContentsMargins(0, 0 if is_low else UNIT, 0, 0)

    def show_state(self, preview: Preview | None, state: DocumentsState) -> None:
        """Show the text of a preview as the state wants it."""
        self.setHidden(preview is None or not preview.text)
        self.removed.setHidden(preview is None or not preview.removed)
        if preview is None:
            self.text.show_text(None, None, is_removed=False)
            return
        is_removed = state.shows_removed and bool(preview.removed)
        split = state.split if state.shows_units else None
        self.text.show_text(preview, split, is_removed=is_removed)
        self._show_units(state)
        self.units.setHidden(is_removed)
        self._show_removed(preview, is_removed)
        self._say(preview, state, is_removed)
        self._cut.setHidden(not preview.is_cut or is_removed)

    def _show_units(self, state: DocumentsState) -> None:
        self.units.setChecked(state.shows_units and state.has_model)
        self.units.setEnabled(state.has_model)
        tip = preview_words.what_a_unit_is()
        self.units.setToolTip(
            tip if state.has_model else preview_words.get_the_model_first()
        )

    def _show_removed(self, preview: Preview, is_shown: bool) -> None:
        as_read = translate("document_reading", "As the model will read it")
        left_out = translate("document_reading", "Removed before learning")
        self._title.setText(left_out if is_shown else as_read)
        back = translate("document_reading", "Back to the text")
        number = preview_words.removed_number(preview.removed)
        self.removed.setText(back if is_shown else number)
        self.removed.setToolTip(preview_words.removed(preview.removed))

    def _say(self, preview: Preview, state: DocumentsState, is_removed: bool) -> None:
        """What was removed, or how many units there are, where that is shown."""
        said = ""
        if is_removed:
            said = preview_words.removed(preview.removed)
        elif state.shows_units:
            said = _units(state)
        self._said.setText(said)
        self._said.setHidden(not said)
        self._said.setToolTip("" if is_removed else preview_words.what_a_unit_is())

    def _arrange(self, look: Look) -> None:
        self._heading = heading = QHBoxLayout()
        heading.setSpacing(UNIT)
        heading.addWidget(picture(look, "eye", _EYE, "muted"))
        both = BesideLayout(look.px(_LEAST_TITLE))
        both.setSpacing(UNIT)
        both.addWidget(self._title, 1)
        both.addWidget(self.units)
        heading.addLayout(both, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(heading)
        column.addWidget(self._said)
        column.addWidget(self.text)
        column.addWidget(self._cut)
        column.addStretch(1)


def _units(state: DocumentsState) -> str:
    if not state.has_model:
        return preview_words.get_the_model_first()
    split = state.split
    if split is None:
        return preview_words.counting()
    return preview_words.units(len(split.starts), split.words, split.model)
