"""Saving: the new model for other programs: its form, its name, what came of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.exports import Form
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button_with_icon
from ftstudio.ui.widgets.card import Panel
from ftstudio.ui.widgets.labels import label, short_label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.page_column import Squeezable
from ftstudio.ui.widgets.progress import LabelledProgress
from ftstudio.viewmodels.result_state import ResultState
from ftstudio.words import exports, messages, running, story
from ftstudio.words.translation import translate


class Saving(Squeezable):
    """A form, a name, a button that asks for the place, and what came of it."""

    form_chosen = Signal(str)
    """The person wants it in another form: the name of a Form."""

    named = Signal(str)
    """The person changed the folder's name."""

    place_chosen = Signal(object)
    """The person wants the model in that Path."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.form = QComboBox()
        for each in Form:
            self.form.addItem(exports.form_name(each), str(each))
        self._use = label(role="muted")
        self.zip = QCheckBox(translate("saving", "As one &zip file, to hand on"))
        self.name = QLineEdit()
        self.save = button_with_icon(
            look, "save", translate("saving", "Choose where…"), "plain"
        )
        self.progress = LabelledProgress(look)
        self._done = Banner(look)
        self.show_folder = self._done.add_button(
            translate("saving", "Show in the file manager")
        )
        self._form_caption = short_label(translate("saving", "&As"))
        self._arrange()
        self.form.activated.connect(
            lambda at: self.form_chosen.emit(self.form.itemData(at))
        )
        self.name.textChanged.connect(self.named)  # by a screen reader too
        self.save.clicked.connect(self.choose_place)

    def show_result(self, state: ResultState) -> None:
        """Show how far saving is, and what came of the last time."""
        form = Form.FOLDER if state.sorts else state.form
        self.form.setCurrentIndex(self.form.findData(str(form)))
        self._use.setText(_use(form, state))
        self.zip.setChecked(state.is_zipped)
        if self.name.text() != state.export_name:
            self.name.setText(state.export_name)
        for part in (self.form, self._form_caption):
            part.setHidden(state.sorts)
        for field in (self.form, self.zip, self.name):
            field.setEnabled(not state.is_exporting)
        self.save.setEnabled(state.can_export)
        self.progress.setVisible(state.is_exporting)
        if state.phase is not None:
            self.progress.show_progress(story.phase(state.phase) + "…", None)
        self._show_end(state)

    def _show_end(self, state: ResultState) -> None:
        told = None if state.is_exporting else state.exported
        self.show_folder.setVisible(told is not None)
        if told is not None:
            title = translate("saving", "The model is saved")
            lines = (
                running.model_is_in(told.folder),
                exports.opened_again(told),
                exports.asked_and_answered(told),
            )
            said = "\n".join(filter(None, lines))
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
        name = short_label(translate("saving", "&Name"))
        name.setBuddy(self.name)
        self._form_caption.setBuddy(self.form)
        forms = _row(self._form_caption, self.form, self.zip)
        forms.addStretch(1)
        names = _row(name, self.name, self.save)
        names.setStretchFactor(self.name, 1)
        card = Panel()
        title = translate("saving", "Take the model along")
        card.body.addWidget(label(title, "strong"))
        card.body.addSpacing(UNIT)
        card.body.addLayout(forms)
        card.body.addWidget(self._use)
        card.body.addSpacing(UNIT)
        card.body.addLayout(names)
        card.body.addWidget(self.progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, CARD_PADDING, 0, 0)
        column.setSpacing(CARD_PADDING)
        column.addWidget(card)
        column.addWidget(self._done)
        column.addStretch(1)


def _use(form: Form, state: ResultState) -> str:
    """What the form is good for, and what becomes of the chat's instruction."""
    said = (exports.form_use(form), exports.instruction_goes_along(form))
    has_instruction = bool(state.instruction) and not state.sorts
    return " ".join(said) if has_instruction else said[0]


def _row(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(UNIT)
    for each in parts:
        row.addWidget(each)
    return row
