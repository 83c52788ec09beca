"""The welcome, as it is seen and used."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.computer import Computer
from ftstudio.core.errors import Unexpected
from ftstudio.core.fit import Memory
from ftstudio.runs.background import Background
from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.pages.welcome import WelcomePage
from ftstudio.viewmodels.welcome import WelcomeViewModel
from tests.ui.showing import showing
from tests.viewmodels.trainings import Pump

_OFFICE = Computer("Intel Core i5-8250U", 4, Memory(16 * 10**9, 11 * 10**9))


def make(qtbot: QtBot, background: Background | None = None) -> WelcomePage:
    """The page, shown; the computer is looked at right away, or by `background`."""
    at_once = Background(post=lambda call: call(), start=lambda work: work())
    welcome = WelcomeViewModel(background or at_once, lambda: _OFFICE)
    return showing(qtbot, WelcomePage(welcome, Look(LIGHT)))


def said(page: WelcomePage) -> str:
    """All that can be read."""
    labels, buttons = page.findChildren(QLabel), page.findChildren(QPushButton)
    seen = [each.text() for each in labels if each.isVisible()]
    return "\n".join([*seen, *(e.text() for e in buttons if e.isVisible())])


def press(page: WelcomePage, name: str) -> None:
    """Click a button that can be seen."""
    buttons = page.findChildren(QPushButton)
    next(e for e in buttons if e.text() == name and e.isVisible()).click()


def key(which: Qt.Key) -> None:
    """Press a key, wherever the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, which)


def drop(page: WelcomePage, urls: list[QUrl]) -> None:
    """Let go of what was dragged over the page."""
    content = QMimeData()
    content.setUrls(urls)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place, copy = QPointF(9, 9), Qt.DropAction.CopyAction
    entering = QDragEnterEvent(place.toPoint(), copy, content, buttons, keys)
    for event in (entering, QDropEvent(place, copy, content, buttons, keys)):
        QApplication.sendEvent(page, event)


def test_three_steps_by_enter_alone(qtbot: QtBot) -> None:
    """What it does, this computer, how it goes; then Enter chooses a folder."""
    page = make(qtbot)
    assert "Everything stays on this computer" in said(page)
    assert "Back" not in said(page)
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Intel Core i5-8250U" in said(page))
    assert "trains comfortably here" in said(page)
    assert "2 of 3" in said(page)
    key(Qt.Key.Key_Return)
    assert "How it goes" in said(page)
    with qtbot.waitSignal(page.folder_wanted):
        key(Qt.Key.Key_Return)


def test_back_goes_back(qtbot: QtBot) -> None:
    """Nothing is shown twice."""
    page = make(qtbot)
    press(page, "Next")
    press(page, "Back")
    assert "1 of 3" in said(page)
    press(page, "Next")
    qtbot.waitUntil(lambda: said(page).count("Intel Core i5-8250U") == 1)


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_escape_leaves_it_at_every_step(qtbot: QtBot, steps: int) -> None:
    """Wherever the focus is."""
    page = make(qtbot)
    for _ in range(steps):
        press(page, "Next")
    with qtbot.waitSignal(page.left):
        key(Qt.Key.Key_Escape)


def test_there_is_always_a_button_to_leave(qtbot: QtBot) -> None:
    """Skip; at the end it has a friendlier name, beside the two ways to begin."""
    page = make(qtbot)
    with qtbot.waitSignal(page.left):
        press(page, "Skip")
    press(page, "Next")
    press(page, "Next")
    assert "Skip" not in said(page)
    with qtbot.waitSignal(page.left):
        press(page, "Look around")
    with qtbot.waitSignal(page.samples_wanted):
        press(page, "Try the sample documents")


def test_one_does_not_wait_for_the_look_at_the_computer(qtbot: QtBot) -> None:
    """It is filled in once it is there; going on keeps the focus."""
    pump = Pump()
    page = make(qtbot, pump.background)
    press(page, "Next")
    assert "Looking at it…" in said(page)
    QTest.keyClick(page, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    pump.until(lambda: page.view_model.state.computer is not None)
    assert "Looking at it…" not in said(page)
    qtbot.waitUntil(lambda: "No graphics card is needed." in said(page))
    assert QApplication.focusWidget() is focused


def test_what_is_not_known_is_said_so(qtbot: QtBot) -> None:
    """And that it does not matter."""
    page = make(qtbot, Pump().background)
    page.view_model._fail(Unexpected("OSError", log=""))
    press(page, "Next")
    assert "could not be found out" in said(page)
    assert "does no harm" in said(page)


def test_a_folder_may_be_dropped_on_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Whoever has it at hand already; what is no file is told of."""
    page = make(qtbot)
    with qtbot.waitSignal(page.dropped) as told:
        drop(page, [QUrl.fromLocalFile(str(tmp_path))])
    assert told.args == [[tmp_path]]
    with qtbot.waitSignal(page.refused):
        drop(page, [])
