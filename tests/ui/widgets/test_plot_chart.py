"""Axes and zoom."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.plot_chart import Chart
from ftstudio.words import plotting

_CLICK = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)


@pytest.fixture
def chart(qtbot: QtBot) -> Chart:
    """Shown."""
    made = Chart(Look(LIGHT), plotting.way, plotting.level)
    qtbot.addWidget(made.widget)
    made.widget.resize(600, 400)
    made.on_mouse(lambda _place: None)
    made.show_heights((2.0, 4.0))
    made.widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.widget.show()
    return made


def wheel(chart: Chart, place: QPointF) -> None:
    """Three notches towards the plot."""
    assert isinstance(chart.widget, QAbstractScrollArea)
    event = QWheelEvent(
        place,
        place,
        QPoint(),
        QPoint(0, 360),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.widget.viewport(), event)


def mouse(chart: Chart, kind: QEvent.Type, button: Qt.MouseButton) -> None:
    """The mouse does something at 20 per cent."""
    assert isinstance(chart.widget, QAbstractScrollArea)
    place, held = chart.at(20, 3.0), button
    if kind == QEvent.Type.MouseButtonRelease:
        held = Qt.MouseButton.NoButton
    plain = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, place, place, button, held, plain)
    QApplication.sendEvent(chart.widget.viewport(), event)


def test_points_and_pixels_agree(chart: Chart) -> None:
    """There and back."""
    assert chart.way_at(chart.at(40.0, 3.0)) == pytest.approx(40)
    assert chart.at(50, 3.0).y() == pytest.approx(chart.area.center().y())
    assert chart.area.contains(chart.at(0, 3.0))
    assert chart.area.contains(chart.at(100, 3.0))


def test_the_wheel_zooms_across_and_two_clicks_show_all(chart: Chart) -> None:
    """The height stays: losses are compared by it."""
    whole = chart.at(50, 3.0) - chart.at(40, 3.0)
    wheel(chart, chart.at(50, 3.0))
    assert (chart.at(50, 3.0) - chart.at(40, 3.0)).x() > whole.x()
    assert chart.heights == (2.0, 4.0)
    for kind in (*_CLICK, QEvent.Type.MouseButtonDblClick, _CLICK[1]):
        mouse(chart, kind, Qt.MouseButton.LeftButton)
    assert (chart.at(50, 3.0) - chart.at(40, 3.0)).x() == pytest.approx(whole.x())


def test_zooming_out_ends_at_the_whole_plan(chart: Chart) -> None:
    """There is nothing beyond."""
    whole = chart.at(50, 3.0)
    chart.zoom(0.1)
    assert chart.at(50, 3.0) == whole
    chart.zoom(4.0)
    chart.zoom(0.0)
    assert chart.at(50, 3.0) == whole


def test_the_right_button_opens_nothing(chart: Chart) -> None:
    """No menu of a library, in a language of its own."""
    for kind in _CLICK:
        mouse(chart, kind, Qt.MouseButton.RightButton)
    menus = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu)]
    assert not any(each.isVisible() for each in menus)
