"""The small card that tells of one look."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QLabel, QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.roles import with_role

_WIDTH = 260
_AWAY = 14
_EDGE = 8


class PlotCard(QLabel):
    """Floats over the plot beside the look's line, and never on its points."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        with_role(self, "card")
        self._width = look.px(_WIDTH)
        self.setWordWrap(True)
        self.setMargin(_EDGE)
        self.setPalette(look.palette())
        self.setAutoFillBackground(True)
        self.setFrameShape(QLabel.Shape.StyledPanel)
        self.hide()

    def lay(self, x: float, spots: Sequence[QPointF], area: QRectF) -> None:
        """Show it on the side of `x` that has room; all in pixels of the parent."""
        self.setFixedWidth(min(self._width, int(area.width() / 2)))
        self.setFixedHeight(self.heightForWidth(self.width()))
        fits = x + _AWAY + self.width() <= area.right()
        left = x + _AWAY if fits else x - _AWAY - self.width()
        highest = min((each.y() for each in spots), default=area.bottom())
        lowest = max((each.y() for each in spots), default=area.bottom())
        above = highest - area.top() >= area.bottom() - lowest
        top = area.top() + _EDGE if above else area.bottom() - self.height() - _EDGE
        self.move(QPointF(left, top).toPoint())
        self.show()
        self.raise_()
