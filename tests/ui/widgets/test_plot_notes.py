"""What is drawn over the plot."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_notes import Focus, Notes

AREA = QRectF(0, 0, 100, 80)


def painted(notes: Notes) -> QImage:
    """The notes on a white sheet."""
    sheet = QImage(120, 100, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    notes.paint(painter, QStyleOptionGraphicsItem())
    painter.end()
    return sheet


@pytest.mark.usefixtures("qapp")
def test_the_lower_edge_is_drawn_as_far_as_the_training_came() -> None:
    """One sees it move between two looks."""
    notes = Notes(Look(LIGHT), QFont())
    notes.write((), AREA)
    notes.come_to(40)
    sheet = painted(notes)
    assert sheet.pixelColor(20, 80) == Look(LIGHT).colour("accent")
    assert sheet.pixelColor(60, 80) == QColor("white")


@pytest.mark.usefixtures("qapp")
def test_a_line_stands_at_the_look_in_focus() -> None:
    """And goes with it."""
    notes = Notes(Look(LIGHT), QFont())
    notes.write((), AREA)
    notes.point_at(Focus(50.0, (QPointF(50, 40),)))
    assert painted(notes).pixelColor(50, 10) == Look(LIGHT).colour("muted")
    notes.point_at(None)
    assert painted(notes).pixelColor(50, 10) == QColor("white")
