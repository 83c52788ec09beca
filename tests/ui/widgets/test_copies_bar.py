"""The bar above copies offers what is not so already."""

from pytestqt.qtbot import QtBot

from ftstudio.ui.look import LIGHT, Look
from ftstudio.ui.widgets.copies_bar import CopiesBar
from ftstudio.viewmodels.documents.listing import Copies


def test_only_what_is_not_so_is_offered(qtbot: QtBot) -> None:
    """Of the very same files nothing is."""
    bar = CopiesBar(Look(LIGHT))
    qtbot.addWidget(bar)
    offered = {
        Copies(3, kept_one=2): (False, True),
        Copies(3, kept_all=2): (True, False),
        Copies(3, kept_one=1, kept_some=1): (True, True),
        Copies(3): (False, False),
    }
    for copies, expected in offered.items():
        bar.show_copies(copies)
        buttons = (bar.keep_one, bar.keep_all)
        assert tuple(not each.isHidden() for each in buttons) == expected
