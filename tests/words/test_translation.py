"""Looking up a sentence in the person's language."""

import ast
import subprocess
import sys
from pathlib import Path

import ftstudio.words

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


def test_translators_are_given_every_sentence() -> None:
    """Lupdate finds a text only where it is written in full beside its context."""
    marked = 0
    for call in _calls("QT_TRANSLATE_NOOP", "translate"):
        context, text = call.args
        assert isinstance(context, ast.Constant), ast.unparse(call)
        marked += isinstance(text, ast.Constant)
    assert marked > 50


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


def _calls(*names: str) -> list[ast.Call]:
    trees = [ast.parse(path.read_text("utf-8")) for path in WORDS.glob("[a-su-z]*.py")]
    return [
        node
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in names
    ]
