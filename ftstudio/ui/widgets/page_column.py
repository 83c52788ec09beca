"""The column of a page that may be longer than the window is high, and its parts."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ftstudio.ui.widgets.labels import label
from ftstudio.ui.widgets.measures import PAGE_MARGIN, UNIT
from ftstudio.ui.widgets.scroll import Inside, Scroll


def page_column(
    page: QWidget, headline: str, lead: str | QLabel, beside: QLayout | None = None
) -> QVBoxLayout:
    """The layout for what is on `page`, which scrolls; its question stands above.

    `beside` is laid at the other end of the headline.
    """
    column = _column(page, Scroll())
    column.setSpacing(2 * UNIT)
    column.setContentsMargins(PAGE_MARGIN, 3 * UNIT, PAGE_MARGIN, 3 * UNIT)
    top = QHBoxLayout()
    top.setSpacing(2 * UNIT)
    said = lead if isinstance(lead, QLabel) else label(lead, "lead")
    top.addLayout(titles(headline, said), 1)
    if beside is not None:
        top.addLayout(beside)
    column.addLayout(top)
    return column


def fitted_column(page: QWidget) -> QVBoxLayout:
    """The layout for what is on `page`, as high as the window.

    It scrolls only where the window is too low for it.
    """
    return _column(page, Scroll(_Fitted()))


def titles(headline: str, lead: QLabel) -> QVBoxLayout:
    """A page's question, and a sentence under it: at the same place on every page."""
    said = QVBoxLayout()
    said.setSpacing(UNIT // 2)
    said.addWidget(label(headline, "headline"))
    said.addWidget(lead)
    return said


def _column(page: QWidget, scroll: Scroll) -> QVBoxLayout:
    """The layout for what scrolls, once that fills the page."""
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(scroll)
    return scroll.column


class Squeezable(QWidget):
    """A part of a fitted page, or of what lies in one, that takes the height there is.

    Its least height is what the lines in it need at the width it has. So it can lie in
    what lays out without a look at widths: a splitter, tabs.
    """

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """No: it has a least height, and then what there is."""
        return False

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The least height at that width."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout else 0

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What is needed now."""
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(0, self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say anew what is needed where another width changes that."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Fitted(Inside):
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
