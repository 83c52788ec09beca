"""One language at a time."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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


_FIRST_START = """
import sys
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from ftstudio.settings import Settings
from ftstudio.ui.language import Language
from ftstudio.words.formats import count
from ftstudio.words.translation import translate
app = QApplication([])
Language(app).speak(Settings().language)
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(translate("wizard", "Back"), box.buttons()[0].text(), ascii(count(1234)))
"""
_FRENCH, _ENGLISH = "Retour Annuler '1\\u202f234'", "Back Cancel '1,234'"


@pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="these ask the system otherwise"
)
@pytest.mark.parametrize(
    ("system", "spoken"),
    [
        ({"LANG": "fr_FR.UTF-8"}, _FRENCH),
        ({"LANG": "fr_CA.UTF-8"}, _FRENCH),
        ({"LANG": "fr"}, _FRENCH),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_BE.UTF-8"}, _FRENCH),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"}, _FRENCH),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:en"}, _FRENCH),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"}, _FRENCH),
        ({"LANG": "de_DE.UTF-8"}, _ENGLISH),
        ({"LANG": "en_GB.UTF-8"}, _ENGLISH),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "fr_FR.UTF-8"}, _ENGLISH),
        ({"LANG": "C.UTF-8"}, _ENGLISH),
        ({}, _ENGLISH),
    ],
)
def test_the_first_start_speaks_as_the_system_does(
    system: dict[str, str], spoken: str
) -> None:
    """The first of the person's languages that we have; else English.

    Words, Qt's own buttons and numbers alike.
    """
    theirs = ("LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME")
    bare = {key: text for key, text in os.environ.items() if key not in theirs}
    child = subprocess.run(
        [sys.executable, "-c", _FIRST_START],
        env=bare | system | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert child.stdout.strip() == spoken
