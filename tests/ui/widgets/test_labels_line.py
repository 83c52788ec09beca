"""The line of folders is there where documents are to be sorted."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.labels import examples_in
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.labels_line import LabelsLine
from ftstudio.viewmodels.documents.labels import Labels
from ftstudio.viewmodels.documents.state import DocumentsState
from tests.core.test_labels import doc

_NAMES = [f"{label}/{n}" for label in ("Bank", "Tax") for n in range(4)]
LABELS = Labels((), examples_in([doc(each) for each in _NAMES]))


def test_it_says_how_many_and_leads_to_them_and_back(qtbot: QtBot) -> None:
    """Where the model shall write there is no line."""
    line = LabelsLine(Look(LIGHT))
    qtbot.addWidget(line)
    line.show_state(DocumentsState(True, None))
    assert line.isHidden()
    line.show_state(DocumentsState(True, None, labels=LABELS))
    assert not line.isHidden()
    said = [each.text() for each in line.findChildren(QLabel)]
    assert "It learns 2 folders with 8 documents." in said
    assert line.turn.text() == "Look at the folders…"
    line.show_state(DocumentsState(True, None, labels=LABELS, shows_labels=True))
    assert line.turn.text() == "Back to the list"
