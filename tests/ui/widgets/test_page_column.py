"""A page scrolls only when it must."""

from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.page_column import Squeezable, fitted_column, page_column
from tests.ui.showing import showing


def test_a_page_scrolls_only_when_its_lines_need_it(qtbot: QtBot) -> None:
    """A wide one has room for lines that would wrap in a narrow one."""
    page = QWidget()
    column = page_column(page, "A question", "And a lead.")
    column.addWidget(label("A sentence that is long enough to wrap. " * 20))
    column.addStretch(1)
    page.resize(900, 400)
    showing(qtbot, page)
    (scroll,) = page.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)
    page.resize(400, 200)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)


def test_a_fitted_page_scrolls_only_where_the_window_is_too_low(qtbot: QtBot) -> None:
    """Otherwise what can stretch takes the room that is left."""
    page = QWidget()
    column = fitted_column(page)
    stretching = QWidget()
    stretching.setMinimumHeight(300)
    column.addWidget(stretching, 1)
    (scroll,) = page.findChildren(QScrollArea)
    bar = scroll.verticalScrollBar()
    page.resize(400, 600)
    showing(qtbot, page)
    assert bar.maximum() == 0
    assert stretching.height() > 500
    page.resize(400, 200)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert stretching.height() == 300


def test_a_part_is_no_lower_than_its_lines_at_the_width_it_has(qtbot: QtBot) -> None:
    """Even in a splitter, which does not ask for a height at a width."""
    splitter, part = QSplitter(), Squeezable()
    column = QVBoxLayout(part)
    column.addWidget(said := label("A sentence that is long enough to wrap. " * 20))
    column.addWidget(QWidget(), 1)
    splitter.addWidget(part)
    splitter.resize(900, 400)
    showing(qtbot, splitter)
    for width in (900, 300):
        splitter.resize(width, 400)
        splitter.resize(width, splitter.minimumSizeHint().height())
        assert said.height() >= said.heightForWidth(said.width())
    assert splitter.height() > 200
