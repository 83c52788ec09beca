"""The text of a document, and what was removed from it."""

from pytestqt.qtbot import QtBot

from ftstudio.core.notes import Removed, RemovedKind
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.document_text import DocumentText
from ftstudio.viewmodels.documents.preview import Preview
from ftstudio.viewmodels.documents.splitting import Split
from tests.factories import document

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
