"""Where to train, threads, gentleness, and staying awake."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ftstudio.core.device import DeviceWish
from ftstudio.runs.threads import most_threads
from ftstudio.ui.look import Look
from ftstudio.ui.preferences.parts import Chooser
from ftstudio.ui.preferences.work import WorkPart
from ftstudio.viewmodels.preferences import Preferences
from ftstudio.words import running
from tests.ui.showing import showing


def part(qtbot: QtBot, preferences: Preferences) -> WorkPart:
    """The part, on the screen."""
    made = WorkPart(Look("light"), preferences)
    made.refresh()
    return showing(qtbot, made)


def test_all_cores_are_the_default_and_fewer_can_be_had(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """It says how many this computer has."""
    preferences = Preferences(tmp_path / "settings.json")
    (threads,) = part(qtbot, preferences).findChildren(Chooser)
    assert str(most_threads()) in threads.currentText()
    assert threads.count() == most_threads()
    threads.activated.emit(threads.count() - 1)
    assert preferences.settings.threads == most_threads() - 1


def test_more_threads_than_there_are_count_as_all(qtbot: QtBot, tmp_path: Path) -> None:
    """The settings came from a larger computer."""
    preferences = Preferences(tmp_path / "settings.json")
    preferences.choose(threads=500)
    (threads,) = part(qtbot, preferences).findChildren(Chooser)
    assert threads.currentIndex() == 0


def test_the_wheel_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """It passes over the list while the page scrolls."""
    (threads,) = part(qtbot, Preferences(tmp_path / "s")).findChildren(Chooser)
    threads.addItem("one more", 7)
    middle = QPointF(threads.rect().center())
    none = Qt.MouseButton.NoButton
    turn = QWheelEvent(
        middle,
        QPointF(threads.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(threads, turn)
    assert threads.currentIndex() == 0


def test_staying_awake_can_be_switched_off(qtbot: QtBot, tmp_path: Path) -> None:
    """It is on at first."""
    preferences = Preferences(tmp_path / "settings.json")
    _, awake = part(qtbot, preferences).findChildren(QCheckBox)
    assert awake.isChecked()
    awake.click()
    assert not preferences.settings.keep_awake


def test_where_to_train_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """It is left to the program at first."""
    preferences = Preferences(tmp_path / "settings.json")
    chips = part(qtbot, preferences).findChildren(QPushButton)
    assert [each.isChecked() for each in chips] == [True, False, False]
    chips[2].click()
    again = Preferences(tmp_path / "settings.json")
    assert again.settings.device is DeviceWish.GPU
    shown = part(qtbot, again).findChildren(QPushButton)
    assert [each.isChecked() for each in shown] == [False, False, True]


def test_gentle_can_be_chosen_and_says_what_it_costs(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """It is off at first."""
    preferences = Preferences(tmp_path / "settings.json")
    shown = part(qtbot, preferences)
    gentle, _ = shown.findChildren(QCheckBox)
    said = " ".join(each.text() for each in shown.findChildren(QLabel))
    assert running.gentle_means(most_threads(), most_threads()) in said
    assert not gentle.isChecked()
    gentle.click()
    assert preferences.settings.gentle
