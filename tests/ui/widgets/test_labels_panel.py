"""The folders to sort into, each with its tick and its name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.labels_panel import LabelsPanel
from ftstudio.viewmodels.documents.labels import LabelRow, Labels
from ftstudio.viewmodels.documents.state import DocumentsState

_BANK, _OLD = LabelRow("Bank", "Bank", 4, 4), LabelRow("Old & co", "", 2, 0)


def _panel(qtbot: QtBot, *rows: LabelRow) -> LabelsPanel:
    panel = LabelsPanel()
    qtbot.addWidget(panel)
    panel.show_state(DocumentsState(True, None, labels=Labels(rows)))
    return panel


def test_a_row_a_folder(qtbot: QtBot) -> None:
    """One that is left out has no name to change."""
    panel = _panel(qtbot, _BANK, _OLD)
    ticks, names = panel.findChildren(QCheckBox), panel.findChildren(QLineEdit)
    assert [each.isChecked() for each in ticks] == [True, False]
    assert [each.isEnabled() for each in names] == [True, False]
    assert ticks[1].text() == "Old && co"
    assert "Bank" in names[0].accessibleName()
    assert panel.reset.isEnabled()


def test_what_the_person_does_is_told(qtbot: QtBot) -> None:
    """By the folder's own name."""
    panel = _panel(qtbot, _BANK)
    (tick,), (name,) = panel.findChildren(QCheckBox), panel.findChildren(QLineEdit)
    with qtbot.waitSignal(panel.left_out) as heard:
        tick.click()
    assert heard.args == ["Bank", True]
    panel.show()
    name.setFocus()
    name.selectAll()
    with qtbot.waitSignal(panel.renamed) as told:
        QTest.keyClicks(name, "Money")
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert told.args == ["Bank", "Money"]


def test_rows_come_and_go(qtbot: QtBot) -> None:
    """With the folders."""
    panel = _panel(qtbot, _BANK, _OLD)
    panel.show_state(DocumentsState(True, None, labels=Labels((_BANK,))))
    shown = [e for e in panel.findChildren(QCheckBox) if e.text() == "Bank"]
    assert len(shown) == 1
    assert list(panel._rows) == ["Bank"]
    assert not panel.reset.isEnabled()
