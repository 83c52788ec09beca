"""What is too high scrolls; the bar takes no room, and screen readers never lose it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.scroll import Scroll
from tests.ui.showing import showing

_HIGH = 1000


def _scroll(qtbot: QtBot, height: int) -> Scroll:
    """One of 300 to 200, with a sentence of that height in it."""
    scroll = Scroll()
    scroll.column.setContentsMargins(0, 0, 40, 0)
    inside = label("A sentence.")
    inside.setMinimumHeight(height)
    scroll.column.addWidget(inside)
    scroll.resize(300, 200)
    return showing(qtbot, scroll)


def _bar(scroll: Scroll) -> QScrollBar:
    """The one that a person has."""
    (bar,) = (e for e in scroll.findChildren(QScrollBar) if e.parentWidget() is scroll)
    return bar


def _children(scroll: Scroll) -> int:
    """Of how many a screen reader is told."""
    return QAccessible.queryAccessibleInterface(scroll).childCount()


def test_the_bar_is_there_only_where_something_scrolls(qtbot: QtBot) -> None:
    """It lies over the margin, so that nothing moves when it comes."""
    scroll = _scroll(qtbot, 100)
    width = scroll.viewport().width()
    assert not _bar(scroll).isVisible()
    scroll.resize(300, 60)
    assert _bar(scroll).isVisible()
    assert _bar(scroll).geometry().right() == scroll.width() - 1
    assert scroll.viewport().width() == width


def test_the_bar_moves_what_scrolls_and_follows_it(qtbot: QtBot) -> None:
    """By mouse, wheel or Tab."""
    scroll = _scroll(qtbot, _HIGH)
    bar, inside = _bar(scroll), scroll.inside
    bar.setValue(bar.maximum())
    assert inside.geometry().bottom() == scroll.viewport().height() - 1
    scroll.ensureVisible(0, 0)
    assert bar.value() == 0
    middle = QPointF(scroll.viewport().rect().center())
    down, none = QPoint(0, -120), Qt.MouseButton.NoButton
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(middle, middle, QPoint(), down, none, keys, phase, False)
    QApplication.sendEvent(scroll.viewport(), wheel)
    assert bar.value() > 0
    assert inside.y() == -bar.value()


def test_the_bar_tells_how_much_is_seen(qtbot: QtBot) -> None:
    """Also after the window has become higher."""
    scroll = _scroll(qtbot, _HIGH)
    for height in (200, 400):
        scroll.resize(300, height)
        seen = scroll.viewport().height()
        assert _bar(scroll).pageStep() == seen
        assert _bar(scroll).maximum() == scroll.inside.height() - seen


def test_what_the_keyboard_goes_to_comes_into_sight(qtbot: QtBot) -> None:
    """From outside too, but not what the mouse is on: that stays under it."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    outside, scroll = QPushButton("Next"), Scroll()
    above, below = QPushButton("First"), QPushButton("Last")
    scroll.column.addWidget(above)
    scroll.column.addSpacing(_HIGH)
    scroll.column.addWidget(below)
    for each in (scroll, outside):
        column.addWidget(each)
    whole.resize(300, 200)
    showing(qtbot, whole)
    bar = scroll.verticalScrollBar()
    for target, place in ((below, bar.maximum()), (above, 0)):
        outside.setFocus()
        target.setFocus()
        assert bar.value() == place


def test_it_is_as_wide_as_what_is_in_it(qtbot: QtBot) -> None:
    """For nothing scrolls sideways; it hears of what comes later."""
    whole, wide = QSplitter(), QPushButton()
    scroll = Scroll()
    scroll.column.addWidget(wide)
    for each in (QWidget(), scroll):
        whole.addWidget(each)
    whole.resize(600, 200)
    showing(qtbot, whole)
    wide.setMinimumWidth(500)
    qtbot.waitUntil(lambda: scroll.viewport().width() >= 500)


def test_a_screen_reader_is_told_the_same_children_whatever_is_shown(
    qtbot: QtBot,
) -> None:
    """Qt breaks down when it asks for one that has gone."""
    scroll, pages = _scroll(qtbot, _HIGH), QStackedWidget()
    told = [_children(scroll)]
    scroll.resize(300, _HIGH + 100)
    told.append(_children(scroll))
    for page in (scroll, QWidget()):
        pages.addWidget(page)
    showing(qtbot, pages)
    pages.setCurrentIndex(1)
    told.append(_children(scroll))
    assert told == [1, 1, 1]
