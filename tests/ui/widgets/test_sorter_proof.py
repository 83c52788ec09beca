"""What a sorter mistakes, with the documents one click away."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.events import SorterMade
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plain_table import PlainTable
from ftstudio.ui.widgets.sorter_proof import SorterProof
from ftstudio.viewmodels.sorting.state import SorterState
from tests.viewmodels.sorting.test_state import STATE


def _shown(qtbot: QtBot, state: SorterState) -> SorterProof:
    shown = SorterProof(Look(LIGHT))
    qtbot.addWidget(shown)
    shown.show_state(state)
    return shown


def _column(table: PlainTable, column: int) -> list[str]:
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def _tables(shown: SorterProof) -> tuple[PlainTable, PlainTable]:
    kinds, documents = shown.findChildren(PlainTable)
    return kinds, documents


def test_mistakes_are_listed_with_their_documents(qtbot: QtBot) -> None:
    """A press on a kind of mistake shows its documents alone."""
    shown = _shown(qtbot, STATE)
    kinds, documents = _tables(shown)
    assert _column(documents, 0) == ["a.txt", "c.txt"]
    at = list(zip(_column(kinds, 0), _column(kinds, 1), strict=True)).index(
        ("Tax", "Bank")
    )
    kinds.choose(at)
    assert _column(documents, 0) == ["c.txt"]
    assert _column(documents, 2) == ["moved to Bank"]


def test_a_document_is_said_to_belong_where_it_was_put(qtbot: QtBot) -> None:
    """And one that was moved can be left where it is."""
    shown = _shown(qtbot, STATE)
    _kinds, documents = _tables(shown)
    buttons = shown.findChildren(QPushButton)
    move = buttons[-1]
    assert move.text() == "It belongs in “Tax”"
    with qtbot.waitSignal(shown.moved) as heard:
        move.click()
    assert heard.args == [0, "Tax"]
    documents.choose(1)
    assert move.text() == "Leave it where it is"
    with qtbot.waitSignal(shown.moved) as told:
        move.click()
    assert told.args == [2, ""]


def test_what_looks_misfiled_is_counted(qtbot: QtBot) -> None:
    """Surely wrong ones alone."""
    shown = _shown(qtbot, STATE)
    said = [each.text() for each in shown.findChildren(QLabel)]
    assert "1 document looks misfiled." in said


def test_without_a_double_check_it_says_that_nobody_knows(qtbot: QtBot) -> None:
    """And shows no empty tables."""
    shown = _shown(qtbot, SorterState(made=SorterMade(("a", "b"))))
    assert not any(each.isVisibleTo(shown) for each in _tables(shown))
