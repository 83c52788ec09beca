"""Documents dropped, sorted, corrected, and put into folders."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import NothingReadable
from ftstudio.core.events import Placed, SorterMade
from ftstudio.core.filing import Filed, NotFiled, Reason, Way
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.drop_zone import DropZone
from ftstudio.ui.widgets.plain_table import PlainTable
from ftstudio.ui.widgets.sort_folder import SortFolder
from ftstudio.viewmodels.sorting.state import Proposal, SorterState

_MADE = SorterMade(("Bank", "Tax"))
_SURE = Proposal(Placed("/in/a.txt", "Bank", "Bank", 0.93, False, ()), "Bank")
_NONE = Proposal(Placed("/in/b.txt", None, "Tax", 0.4, True, ()), None)
READY = SorterState(run=Path("/run"), made=_MADE)
SORTED = SorterState(run=Path("/run"), made=_MADE, proposals=(_SURE, _NONE))


def _shown(qtbot: QtBot, state: SorterState) -> SortFolder:
    shown = SortFolder(Look(LIGHT))
    qtbot.addWidget(shown)
    shown.show_state(state)
    return shown


def _says(shown: SortFolder) -> str:
    labels = shown.findChildren(QLabel)
    return " | ".join(e.text() for e in labels if e.isVisibleTo(shown))


def test_it_begins_with_a_place_to_drop(qtbot: QtBot) -> None:
    """What is dropped there is told."""
    shown = _shown(qtbot, READY)
    zone = shown.findChild(DropZone)
    assert zone is not None
    assert zone.isVisibleTo(shown)
    with qtbot.waitSignal(shown.dropped) as heard:
        zone.dropped.emit([Path("/in")])
    assert heard.args == [[Path("/in")]]


def test_each_document_has_its_place(qtbot: QtBot) -> None:
    """And what is for the person to say, says so."""
    shown = _shown(qtbot, SORTED)
    table = shown.findChild(PlainTable)
    assert table is not None
    cells = [[table.model().index(r, c).data() for c in range(3)] for r in range(2)]
    assert cells[0][:2] == ["a.txt", "Bank"]
    assert cells[1] == ["b.txt", "none of these", ""]
    assert "1 document has its place. 1 is for you to say." in _says(shown)


def test_the_person_puts_a_document_elsewhere(qtbot: QtBot) -> None:
    """The chosen row, by the box beneath."""
    shown = _shown(qtbot, SORTED)
    table, box = shown.findChild(PlainTable), shown.findChild(QComboBox)
    assert table is not None
    assert box is not None
    table.choose(1)
    assert box.currentText() == "stays where it is"
    box.setCurrentIndex(2)
    with qtbot.waitSignal(shown.corrected) as heard:
        box.activated.emit(2)
    assert heard.args == ["/in/b.txt", "Tax"]


def test_the_button_says_what_it_will_do(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It asks for the place first."""
    chosen = str(tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    shown = _shown(qtbot, SORTED)
    buttons = {each.text(): each for each in shown.findChildren(QPushButton)}
    with qtbot.waitSignal(shown.place_chosen) as heard:
        buttons["Copy 1 file into its folder…"].click()
    assert heard.args == [tmp_path]


def test_what_came_of_it_is_told_with_what_stayed(qtbot: QtBot) -> None:
    """And why; it can be undone there."""
    filed = (Filed("/in/a.txt", "/out/Bank/a.txt", Way.COPY),)
    failed = (NotFiled("/in/c.txt", Reason.NO_ROOM),)
    state = SorterState(made=_MADE, filed=filed, failed=failed, can_undo=True)
    said = _says(_shown(qtbot, state))
    assert "1 file was copied." in said
    assert "c.txt: the disk is full" in said


def test_a_problem_is_said(qtbot: QtBot) -> None:
    """In place of what was expected."""
    state = SorterState(made=_MADE, problem=NothingReadable("Inbox", 2))
    assert "That did not work" in _says(_shown(qtbot, state))
