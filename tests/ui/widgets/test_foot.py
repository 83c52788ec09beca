"""The foot sums up and leads on."""

from PySide6.QtWidgets import QPushButton
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
    assert 450 < back.x() < again.x() < forward.x()
    assert foot.findChildren(QPushButton)


def test_a_long_summary_wraps(qtbot: QtBot) -> None:
    """The buttons stay whole."""
    foot = Foot(Look("light"))
    qtbot.addWidget(foot)
    foot.add_button("Suivant : choisir le modèle", "primary")
    foot.say("124 documents · 212 000 words · about 283 000 reading units " * 2)
    assert foot.heightForWidth(500) > foot.heightForWidth(1180)
