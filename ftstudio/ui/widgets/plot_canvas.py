"""Canvas: the chart with everything that is drawn on it, from the ground up."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.plot_chart import Chart, small_font
from ftstudio.ui.widgets.plot_drawing import Drawing, Mark
from ftstudio.ui.widgets.plot_ground import Ground
from ftstudio.ui.widgets.plot_layer import Layer
from ftstudio.ui.widgets.plot_marks import Marks
from ftstudio.ui.widgets.plot_names import Names
from ftstudio.ui.widgets.plot_notes import Focus, Notes
from ftstudio.ui.widgets.plot_scale import Span, calm_range
from ftstudio.ui.widgets.plot_strokes import Strokes
from ftstudio.words import plotting

_UNDER, _OVER, _MARKS = -1.0, 500.0, 600.0
"""Axes and their grid are at 0, what is written at 1000."""


class Canvas:
    """Shows a drawing; all places are in pixels of its widget."""

    def __init__(self, look: Look) -> None:
        self._chart = Chart(look, plotting.way, plotting.level)
        self._drawing, self._come = Drawing(), 0.0
        self._heights: Span | None = None
        self._ground = Ground(look, self._chart.at)
        self._strokes = Strokes(look, self._chart.at)
        self._marks = Marks(look, self._chart.at)
        self._notes = Notes(look, small_font(look, self._chart.widget))
        self._names = Names(look, self._chart, self._notes)
        self._layers = (
            Layer(self._ground.paint, _UNDER),
            Layer(self._strokes.paint, _OVER),
            Layer(self._marks.paint, _MARKS),
        )
        for item in (*self._layers, self._notes):
            self._chart.add(item)
        self._chart.on_view(self._lay)

    @property
    def widget(self) -> QWidget:
        """What is laid out and shown."""
        return self._chart.widget

    @property
    def area(self) -> QRectF:
        """Where curves are drawn."""
        return self._chart.area

    def draw(self, drawing: Drawing, needed: Span | None) -> None:
        """Show this; the range of losses moves only where what is `needed` demands."""
        self._drawing = drawing
        self._ground.drawing = drawing
        self._strokes.drawing = drawing
        self._marks.marks = drawing.marks
        self._heights = None if needed is None else calm_range(needed, self._heights)
        if self._heights is not None:
            self._chart.show_heights(self._heights)
        self._lay()

    def come_to(self, way: float) -> None:
        """Draw the lower edge as far as the training has come, in per cent."""
        self._come = way
        self._notes.come_to(self._chart.at(way, 0).x())

    def point_at(self, focus: Focus | None) -> None:
        """Show which look is pointed at."""
        self._notes.point_at(focus)

    def mark_at(self, place: QPointF) -> Mark | None:
        """The mark at a place."""
        return self._marks.mark_at(place, self.area)

    def at(self, x: float, y: float) -> QPointF:
        """Where a point lies."""
        return self._chart.at(x, y)

    def way_at(self, place: QPointF) -> float:
        """The per cent of the plan at a place."""
        return self._chart.way_at(place)

    def zoom(self, factor: float) -> None:
        """Show `1 / factor` of the width, around its middle; all of it for 0."""
        self._chart.zoom(factor)

    def show_all(self) -> None:
        """The whole plan from side to side."""
        self._chart.show_all()

    def on_view(self, heard: Callable[[], None]) -> None:
        """Call `heard` whenever points come to lie elsewhere."""
        self._chart.on_view(heard)

    def on_mouse(self, heard: Callable[[QPointF], None]) -> None:
        """Call `heard` with each place of the mouse."""
        self._chart.on_mouse(heard)

    def _lay(self) -> None:
        """Everything where it lies now."""
        area = self.area
        for layer in self._layers:
            layer.lay(area)
        self.come_to(self._come)
        marks = [middle for _, middle in self._marks.places(area)]
        self._names.write(self._drawing, marks)
