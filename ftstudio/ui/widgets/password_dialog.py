"""PasswordDialog: asks for the password of a locked file, until it opens."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ftstudio.core.corpus import Document
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from ftstudio.ui.widgets.buttons import button, icon_button
from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import CARD_PADDING, UNIT
from ftstudio.ui.widgets.roles import sized
from ftstudio.viewmodels.documents.allowed import Allowed, Tried
from ftstudio.words import remedies as words
from ftstudio.words.translation import translate

_LEAST_WIDTH = 420


class PasswordDialog(QDialog):
    """Stays open while a password is tried; what is typed is forgotten at its end."""

    given = Signal(str, bool)
    """Try this password; whether on the other locked files too."""

    def __init__(
        self, look: Look, document: Document, others: int, parent: QWidget | None = None
    ) -> None:
        """`others` is how many more files are locked."""
        super().__init__(parent)
        self._document = document
        self._name = document.name.rpartition("/")[2]
        self._is_asked = False
        self._field = QLineEdit()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(words.password_for(self._name))
        show = translate("password_dialog", "Show what is typed")
        self._eye = icon_button(look, "eye", show)
        self._eye.setCheckable(True)
        self._others = QCheckBox(words.try_others(others))
        self._others.setChecked(True)
        self._others.setHidden(not others)
        self._said = label(words.password_stays(), "muted")
        self._wrong = Banner(look)
        self._open = button(translate("password_dialog", "Open"), "primary")
        self._cancel = button(translate("password_dialog", "Cancel"))
        self._arrange()
        self._connect()
        sized(self)

    def show_allowed(self, allowed: Allowed) -> None:
        """Say how the trying goes; close once the file is open."""
        is_trying = bool(allowed.total)
        for each in (self._field, self._others):
            each.setEnabled(not is_trying)
        self._open.setEnabled(not is_trying and bool(self._field.text()))
        stays = words.password_stays()
        trying = words.trying(allowed.done, allowed.total)
        self._said.setText(trying if is_trying else stays)
        if is_trying:
            self._wrong.clear()
        elif allowed.tried and self._is_asked:
            self._is_asked = False
            self._take(allowed.tried)

    def _take(self, tried: Tried) -> None:
        if self._document.key in tried.opened:
            self.accept()
            return
        said = words.wrong_password(self._name, len(tried.opened))
        self._wrong.show_message("danger", "", said)
        self.adjustSize()
        self._field.setFocus()
        self._field.selectAll()

    def _arrange(self) -> None:
        self.setWindowTitle(translate("password_dialog", "A locked file"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self._open.setEnabled(False)
        line = QHBoxLayout()
        line.setSpacing(UNIT)
        line.addWidget(self._field, 1)
        line.addWidget(self._eye)
        buttons = QDialogButtonBox()
        buttons.addButton(self._open, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[CARD_PADDING] * 4)
        column.setSpacing(UNIT)
        column.addWidget(label(words.password_for(self._name), "strong"))
        column.addLayout(line)
        column.addWidget(self._others)
        column.addWidget(self._wrong)
        column.addWidget(self._said)
        column.addSpacing(UNIT)
        column.addWidget(buttons)
        self._eye.setAutoDefault(False)
        self._open.setDefault(True)  # Qt remembers that once it is in the dialog

    def _connect(self) -> None:
        self._field.textChanged.connect(lambda text: self._open.setEnabled(bool(text)))
        self._eye.toggled.connect(self._show_characters)
        self._open.clicked.connect(self._give)
        self.finished.connect(lambda _result: self._field.clear())

    def _show_characters(self, is_shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self._field.setEchoMode(modes.Normal if is_shown else modes.Password)

    def _give(self) -> None:
        if self._field.text():
            self._is_asked = True
            is_for_all = self._others.isChecked() and not self._others.isHidden()
            self.given.emit(self._field.text(), is_for_all)
