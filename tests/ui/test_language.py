"""One language at a time."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from ftstudio.ui.language import Language
from ftstudio.words.translation import translate


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """What the program speaks; English again afterwards."""
    before = QLocale()
    made = Language(qapp)
    yield made
    made.speak("en")
    QLocale.setDefault(before)


def test_our_sentences_and_qts_own_buttons_change_together(
    language: Language, qtbot: QtBot
) -> None:
    """To French and back."""
    language.speak("fr")
    assert translate("wizard", "Back") == "Retour"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Annuler"
    language.speak("en")
    assert translate("wizard", "Back") == "Back"
