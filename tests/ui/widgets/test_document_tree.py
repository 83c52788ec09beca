"""The list of documents by mouse and keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Reason
from ftstudio.core.gathering import Filter
from ftstudio.documents.scan import Found
from ftstudio.ui.look import Look
from ftstudio.ui.widgets.document_row import box_of, chevron_of, offer_of
from ftstudio.ui.widgets.document_tree import DocumentTree
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.view import View
from tests.factories import document
from tests.ui.showing import showing

_ROOT = "/home/ada/Letters"
_A, _B = document(1, name="in/a.txt"), document(2, name="in/b.txt")
_LOCKED = document(3, name="c.pdf", state=Reason.NEEDS_PASSWORD.state)
_COPY = document(4, state=Reason.SAME_AS_ANOTHER.state, twin_of=_A.name, group=_A.group)
_LISTING = listing_of(View((_A, _B, _LOCKED)), Listing())


@pytest.fixture
def tree(qtbot: QtBot) -> DocumentTree:
    """A list of two letters in a folder and one that is locked."""
    tree = DocumentTree(Look("light"))
    tree.resize(700, 400)
    tree.show_listing(_LISTING, "")
    return showing(qtbot, tree)


def _go_to(tree: DocumentTree, key: str) -> None:
    tree.setCurrentIndex(tree.rows.index(_LISTING.places[key], 0))


def _spot(tree: DocumentTree, key: str, inside: QPoint) -> QPoint:
    index = tree.rows.index(_LISTING.places[key], 0)
    return tree.visualRect(index).topLeft() + inside


def test_space_ticks(qtbot: QtBot, tree: DocumentTree) -> None:
    """The row that was gone to."""
    _go_to(tree, _B.key)
    with qtbot.waitSignal(tree.ticked) as told:
        QTest.keyClick(tree, Qt.Key.Key_Space)
    assert told.args == [_B.key]


def test_arrows_move_close_and_open(qtbot: QtBot, tree: DocumentTree) -> None:
    """Each row gone to is told."""
    _go_to(tree, _ROOT)
    with qtbot.waitSignal(tree.chosen) as told:
        QTest.keyClick(tree, Qt.Key.Key_Down)
    assert told.args == [f"{_ROOT}/in"]
    with qtbot.waitSignal(tree.folded) as folded:
        QTest.keyClick(tree, Qt.Key.Key_Left)
    assert folded.args == [f"{_ROOT}/in", False]


@pytest.mark.parametrize("key", [_ROOT, f"{_ROOT}/in", _A.key])
def test_delete_removes(qtbot: QtBot, tree: DocumentTree, key: str) -> None:
    """An added folder, one inside it, a document."""
    _go_to(tree, key)
    with qtbot.waitSignal(tree.removed) as told:
        QTest.keyClick(tree, Qt.Key.Key_Delete)
    assert told.args == [key]


def test_of_copies_one_is_chosen_or_all(qtbot: QtBot, tree: DocumentTree) -> None:
    """By the words above them, by Space, or by the menu; none is removed there."""
    tree.show_listing(listing_of(View((_A, _COPY), filter=Filter.COPIES), _LISTING), "")
    above, _first, copy = tree.rows.listing.rows
    offer = offer_of(above, tree.viewport().width())
    with qtbot.waitSignal(tree.ticked) as told:
        spot = tree.visualRect(tree.rows.index(0, 0)).topLeft() + offer.center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [above.key]
    tree.setCurrentIndex(tree.rows.index(0, 0))
    with qtbot.waitSignal(tree.ticked), qtbot.assertNotEmitted(tree.removed):
        QTest.keyClick(tree, Qt.Key.Key_Delete)
        QTest.keyClick(tree, Qt.Key.Key_Space)
    assert [each.text() for each in tree.menu_of(above).actions()] == ["Keep all"]
    actions = tree.menu_of(copy).actions()
    with qtbot.waitSignal(tree.kept_alone) as alone:
        actions[0].trigger()
    assert alone.args == [copy.key]


def test_typing_finds(tree: DocumentTree) -> None:
    """The next row whose name begins so."""
    _go_to(tree, _ROOT)
    QTest.keyClicks(tree, "b")
    assert tree.rows.row_at(tree.currentIndex()) == _LISTING.row(_B.key)


def test_a_click_on_the_box_ticks(qtbot: QtBot, tree: DocumentTree) -> None:
    """And on the arrow closes."""
    row, folder = _LISTING.row(_A.key), _LISTING.row(f"{_ROOT}/in")
    assert row is not None
    assert folder is not None
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(tree.ticked) as told:
        spot = _spot(tree, row.key, box_of(row).center())
        QTest.mouseClick(tree.viewport(), left, pos=spot)
    assert told.args == [_A.key]
    with qtbot.waitSignal(tree.folded) as folded:
        spot = _spot(tree, folder.key, chevron_of(folder).center())
        QTest.mouseClick(tree.viewport(), left, pos=spot)
    assert folded.args == [folder.key, False]


def test_the_menu_offers_to_remove_the_document(
    qtbot: QtBot, tree: DocumentTree
) -> None:
    """And to leave the file out, where it can be learned from."""
    row, locked = _LISTING.row(_A.key), _LISTING.row(_LOCKED.key)
    assert row is not None
    assert locked is not None
    actions = tree.menu_of(row).actions()
    expected = ["Leave out", "Remove from the project"]
    assert [each.text() for each in actions] == expected
    with qtbot.waitSignal(tree.removed) as told:
        actions[1].trigger()
    assert told.args == [_A.key]
    assert len(tree.menu_of(locked).actions()) == 1


def test_rows_are_spoken_and_explained(tree: DocumentTree) -> None:
    """A screen reader hears the state; the tooltip says why."""
    index = tree.rows.index(_LISTING.places[_LOCKED.key], 0)
    assert tree.rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == (
        "c.pdf, Text, locked"
    )
    tooltip = tree.rows.data(index, Qt.ItemDataRole.ToolTipRole)
    assert str(tooltip).startswith(_LOCKED.key)


def test_other_contents_leave_the_choice_where_it_is(tree: DocumentTree) -> None:
    """Other rows too, where the chosen one is still among them."""
    _go_to(tree, _B.key)
    unticked = frozenset({_A.key})
    ticked = listing_of(View((_A, _B, _LOCKED), unticked), _LISTING)
    tree.show_listing(ticked, _B.key)
    fewer = listing_of(View((_B,)), ticked)
    tree.show_listing(fewer, _B.key)
    assert tree.rows.row_at(tree.currentIndex()) == fewer.row(_B.key)


def test_twenty_thousand_rows_are_drawn_without_looking_at_each(qtbot: QtBot) -> None:
    """Only those in sight are asked for."""
    many = tuple(Found(_ROOT, f"{n}.txt", Path()) for n in range(20_000))
    tree = DocumentTree(Look("dark"))
    tree.show_listing(listing_of(View(many), Listing()), "")
    showing(qtbot, tree).scrollToBottom()
    assert tree.rows.rowCount() == 20_001
    assert tree.indexAt(QPoint(5, tree.viewport().height() - 5)).row() >= 19_990


def test_the_chosen_row_stays_in_sight_where_the_list_gets_lower(
    tree: DocumentTree,
) -> None:
    """It may get lower when something is said above it."""
    _go_to(tree, _LOCKED.key)
    chosen = tree.currentIndex()
    tree.resize(700, 80)
    assert tree.visualRect(chosen).bottom() <= tree.viewport().height()
