"""The plot of a training."""

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ftstudio.core.errors import FolderNotWritable
from ftstudio.core.events import Event, FoldBegan, WentBack
from ftstudio.core.history import History
from ftstudio.ui.look import DARK, LIGHT, Look
from ftstudio.ui.widgets.loss_plot import LossPlot
from ftstudio.ui.widgets.plot_card import PlotCard
from ftstudio.ui.widgets.plot_looks import one_training
from ftstudio.words import plotting
from tests.factories import fold, history, look, prepared, step, told
from tests.losses import BY_HEART, TRAININGS, checked, checks, one

RUN = history(told([3.4, 3.1, 2.9, 3.0, 3.2]))
_BACK: list[Event] = [WentBack(4, 1, 1e-4)]
_ANEW: list[Event] = [FoldBegan(0, 5), *fold(3.4)]
_NEXT: list[Event] = [FoldBegan(1, 5), *fold(3.4, 3.1, 2.9)]
_SHRINKING = [
    (fold(3.4, 3.1, 2.9, 9.0), _BACK),
    (fold(3.4, 3.1, 9.0, math.nan), _BACK),
    (fold(3.4, 3.1, 9.0, math.inf), _BACK),
    (fold(3.4, 3.1, 2.9, 9.0), [FoldBegan(0, 5)]),
    ([FoldBegan(0, 5), *fold(3.4, 3.1, 2.9, 9.0)], _BACK),
    ([FoldBegan(0, 5), *fold(3.4, 3.1, 2.9, 9.0)], _ANEW),
    ([FoldBegan(0, 5), *fold(3.4, 3.1, 2.9, 9.0)], _NEXT),
    ([FoldBegan(0, 5), *fold(3.4, 3.1, 9.0, math.nan)], _BACK),
]
"""Trainings with a spike, and what takes their last looks away."""


