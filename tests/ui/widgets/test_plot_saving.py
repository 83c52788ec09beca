"""The plot as a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import FolderNotWritable
from ftstudio.ui.widgets.plot_saving import dots_of, lines_of, write

GROUND = QColor("#123456")


@pytest.fixture
def widget(qtbot: QtBot) -> QLabel:
    """Some text."""
    made = QLabel("lower is better")
    qtbot.addWidget(made)
    made.resize(200, 40)
    return made


def test_dots_are_twice_as_many_as_on_the_screen(widget: QLabel) -> None:
    """On the ground of the theme."""
    picture = QImage.fromData(dots_of(widget, GROUND))
    assert picture.size() == QSize(400, 80)
    assert picture.pixelColor(399, 79) == GROUND


def test_lines_keep_text_as_text(widget: QLabel) -> None:
    """It can be searched, read out and changed; in any font without serifs."""
    drawn = lines_of(widget, GROUND, "A title", "What it shows").decode()
    assert "lower is better</text>" in drawn
    assert "<image" not in drawn
    assert "<title>A title</title>" in drawn
    assert "<desc>What it shows</desc>" in drawn
    assert ", sans-serif" in drawn


def test_lines_can_be_opened_again(widget: QLabel) -> None:
    """In the same place as on the screen, on their ground."""
    renderer = QSvgRenderer(lines_of(widget, GROUND, "", ""))
    assert renderer.viewBox() == widget.rect()
    picture = QImage(200, 40, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    assert picture.pixelColor(198, 38) == GROUND


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    """Nothing else is left, and what fails is said by an error with a sentence."""
    write(tmp_path / "plot.svg", b"<svg/>")
    assert [each.name for each in tmp_path.iterdir()] == ["plot.svg"]
    with pytest.raises(FolderNotWritable):
        write(tmp_path / "gone" / "plot.svg", b"<svg/>")
