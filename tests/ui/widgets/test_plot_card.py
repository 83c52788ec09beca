"""The card that tells of a look."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_card import PlotCard

AREA = QRectF(40, 20, 600, 400)


@pytest.mark.parametrize("x", [40.0, 300.0, 640.0])
@pytest.mark.parametrize("y", [25.0, 220.0, 415.0])
def test_it_is_inside_and_not_on_the_points(qtbot: QtBot, x: float, y: float) -> None:
    """Wherever the look lies."""
    parent = QWidget()
    qtbot.addWidget(parent)
    card = PlotCard(parent, Look(LIGHT))
    card.setText("After 40 % of the training: " + 8 * "so much on the documents ")
    card.lay(x, [QPointF(x, y)], AREA)
    assert AREA.contains(QRectF(card.geometry()))
    assert not QRectF(card.geometry()).contains(QPointF(x, y))
    assert card.height() >= card.heightForWidth(card.width())


@pytest.mark.parametrize("x", [40.0, 120.0, 240.0])
def test_in_a_small_plot_it_is_whole(qtbot: QtBot, x: float) -> None:
    """Even where no side of the points has room for it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(260, 240)
    card = PlotCard(parent, Look(LIGHT))
    card.setText("After 40 % of the training: " + 4 * "so much on the documents ")
    card.lay(x, [QPointF(x, 100)], QRectF(40, 20, 200, 120))
    assert parent.rect().contains(card.geometry())
    assert card.width() > 100
