"""Colours, language and text size, chosen by pills."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.settings import Theme
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.look import LookPart
from ftstudio.viewmodels.preferences import Preferences
from tests.ui.showing import showing


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Nothing was chosen yet."""
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def part(qtbot: QtBot, preferences: Preferences) -> LookPart:
    """The part, on the screen."""
    made = LookPart(Look("light"), preferences)
    made.refresh()
    return showing(qtbot, made)


def pills(part: LookPart, text: str) -> list[QPushButton]:
    """The pills of that text."""
    return [e for e in part.findChildren(QPushButton) if e.text() == text]


def test_each_choice_holds_at_once(part: LookPart, preferences: Preferences) -> None:
    """And its pill is marked."""
    for text in ("Dark", "Français", "130 %"):
        (pill,) = pills(part, text)
        pill.click()
        assert pill.isChecked()
    settings = preferences.settings
    chosen = (settings.theme, settings.language, settings.text_size)
    assert chosen == (Theme.DARK, "fr", 130)


def test_the_system_s_way_can_be_had_back(
    part: LookPart, preferences: Preferences
) -> None:
    """Of the colours and of the language, each on its own."""
    preferences.choose(theme=Theme.DARK, language="fr")
    for pill in pills(part, "As the system"):
        assert not pill.isChecked()
        pill.click()
    assert preferences.settings.theme is Theme.SYSTEM
    assert preferences.settings.language == ""


def test_a_size_that_is_not_offered_is_marked_nowhere(
    part: LookPart, preferences: Preferences
) -> None:
    """Somebody wrote it into the file."""
    preferences.choose(text_size=117)
    assert not any(each.isChecked() for each in pills(part, "115 %"))
