"""Asking for a newer version: one click, one answer."""

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.care.releases import ASSIGNED
from ftstudio.runs.background import Background, Call
from ftstudio.ui.newest_dialog import NewestDialog
from ftstudio.viewmodels.newest import NewestViewModel
from tests.fakes.announcing import Announcing, announcing
from tests.ui.showing import showing

_AT_ONCE = Background(post=lambda call: call(), start=lambda work: work())
_NEWER = b'{"version": "99.0", "page": "https://example.org/get", "notes": "Quicker."}'


def _dialog(qtbot: QtBot, background: Background = _AT_ONCE) -> NewestDialog:
    dialog = NewestDialog(None, NewestViewModel(background))
    dialog.ask()
    return showing(qtbot, dialog)


def _words(dialog: NewestDialog) -> str:
    shown = [each for each in dialog.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def _buttons(dialog: NewestDialog) -> dict[str, QPushButton]:
    shown = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    return {each.text(): each for each in shown}


def test_a_newer_version_is_told_and_its_page_opens_only_by_a_click(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what is new in it."""
    opened: list[str] = []
    with announcing(Announcing(_NEWER)) as source:
        monkeypatch.setenv(ASSIGNED, source.address)
        dialog = _dialog(qtbot)
    assert "Version 99.0 is out" in _words(dialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "Quicker."
    dialog.page_wanted.connect(opened.append)
    assert opened == []
    _buttons(dialog)["Open the page"].click()
    assert opened == ["https://example.org/get"]


def test_the_newest_version_needs_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But to be told."""
    with announcing(Announcing(b'{"version": "0.0.1"}')) as source:
        monkeypatch.setenv(ASSIGNED, source.address)
        dialog = _dialog(qtbot)
    assert "You have the newest version" in _words(dialog)
    assert list(_buttons(dialog)) == ["Close"]


def test_a_build_that_knows_no_address_says_so(qtbot: QtBot) -> None:
    """And asks nobody."""
    dialog = _dialog(qtbot)
    assert "does not know where new versions are announced" in _words(dialog)
    assert list(_buttons(dialog)) == ["Close"]


def test_while_it_asks_it_can_be_cancelled(qtbot: QtBot) -> None:
    """Escape does so too."""
    waiting: list[Call] = []
    dialog = _dialog(qtbot, Background(lambda call: call(), waiting.append))
    assert "Asking" in _words(dialog)
    _buttons(dialog)["Cancel"].click()
    assert not dialog.isVisible()
    waiting[0]()  # an answer that comes too late changes nothing
