"""Documents that examined a model, and their texts."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.examined_rows import ExaminedPanel, ExaminedRow
from ftstudio.viewmodels.examined import Examined
from tests.ui.showing import showing

_DOCUMENT = Examined("Terms", -0.031, "a1")


def test_a_text_opens_and_closes(qtbot: QtBot) -> None:
    """It is asked for when it is wanted, and never endless."""
    row = ExaminedRow()
    row.show_document(_DOCUMENT)
    showing(qtbot, row)
    assert not row.text.isVisible()
    with qtbot.waitSignal(row.text_wanted):
        row.read.click()
    row.show_text("x" * 1_000_000)
    assert row.text.isVisible()
    assert 10_000 < len(row.text.toPlainText()) < 50_000
    assert "Terms" in row.read.accessibleName()
    row.show_document(Examined("Offers", 0.1, "b2"))
    assert not row.text.isVisible()


def test_a_list_has_its_heading_or_is_not_there(qtbot: QtBot) -> None:
    """No empty frame."""
    panel = ExaminedPanel("Hardest")
    panel.show_documents((_DOCUMENT,), "They are hard.")
    showing(qtbot, panel)
    row = panel.findChildren(ExaminedRow)[0]
    with qtbot.waitSignal(panel.text_wanted) as told:
        row.read.click()
    assert told.args == [row]
    panel.show_documents((), "")
    assert panel.isHidden()
