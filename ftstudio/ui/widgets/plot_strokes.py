"""The curves of the plot, their points, and the star."""

import math
from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_cutting import pieces
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Point
from ftstudio.ui.widgets.plot_ground import At

_RING, _DOT = 3.5, 2.0
_STAR, _INNER = 10.0, 0.42
_OTHERS = 150
"""How opaque the checks are beside their mean, of 255."""


class Stroke(Enum):
    """The kinds of curves: colour, width and style."""

    MAIN = ("accent", 3.0, Qt.PenStyle.SolidLine)
    TRAINING = ("training_curve", 1.5, Qt.PenStyle.SolidLine)
    PRESENT = ("training_curve", 1.5, Qt.PenStyle.DashLine)
    CHECK = ("accent", 1.25, Qt.PenStyle.SolidLine)


class Strokes:
    """Paints, at the places that `at` gives for per cent and loss."""

    def __init__(self, look: Look, at: At) -> None:
        self._look = look
        self._at = at
        self.drawing = Drawing()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Level, training, checks, the curve that counts, the star on top."""
        drawing = self.drawing
        self._paint_level(painter, area)
        lessons = Stroke.PRESENT if drawing.checks else Stroke.TRAINING
        self._paint_curve(painter, area, drawing.training, lessons)
        for check in drawing.checks:
            self._paint_curve(painter, area, check, Stroke.CHECK)
        if not drawing.checks:
            self._paint_dots(painter, area, drawing.training.points)
        self._paint_curve(painter, area, drawing.main, Stroke.MAIN)
        if not drawing.checks:
            self._paint_rings(painter, area, drawing.main.points)
        if drawing.star is not None:
            self._paint_star(painter, area, drawing.star)

    def _paint_level(self, painter: QPainter, area: QRectF) -> None:
        """How high the curve that counts began."""
        for _, y in self.drawing.main.points[:1]:
            height = round(self._at(0, y).y()) + 0.5
            if area.top() <= height <= area.bottom():
                painter.setPen(QPen(self._look.colour("muted"), 1, Qt.PenStyle.DotLine))
                left, right = (QPointF(x, height) for x in (area.left(), area.right()))
                painter.drawLine(left, right)

    def _paint_curve(
        self, painter: QPainter, area: QRectF, curve: Curve, stroke: Stroke
    ) -> None:
        painter.setPen(pen_of(self._look, stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        spots = (
            self._at(x, y) if math.isfinite(y) else None
            for x, y in zip(curve.x, curve.y, strict=True)
        )
        for piece in pieces(spots, area):
            painter.drawPolyline(QPolygonF(piece))

    def _paint_rings(
        self, painter: QPainter, area: QRectF, points: Iterable[Point]
    ) -> None:
        painter.setPen(QPen(self._look.colour("accent"), 2))
        painter.setBrush(self._look.colour("surface"))
        for spot in self._inside(points, area):
            painter.drawEllipse(spot, _RING, _RING)

    def _paint_dots(
        self, painter: QPainter, area: QRectF, points: Iterable[Point]
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("training_curve"))
        for spot in self._inside(points, area):
            painter.drawEllipse(spot, _DOT, _DOT)

    def _paint_star(self, painter: QPainter, area: QRectF, star: Point) -> None:
        painter.setPen(QPen(QColor(self._look.colour("surface")), 1.5))
        painter.setBrush(self._look.colour("star"))
        for spot in self._inside([star], area):
            painter.drawPolygon(_star_around(spot))

    def _inside(self, points: Iterable[Point], area: QRectF) -> list[QPointF]:
        spots = (self._at(*each) for each in points)
        return [each for each in spots if area.contains(each)]


def pen_of(look: Look, stroke: Stroke) -> QPen:
    """What a kind of curve is drawn with."""
    name, width, style = stroke.value
    colour = look.colour(name)
    if stroke is Stroke.CHECK:
        colour.setAlpha(_OTHERS)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(colour, width, style, cap, join)


def _star_around(middle: QPointF) -> QPolygonF:
    """With five tips, one of them up."""
    tips = []
    for corner in range(10):
        reach = _STAR if corner % 2 == 0 else _STAR * _INNER
        angle = math.pi * (corner / 5 - 0.5)
        tips.append(middle + QPointF(math.cos(angle), math.sin(angle)) * reach)
    return QPolygonF(tips)
