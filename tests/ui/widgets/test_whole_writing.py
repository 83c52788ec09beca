"""Text as high as it is long."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.whole_writing import WholeWriting


def _writing(qtbot: QtBot, text: str, width: int = 300) -> WholeWriting:
    writing = WholeWriting("Your model answered")
    qtbot.addWidget(writing)
    writing.resize(width, 40)
    writing.show()
    writing.show_text(text)
    return writing


def test_nothing_of_it_is_hidden(qtbot: QtBot) -> None:
    """It is high enough at any width, and while it grows."""
    writing = _writing(qtbot, "Dear Mrs Pellow, " * 8)
    wide = writing.height()
    writing.resize(150, wide)
    narrow = writing.height()
    assert narrow > wide
    writing.show_text("Dear Mrs Pellow, " * 16)
    assert writing.height() > narrow
    assert writing.verticalScrollBar().maximum() == 0


def test_marks_in_it_are_text(qtbot: QtBot) -> None:
    """Whatever a person or a model writes."""
    said = "<b>Oak</b> <|im_start|> \x00\x1b[2J שלום\u202e <img src='http://x/y'>"
    assert _writing(qtbot, said).toPlainText() == said
