"""Badges tell done, current and ahead apart by shape."""

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.step_badge import BADGE, badge


def test_each_state_has_its_own_drawing(qtbot: QtBot) -> None:
    """A check mark, a filled circle, an outlined one."""
    assert qtbot
    look = Look("dark")
    drawn = [
        badge(look, state, 2).pixmap(QSize(*BADGE)).toImage()
        for state in ("done", "current", "ahead")
    ]
    assert all(drawn[i] != drawn[j] for i, j in ((0, 1), (0, 2), (1, 2)))


def test_each_step_has_its_number(qtbot: QtBot) -> None:
    """Second is not third."""
    assert qtbot
    look = Look("light")
    second, third = (badge(look, "ahead", n).pixmap(QSize(*BADGE)) for n in (2, 3))
    assert second.toImage() != third.toImage()
