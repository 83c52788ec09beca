"""What lies under the curves."""

import pytest
from PySide6.QtCore import QRectF

from ftstudio.ui.look import DARK, LIGHT, Look
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Stretch, Tone
from ftstudio.ui.widgets.plot_ground import Ground
from tests.ui.painting import AREA, at, is_bare, painted

X = (10.0, 50.0, 90.0)


def ground(drawing: Drawing, theme: str = LIGHT) -> Ground:
    """Of a plot of 100 × 80."""
    made = Ground(Look(theme), at)
    made.drawing = drawing
    return made


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_stretch_is_shaded_hatched_and_has_an_edge(theme: str) -> None:
    """Three signs, of which colour is one."""
    drawing = Drawing(stretch=Stretch(40, 80, Tone.DANGER, "worse"))
    sheet = painted(ground(drawing, theme).paint)
    look = Look(theme)
    assert sheet.pixelColor(40, 40) == look.colour("danger")
    shades = {sheet.pixelColor(x, 40).name() for x in range(42, 79)}
    assert len(shades) > 1
    assert look.colour("danger_soft").name() in shades
    assert is_bare(sheet, QRectF(0, 0, 39, 80))
    assert is_bare(sheet, QRectF(82, 0, 18, 80))


@pytest.mark.usefixtures("qapp")
def test_what_may_be_chance_is_shaded_more_softly() -> None:
    """Without hatching, and its edge is broken."""
    drawing = Drawing(stretch=Stretch(40, 80, Tone.ATTENTION, "watch"))
    sheet = painted(ground(drawing).paint)
    assert len({sheet.pixelColor(x, 40).name() for x in range(42, 79)}) == 1
    edge = {sheet.pixelColor(40, y).name() for y in range(80)}
    assert len(edge) > 1


@pytest.mark.usefixtures("qapp")
def test_a_stretch_that_has_just_begun_is_its_edge() -> None:
    """It has no width yet."""
    drawing = Drawing(stretch=Stretch(40, 40, Tone.DANGER, "worse"))
    assert not is_bare(painted(ground(drawing).paint), QRectF(38, 0, 5, 80))


@pytest.mark.usefixtures("qapp")
def test_the_band_lies_between_its_edges_and_not_outside_the_plot() -> None:
    """A blow-up would else be drawn over everything."""
    drawing = Drawing(band=(Curve(X, (20, 30, 20)), Curve(X, (30, 30, 500))))
    sheet = painted(ground(drawing).paint)
    assert not is_bare(sheet, QRectF(11, 80 - 26, 4, 2))
    assert is_bare(sheet, QRectF(0, 80 - 15, 100, 15))
    assert is_bare(sheet, QRectF(AREA.right() + 1, 0, 18, 80))


@pytest.mark.usefixtures("qapp")
def test_a_line_stands_where_the_training_will_end() -> None:
    """After a double-check."""
    sheet = painted(ground(Drawing(until=60)).paint)
    assert not is_bare(sheet, QRectF(58, 0, 5, 80))
    assert is_bare(painted(ground(Drawing()).paint), AREA)
