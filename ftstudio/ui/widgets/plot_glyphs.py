"""The glyphs that mark what happened: for each tone a shape of its own."""

from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_drawing import Tone

SIZE = 16.0
_LARGER = 2.5
"""A diamond needs more room to look as large."""
_SHAPES = {
    Tone.CALM: "shape-round",
    Tone.ATTENTION: "shape-triangle",
    Tone.DANGER: "shape-diamond",
    Tone.QUIET: "shape-square",
}
_INNER = 0.62
_LOWER = 0.1
"""The middle of a triangle lies below that of its square."""


class Glyphs:
    """Draws glyphs as lines, so that they stay sharp however large they are shown."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._known: dict[tuple[str, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, middle: QPointF, tone: Tone, icon: str) -> None:
        """A glyph around a point."""
        size = SIZE + (_LARGER if tone is Tone.DANGER else 0)
        around = QRectF(0, 0, size, size)
        around.moveCenter(middle)
        self._icon(_SHAPES[tone], tone.value).render(painter, around)
        inner = QRectF(0, 0, SIZE * _INNER, SIZE * _INNER)
        lower = SIZE * _LOWER if tone is Tone.ATTENTION else 0
        inner.moveCenter(middle + QPointF(0, lower))
        self._icon(icon, "surface").render(painter, inner)

    def _icon(self, name: str, colour: str) -> QSvgRenderer:
        """Read once."""
        if (name, colour) not in self._known:
            drawn = QByteArray(self._look.drawing(name, colour).encode())
            self._known[name, colour] = QSvgRenderer(drawn)
        return self._known[name, colour]
