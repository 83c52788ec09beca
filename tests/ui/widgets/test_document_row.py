"""How a row is drawn: nothing is told by colour alone."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ftstudio.core.corpus import Reason, State
from ftstudio.core.gathering import Filter
from ftstudio.ui.look import DARK, LIGHT, Look
from ftstudio.ui.widgets.document_row import box_of, chevron_of, offer_of
from ftstudio.ui.widgets.document_tree import DocumentTree
from ftstudio.viewmodels.documents.listing import Listing, listing_of
from ftstudio.viewmodels.documents.rows import Row
from ftstudio.viewmodels.documents.view import View
from tests.factories import document

_LETTER = document(1, name="in/a.txt")


def _rows() -> tuple[Row, ...]:
    return listing_of(View((_LETTER,)), Listing()).rows


def _drawn(qtbot: QtBot, view: View, theme: str = LIGHT, width: int = 700) -> QImage:
    tree = DocumentTree(Look(theme))
    qtbot.addWidget(tree)
    tree.resize(QSize(width, 200))
    tree.show_listing(listing_of(view, Listing()), "")
    return tree.viewport().grab().toImage()


def test_only_folders_have_an_arrow() -> None:
    """And those further in stand further in."""
    outer, inner, letter = _rows()
    assert chevron_of(outer).left() < chevron_of(inner).left()
    assert chevron_of(letter).isEmpty()


def test_a_box_is_easier_to_hit_than_it_looks() -> None:
    """Without getting in the way of the arrow."""
    outer, _inner, letter = _rows()
    assert box_of(letter).width() > 24
    assert not box_of(outer).intersects(chevron_of(outer).adjusted(0, 0, -8, 0))


def test_each_state_is_drawn_in_its_own_way(qtbot: QtBot) -> None:
    """Even without colours."""
    locked = replace(_LETTER, state=State.LOCKED, reason=Reason.NEEDS_PASSWORD)
    views = (
        View((_LETTER,)),
        View((_LETTER,), unticked=frozenset({_LETTER.key})),
        View((locked,)),
    )
    grey = QImage.Format.Format_Grayscale8
    one, two, three = (_drawn(qtbot, each).convertToFormat(grey) for each in views)
    assert one != two
    assert two != three


def test_copies_are_drawn_as_a_choice_while_one_is_kept(qtbot: QtBot) -> None:
    """As boxes once several are; of the very same file nothing can be pressed."""
    copy = document(2, state=State.TWIN, twin_of="in/a.txt")
    view = View((_LETTER, copy), filter=Filter.COPIES)
    all_kept = replace(view, kept=frozenset({copy.key}))
    assert _drawn(qtbot, view) != _drawn(qtbot, all_kept)
    above = listing_of(view, Listing()).rows[0]
    assert not offer_of(above, 700).isEmpty()
    assert box_of(above).isEmpty()
    same = replace(copy, content_hash=_LETTER.content_hash)
    one_file = View((_LETTER, same), filter=Filter.COPIES)
    assert offer_of(listing_of(one_file, Listing()).rows[0], 700).isEmpty()
    assert _drawn(qtbot, one_file) != _drawn(qtbot, view)


def test_rows_follow_the_theme(qtbot: QtBot) -> None:
    """Light on dark, or dark on light."""
    view = View((_LETTER,))
    assert _drawn(qtbot, view, LIGHT) != _drawn(qtbot, view, DARK)


def test_a_narrow_row_leaves_out_how_many_words_there_are(qtbot: QtBot) -> None:
    """The name is worth more; where there is room, both are there."""
    one, other = View((_LETTER,)), View((replace(_LETTER, words=9_999),))
    assert _drawn(qtbot, one, width=700) != _drawn(qtbot, other, width=700)
    assert _drawn(qtbot, one, width=340) == _drawn(qtbot, other, width=340)
