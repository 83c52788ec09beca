"""The small card that tells of one look."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QLabel, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.roles import with_role

_WIDTH, _LEAST = 260, 170
_AWAY = 14
_EDGE = 8


class PlotCard(QLabel):
    """Floats over the plot beside the look's line, and never on its points.

    Where there is too little room for that, it is whole all the same.
    """

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self._plot = parent
        self._width, self._least = look.px(_WIDTH), look.px(_LEAST)
        self.setWordWrap(True)
        self.setMargin(_EDGE)
        self.setPalette(look.palette())
        self.setAutoFillBackground(True)
        self.setFrameShape(QLabel.Shape.StyledPanel)
        self.hide()

    def lay(self, x: float, spots: Sequence[QPointF], area: QRectF) -> None:
        """Show it on the side of `x` that has room; all in pixels of the parent."""
        half = max(self._least, int(area.width() / 2))
        self.setFixedWidth(min(self._width, half))
        self.setFixedHeight(self.heightForWidth(self.width()))
        fits = x + _AWAY + self.width() <= area.right()
        left = x + _AWAY if fits else x - _AWAY - self.width()
        highest = min((each.y() for each in spots), default=area.bottom())
        lowest = max((each.y() for each in spots), default=area.bottom())
        above = highest - area.top() >= area.bottom() - lowest
        top = area.top() + _EDGE if above else area.bottom() - self.height() - _EDGE
        room = self._plot.size() - self.size()
        left = min(max(left, 0), room.width())
        top = min(max(top, 0), room.height())
        self.move(QPointF(left, top).toPoint())
        self.show()
        self.raise_()
