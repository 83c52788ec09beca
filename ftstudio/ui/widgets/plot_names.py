"""The names of the things in the plot, each at a free place beside its thing."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_chart import Chart
from ftstudio.ui.widgets.plot_curves import Curve
from ftstudio.ui.widgets.plot_labels import Beside, Label, Line, Places
from ftstudio.ui.widgets.plot_notes import Notes
from ftstudio.words import plotting

_MARGIN = (6.0, 2.0, -4.0, -4.0)
_ROOM = QSizeF(8, 2)
_STAR = 9.0
_LEAST_HEIGHT = 40
"""Before it is laid out, a plot has no height, and no place for names."""

Points = Sequence[tuple[float, float]]


class Names:
    """Writes the names again whenever points come to lie elsewhere."""

    def __init__(self, look: Look, chart: Chart, notes: Notes) -> None:
        self._look = look
        self._chart = chart
        self._notes = notes
        self._places = Places()

    def write(self, validation: Curve, training: Curve, star: Points) -> None:
        """Name both curves, the star and the level that the validation loss left."""
        area = self._chart.area
        if area.height() < _LEAST_HEIGHT:
            return
        ink, muted = self._look.colour("ink"), self._look.colour("muted")
        accent = self._look.colour("accent")
        named = (
            self._label(star, plotting.best(), Beside.POINT, ink),
            self._label(validation.points, plotting.exam(), Beside.END, accent),
            self._label(training.points, plotting.lessons(), Beside.END, muted),
            self._label(
                self._level(validation), plotting.before(), Beside.LEVEL, muted
            ),
        )
        labels = [label for label in named if label is not None]
        labels = _upper_first_above(labels)
        lines = [*self._pixels(validation), *self._pixels(training)]
        taken = [_around(self._chart.at(*each)) for each in star]
        rects = self._places.place(labels, lines, taken, area.adjusted(*_MARGIN))
        self._notes.write(list(zip(labels, rects, strict=True)), area)

    def _label(
        self, points: Points, text: str, beside: Beside, colour: QColor
    ) -> Label | None:
        """For the last of the points in view."""
        area = self._chart.area.adjusted(-1, -1, 1, 1)
        seen = [s for s in self._spots(points) if area.contains(s)]
        if not seen:
            return None
        bold = colour != self._look.colour("muted")
        size = self._notes.metrics(bold).size(0, text) + _ROOM
        return Label(text, size, seen[-1], beside, colour, bold)

    def _level(self, validation: Curve) -> Points:
        """The left end of the line “before training”, wherever the view begins."""
        left = self._chart.way_at(self._chart.area.topLeft())
        return [(left, y) for _, y in validation.points[:1]]

    def _spots(self, points: Points) -> list[QPointF]:
        return [self._chart.at(*each) for each in points]

    def _pixels(self, curve: Curve) -> list[Line]:
        spots = self._spots(curve.points)
        return list(zip(spots, spots[1:] or spots, strict=False))


def _upper_first_above(labels: list[Label]) -> list[Label]:
    """The upper of two curves is named above its end, the lower below."""
    ends = [each.point.y() for each in labels if each.beside is Beside.END]
    if len(ends) < 2:
        return labels
    return [replace(each, first_above=each.point.y() == min(ends)) for each in labels]


def _around(spot: QPointF) -> QRectF:
    return QRectF(spot.x() - _STAR, spot.y() - _STAR, 2 * _STAR, 2 * _STAR)
