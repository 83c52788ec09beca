"""Names of the things in view."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_chart import Chart
from ftstudio.ui.widgets.plot_drawing import Curve, Drawing, Stretch, Tone
from ftstudio.ui.widgets.plot_names import Names
from ftstudio.ui.widgets.plot_notes import Notes
from ftstudio.words import plotting

X = (0.0, 50.0, 100.0)
DRAWING = Drawing(
    main=Curve(X, (3.4, 3.0, 3.2)),
    main_name="exam",
    training=Curve(X, (3.4, 2.8, 2.6)),
    star=(50.0, 3.0),
    star_name="best",
    stretch=Stretch(50, 100, Tone.DANGER, "since here"),
)
WHOLE = (2.5, 3.5)


def notes_of(
    qtbot: QtBot,
    drawing: Drawing,
    heights: tuple[float, float] = WHOLE,
    zoom: float = 0,
) -> Notes:
    """What is written into a plot of 600 × 400."""
    look = Look(LIGHT)
    chart, notes = Chart(look, plotting.way, plotting.level), Notes(look, QFont())
    chart.add(notes)
    qtbot.addWidget(chart.widget)
    chart.widget.resize(600, 400)
    chart.widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    chart.widget.show()
    chart.show_heights(heights)
    chart.zoom(zoom)
    Names(look, chart, notes).write(drawing)
    return notes


def test_everything_has_its_name(qtbot: QtBot) -> None:
    """Both curves, the start, the star and the trouble."""
    names = {"best", "since here", "exam", plotting.lessons(), plotting.before()}
    assert set(notes_of(qtbot, DRAWING).texts) == names


def test_what_is_not_in_view_is_not_named(qtbot: QtBot) -> None:
    """A label without its thing would name another one."""
    below = replace(DRAWING, training=Curve(X, (2.9, 2.8, 2.6)))
    assert plotting.lessons() not in notes_of(qtbot, below, (2.95, 3.5)).texts
    without = replace(DRAWING, training=Curve())
    assert plotting.lessons() not in notes_of(qtbot, without).texts


def test_a_trouble_that_began_out_of_view_is_still_named(qtbot: QtBot) -> None:
    """The shade alone would not say what it is."""
    early = replace(DRAWING, stretch=Stretch(2, 100, Tone.DANGER, "since here"))
    assert "since here" in notes_of(qtbot, early, zoom=3).texts


def test_curves_of_a_double_check_are_named_in_the_legend(qtbot: QtBot) -> None:
    """What ends where is too close; the line where it will end is named here."""
    several = replace(
        DRAWING, checks=(DRAWING.main,), until=40.0, until_name="up to here"
    )
    texts = notes_of(qtbot, several).texts
    assert "exam" not in texts
    assert "up to here" in texts


def test_names_do_not_lie_on_marks(qtbot: QtBot) -> None:
    """Both would be lost."""
    look = Look(LIGHT)
    chart, notes = Chart(look, plotting.way, plotting.level), Notes(look, QFont())
    qtbot.addWidget(chart.widget)
    chart.widget.resize(600, 400)
    chart.show_heights(WHOLE)
    marks = [QPointF(x, 230) for x in range(40, 580, 30)]
    Names(look, chart, notes).write(DRAWING, marks)
    rects = [rect for _, rect in notes._labels]
    assert not any(rect.contains(mark) for rect in rects for mark in marks)
