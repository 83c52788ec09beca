"""An empty place says what to do."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.empty import EmptyState


def test_it_shows_a_picture_words_and_a_way_on(qtbot: QtBot) -> None:
    """And other words when the place is empty for another reason."""
    empty = EmptyState(Look("light"), "picture", "Nothing here yet", "Drop a folder.")
    qtbot.addWidget(empty)
    choose = empty.add_button("Choose…")
    empty.show_words("Nothing found", "Try another word.")
    labels = empty.findChildren(QLabel)
    assert any(not each.pixmap().isNull() for each in labels)
    texts = [each.text() for each in labels if each.text()]
    assert texts == ["Nothing found", "Try another word."]
    assert choose.parent() is empty
