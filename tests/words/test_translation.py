"""Looking up a sentence in the person's language."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

import ftstudio.words
from ftstudio import paths
from ftstudio.words.translation import (
    LANGUAGES,
    catalogue,
    language,
    language_for,
    speaking,
    translate,
)

WORDS = Path(ftstudio.words.__file__).parent


FRENCH = """
import sys
from PySide6.QtCore import QCoreApplication, QTranslator
from ftstudio.words.translation import QT_TRANSLATE_NOOP, translate
class French(QTranslator):
    def isEmpty(self):
        return False
    def translate(self, context, text, disambiguation=None, n=-1):
        return "Fini." if (context, text) == ("t", "Done.") else None
application, french = QCoreApplication([]), French()
application.installTranslator(french)
marked = QT_TRANSLATE_NOOP("t", "Done.")
sys.stdout.write(translate("t", marked) + translate("t", "Other."))
"""
WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from ftstudio.words import terminal
sys.stdout.write(terminal.stopped())
"""


def test_a_sentence_is_looked_up_and_else_stays_english() -> None:
    """An English sentence is better than none."""
    assert _said_by(FRENCH) == "Fini.Other."


def test_without_qt_sentences_are_english() -> None:
    """The command line works where Qt's libraries are missing."""
    assert _said_by(WITHOUT_QT) == "Stopped."


@pytest.mark.parametrize(
    ("locales", "chosen"),
    [
        (["fr-CA", "en-US"], "fr"),
        (["en_GB.UTF-8"], "en"),
        (["de-DE", "FR"], "fr"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_the_first_we_have(locales: list[str], chosen: str) -> None:
    """English for those who have none of ours."""
    assert language_for(locales) == chosen


def test_every_language_but_the_written_one_has_a_catalogue() -> None:
    """It comes with the program."""
    assert catalogue("en") == ""
    assert all(paths.resource(catalogue(each)).is_file() for each in LANGUAGES[1:])


@pytest.mark.usefixtures("french")
def test_a_catalogue_says_its_language() -> None:
    """Numbers follow the sentences they stand in."""
    assert language() == "fr"


def test_another_language_is_spoken_for_a_while() -> None:
    """In this thread alone, and no longer."""
    elsewhere: list[str] = []
    with speaking("fr", str(paths.resource(catalogue("fr")))):
        assert (language(), translate("wizard", "Back")) == ("fr", "Retour")
        other = threading.Thread(target=lambda: elsewhere.append(language()))
        other.start()
        other.join()
        with speaking("en", ""):
            assert translate("wizard", "Back") == "Back"
        assert translate("wizard", "No such sentence") == "No such sentence"
    assert (language(), elsewhere) == ("en", ["en"])


@pytest.mark.usefixtures("french")
def test_english_is_spoken_where_the_program_is_french() -> None:
    """A report for a partner abroad."""
    with speaking("en", ""):
        assert language() == "en"
    with speaking("fr", "/there/is/no/such/file"):
        assert language() == "en"
    assert language() == "fr"


def _said_by(program: str) -> str:
    """What a child says, in which nobody else has touched Qt."""
    child = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=WORDS.parent.parent,
    )
    return child.stdout
