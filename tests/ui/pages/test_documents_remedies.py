"""Documents are given what they need, from the button to the text."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Corpus, Document
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.documents import DocumentsPage
from ftstudio.ui.widgets.password_dialog import PasswordDialog
from ftstudio.viewmodels.documents.needs import Need
from ftstudio.viewmodels.documents.page import DocumentsViewModel
from tests.viewmodels.drafts import make_draft, make_workshop

_LOCKED = Path(__file__).parents[2] / "data" / "documents" / "locked.pdf"


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> DocumentsPage:
    """A page with a locked file; what is slow is done at once."""
    folder = tmp_path / "Letters"
    folder.mkdir()
    shutil.copy(_LOCKED, folder)
    draft = make_draft(tmp_path / "place", Corpus(()))
    view_model = DocumentsViewModel(draft, make_workshop(tmp_path / "place"))
    page = DocumentsPage(view_model, Look(LIGHT))
    qtbot.addWidget(page)
    page.show()
    view_model.add([folder])
    view_model.select(_locked(page).key)
    return page


def _locked(page: DocumentsPage) -> Document:
    (locked,) = page.view_model.state.listing.needs.locked
    return locked


def _dialog(page: DocumentsPage) -> PasswordDialog:
    page._preview._remedy._buttons[Need.PASSWORD].click()
    return page.findChildren(PasswordDialog)[-1]


def _type(dialog: PasswordDialog, password: str) -> None:
    (field,) = dialog.findChildren(QLineEdit)
    field.setText(password)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_locked_file_is_opened_at_the_second_try(page: DocumentsPage) -> None:
    """Then its text is there, and the dialog is gone."""
    dialog = _dialog(page)
    _type(dialog, "Secret")
    assert dialog.isVisible()
    _type(dialog, "secret")
    assert not dialog.isVisible()
    assert page.view_model.state.listing.needs.locked == ()
    text = page._preview.findChildren(QPlainTextEdit)[0]
    assert "lighthouse" in text.toPlainText()


def test_changing_ones_mind_changes_nothing(page: DocumentsPage) -> None:
    """The dialog can be opened again."""
    _dialog(page).reject()
    assert _locked(page)
    assert _dialog(page).isVisible()


def test_the_notice_gives_all_what_they_need(page: DocumentsPage) -> None:
    """There is none of that kind here: nothing happens."""
    page._remedies.notice.wanted.emit(Need.DOWNLOAD)
    page._remedies.notice.put_off.emit(Need.DOWNLOAD)
    state = page.view_model.state
    assert state.allowed.tried is None
    assert state.put_off == {Need.DOWNLOAD}
