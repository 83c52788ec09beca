"""Curves, points and the star."""

import math

import pytest
from PySide6.QtCore import QRectF

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing
from ftstudio.ui.widgets.plot_strokes import Stroke, Strokes, pen_of
from tests.ui.painting import AREA, at, is_bare, painted

X = (10.0, 50.0, 90.0)


def strokes(drawing: Drawing) -> Strokes:
    """Of a plot of 100 × 80."""
    made = Strokes(Look(LIGHT), at)
    made.drawing = drawing
    return made


@pytest.mark.usefixtures("qapp")
def test_the_curve_that_counts_has_the_colour_of_the_program() -> None:
    """And the level from which it began a dotted line."""
    sheet = painted(strokes(Drawing(main=Curve(X, (60, 40, 20)))).paint)
    assert sheet.pixelColor(30, 30) == Look(LIGHT).colour("accent")
    level = {sheet.pixelColor(x, 20).name() for x in range(60, 100)}
    assert len(level) > 1


@pytest.mark.usefixtures("qapp")
def test_what_leaves_the_plot_is_cut_off() -> None:
    """No file format needs to do it."""
    sheet = painted(strokes(Drawing(main=Curve(X, (40, 40, -40)))).paint)
    assert is_bare(sheet, QRectF(0, AREA.bottom() + 3, 120, 15))


@pytest.mark.usefixtures("qapp")
def test_what_was_not_measured_is_a_gap() -> None:
    """A line across would be an invention."""
    curve = Curve((10.0, 30.0, 50.0, 70.0, 90.0), (10, 10, math.nan, 10, 10))
    sheet = painted(strokes(Drawing(main=Curve((0.0,), (70,)), checks=(curve,))).paint)
    assert not is_bare(sheet, QRectF(15, 68, 10, 5))
    assert is_bare(sheet, QRectF(35, 68, 30, 5))


@pytest.mark.usefixtures("qapp")
def test_the_star_is_on_its_point() -> None:
    """In its colour."""
    star = Look(LIGHT).colour("star")
    sheet = painted(strokes(Drawing(star=(50.0, 40.0))).paint)
    assert sheet.pixelColor(50, 40) == star
    assert is_bare(painted(strokes(Drawing(star=(50.0, 400.0))).paint), AREA)


@pytest.mark.usefixtures("qapp")
def test_no_two_kinds_of_curve_differ_by_colour_alone() -> None:
    """Width or style tells them apart as well."""
    pens = [pen_of(Look(LIGHT), each) for each in Stroke]
    assert len({(pen.widthF(), pen.style()) for pen in pens}) == len(pens)
