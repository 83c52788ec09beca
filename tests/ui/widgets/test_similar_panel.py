"""A line to ask in, and what was found."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.events import Hit
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.drop_target import DropTarget
from ftstudio.ui.widgets.plain_table import PlainTable
from ftstudio.ui.widgets.similar_panel import SimilarPanel
from ftstudio.viewmodels.documents.similar import Similar
from ftstudio.viewmodels.documents.state import DocumentsState

_HITS = (Hit("/office/a.txt", 0.6, "The invoice"), Hit("/office/b.txt", 0.5, "Paid"))


def _shown(qtbot: QtBot, similar: Similar) -> SimilarPanel:
    panel = SimilarPanel(Look(LIGHT))
    qtbot.addWidget(panel)
    panel.show_state(DocumentsState(True, None, similar=similar))
    return panel


def _says(panel: SimilarPanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel)]


def test_what_is_typed_is_asked(qtbot: QtBot) -> None:
    """By the button or by Return; a document can be dropped as well."""
    panel = _shown(qtbot, Similar())
    line, target = panel.findChild(QLineEdit), panel.findChild(DropTarget)
    assert line is not None
    assert target is not None
    line.setText("an unpaid invoice")
    find = next(e for e in panel.findChildren(QPushButton) if e.text() == "Find")
    for ask in (find.click, line.returnPressed.emit):
        with qtbot.waitSignal(panel.asked) as heard:
            ask()
        assert heard.args == ["an unpaid invoice"]
    with qtbot.waitSignal(panel.dropped) as dropped:
        target.dropped.emit([Path("/in/a.txt")])
    assert dropped.args == [[Path("/in/a.txt")]]


def test_what_was_found_can_be_read(qtbot: QtBot) -> None:
    """Each by its name and what it says; a chosen one by its key."""
    panel = _shown(qtbot, Similar(request="invoice", hits=_HITS))
    table = panel.findChild(PlainTable)
    assert table is not None
    assert table.model().index(0, 0).data() == "a.txt"
    assert table.model().index(1, 1).data() == "Paid"
    with qtbot.waitSignal(panel.chosen) as heard:
        table.choose(1)
    assert heard.args == ["/office/b.txt"]


def test_where_nothing_was_found_it_says_so(qtbot: QtBot) -> None:
    """In place of an empty table."""
    panel = _shown(qtbot, Similar(request="invoice", hits=()))
    assert any("nothing like it" in each for each in _says(panel))


def test_the_model_can_be_got_there(qtbot: QtBot) -> None:
    """With its size, before anything is fetched."""
    panel = _shown(qtbot, Similar(is_missing=True))
    assert any("84 MB" in each for each in _says(panel))
    assert panel.get.isVisibleTo(panel)
    panel.show_state(DocumentsState(True, None, similar=Similar(is_getting=True)))
    assert not panel.get.isVisibleTo(panel)
    assert panel.progress.isVisibleTo(panel)
