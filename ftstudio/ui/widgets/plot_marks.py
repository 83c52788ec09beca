"""The marks along the lower edge of the plot: what happened, and where."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_drawing import Mark
from ftstudio.ui.widgets.plot_glyphs import SIZE, Glyphs
from ftstudio.ui.widgets.plot_ground import At

_ABOVE = 13.0
"""The middle of the lowest row over the lower edge, in pixels."""
_GAP = 2.0
_HEAD = 4.0


class Marks:
    """Paints them, one above another where they would lie on each other."""

    def __init__(self, look: Look, at: At) -> None:
        self._look = look
        self._at = at
        self._glyphs = Glyphs(look)
        self.marks: tuple[Mark, ...] = ()

    def places(self, area: QRectF) -> list[tuple[Mark, QPointF]]:
        """Those in view, each with the middle of its glyph."""
        found: list[tuple[Mark, QPointF]] = []
        for mark in self.marks:
            x = self._at(mark.x, 0).x()
            if area.left() - 1 <= x <= area.right() + 1:
                rows = {round(s.y()) for _, s in found if abs(s.x() - x) < SIZE + _GAP}
                y = area.bottom() - _ABOVE
                while round(y) in rows:
                    y -= SIZE + _GAP
                found.append((mark, QPointF(x, y)))
        return found

    def mark_at(self, place: QPointF, area: QRectF) -> Mark | None:
        """The mark under the mouse."""
        for mark, middle in reversed(self.places(area)):
            away = place - middle
            if max(abs(away.x()), abs(away.y())) <= SIZE / 2 + _GAP:
                return mark
        return None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Each on its row, over what led there."""
        for mark, middle in self.places(area):
            if mark.back_to is not None:
                self._paint_way_back(painter, area, middle, mark.back_to)
            self._glyphs.paint(painter, middle, mark.tone, mark.icon)

    def _paint_way_back(
        self, painter: QPainter, area: QRectF, begin: QPointF, to: float
    ) -> None:
        """An arrow to the left, to where it went on from."""
        x = max(self._at(to, 0).x(), area.left())
        if begin.x() - x < SIZE:
            return
        tip = QPointF(x, begin.y())
        painter.setPen(QPen(self._look.colour("muted"), 1.5))
        painter.setBrush(self._look.colour("muted"))
        painter.drawLine(begin, tip + QPointF(_HEAD, 0))
        wings = [tip + QPointF(2 * _HEAD, up) for up in (-_HEAD, _HEAD)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([tip, *wings]))
