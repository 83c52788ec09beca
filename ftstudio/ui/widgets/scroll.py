"""Scroll: a column that may be higher than there is room, and the bar to move it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from ftstudio.ui.widgets.roles import with_role


class Inside(QWidget):
    """As high as its lines need at the width it has, which a scroll area asks for.

    The usual least height is that of lines in the narrowest of windows.
    """

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """No narrower than what is in it; where nothing wraps, no lower either."""
        least, layout = super().minimumSizeHint(), self.layout()
        is_wrapped = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0) if is_wrapped else least


class Scroll(QScrollArea):
    """Scrolls `column`, in whose right margin the bar stands: nothing moves.

    What the keyboard goes to comes into sight, from wherever it comes.

    Qt's own bar stays hidden. It would be told to screen readers while it is seen, and
    Qt 6.11 breaks down when one asks for it once it, or the whole page, has gone.
    """

    def __init__(self, inside: Inside | None = None) -> None:
        """`inside` is what `column` is the layout of."""
        super().__init__()
        self.inside = with_role(inside or Inside(), "page")
        self.column = QVBoxLayout(self.inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.inside)
        self._bar = self._shown_bar()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keep_in_sight)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as what is in it: nothing scrolls sideways."""
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(self.inside.minimumSizeHint().width(), 0))

    def event(self, event: QEvent) -> bool:
        """Say anew how wide that is when it may have changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the bar at the right edge, over the margin of what scrolls."""
        super().resizeEvent(event)
        width = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - width, 0, width, self.height())
        self._bar.setPageStep(self.viewport().height())

    def _keep_in_sight(self, before: QWidget | None, now: QWidget | None) -> None:
        """Qt does it only on the way from one thing in here to the next.

        What is pressed with the mouse stays under it, and a window that comes back
        shows what it showed.
        """
        is_pressed = bool(QApplication.mouseButtons())
        if before and now and not is_pressed and self.inside.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _shown_bar(self) -> QScrollBar:
        """A bar that stands where Qt's own does; where nothing scrolls it is hidden."""
        shown, own = QScrollBar(Qt.Orientation.Vertical, self), self.verticalScrollBar()
        shown.hide()
        shown.setSingleStep(own.singleStep())
        own.rangeChanged.connect(shown.setRange)
        own.rangeChanged.connect(lambda least, most: shown.setVisible(most > least))
        own.valueChanged.connect(shown.setValue)
        shown.valueChanged.connect(own.setValue)
        return shown
