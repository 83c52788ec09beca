"""What is drawn over the plot: labels, how far it is, and the look in focus."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_labels import Label

_VEIL = 215


@dataclass(frozen=True, slots=True)
class Focus:
    """A look that is pointed at: where its line stands and its points lie."""

    x: float
    points: tuple[QPointF, ...]


class Notes(QGraphicsItem):
    """Painted in pixels of the widget, whatever part of the plan is in view."""

    def __init__(self, look: Look, font: QFont) -> None:
        super().__init__()
        self._look = look
        self._fonts = {False: QFont(font), True: QFont(font)}
        self._fonts[True].setWeight(QFont.Weight.DemiBold)
        self._area = QRectF()
        self._labels: Sequence[tuple[Label, QRectF]] = ()
        self._come = 0.0
        self._focus: Focus | None = None
        self.setZValue(1000)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    @property
    def texts(self) -> list[str]:
        """What is written."""
        return [label.text for label, _ in self._labels]

    @property
    def focus(self) -> Focus | None:
        """What is pointed at."""
        return self._focus

    def metrics(self, bold: bool) -> QFontMetricsF:
        """The size of texts."""
        return QFontMetricsF(self._fonts[bold])

    def write(self, labels: Sequence[tuple[Label, QRectF]], area: QRectF) -> None:
        """Show labels at their places; `area` is where curves are drawn."""
        if area != self._area:
            self.prepareGeometryChange()
        self._labels, self._area = labels, QRectF(area)
        self.update()

    def come_to(self, x: float) -> None:
        """Draw the lower edge as far as the training has come."""
        if round(x) != round(self._come):
            self._come = x
            self.update()

    def point_at(self, focus: Focus | None) -> None:
        """Show which look is pointed at."""
        self._focus = focus
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        """Where the curves are, and what hangs over."""
        return self._area.adjusted(-8, -8, 20, 8)

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Labels on a veil, the line below the points."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_way(painter)
        if self._focus:
            self._paint_focus(painter, self._focus)
        veil = QColor(self._look.colour("surface"))
        veil.setAlpha(_VEIL)
        for label, rect in self._labels:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(veil)
            painter.drawRoundedRect(rect, 4, 4)
            painter.setPen(label.colour)
            painter.setFont(self._fonts[label.bold])
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label.text)

    def _paint_way(self, painter: QPainter) -> None:
        area = self._area
        come = min(self._come, area.right())
        if come > area.left():
            painter.setPen(QPen(self._look.colour("accent"), 3))
            painter.drawLine(area.bottomLeft(), QPointF(come, area.bottom()))

    def _paint_focus(self, painter: QPainter, focus: Focus) -> None:
        painter.setPen(QPen(self._look.colour("muted"), 1))
        top, bottom = self._area.top(), self._area.bottom()
        x = round(focus.x) + 0.5
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(self._look.colour("surface"), 2))
        painter.setBrush(self._look.colour("ink"))
        for point in focus.points:
            painter.drawEllipse(point, 5.5, 5.5)
