"""Every part of the program, with its licence one click away."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ftstudio.runs.background import Background, Call
from ftstudio.ui.licences_dialog import LicencesDialog
from ftstudio.viewmodels.about import AboutViewModel
from tests.ui.showing import showing

_AT_ONCE = Background(post=lambda call: call(), start=lambda work: work())


@pytest.fixture
def dialog(qtbot: QtBot) -> LicencesDialog:
    """One that lists everything."""
    return _dialog(qtbot, _AT_ONCE)


def _dialog(qtbot: QtBot, background: Background) -> LicencesDialog:
    return showing(qtbot, LicencesDialog(None, AboutViewModel(background)))


def _list(dialog: LicencesDialog) -> QListWidget:
    listed: QListWidget = dialog.findChildren(QListWidget)[0]
    return listed


def _words(dialog: LicencesDialog) -> str:
    shown = [each for each in dialog.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def _text(dialog: LicencesDialog) -> str:
    return dialog.findChildren(QPlainTextEdit)[0].toPlainText()


def test_the_program_comes_first_with_its_licence(dialog: LicencesDialog) -> None:
    """All others follow by name."""
    assert _list(dialog).item(0).text().startswith("FT Studio")
    assert _list(dialog).count() > 50
    assert "Apache License" in _text(dialog)


def test_one_click_shows_another_licence(dialog: LicencesDialog) -> None:
    """With what must be said of it."""
    rows = [_list(dialog).item(row).text() for row in range(_list(dialog).count())]
    row = next(n for n, text in enumerate(rows) if text.startswith("Qt "))
    _list(dialog).setCurrentRow(row)
    assert "LGPL-3.0-only" in _words(dialog)
    assert "put a changed version" in _words(dialog)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in _text(dialog)


def test_a_search_finds_and_says_where_there_is_nothing(
    dialog: LicencesDialog,
) -> None:
    """The first that is found is shown."""
    search = dialog.findChildren(QLineEdit)[0]
    search.setText("torch")
    assert _list(dialog).count() == 1
    assert "torch" in _words(dialog)
    search.setText("zzz")
    assert _list(dialog).count() == 0
    assert "No part is called that" in _words(dialog)
    assert _text(dialog) == ""
    search.clear()
    assert _list(dialog).count() > 50


def test_until_they_are_known_it_says_so(qtbot: QtBot) -> None:
    """And an answer after its end does no harm."""
    waiting: list[Call] = []
    dialog = _dialog(qtbot, Background(lambda call: call(), waiting.append))
    assert "Looking" in _words(dialog)
    dialog.reject()
    waiting[0]()
