"""Small questions to the person, each in one dialog."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.roles import sized, with_role
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.words.translation import translate

_LONGEST_NAME = 80


def for_folder(parent: QWidget, preferences: Preferences) -> Path | None:
    """A folder that the person chose, starting where they were last; None: none."""
    title = translate("asking", "Choose a folder with your documents")
    start = preferences.settings.last_folder
    chosen = QFileDialog.getExistingDirectory(parent, title, start)
    if not chosen:
        return None
    preferences.choose(last_folder=str(Path(chosen).parent))
    return Path(chosen)


def for_project(parent: QWidget) -> Path | None:
    """A project's file that the person chose; None: none."""
    title = translate("asking", "Open a project")
    kinds = translate("asking", "FT Studio projects") + " (*.ftstudio)"
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(chosen) if chosen else None


def for_name(parent: QWidget, title: str, question: str, name: str) -> str:
    """What the person typed, stripped; "" where they changed their mind."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    field = QLineEdit(name)
    field.setMaxLength(_LONGEST_NAME)
    field.setAccessibleName(question)
    field.selectAll()
    buttons = QDialogButtonBox()
    accept = button(translate("asking", "Rename"), "primary")
    buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    refuse = button(translate("asking", "Cancel"))
    buttons.addButton(refuse, QDialogButtonBox.ButtonRole.RejectRole)
    accept.setDefault(True)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(*[CARD_PADDING] * 4)
    column.setSpacing(UNIT)
    for each in (label(question, "strong"), field, buttons):
        column.addWidget(each)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    field.textChanged.connect(lambda text: accept.setEnabled(bool(text.strip())))
    dialog.setMinimumWidth(380)
    sized(dialog)
    is_accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return field.text().strip() if is_accepted else ""


def tell(parent: QWidget, title: str, sentence: str) -> None:
    """Say something that a person must know; nobody waits until it was read."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", title, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    understood = translate("asking", "Close")
    seen = box.addButton(understood, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(seen)
    box.open()


def is_sure(parent: QWidget, question: str, consequence: str, deed: str) -> bool:
    """Whether the person says yes to something that cannot be undone."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", question, parent=parent)
    box.setInformativeText(consequence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    yes = box.addButton(deed, QMessageBox.ButtonRole.DestructiveRole)
    with_role(yes, "danger")
    no = box.addButton(translate("asking", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes


def give_up(text: str) -> None:
    """Say that the program cannot go on; nothing else of it may be there."""
    box = QMessageBox(QMessageBox.Icon.Critical, "FT Studio", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
