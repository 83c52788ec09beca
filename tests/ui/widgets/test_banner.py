"""The banner speaks when there is something to say."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ftstudio.ui.look import Look
from ftstudio.ui.widgets.banner import Banner
from tests.ui.showing import showing


def _banner(qtbot: QtBot) -> Banner:
    banner = Banner(Look("light"))
    qtbot.addWidget(banner)
    return banner


def test_it_is_there_only_while_it_says_something(qtbot: QtBot) -> None:
    """A quiet page has no empty box."""
    banner = _banner(qtbot)
    assert banner.isHidden()
    banner.show_message("calm", "Learning well")
    assert not banner.isHidden()
    banner.clear()
    assert banner.isHidden()


def test_it_shows_title_and_sentence(qtbot: QtBot) -> None:
    """Beside an icon of the state, so that colour is not alone in telling it."""
    banner = _banner(qtbot)
    banner.show_message("danger", "Stopped", "The disk is full.")
    shown = [each for each in banner.findChildren(QLabel) if not each.isHidden()]
    assert [each.text() for each in shown if each.text()] == [
        "Stopped",
        "The disk is full.",
    ]
    assert any(not each.pixmap().isNull() for each in shown)


def test_its_buttons_go_under_the_words_where_it_is_narrow(qtbot: QtBot) -> None:
    """Rather than squeeze them, and under each other rather than be cut."""
    banner = _banner(qtbot)
    banner.show_message("attention", "It is starting to learn by heart")
    first = banner.add_button("Stop and keep the best version", "primary")
    second = banner.add_button("Try again with more caution")
    words = next(each for each in banner.findChildren(QLabel) if each.text())
    banner.resize(1100, banner.heightForWidth(1100))
    showing(qtbot, banner)
    assert first.y() == second.y()
    assert first.x() > words.geometry().right()
    banner.resize(600, banner.heightForWidth(600))
    qtbot.waitUntil(lambda: first.y() > words.geometry().bottom())
    assert first.y() == second.y()
    banner.resize(400, banner.heightForWidth(400))
    qtbot.waitUntil(lambda: second.y() > first.y() > words.geometry().bottom())


def test_in_a_column_its_buttons_leave_the_words_more_room(qtbot: QtBot) -> None:
    """Under each other, all as wide as the widest; one that is hidden takes none."""
    banner = Banner(Look("light"), in_column=True)
    banner.show_message("danger", "It is learning by heart", "For about 4 min …")
    first, hidden, last = (banner.add_button(each) for each in ("Stop", "No", "Go on"))
    hidden.hide()
    banner.resize(1100, banner.heightForWidth(1100))
    showing(qtbot, banner)
    assert first.x() == last.x()
    assert first.width() == last.width()
    assert last.y() - first.y() < 2 * first.height()
