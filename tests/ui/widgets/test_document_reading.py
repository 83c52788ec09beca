"""A text under its heading: reading units, and what was removed."""

from typing import Any

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.document_reading import DocumentReading
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.splitting import Split
from ftstudio.viewmodels.documents.state import DocumentsState
from tests.factories import document

_LETTER = Preview(
    document(), "Dear Ada", removed=(Removed(RemovedKind.SIGNATURE, "Larch Joinery"),)
)


def _shown(qtbot: QtBot, **state: Any) -> DocumentReading:
    made = DocumentReading(Look(LIGHT))
    qtbot.addWidget(made)
    whole: dict[str, Any] = {"has_model": True} | state
    made.show_state(_LETTER, DocumentsState(True, None, **whole))
    return made


def _says(shown: DocumentReading) -> str:
    labels = shown.findChildren(QLabel)
    return " | ".join(each.text() for each in labels if each.isVisibleTo(shown))


def test_units_are_counted_where_they_are_shown(qtbot: QtBot) -> None:
    """Their number, their rate, the model."""
    shown = _shown(qtbot, shows_units=True, split=Split((0, 5, 6), 2, "SmolLM2"))
    assert "3 reading units, 1.5 a word with SmolLM2." in _says(shown)
    assert shown.units.isChecked()
    assert "Looking at" in _says(_shown(qtbot, shows_units=True))
    assert "reading units," not in _says(_shown(qtbot))


def test_without_a_model_it_says_what_to_do(qtbot: QtBot) -> None:
    """The switch is off, and its tooltip says why."""
    shown = _shown(qtbot, has_model=False)
    assert not shown.units.isEnabled()
    assert "get the model first" in shown.units.toolTip()


def test_what_was_removed_says_what_it_is(qtbot: QtBot) -> None:
    """And the button leads back."""
    shown = _shown(qtbot, shows_removed=True)
    assert "Removed: 1 signature" in _says(shown)
    assert shown.removed.text() == "Back to the text"
