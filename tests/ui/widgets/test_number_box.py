"""A number between limits."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.number_box import NumberBox


def _box(qtbot: QtBot) -> NumberBox:
    box = NumberBox(0.0001, 6)
    qtbot.addWidget(box)
    box.setRange(1e-6, 1)
    box.setValue(0.001)
    return box


def test_it_shows_no_zeros_without_meaning(qtbot: QtBot) -> None:
    """0.001 rather than 0.001000."""
    box = _box(qtbot)
    assert box.text() == "0.001"
    box.stepUp()
    assert box.text() == "0.0011"


def test_nothing_outside_the_limits_can_be_typed(qtbot: QtBot) -> None:
    """The largest value is the most that stays."""
    box = _box(qtbot)
    box.selectAll()
    QTest.keyClicks(box, "7")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() <= 1


def test_large_numbers_can_be_typed_again_as_shown(qtbot: QtBot) -> None:
    """No mark between thousands, which could not be read back."""
    box = NumberBox(64, 0)
    qtbot.addWidget(box)
    box.setRange(64, 8192)
    box.setValue(2048)
    assert box.text() == "2048"


def test_the_wheel_is_left_to_the_page(qtbot: QtBot) -> None:
    """Scrolling past a number does not change it."""
    box = _box(qtbot)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    box.wheelEvent(wheel)
    assert box.value() == 0.001
    assert not wheel.isAccepted()
