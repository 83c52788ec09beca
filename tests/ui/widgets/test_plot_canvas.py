"""Everything that is drawn, on the chart."""

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_canvas import Canvas
from ftstudio.ui.widgets.plot_curves import needed_range
from ftstudio.ui.widgets.plot_looks import one_training
from tests.factories import history
from tests.losses import BY_HEART, one

DRAWING = one_training(history(one(BY_HEART, 18)))
ALARM = DRAWING.marks[-1]


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    """Shown, with a training that learns by heart."""
    made = Canvas(Look(LIGHT))
    qtbot.addWidget(made.widget)
    made.widget.resize(600, 400)
    made.widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.widget.show()
    made.draw(DRAWING, needed_range(DRAWING))
    return made


def test_the_stretch_goes_from_the_best_to_the_last_look(canvas: Canvas) -> None:
    """As it is seen."""
    shown = canvas.widget.grab().toImage()
    soft = Look(LIGHT).colour("danger_soft")
    height = round(canvas.area.bottom()) - 30
    stretch = DRAWING.stretch
    assert stretch is not None
    reds = [x for x in range(shown.width()) if shown.pixelColor(x, height) == soft]
    assert min(reds) == pytest.approx(canvas.at(stretch.begin, 3).x(), abs=6)
    assert max(reds) == pytest.approx(canvas.at(stretch.end, 3).x(), abs=6)


def test_a_mark_lies_where_it_is_found(canvas: Canvas) -> None:
    """At its per cent, just over the lower edge."""
    mark = canvas.mark_at(_lowest(canvas, ALARM.x))
    assert mark is not None
    assert "by heart" in mark.said


def test_zoomed_in_everything_moves_together(canvas: Canvas) -> None:
    """Marks with the curves."""
    before = canvas.at(58, 3)
    canvas.zoom(2)
    assert canvas.at(58, 3) != before
    assert canvas.mark_at(_lowest(canvas, ALARM.x)) is not None
    canvas.show_all()
    assert canvas.at(58, 3) == before


def _lowest(canvas: Canvas, way: float) -> QPointF:
    """Where the lowest mark lies at so many per cent."""
    return QPointF(canvas.at(way, 0).x(), canvas.area.bottom() - 13)
