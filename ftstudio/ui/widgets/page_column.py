"""The column of a page that may be longer than the window is high."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.roles import with_role


def page_column(
    page: QWidget, headline: str, lead: str, beside: QLayout | None = None
) -> QVBoxLayout:
    """The layout for what is on `page`, which scrolls; its question stands above.

    `beside` is laid at the other end of the headline.
    """
    scroll = _PageScroll()
    top = QHBoxLayout()
    top.setSpacing(2 * UNIT)
    top.addLayout(titles(headline, label(lead, "lead")), 1)
    if beside is not None:
        top.addLayout(beside)
    scroll.column.addLayout(top)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
    return scroll.column


def fitted_column(page: QWidget) -> QVBoxLayout:
    """The layout for what is on `page`, as high as the window.

    It scrolls only where the window is too low for it.
    """
    scroll = QScrollArea()
    inside = with_role(_Squeezable(), "page")
    column = QVBoxLayout(inside)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inside)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
    return column


def titles(headline: str, lead: QLabel) -> QVBoxLayout:
    """A page's question, and a sentence under it: at the same place on every page."""
    said = QVBoxLayout()
    said.setSpacing(UNIT // 2)
    said.addWidget(label(headline, "headline"))
    said.addWidget(lead)
    return said


class _PageScroll(QScrollArea):
    """Scrolls `column`; its bar has its place in the margin: nothing moves."""

    def __init__(self) -> None:
        super().__init__()
        inside = with_role(Inside(), "page")
        bar = self.verticalScrollBar()
        end = PAGE_MARGIN - bar.sizeHint().width()
        self.column = QVBoxLayout(inside)
        self.column.setSpacing(2 * UNIT)
        self.column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, end, 3 * UNIT)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(inside)
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda _least, most: bar.setEnabled(most > 0))


class Inside(QWidget):
    """As high as its lines need at the width it has, which a scroll area asks for.

    The usual least height is that of lines in the narrowest of windows.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No narrower than what is in it."""
        return QSize(super().minimumSizeHint().width(), 0)


class _Squeezable(Inside):
    """As high as there is room, but no lower than what is in it can become."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Where something wraps, the width decides; otherwise the least height."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is None or layout.hasHeightForWidth():
            return least
        return QSize(least.width(), layout.totalMinimumSize().height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The least height at that width."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout else 0
