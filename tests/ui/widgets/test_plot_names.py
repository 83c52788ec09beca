"""Names of the things in view."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_chart import Chart
from ftstudio.ui.widgets.plot_curves import Curve
from ftstudio.ui.widgets.plot_names import Names
from ftstudio.ui.widgets.plot_notes import Notes
from ftstudio.words import plotting

VALIDATION = Curve((0.0, 50.0, 100.0), (3.4, 3.0, 3.2))
TRAINING = Curve((0.0, 50.0, 100.0), (3.4, 2.8, 2.6))


def named(qtbot: QtBot, training: Curve, heights: tuple[float, float]) -> set[str]:
    """The texts that are written into a plot of 600 × 400."""
    look = Look(LIGHT)
    chart, notes = Chart(look, plotting.way, plotting.level), Notes(look, QFont())
    chart.add(notes)
    qtbot.addWidget(chart.widget)
    chart.widget.resize(600, 400)
    chart.widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    chart.widget.show()
    chart.show_heights(heights)
    Names(look, chart, notes).write(VALIDATION, training, [(50.0, 3.0)])
    return set(notes.texts)


def test_everything_has_its_name(qtbot: QtBot) -> None:
    """Both curves, the start and the star."""
    names = {plotting.best(), plotting.exam(), plotting.lessons(), plotting.before()}
    assert named(qtbot, TRAINING, (2.5, 3.5)) == names


def test_what_is_not_in_view_is_not_named(qtbot: QtBot) -> None:
    """A label without its thing would name another one."""
    below = replace(TRAINING, y=(2.9, 2.8, 2.6))
    assert plotting.lessons() not in named(qtbot, below, (2.95, 3.5))
    assert plotting.lessons() not in named(qtbot, Curve(), (2.5, 3.5))
