"""What lies under the curves: the shaded stretch, and the band that tells how sure."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_cutting import hatching, pieces
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Stretch, Tone

At = Callable[[float, float], QPointF]
_HATCH_GAP = 9.0
_HATCH, _BAND, _EDGE = 46, 44, 120
"""How opaque, of 255."""


class Ground:
    """Paints, at the places that `at` gives for per cent and loss."""

    def __init__(self, look: Look, at: At) -> None:
        self._look = look
        self._at = at
        self.drawing = Drawing()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The stretch, then the band, then the line up to which it learns."""
        drawing = self.drawing
        if drawing.stretch is not None:
            self._paint_stretch(painter, area, drawing.stretch)
        if drawing.band is not None:
            self._paint_band(painter, area, *drawing.band)
        if drawing.until is not None:
            pen = QPen(self._look.colour("accent"), 1.5, Qt.PenStyle.DashLine)
            self._paint_line(painter, area, drawing.until, pen)

    def _paint_stretch(self, painter: QPainter, area: QRectF, stretch: Stretch) -> None:
        """A soft ground, hatched, so that it is seen without colours too."""
        left, right = (self._at(x, 0).x() for x in (stretch.begin, stretch.end))
        shaded = QRectF(left, area.top(), right - left, area.height()) & area
        tone = stretch.tone.value
        painter.fillRect(shaded, self._look.colour(f"{tone}_soft"))
        if stretch.tone is Tone.DANGER:
            painter.setPen(QPen(_faint(self._look, tone, _HATCH), 1))
            for line in hatching(shaded, _HATCH_GAP):
                painter.drawLine(*line)
        style = (
            Qt.PenStyle.SolidLine
            if stretch.tone is Tone.DANGER
            else Qt.PenStyle.DashLine
        )
        pen = QPen(self._look.colour(tone), 1.5, style)
        self._paint_line(painter, area, stretch.begin, pen)

    def _paint_band(
        self, painter: QPainter, area: QRectF, below: Curve, above: Curve
    ) -> None:
        known = [
            (self._at(x, low), self._at(x, high))
            for (x, low), (_, high) in zip(below.points, above.points, strict=True)
        ]
        outline = [low for low, _ in known] + [high for _, high in reversed(known)]
        path, clip = QPainterPath(), QPainterPath()
        path.addPolygon(QPolygonF(outline))
        clip.addRect(area)
        soft, edge = band_colours(self._look)
        painter.fillPath(path.intersected(clip), soft)
        painter.setPen(QPen(edge, 1))
        for side in zip(*known, strict=True):
            for piece in pieces(side, area):
                painter.drawPolyline(QPolygonF(piece))

    def _paint_line(
        self, painter: QPainter, area: QRectF, way: float, pen: QPen
    ) -> None:
        """From top to bottom, where it is in view."""
        x = round(self._at(way, 0).x()) + 0.5
        if area.left() <= x <= area.right():
            painter.setPen(pen)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))


def band_colours(look: Look) -> tuple[QColor, QColor]:
    """Of the band, and of its edges."""
    return _faint(look, "accent", _BAND), _faint(look, "accent", _EDGE)


def _faint(look: Look, name: str, opaque: int) -> QColor:
    colour = look.colour(name)
    colour.setAlpha(opaque)
    return colour
