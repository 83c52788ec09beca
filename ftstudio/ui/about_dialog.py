"""AboutDialog: which version this is, what it stands on, and whether there is newer."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ftstudio import __version__
from ftstudio.runs.background import Background
from ftstudio.ui.licences_dialog import LicencesDialog
from ftstudio.ui.look import Look
from ftstudio.ui.newest_dialog import NewestDialog
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.labels import label, picture
from ftstudio.ui.widgets.measures import UNIT
from ftstudio.viewmodels.about import AboutViewModel
from ftstudio.viewmodels.newest import NewestViewModel
from ftstudio.words.translation import translate

_WIDTH, _LOGO = 520, 48


class AboutDialog(QDialog):
    """Says it in a few lines; the rest is one click away."""

    def __init__(
        self, parent: QWidget | None, look: Look, background: Background
    ) -> None:
        super().__init__(parent)
        self._background = background
        self.setWindowTitle(translate("about", "About FT Studio"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[3 * UNIT] * 4)
        column.setSpacing(2 * UNIT)
        column.addLayout(_heading(look))
        for each in _lines():
            column.addWidget(label(each))
        column.addSpacing(UNIT)
        column.addLayout(self._buttons())
        column.addStrut(_WIDTH)
        self._close.setFocus()

    def _buttons(self) -> QHBoxLayout:
        licences = button(translate("about", "Parts and licences…"))
        licences.clicked.connect(self.show_licences)
        newest = button(translate("about", "Check for a new version…"))
        newest.clicked.connect(self.ask_for_newest)
        close = button(translate("about", "Close"), "primary")
        close.clicked.connect(self.reject)
        close.setDefault(True)
        self._close = close
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(licences)
        row.addWidget(newest)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def show_licences(self) -> None:
        """All that the program consists of."""
        LicencesDialog(self, AboutViewModel(self._background)).exec()

    def ask_for_newest(self) -> None:
        """Whether there is a newer version."""
        ask_for_newest(self, self._background)


def ask_for_newest(parent: QWidget, background: Background) -> None:
    """Ask, because a person wants to know, and show the answer."""
    dialog = NewestDialog(parent, NewestViewModel(background))
    dialog.page_wanted.connect(lambda page: QDesktopServices.openUrl(QUrl(page)))
    dialog.ask()
    dialog.exec()


def _heading(look: Look) -> QHBoxLayout:
    version = translate("about", "Version {version}").format(version=__version__)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label("FT Studio", "title"))
    words.addWidget(label(version, "muted"))
    row = QHBoxLayout()
    row.setSpacing(2 * UNIT)
    logo = picture(look, "logo", _LOGO, "accent")
    row.addWidget(logo, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addLayout(words, 1)
    return row


def _lines() -> tuple[str, ...]:
    return (
        translate(
            "about",
            "Teaches a language model from your own documents, on your own computer. "
            "Nothing leaves it: the network is used only when you ask for a model or "
            "for a new version.",
        ),
        translate(
            "about",
            "Free software under the Apache License 2.0. It stands on Python, Qt for "
            "Python (LGPL), PyTorch, Transformers, PEFT and the work of many others.",
        ),
    )
