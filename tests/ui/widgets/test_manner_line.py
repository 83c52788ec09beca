"""How bold and how long answers may be, for those who want to know."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.manner_line import MannerLine


def _line(qtbot: QtBot) -> MannerLine:
    line = MannerLine(Look(LIGHT))
    qtbot.addWidget(line)
    line.show_manner(0.3, 300)
    return line


def test_the_numbers_are_hidden_until_they_are_wanted(qtbot: QtBot) -> None:
    """Most people never want them."""
    line = _line(qtbot)
    assert not line.temperature.isVisibleTo(line)
    line.drawer.click()
    assert line.temperature.isVisibleTo(line)
    assert line.temperature.value() == 0.3
    assert line.longest.value() == 300


def test_a_number_that_is_changed_is_told(qtbot: QtBot) -> None:
    """Both of them, and not while they are only shown."""
    line = _line(qtbot)
    with qtbot.assertNotEmitted(line.chosen):
        line.show_manner(0.5, 200)
    with qtbot.waitSignal(line.chosen) as chosen:
        line.temperature.stepUp()
    assert chosen.args == [0.6, 200]
    line.longest.setValue(9)
    assert line.longest.value() == 10
