"""The password of a locked file: asked for until it is right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.password_dialog import PasswordDialog
from ftstudio.viewmodels.documents.allowed import Allowed, Tried
from tests.factories import document

_FILE = document(name="Offers/Payroll.pdf")


@pytest.fixture
def dialog(qtbot: QtBot) -> PasswordDialog:
    """Three more files are locked."""
    made = PasswordDialog(Look(LIGHT), _FILE, 3)
    qtbot.addWidget(made)
    made.show()
    return made


def _field(dialog: PasswordDialog) -> QLineEdit:
    (field,) = dialog.findChildren(QLineEdit)
    return field


def _says(dialog: PasswordDialog) -> str:
    labels = dialog.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(dialog))


def test_what_is_typed_is_hidden_and_can_be_shown(dialog: PasswordDialog) -> None:
    """Until the eye is pressed."""
    assert _field(dialog).echoMode() is QLineEdit.EchoMode.Password
    dialog._eye.click()
    assert _field(dialog).echoMode() is QLineEdit.EchoMode.Normal


def test_enter_tries_it_on_the_others_too(dialog: PasswordDialog, qtbot: QtBot) -> None:
    """Unless the tick is taken away; without a password there is nothing to try."""
    assert not dialog._open.isEnabled()
    for is_for_all in (True, False):
        dialog.findChildren(QCheckBox)[0].setChecked(is_for_all)
        _field(dialog).setText("secret")
        with qtbot.waitSignal(dialog.given) as given:
            QTest.keyClick(_field(dialog), Qt.Key.Key_Return)
        assert given.args == ["secret", is_for_all]


def test_a_wrong_password_is_asked_for_again(dialog: PasswordDialog) -> None:
    """The dialog stays, and says so."""
    _field(dialog).setText("secret")
    dialog._open.click()
    dialog.show_allowed(Allowed(1, 4))
    assert "1 of 4 files" in _says(dialog)
    assert not dialog._open.isEnabled()
    dialog.show_allowed(Allowed(tried=Tried(("other",), (_FILE.key,))))
    assert dialog.isVisible()
    assert "does not open “Payroll.pdf”" in _says(dialog)
    assert "It opened 1 other file." in _says(dialog)
    assert dialog._open.isEnabled()


def test_the_right_one_closes_the_dialog(dialog: PasswordDialog) -> None:
    """And it is forgotten."""
    dialog.show_allowed(Allowed(tried=Tried((), (_FILE.key,))))  # from another time
    assert "does not open" not in _says(dialog)
    _field(dialog).setText("secret")
    dialog._open.click()
    dialog.show_allowed(Allowed(tried=Tried((_FILE.key,), ())))
    assert not dialog.isVisible()
    assert _field(dialog).text() == ""
