"""The column of a page that may be longer than the window is high."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role


def page_column(
    page: QWidget, headline: str, lead: str, beside: QLayout | None = None
) -> QVBoxLayout:
    """The layout for what is on `page`, which scrolls; its question stands above.

    `beside` is laid at the other end of the headline.
    """
    inside = with_role(_Inside(), "page")
    column = QVBoxLayout(inside)
    column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, PAGE_MARGIN, 3 * UNIT)
    column.setSpacing(2 * UNIT)
    said = QVBoxLayout()
    said.setSpacing(UNIT)
    said.addWidget(label(headline, "headline"))
    said.addWidget(label(lead, "lead"))
    top = QHBoxLayout()
    top.setSpacing(2 * UNIT)
    top.addLayout(said, 1)
    if beside is not None:
        top.addLayout(beside)
    column.addLayout(top)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
    return column


class _Inside(QWidget):
    """As high as its lines need at the width it has, which a scroll area asks for.

    The usual least height is that of lines in the narrowest of windows.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No narrower than what is in it."""
        return QSize(super().minimumSizeHint().width(), 0)
