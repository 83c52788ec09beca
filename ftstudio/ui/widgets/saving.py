"""Saving: the new model as a folder: its name, its place, how far that is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.result_state import ResultState
from ftstudio.words import messages, running, story
from ftstudio.words.translation import translate


class Saving(Squeezable):
    """A name, a button that asks for the place, and what came of it."""

    named = Signal(str)
    """The person changed the folder's name."""

    place_chosen = Signal(object)
    """The person wants the model in that Path."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.save = button_with_icon(
            look, "save", translate("saving", "Choose where…"), "plain"
        )
        self.progress = LabelledProgress(look)
        self._done = Banner(look)
        self.show_folder = self._done.add_button(
            translate("saving", "Show in the file manager")
        )
        self._arrange()
        self.name.textChanged.connect(self.named)  # by a screen reader too
        self.save.clicked.connect(self.choose_place)

    def show_result(self, state: ResultState) -> None:
        """Show how far saving is, and what came of the last time."""
        if self.name.text() != state.export_name:
            self.name.setText(state.export_name)
        self.name.setEnabled(not state.is_exporting)
        self.save.setEnabled(state.can_export)
        self.progress.setVisible(state.is_exporting)
        if state.phase is not None:
            self.progress.show_progress(story.phase(state.phase) + "…", None)
        self.show_folder.setVisible(state.exported is not None)
        if state.exported is not None:
            title = translate("saving", "The model is saved")
            said = running.model_is_in(str(state.exported))
            self._done.show_message("calm", title, said)
        elif state.export_problem is not None:
            title = translate("saving", "The model was not saved")
            said = messages.on_screen(state.export_problem)
            self._done.show_message("attention", title, said)
        else:
            self._done.clear()

    def choose_place(self) -> None:
        """Ask for the folder in which the new one shall lie."""
        title = translate("saving", "In which folder should the model be saved?")
        dialog = QFileDialog(self, title, str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.place_chosen.emit(Path(path)))
        dialog.open()

    def _arrange(self) -> None:
        card = Panel()
        card.body.addWidget(label(translate("saving", "As a model folder"), "strong"))
        card.body.addWidget(
            label(
                translate(
                    "saving",
                    "A folder of its own with the whole model, for programs that open "
                    "Hugging Face folders (safetensors). It works without FT Studio.",
                ),
                "muted",
            )
        )
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        caption = short_label(translate("saving", "&Name of the folder"))
        caption.setBuddy(self.name)
        row.addWidget(caption)
        row.addWidget(self.name, 1)
        row.addWidget(self.save)
        card.body.addSpacing(UNIT)
        card.body.addLayout(row)
        card.body.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, CARD_PADDING, 0, 0)
        column.setSpacing(CARD_PADDING)
        column.addWidget(card)
        column.addWidget(self._done)
        column.addStretch(1)
