"""The names of the things in the plot, each at a free place beside its thing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_chart import Chart
from ftstudio.ui.widgets.plot_cutting import Line
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Point
from ftstudio.ui.widgets.plot_glyphs import SIZE
from ftstudio.ui.widgets.plot_labels import Beside, Label, Places
from ftstudio.ui.widgets.plot_notes import Notes
from ftstudio.words import plotting

_MARGIN = (6.0, 2.0, -4.0, -4.0)
_ROOM = QSizeF(8, 2)
_STAR = 9.0
_LEAST_HEIGHT = 40
"""Before it is laid out, a plot has no height, and no place for names."""

Points = Sequence[Point]


class Names:
    """Writes the names again whenever points come to lie elsewhere."""

    def __init__(self, look: Look, chart: Chart, notes: Notes) -> None:
        self._look = look
        self._chart = chart
        self._notes = notes
        self._places = Places()

    def write(self, drawing: Drawing, marks: Sequence[QPointF] = ()) -> None:
        """Name everything that is drawn; `marks` lie there already."""
        area = self._chart.area
        if area.height() < _LEAST_HEIGHT:
            return
        labels = _upper_first_above([*self._labels(drawing)])
        curves = (drawing.main, drawing.training, *drawing.checks)
        lines = [line for curve in curves for line in self._pixels(curve)]
        stars = [drawing.star] if drawing.star is not None else []
        taken = [_around(self._chart.at(*each), _STAR) for each in stars]
        taken += [_around(each, SIZE / 2) for each in marks]
        rects = self._places.place(labels, lines, taken, area.adjusted(*_MARGIN))
        self._notes.write(list(zip(labels, rects, strict=True)), area)

    def _labels(self, drawing: Drawing) -> Iterator[Label]:
        """What is in view, the most important first."""
        star = [drawing.star] if drawing.star is not None else []
        stretch, until = drawing.stretch, drawing.until
        if star:
            yield from self._label(star, drawing.star_name, Beside.POINT, "ink")
        if stretch is not None:
            edge = self._edge(stretch.begin, stretch.end)
            yield from self._label(edge, stretch.said, Beside.EDGE, stretch.tone)
        if not drawing.checks:
            yield from self._curves(drawing)
        if until is not None:
            edge = self._edge(until, until)
            yield from self._label(edge, drawing.until_name, Beside.EDGE, "accent")
        yield from self._label(
            self._level(drawing.main), plotting.before(), Beside.LEVEL, "muted"
        )

    def _curves(self, drawing: Drawing) -> Iterator[Label]:
        """Of a double-check there are too many to be named where they end."""
        main, training = drawing.main.points, drawing.training.points
        yield from self._label(main, drawing.main_name, Beside.END, "accent")
        yield from self._label(training, plotting.lessons(), Beside.END, "muted")

    def _label(
        self, points: Points, text: str, beside: Beside, colour: str
    ) -> Iterator[Label]:
        """For the last of the points in view, if there is one."""
        area = self._chart.area.adjusted(-1, -1, 1, 1)
        seen = [s for s in self._spots(points) if area.contains(s)]
        if seen:
            bold = colour != "muted"
            size = self._notes.metrics(bold).size(0, text) + _ROOM
            drawn_in = self._look.colour(colour)
            others = tuple(seen[len(seen) * part // 4] for part in (3, 2, 1))
            yield Label(text, size, seen[-1], beside, drawn_in, bold, others=others)

    def _edge(self, begin: float, end: float) -> Points:
        """The top of a vertical line; where that is out of view, of what is beyond."""
        left = self._chart.way_at(self._chart.area.topLeft())
        top = self._chart.heights[1]
        return [(max(begin, left), top)] if end >= left else []

    def _level(self, curve: Curve) -> Points:
        """The left end of the line “before training”, wherever the view begins."""
        left = self._chart.way_at(self._chart.area.topLeft())
        return [(left, y) for _, y in curve.points[:1]]

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


def _around(spot: QPointF, reach: float) -> QRectF:
    return QRectF(spot.x() - reach, spot.y() - reach, 2 * reach, 2 * reach)
