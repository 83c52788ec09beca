"""Own vocabulary as a table, or why there is none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from ftstudio.core.vocabulary import LanguageUnits, Vocabulary, VocabularyWord
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.vocabulary_panel import VocabularyPanel
from ftstudio.viewmodels.documents.vocabulary import Lookup, Search

_FOUND = Vocabulary(
    (VocabularyWord("newel", 1048, 3),),
    (LanguageUnits("en", 1.1), LanguageUnits("fr", 1.8)),
)


def _shown(qtbot: QtBot, search: Search, found: Vocabulary) -> VocabularyPanel:
    made = VocabularyPanel(Look(LIGHT))
    qtbot.addWidget(made)
    made.show_lookup(Lookup(True, search, found, "SmolLM2"))
    return made


def _says(shown: VocabularyPanel) -> str:
    labels = shown.findChildren(QLabel)
    return " ".join(each.text() for each in labels if each.isVisibleTo(shown))


def test_words_stand_in_a_table(qtbot: QtBot) -> None:
    """What a screen reader says of a number says what it counts."""
    shown = _shown(qtbot, Search.FOUND, _FOUND)
    (table,) = shown.findChildren(QTableView)
    model = table.model()
    cells = [model.index(0, column) for column in range(3)]
    assert [each.data() for each in cells] == ["newel", "1,048", "3"]
    heard = cells[2].data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "3 pieces"
    assert "SmolLM2 has to cut these words" in _says(shown)
    assert "French costs this model more" in _says(shown)


@pytest.mark.parametrize(
    ("search", "said"),
    [
        (Search.FOUND, "knows the words"),
        (Search.READING, "still being read"),
        (Search.NO_MODEL, "Get the model first"),
        (Search.NO_DOCUMENTS, "no documents"),
        (Search.SEARCHING, "Looking through"),
        (Search.FAILED, "could not be counted"),
    ],
)
def test_where_there_is_none_it_says_why(
    qtbot: QtBot, search: Search, said: str
) -> None:
    """In words, without an empty table."""
    shown = _shown(qtbot, search, Vocabulary())
    assert said in _says(shown)
    assert not shown.findChildren(QTableView)[0].isVisibleTo(shown)
