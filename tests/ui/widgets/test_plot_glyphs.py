"""The glyphs of the marks."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from ftstudio.ui.look import DARK, LIGHT, Look
from ftstudio.ui.widgets.plot_drawing import Tone
from ftstudio.ui.widgets.plot_glyphs import Glyphs
from tests.ui.painting import WHITE, painted


def outline(tone: Tone) -> set[tuple[int, int]]:
    """The pixels that a glyph of that tone covers, four times as large."""

    def paint(painter: QPainter, _area: QRectF) -> None:
        painter.scale(4, 4)
        Glyphs(Look(DARK)).paint(painter, QPointF(10, 10), tone, "mark-exclaim")

    sheet = painted(paint)
    spots = ((x, y) for x in range(80) for y in range(80))
    return {spot for spot in spots if sheet.pixelColor(*spot) != WHITE}


@pytest.mark.usefixtures("qapp")
def test_each_tone_has_a_shape_of_its_own() -> None:
    """Who does not see colours tells them apart as well."""
    shapes = [outline(tone) for tone in Tone]
    for number, shape in enumerate(shapes):
        assert all(len(shape ^ other) > 300 for other in shapes[:number])


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("tone", Tone)
def test_it_is_in_the_colour_of_its_tone(tone: Tone) -> None:
    """The icon on it in that of the ground."""
    look = Look(LIGHT)
    sheet = painted(
        lambda painter, _area: Glyphs(look).paint(
            painter, QPointF(20, 20), tone, "mark-minus"
        )
    )
    assert sheet.pixelColor(20, 24) == look.colour(tone.value)
