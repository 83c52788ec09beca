"""The foot sums up and leads on."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.buttons import button
from ftstudio.ui.widgets.foot import Foot
from tests.ui.showing import showing


def test_buttons_stand_at_the_end_in_the_order_given(qtbot: QtBot) -> None:
    """The way on is last, where the eye ends."""
    foot = Foot(Look("light"))
    foot.say("<b>124 documents</b>")
    back = foot.add_button("Back")
    forward = foot.add_button("Next: model", "primary", icon="arrow-right")
    again = button("Train again…")
    foot.insert_before(forward, again)
    foot.resize(900, 64)
    showing(qtbot, foot)
    places = [each.mapTo(foot, QPoint()).x() for each in (back, again, forward)]
    assert places == sorted(places)
    assert places[0] > 450
    assert foot.findChildren(QPushButton)


def test_a_long_summary_wraps(qtbot: QtBot) -> None:
    """The buttons stay whole."""
    foot = Foot(Look("light"))
    qtbot.addWidget(foot)
    foot.add_button("Suivant : choisir le modèle", "primary")
    foot.say("124 documents · 212 000 words · about 283 000 reading units " * 2)
    assert foot.heightForWidth(500) > foot.heightForWidth(1180)


def test_where_not_all_fit_in_one_line_the_inserted_ones_stand_above(
    qtbot: QtBot,
) -> None:
    """And where they come and go, the foot sees by itself whether they do."""
    foot = Foot(Look("light"))
    back, forward = foot.add_button("Back"), foot.add_button("Next: result", "primary")
    stop = button("Stop and keep the best version")
    foot.insert_before(forward, stop)
    window = QWidget()
    foot.setParent(window)
    showing(qtbot, window)
    both = back.sizeHint().width() + stop.sizeHint().width()
    foot.resize(both + 100, 120)
    qtbot.waitUntil(lambda: stop.geometry().bottom() < back.y())
    assert back.y() == forward.y()
    assert stop.geometry().right() == forward.geometry().right()
    assert foot.minimumSizeHint().width() < both + forward.width()
    stop.hide()
    qtbot.waitUntil(lambda: foot.minimumSizeHint().height() < 2 * back.height() + 20)
    stop.show()
    foot.resize(900, 60)
    qtbot.waitUntil(lambda: back.x() < stop.x() < forward.x())
    assert back.y() == stop.y() == forward.y()


def test_beside_many_buttons_the_summary_stands_above(qtbot: QtBot) -> None:
    """And beside them again where there is room."""
    foot = Foot(Look("light"))
    foot.say("You can close the window: it asks what to do then.")
    made = foot.add_button("Stop and keep the best version, whatever it is worth")
    (summary,) = foot.findChildren(QLabel)
    foot.resize(made.sizeHint().width() + 150, 100)
    showing(qtbot, foot)
    assert summary.geometry().bottom() < made.mapTo(foot, QPoint()).y()
    foot.resize(1180, 100)
    qtbot.waitUntil(lambda: summary.width() < 900)
    assert summary.geometry().right() < made.mapTo(foot, QPoint()).x()