@pytest.fixture(params=[LIGHT, DARK])
def plot(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[LossPlot]:
    """On screen, with nothing to show yet."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made = LossPlot(Look(request.param))
    made.setParent(window)
    made.resize(760, 470)
    window.show()
    made.show()
    yield made
    window.hide()


def card(plot: LossPlot) -> PlotCard:
    """What tells of a look."""
    found = plot.findChild(PlotCard)
    assert isinstance(found, PlotCard)
    return found


def test_before_the_first_look_it_says_what_is_going_on(plot: LossPlot) -> None:
    """An empty plot would look broken."""
    assert plot.accessibleDescription() == plotting.waiting()
    ended = history(told([math.nan]))
    plot.show_history(ended)
    assert plot.accessibleDescription() == plotting.nothing()


@pytest.mark.parametrize(
    "losses",
    [
        [3.0],
        [3.0, math.nan, 2.8],
        [math.nan, 3.0],
        [3.0, math.inf],
        [3.0, 1e300],
        [math.inf, math.inf],
        [0.0, 0.0],
        [1e-9, 2e-9],
    ],
)
def test_no_loss_is_too_odd_to_draw(plot: LossPlot, losses: list[float]) -> None:
    """Gaps and blow-ups are drawn as far as they can be."""
    known = replace(history(told([3.0, 3.0])), kept=None, final=None)
    looks = tuple(look(at, each, training=each) for at, each in enumerate(losses))
    plot.show_history(replace(known, looks=looks))
    plot.grab()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        plot.keyPressEvent(_key(key))
        plot.grab()


def test_arrow_keys_tell_of_look_after_look(plot: LossPlot) -> None:
    """What the mouse shows is heard by keyboard too."""
    plot.show_history(RUN)
    heard = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(plot, key)
        heard.append(plot.accessibleDescription())
    drawing = one_training(RUN)
    said = [each.said for each in drawing.stops]
    assert heard == [said[4], said[3], said[0], said[4]]
    assert card(plot).text() == heard[-1]
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert card(plot).isHidden()
    assert plot.accessibleDescription() == drawing.summary


def test_the_mouse_tells_of_the_nearest_look(plot: LossPlot) -> None:
    """And of none once it has left."""
    plot.show_history(RUN)
    plot.grab()
    plot._point_at(plot._canvas.at(27, 3.0))
    assert card(plot).text() == one_training(RUN).stops[1].said
    plot.leaveEvent(QEvent(QEvent.Type.Leave))
    assert card(plot).isHidden()
    plot._point_at(QPointF(2, 2))
    assert card(plot).isHidden()


def test_the_mouse_on_a_mark_tells_what_happened(plot: LossPlot) -> None:
    """In a sentence that begins with where."""
    plot.show_history(history(one(BY_HEART, 18)))
    plot.grab()
    mark = plot._drawing.marks[-1]
    place = plot._canvas.at(mark.x, 0)
    place.setY(plot._canvas.area.bottom() - 13)
    plot._point_at(place)
    assert card(plot).text() == mark.said
    assert mark.said.startswith("At ")
    assert "%: it starts to learn by heart (" in mark.said


def test_a_double_check_is_walked_along_its_mean(plot: LossPlot) -> None:
    """And the training after it shows whose curves these are."""
    plot.show_history(history(checks(2.5)))
    QTest.keyClick(plot, Qt.Key.Key_End)
    assert card(plot).text() == plot._drawing.stops[-1].said
    plot.show_history(history(checked(0.5)))
    assert plotting.checked(is_over=False) in plot.accessibleDescription()
    plot.grab()


@pytest.mark.parametrize("name", TRAININGS)
def test_every_training_can_be_drawn_and_saved(
    plot: LossPlot, name: str, tmp_path: Path
) -> None:
    """As lines alone, whatever there is in it."""
    plot.show_history(history(TRAININGS[name]))
    plot.grab()
    plot.save_picture(tmp_path / "plot.svg")
    drawn = (tmp_path / "plot.svg").read_text("utf-8")
    assert "<image" not in drawn
    assert plotting.across() in drawn


def test_a_look_out_of_view_is_brought_back_by_its_key(plot: LossPlot) -> None:
    """Zooming in hides looks, not what can be reached."""
    plot.show_history(RUN)
    plot.grab()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Home):
        QTest.keyClick(plot, key)
    assert card(plot).isVisible()


def test_a_resumed_run_forgets_the_looks_it_forgot(plot: LossPlot) -> None:
    """Also where one of them was being read."""
    plot.show_history(RUN)
    plot.keyPressEvent(_key(Qt.Key.Key_End))
    resumed = RUN.with_event(prepared(4, resumed_from=2))
    plot.show_history(resumed)
    assert card(plot).text() == one_training(resumed).stops[2].said
    plot.show_history(History())
    assert plot.accessibleDescription() == plotting.waiting()


@pytest.mark.parametrize(("before", "after"), _SHRINKING)
@pytest.mark.parametrize("is_by_mouse", [True, False])
def test_a_spike_that_is_being_read_can_be_taken_back(
    plot: LossPlot, before: list[Event], after: list[Event], is_by_mouse: bool
) -> None:
    """The axis moves while the look pointed at is no more: another takes its place."""
    known = history(before)
    plot.show_history(known)
    plot.grab()
    if is_by_mouse:
        plot._point_at(plot._canvas.at(plot._drawing.stops[-1].x, 3.0))
    else:
        QTest.keyClick(plot, Qt.Key.Key_Left)
    assert card(plot).isVisible()
    for event in after:
        known = known.with_event(event)
        plot.show_history(known)
        plot.grab()
    stops = plot._drawing.stops
    assert card(plot).isVisible() is bool(stops)
    assert not stops or card(plot).text() in [each.said for each in stops]


def test_what_is_unchanged_is_not_drawn_again(plot: LossPlot) -> None:
    """A step between two looks leaves the curves alone."""
    plot.show_history(RUN)
    drawn = plot._drawing
    plot.show_history(RUN.with_event(step(5)))
    assert plot._drawing is drawn
    going = history(checks(2.5))
    plot.show_history(going)
    drawn = plot._drawing
    plot.show_history(going.with_event(step(150)))
    assert plot._drawing is drawn


def test_the_picture_is_twice_as_sharp(plot: LossPlot, tmp_path: Path) -> None:
    """Whole, or not there: nothing else is left in the folder."""
    plot.show_history(RUN)
    plot.save_picture(tmp_path / "plot.png")
    assert QImage(str(tmp_path / "plot.png")).width() == 2 * plot.width()
    assert [each.name for each in tmp_path.iterdir()] == ["plot.png"]


def test_the_table_is_saved(plot: LossPlot, tmp_path: Path) -> None:
    """One row a step, after the header."""
    plot.show_history(RUN)
    plot.save_table(tmp_path / "plot.csv")
    assert len((tmp_path / "plot.csv").read_text("utf-8").splitlines()) == 6


def test_a_place_that_is_gone_is_said(plot: LossPlot, tmp_path: Path) -> None:
    """By an error that has its sentence."""
    with pytest.raises(FolderNotWritable):
        plot.save_table(tmp_path / "gone" / "plot.csv")
    with pytest.raises(FolderNotWritable):
        plot.save_picture(tmp_path / "gone" / "plot.png")


def _key(key: Qt.Key) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
