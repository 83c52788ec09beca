"""Layers of the plot."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from ftstudio.ui.widgets.plot_layer import Layer
from tests.ui.painting import AREA, painted


@pytest.mark.usefixtures("qapp")
def test_it_is_painted_in_the_place_where_it_was_laid() -> None:
    """By who knows how."""
    seen: list[QRectF] = []
    layer = Layer(lambda _painter, area: seen.append(area), -1)
    layer.lay(AREA)

    def paint(painter: QPainter, _area: QRectF) -> None:
        layer.paint(painter, QStyleOptionGraphicsItem())

    painted(paint)
    assert seen == [AREA]
    assert layer.boundingRect().contains(AREA)
    assert layer.zValue() < 0
