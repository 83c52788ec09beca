"""What is painted, on a white sheet, so that a test can look at it."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

AREA = QRectF(0, 0, 100, 80)
WHITE = QColor("white")


def painted(paint: Callable[[QPainter, QRectF], None], area: QRectF = AREA) -> QImage:
    """A sheet a little larger than the area, its edges sharp."""
    sheet = QImage(
        area.adjusted(0, 0, 20, 20).size().toSize(), QImage.Format.Format_RGB32
    )
    sheet.fill(WHITE)
    painter = QPainter(sheet)
    paint(painter, area)
    painter.end()
    return sheet


def at(x: float, y: float) -> QPointF:
    """Per cent of the plan and a loss of 0 to 80, as pixels of that area."""
    return QPointF(x, AREA.bottom() - y)


def is_bare(sheet: QImage, area: QRectF) -> bool:
    """Whether nothing was painted in a part of the sheet."""
    part = sheet.copy(area.toRect())
    spots = ((x, y) for x in range(part.width()) for y in range(part.height()))
    return all(part.pixelColor(x, y) == WHITE for x, y in spots)
