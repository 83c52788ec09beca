"""The text of a document, and what was removed from it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.document_text import DocumentText
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.splitting import Split
from tests.factories import document
from tests.ui.showing import showing

_LETTER = Preview(
    document(), "Dear Ada", removed=(Removed(RemovedKind.SIGNATURE, "Larch Joinery"),)
)


def _shown(qtbot: QtBot) -> DocumentText:
    made = DocumentText(Look(LIGHT))
    qtbot.addWidget(made)
    return made


def test_the_text_or_what_was_removed_is_shown(qtbot: QtBot) -> None:
    """One in the place of the other."""
    shown = _shown(qtbot)
    shown.show_text(_LETTER, None, is_removed=False)
    assert shown.text.toPlainText() == "Dear Ada"
    assert shown.removed.isHidden()
    shown.show_text(_LETTER, None, is_removed=True)
    assert "Larch Joinery" in shown.removed.toPlainText()
    assert shown.text.isHidden()


def test_units_are_coloured_and_taken_away(qtbot: QtBot) -> None:
    """The text stays where it is."""
    shown = _shown(qtbot)
    shown.show_text(_LETTER, Split((0, 5), 2, "m"), is_removed=False)
    layout = shown.text.document().begin().layout()
    assert len(layout.formats()) == 2
    shown.show_text(_LETTER, None, is_removed=False)
    assert layout.formats() == []
    shown.show_text(None, None, is_removed=False)
    assert shown.text.toPlainText() == ""


def test_it_is_as_high_as_its_text(qtbot: QtBot) -> None:
    """At each width: what it stands in scrolls, it does not."""
    shown = showing(qtbot, _shown(qtbot))
    long = Preview(document(), "An offer for an oak staircase. " * 300)
    shown.show_text(long, None, is_removed=False)
    heights = []
    for width in (500, 300):
        shown.resize(width, 200)
        bar = shown.text.verticalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0)  # type: ignore[misc]
        heights.append(shown.text.height())
    assert heights[0] < heights[1]


def test_it_tells_where_the_person_is(qtbot: QtBot) -> None:
    """With the keyboard, whoever scrolls it follows."""
    shown = showing(qtbot, _shown(qtbot))
    shown.show_text(Preview(document(), "a\n" * 99), None, is_removed=False)
    shown.text.setFocus()
    with qtbot.waitSignal(shown.moved) as moved:
        QTest.keyClick(shown.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert moved.args[0].top() > shown.text.height() // 2
