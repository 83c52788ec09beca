"""The verdict at the top of the result."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.result_head import ResultHead
from tests.ui.showing import showing


def test_the_verdict_is_said_with_its_cost_and_the_ways_on(qtbot: QtBot) -> None:
    """What there is nothing to say of takes no room."""
    head = ResultHead(Look(LIGHT))
    head.show_verdict("calm", "Better", "By two documents.", "")
    head.show_cost("danger", "It has memorised.")
    head.offer(more=False, double_check=True)
    showing(qtbot, head)
    seen = [e.text() for e in head.findChildren(QLabel) if e.isVisible() and e.text()]
    assert seen == ["Better", "By two documents.", "It has memorised."]
    assert head.double_check.isVisible()
    assert not head.documents.isVisible()
    head.show_cost("", "")
    head.offer(more=True, double_check=False)
    assert "It has memorised." not in [
        e.text() for e in head.findChildren(QLabel) if e.isVisible()
    ]
    assert head.other_model.isVisible()
