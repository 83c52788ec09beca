"""Layer: something painted in pixels of the plot, under its axes or over them."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

Paint = Callable[[QPainter, QRectF], None]
_AROUND = 20
"""What may hang over the edge: half a star, a mark, a label."""


class Layer(QGraphicsItem):
    """Painted by who knows how, given the rectangle in which curves are drawn.

    Layers with a `height` below 0 lie under the axes and their grid.
    """

    def __init__(self, paint: Paint, height: float) -> None:
        super().__init__()
        self._paint = paint
        self._area = QRectF()
        self.setZValue(height)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def lay(self, area: QRectF) -> None:
        """Paint again, in that rectangle."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = QRectF(area)
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Where the curves are, and what hangs over."""
        return self._area.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """What belongs here."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, self._area)
