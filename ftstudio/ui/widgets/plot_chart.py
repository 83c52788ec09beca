"""Everything of pyqtgraph: axes and zoom of the plot; curves are drawn over them."""

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QGraphicsItem, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_scale import Span, digits, round_step, ticks

_WHOLE = (-1.0, 101.0)
"""Per cent of the plan: a little more, so that no marker is cut in half."""
_CLOSEST = 5.0
_SMALL = 0.9
_BEHIND = -1000


class Chart:
    """Axes over 0 to 100 per cent and some losses, that can be zoomed horizontally."""

    def __init__(
        self,
        look: Look,
        way: Callable[[float], str],
        level: Callable[[float, int], str],
    ) -> None:
        """The two make ticks' texts: of a share, and of a loss to some decimals."""
        self._way, self._level = way, level
        self._view = pg.ViewBox(enableMenu=False)
        self._plot = pg.PlotItem(viewBox=self._view, enableMenu=False)
        self._canvas = pg.PlotWidget(
            plotItem=self._plot, background=look.colour("surface")
        )
        self._compose(look)

    @property
    def widget(self) -> QWidget:
        """What is laid out and shown."""
        widget: QWidget = self._canvas
        return widget

    @property
    def area(self) -> QRectF:
        """Where curves are drawn, in pixels of the widget."""
        area: QRectF = self._view.sceneBoundingRect()
        return area

    @property
    def heights(self) -> Span:
        """The range of losses in view."""
        low, high = self._view.viewRange()[1]
        return low, high

    def on_view(self, heard: Callable[[], None]) -> None:
        """Call `heard` whenever points come to lie elsewhere."""
        self._view.sigRangeChanged.connect(lambda *_: self._mark_axes())
        for signal in (self._view.sigRangeChanged, self._view.sigResized):
            signal.connect(lambda *_: heard())

    def on_mouse(self, heard: Callable[[QPointF], None]) -> None:
        """Call `heard` with each place of the mouse; two clicks reset the zoom."""
        scene = self._plot.scene()
        scene.sigMouseMoved.connect(heard)
        scene.sigMouseClicked.connect(lambda e: self.show_all() if e.double() else None)

    def add(self, item: QGraphicsItem) -> None:
        """Draw an item, in pixels of the widget; under the axes if its z is below 0."""
        self._plot.scene().addItem(item)

    def show_heights(self, span: Span) -> None:
        """The range of losses to show."""
        if span != self.heights:
            self._view.setYRange(*span, padding=0)
            self._mark_axes()

    def show_all(self) -> None:
        """The whole plan from side to side."""
        self._view.setXRange(*_WHOLE, padding=0)

    def zoom(self, factor: float) -> None:
        """Show `1 / factor` of the width, around its middle; all of it for 0."""
        if factor > 0:
            self._view.scaleBy(x=1 / factor)
        else:
            self.show_all()

    def at(self, x: float, y: float) -> QPointF:
        """Where a point lies, in pixels of the widget."""
        (left, right), (low, high) = self._view.viewRange()
        area = self.area
        return QPointF(
            area.left() + (x - left) / (right - left) * area.width(),
            area.bottom() - (y - low) / (high - low) * area.height(),
        )

    def way_at(self, place: QPointF) -> float:
        """The per cent of the plan at a place in pixels."""
        left, right = self._view.viewRange()[0]
        area = self.area
        return float(left + (place.x() - area.left()) / area.width() * (right - left))

    def _compose(self, look: Look) -> None:
        self._plot.hideButtons()
        self._plot.layout.setContentsMargins(0, 8, 20, 0)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self._canvas.setCacheMode(pg.PlotWidget.CacheModeFlag.CacheNone)
        self._canvas.setMinimumSize(320, look.px(200))
        self._view.disableAutoRange()
        self._view.setMouseEnabled(x=True, y=False)
        self._view.setLimits(xMin=_WHOLE[0], xMax=_WHOLE[1], minXRange=_CLOSEST)
        self.show_all()
        self._dress_axes(look)

    def _dress_axes(self, look: Look) -> None:
        font = small_font(look, self._canvas)
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setStyle(tickFont=font, tickLength=0, tickAlpha=255)
            axis.setStyle(hideOverlappingLabels=False)
            axis.setZValue(_BEHIND)
            axis.setTextPen(look.colour("muted"))
            axis.setTickPen(pg.mkPen(look.colour("line")))
            axis.enableAutoSIPrefix(False)
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        left.setPen(pg.mkPen(None))
        left.setGrid(255)
        left.setWidth(round(QFontMetricsF(font).horizontalAdvance("00.000") + 8))
        bottom.setPen(pg.mkPen(look.colour("line")))
        bottom.setHeight(round(QFontMetricsF(font).height() + 8))

    def _mark_axes(self) -> None:
        across, up = self._view.viewRange()
        way = max(round_step((across[1] - across[0]) * 0.98, 6), 1)
        marks = [(at, self._way(at / 100)) for at in ticks((across[0], across[1]), way)]
        self._plot.getAxis("bottom").setTicks([marks])
        step = round_step(up[1] - up[0])
        exact = digits(step)
        levels = ticks((up[0], up[1]), step)
        self._plot.getAxis("left").setTicks(
            [[(at, self._level(at, exact)) for at in levels]]
        )


def small_font(look: Look, widget: QWidget) -> QFont:
    """The widget's font, a little smaller; as large as the look has its text."""
    font = QFont(widget.font())
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * _SMALL))
    else:
        font.setPointSizeF(font.pointSizeF() * _SMALL * look.type_scale)
    return font
